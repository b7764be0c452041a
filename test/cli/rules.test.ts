import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { createCounter } from '../../src/cli/rules-census.js'
import { loadRules } from '../../src/rules/index.js'
import { depesche, folderOf } from '../support/run.js'

const wrong = `id: consult/wink
type: CONSULT
why: a rule of this test
frames:
  en:
    - {verb: twinkle, actor: [subjekt]}
    - {verb: glitter, actor: [subject]}
examples:
  - {en: Kenya glittered., gives: {}}
not:
  - {en: The star glittered., because: a star is no party}
`

describe('depesche rules', () => {
  test('a wrong rule is told at its place, underlined, with how to mend it, and ends with 2', async () => {
    const pack = folderOf({ 'events/consult/wink.yaml': wrong })
    const { code, err } = await depesche(['rules', 'test', '--rules', pack])
    expect(code).toBe(2)
    expect(err.split('\n').slice(0, 3)).toEqual([
      `${pack}/events/consult/wink.yaml:6:31: error[unknown-function]: "subjekt" is no function`,
      '  6 |     - {verb: twinkle, actor: [subjekt]}',
      `    |${' '.repeat(31)}^^^^^^^`,
    ])
    expect(err).toMatch(/\n {2}why: {2}.*\n {2}mend: /)
  })

  test('test says of a missed example what became of each frame, and ends with 1', async () => {
    const source = wrong.replace('subjekt', 'object').replace('Kenya glittered', 'The sky glittered')
    const pack = folderOf({ 'events/consult/wink.yaml': source })
    const { code, out } = await depesche(['rules', 'test', 'consult/wink', '--rules', pack])
    expect(code).toBe(1)
    expect(out).toContain(':9:10: error[example-missing]: consult/wink')
    expect(out).toContain('frame en 2: nobody in the sentence fills actor or recipient')
    expect(out).toContain(':6:7: error[frame-without-example]')
    expect(out).toContain('0 found, 1 quiet, 1 missing, 0 wrong, 0 noisy; 0 of 2 frames fired')
  })

  test('test knows no rule of that name, but one like it', async () => {
    const { code, err } = await depesche(['rules', 'test', 'consult/mee'])
    expect(code).toBe(2)
    expect(err).toContain('did you mean consult/meet')
  })

  test('lint ends with 1 where there is an error', async () => {
    const pack = folderOf({ 'events/consult/wink.yaml': wrong })
    const { code, out } = await depesche(['rules', 'lint', pack, '--format', 'json'])
    expect(code).toBe(1)
    expect(JSON.parse(out)).toContainEqual(
      expect.objectContaining({ code: 'unknown-function', line: 6, column: 31 }),
    )
  })

  test('list and show print what there is', async () => {
    const listed = await depesche([
      'rules',
      'list',
      '--type',
      'consult',
      '--language',
      'de',
      '--format',
      'json',
    ])
    const ids = (JSON.parse(listed.out) as { id: string; type: string }[]).filter((r) => r.type === 'CONSULT')
    expect(ids.map((r) => r.id)).toContain('consult/meet')
    expect((await depesche(['rules', 'show', 'consult/meet'])).out).toContain('id: consult/meet')
    expect((await depesche(['rules', 'show', 'consult/met'])).code).toBe(2)
  })

  test('new writes a rule that loads and fails until it is filled in', async () => {
    const pack = folderOf({})
    expect((await depesche(['rules', 'new', 'threaten/warn-of-strike', '--rules', pack])).code).toBe(0)
    expect(existsSync(join(pack, 'events/threaten/warn-of-strike.yaml'))).toBe(true)
    const { code, out } = await depesche(['rules', 'test', 'threaten/warn-of-strike', '--rules', pack])
    expect([code, out.includes('error[todo-left]')]).toEqual([1, true])
    expect(out).not.toContain('error[example-missing]')
  })

  test('lint names every place of a new rule that is not filled in', async () => {
    const pack = folderOf({})
    await depesche(['rules', 'new', 'threaten/warn-of-strike', '--rules', pack])
    const { code, out } = await depesche(['rules', 'lint', pack])
    expect(code).toBe(1)
    expect(out.match(/error\[todo-left\]/g)).toHaveLength(9)
    expect(out).toContain(':4:6: error[todo-left]')
  })

  test('new makes a pack of the folder: a name, and the schema that the rule points to', async () => {
    const pack = join(folderOf({}), 'own')
    const { err } = await depesche(['rules', 'new', 'threaten/warn-of-strike', '--rules', pack])
    expect(err).toContain('pack.yaml written too')
    expect(readFileSync(join(pack, 'pack.yaml'), 'utf8')).toBe('name: "own"\nversion: 0.1.0\n')
    const rule = join(pack, 'events/threaten/warn-of-strike.yaml')
    const schema = /\$schema=(\S+)/.exec(readFileSync(rule, 'utf8'))![1]!
    expect(JSON.parse(readFileSync(join(rule, '..', schema), 'utf8'))).toHaveProperty('properties.frames')
  })

  test('new overwrites nothing and wants a known type', async () => {
    const pack = folderOf({ 'events/consult/wink.yaml': wrong })
    expect((await depesche(['rules', 'new', 'consult/wink', '--rules', pack])).code).toBe(2)
    expect(readFileSync(join(pack, 'events/consult/wink.yaml'), 'utf8')).toBe(wrong)
    expect((await depesche(['rules', 'new', 'dance/waltz', '--rules', pack])).err).toContain('unknown-type')
    expect((await depesche(['rules', 'new', '../../evil', '--rules', pack])).err).toContain('invalid-id')
  })

  test('census counts rules and frames, and names those that never fire', async () => {
    const { events } = await loadRules()
    const counter = createCounter(events)
    counter.article([
      { rule: 'consult/meet', frameId: 'en-0' },
      { rule: 'consult/meet', frameId: 'en-0' },
    ])
    counter.article([])
    const census = counter.census()
    expect(census).toMatchObject({ articles: 2, events: 2 })
    expect(census.rules[0]).toMatchObject({ rule: 'consult/meet', events: 2, articles: 1 })
    expect(census.rules.filter((r) => r.events === 0)).toHaveLength(events.rules.length - 1)
  })
})
