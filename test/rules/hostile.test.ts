import { describe, expect, test } from 'vitest'
import { InputError, type Problem } from '../../src/model/problem.js'
import { parseRuleFile } from '../../src/rules/files.js'
import { loadRules } from '../../src/rules/index.js'
import { packLimits } from '../../src/rules/pack-files.js'
import { folderOf } from '../support/run.js'

/** Problems of one rule file. What is not bounded would take minutes here, and run into the time limit of the test. */
function read(source: string): { codes: string[]; problems: Problem[] } {
  const problems: Problem[] = []
  parseRuleFile(source, 'hostile.yaml', 'events/consult/hostile.yaml', problems)
  return { codes: problems.map((p) => p.code), problems }
}

/** Codes of the problems of a whole pack; anything thrown but an InputError fails the test. */
async function load(files: Record<string, string>): Promise<{ codes: string[] }> {
  const codes = await loadRules([folderOf(files)]).then(
    () => [],
    (error: unknown) => {
      if (!(error instanceof InputError)) throw error
      return error.problems.map((p) => p.code)
    },
  )
  return { codes }
}

const rule = (frames: string) =>
  `id: consult/hostile\ntype: CONSULT\nwhy: for this test\nframes:\n  en:\n${frames}\nexamples:\n  - {en: A sentence., gives: {}}\nnot:\n  - {en: A sentence., because: it is none}\n`

describe('a hostile rule file is refused in bounded time', () => {
  test.each([
    ['flow lists', '['.repeat(200_000)],
    ['flow lists behind quoted brackets', "[ ']', ".repeat(100_000)],
    ['flow lists behind comments', '[ # ]\n'.repeat(100_000)],
    ['block lists', `a: ${'- '.repeat(50_000)}x`],
    ['complex keys', '? '.repeat(50_000)],
    ['mixed marks', '- ? '.repeat(50_000)],
    ['indentation', Array.from({ length: 400 }, (_, i) => `${' '.repeat(i)}a:`).join('\n')],
  ])('nested too deep by %s', (_, source) => {
    const { codes } = read(source)
    expect(codes.length).toBeGreaterThan(0)
  })

  test('aliases', () => {
    const laughs = 'a: &a [ha, ha]\nb: &b [*a, *a, *a]\nc: [*b, *b, *b]\n'
    expect(read(laughs).problems).toMatchObject([{ code: 'yaml-alias', line: expect.any(Number) }])
  })

  test('a table of very many keys is read without comparing each with each', () => {
    const { codes } = read(Array.from({ length: 40_000 }, (_, i) => `k${i}: 1`).join('\n'))
    expect(codes).toEqual([])
  })

  test('a key that stands twice', () => {
    expect(read('id: a\nid: b\n').problems).toMatchObject([{ code: 'invalid-yaml', line: 2, column: 1 }])
  })

  test.each([
    ['a mark that turns the direction of writing', 'why: \u202Eabc', 'U+202E'],
    ['bytes that are no UTF-8', 'why: caf\uFFFD', 'U+FFFD'],
    ['a byte order mark inside', 'why: a\uFEFFb', 'U+FEFF'],
    ['a control character', 'why: "bell \u0007"', 'U+0007'],
  ])('%s', (_, source, name) => {
    const { problems } = read(source)
    const strange = problems.find((p) => p.code === 'strange-character')
    expect(strange).toMatchObject({ line: 1, message: expect.stringContaining(name) })
  })

  test('a byte order mark at the start is none of that', () => {
    expect(read('\uFEFFwhy: ok').codes).toEqual([])
  })
})

describe('a hostile pack is refused with problems, not with a stack trace', () => {
  const fileOf = (frames: string) => ({ 'events/consult/hostile.yaml': rule(frames) })

  test('a list of very many words', async () => {
    const words = Array.from({ length: 5_000 }, (_, i) => `w${i}`).join(', ')
    expect((await load(fileOf(`    - {verb: [${words}], actor: [subject]}`))).codes).toEqual(['invalid-rule'])
  })

  test('very many wrong frames give a bounded number of problems', async () => {
    const { codes } = await load(fileOf('    - {verb: 1}\n'.repeat(3_000)))
    expect(codes.length).toBeGreaterThan(0)
    expect(codes.length).toBeLessThanOrEqual(packLimits.problems)
  })

  test.each([
    ['empty', ''],
    ['a list', '- a\n- b\n'],
    ['a word', 'word\n'],
    ['names of object methods', '__proto__: {a: 1}\nconstructor: [b]\ntoString: 1\n'],
  ])('a file that is %s, wherever it stands', async (_, source) => {
    const paths = ['events/consult/x.yaml', 'lexicon/en/grammar.yaml', 'lexicon/de/calendar.yaml']
    paths.push('vocabulary/topics.yaml', 'gazetteer/people/x.yaml', 'repair/defects/x.yaml', 'odd/x.yaml')
    const { codes } = await load(Object.fromEntries([...paths, 'pack.yaml'].map((path) => [path, source])))
    expect(codes.length).toBeGreaterThan(0)
  })

  test('functions named like object methods are no functions', async () => {
    const { codes } = await load(fileOf('    - {verb: greet, actor: [constructor], toString: [b]}'))
    expect(codes).toEqual(['unknown-function', 'unknown-function'])
  })
})

describe('a user pack', () => {
  test('switches a built-in rule off', async () => {
    const { events } = await loadRules([folderOf({ 'events/mine.yaml': 'off: [consult/meet]\n' })])
    expect(events.rules.some((r) => r.id === 'consult/meet')).toBe(false)
    expect(events.frames.some((f) => f.rule === 'consult/meet')).toBe(false)
  })

  test('may not switch off what is not there', async () => {
    const off = (source: string) => load({ 'events/mine.yaml': source })
    expect((await off('off: [consult/nothing-such]\n')).codes).toEqual(['unknown-rule'])
    expect((await off('off: consult/meet\n')).codes).toEqual(['invalid-rule'])
  })

  test('puts a rule in the place of a built-in one with the same id', async () => {
    const frame = '    - {verb: greet, actor: [subject], recipient: [object]}'
    const mine = rule(frame).replace('consult/hostile', 'consult/meet')
    const { events } = await loadRules([folderOf({ 'events/consult/meet.yaml': mine })])
    const lemmas = events.frames.filter((f) => f.rule === 'consult/meet').flatMap((f) => f.lemmas)
    expect(lemmas).toEqual(['greet'])
  })

  test('changes the digest exactly when what it says changes', async () => {
    const digest = async (source: string) => (await loadRules([folderOf({ 'events/a.yaml': source })])).digest
    const plain = await digest('off: [consult/meet]\n')
    expect(await digest('# a comment\noff:\n  - consult/meet\n')).toBe(plain)
    expect(await digest('off: [consult/visit]\n')).not.toBe(plain)
    expect((await loadRules()).digest).not.toBe(plain)
  })
})
