import { describe, expect, test } from 'vitest'
import { lintPack } from '../../src/cli/rules-lint.js'
import { folderOf } from '../support/run.js'

interface Given {
  readonly de?: string
  readonly en?: string
  readonly gives?: string
  readonly extra?: string
}

const rule = (id: string, { de = '', en = '', gives = '{}', extra = '' }: Given) =>
  `id: ${id}
type: CONSULT
why: a rule of this test
frames:
  de:
    - {verb: zuzwinkern, actor: [subject]}
${de}  en:
    - {verb: twinkle, actor: [subject]}
${en}${extra}examples:
  - {de: Kenia zuzwinkerte., en: Kenya twinkled., gives: ${gives}}
not:
  - {de: Der Stern zwinkerte., because: a star is no party}
`

/** Code, line and column of every problem of a pack with these rules. */
async function lint(rules: Record<string, Given>): Promise<string[]> {
  const files = Object.entries(rules).map(([id, given]) => [`events/${id}.yaml`, rule(id, given)])
  const problems = await lintPack(folderOf(Object.fromEntries(files)))
  return problems.map((p) => `${p.line}:${p.column} ${p.severity} ${p.code}`)
}

describe('lint', () => {
  test('finds nothing in a sound rule', async () => expect(await lint({ 'consult/wink': {} })).toEqual([]))

  test('finds words outside the vocabulary, where they stand', async () => {
    const en = "    - {verb: glitter, actor: [subject], mode: dance, topic: cooking, object: ['@XYZ']}\n"
    expect(await lint({ 'consult/wink': { en, extra: 'modes: {sing: true}\n' } })).toEqual([
      '9:47 error unknown-mode',
      '9:61 error unknown-topic',
      '9:79 error unknown-sector',
      '10:9 error unknown-mode',
    ])
  })

  test('finds examples that claim what no event has', async () => {
    expect(await lint({ 'consult/wink': { gives: '{status: done, actor: kenya, actors: kenya}' } })).toEqual([
      '10:67 error unknown-status',
      '10:73 error unknown-field',
      '10:95 error invalid-field',
    ])
  })

  test('finds a frame that another one makes idle, at its word', async () => {
    const en = '    - {verb: [shine, twinkle], object: [star], actor: [subject]}\n'
    expect(await lint({ 'consult/wink': { en } })).toEqual(['9:22 warning shadowed-frame'])
  })

  test('a frame with a mode or a further argument of its own is not idle', async () => {
    const en =
      '    - {verb: twinkle, object: [star], actor: [subject], mode: phone}\n    - {verb: twinkle, actor: [subject], recipient: [object]}\n'
    expect(await lint({ 'consult/wink': { en } })).not.toContain('9:14 warning shadowed-frame')
  })

  test('finds a word that two rules claim under the same conditions, unless one stands over the other', async () => {
    const both = { 'consult/wink': {}, 'consult/woo': {} }
    expect(await lint(both)).toEqual(['6:14 warning duplicate-trigger', '8:14 warning duplicate-trigger'])
    const over = { extra: 'over: [consult/wink]\n' }
    expect(await lint({ 'consult/wink': {}, 'consult/woo': over })).toEqual([])
  })

  test('finds two rules that stand over each other', async () => {
    const rules = {
      'consult/wink': { extra: 'over: [consult/woo]\n' },
      'consult/woo': { extra: 'over: [consult/wink]\n' },
    }
    expect(await lint(rules)).toEqual(['9:8 error circular-over'])
  })

  test('finds a word whose accents are two characters', async () => {
    const en = '    - {verb: twinkle, object: [cafe\u0301], actor: [subject], mode: phone}\n'
    expect(await lint({ 'consult/wink': { en } })).toEqual(['9:32 error word-never-matches'])
  })
})
