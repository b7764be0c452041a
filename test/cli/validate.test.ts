import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { stringify } from 'yaml'
import { faultsOf } from '../../src/cli/validate.js'
import { toYaml } from '../../src/write/yaml.js'
import { event, record } from '../support/records.js'
import { depesche, folderOf } from '../support/run.js'

const text = 'Serbia and Hungary met.'
const sha256 = createHash('sha256').update(text).digest('hex')
const good = record({ article: { sha256 }, events: [event({})] })
const texts = new Map([[sha256, Array.from(text)]])
const codes = (value: unknown) => faultsOf(value, texts).map((f) => `${f.code} ${f.path.join('.')}`)

describe('validate', () => {
  test('finds nothing in a true record', () => expect(codes(good)).toEqual([]))

  test('names a field that the format does not have, and one of the wrong kind', () => {
    expect(codes({ ...good, mood: 'good' })).toEqual(['unknown-field mood'])
    expect(codes({ ...good, article: { ...good.article, published: '16.3.2025' } })).toEqual([
      'invalid-field article.published',
    ])
  })

  test('finds a text that is not its slice', () => {
    const wrong = { ...event({}), trigger: { text: 'sat', start: 19, end: 22 } }
    expect(codes({ ...good, events: [wrong] })).toEqual(['wrong-slice events.0.trigger.text'])
  })

  test('recomputes ids', () => {
    expect(codes({ ...good, events: [{ ...event({}), id: '000000000000' }] })).toEqual([
      'wrong-id events.0.id',
    ])
    expect(codes({ ...good, events: [event({}), event({})] })).toContain('duplicate-id events.1.id')
  })

  test('counts code points, not code units', () => {
    const smile = '😀 Serbia and Hungary met.'
    const digest = createHash('sha256').update(smile).digest('hex')
    const shifted = record({
      article: { sha256: digest },
      events: [
        {
          ...event({}),
          evidence: { text: 'Serbia and Hungary met.', start: 2, end: 25 },
          trigger: { text: 'met', start: 21, end: 24 },
        },
      ],
    })
    expect(faultsOf(shifted, new Map([[digest, Array.from(smile)]]))).toEqual([])
  })
})

describe('the command gives file and line', () => {
  const wrong = { ...good, events: [{ ...event({}), id: '000000000000' }] }
  const lineOf = (source: string, words: string) => source.slice(0, source.indexOf(words)).split('\n').length

  test.each([
    ['yaml', toYaml(good) + toYaml(wrong), lineOf(toYaml(good) + toYaml(wrong), '000000000000')],
    [
      'yaml',
      `---\n${stringify(good)}---\n${stringify(wrong)}`,
      lineOf(`---\n${stringify(good)}---\n${stringify(wrong)}`, '000000000000'),
    ],
    ['ndjson', `${JSON.stringify(good)}\n${JSON.stringify(wrong)}\n`, 2],
    [
      'json',
      JSON.stringify([good, wrong], null, 2),
      lineOf(JSON.stringify([good, wrong], null, 2), '000000000000'),
    ],
  ])('%s', async (extension, source, line) => {
    const folder = folderOf({ [`r.${extension}`]: source, 'story.txt': text })
    const { code, err } = await depesche(['validate', `r.${extension}`], { cwd: folder })
    expect(err).toMatch(
      new RegExp(`^r\\.${extension}:${line}:\\d+: error\\[wrong-id\\]: events\\.0\\.id: is 000000000000`),
    )
    expect(code).toBe(1)
  })
})
