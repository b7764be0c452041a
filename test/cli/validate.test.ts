import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { stringify } from 'yaml'
import { faultsOf } from '../../src/cli/records/faults.js'
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

  test('tells all that is wrong at once: the shape of one event, the slice and the id of another', () => {
    const events = [
      { ...event({}), status: 'hapened' },
      { ...event({}), id: '000000000000', trigger: { text: 'sat', start: 19, end: 22 } },
    ]
    expect(codes({ ...good, mood: 'good', events })).toEqual([
      'invalid-field events.0.status',
      'unknown-field mood',
      'wrong-slice events.1.trigger.text',
      'wrong-id events.1.id',
    ])
  })

  test('knows the days of the calendar', () => {
    expect(codes({ ...good, events: [event({ date: '2025-02-30' })] })).toContain(
      'invalid-field events.0.date',
    )
    expect(codes({ ...good, events: [event({ date: '2025-05-09/2025-05-07' })] })).toContain(
      'invalid-field events.0.date',
    )
    expect(codes({ ...good, events: [event({ date: '2024-02-28/2024-02-29' })] })).toEqual([])
  })

  test('anything but a record is called so', () => {
    expect(codes('They met in Vienna.')).toEqual(['not-a-record '])
    expect(codes({ title: 'x' })).toEqual(['not-a-record '])
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

describe('records of a file', () => {
  const run = (files: Record<string, string>, ...args: string[]) =>
    depesche(['validate', ...args], { cwd: folderOf({ ...files, 'story.txt': text }) })

  test('of one article are told', async () => {
    const { code, err } = await run({ 'r.yaml': toYaml(good) + toYaml(good) }, 'r.yaml')
    expect([code, err]).toEqual([
      1,
      expect.stringMatching(/^r\.yaml:\d+:\d+: error\[duplicate-id\]: article\.id/),
    ])
  })

  test('may be of one article in two files that are named, as before and after', async () => {
    expect((await run({ 'a.yaml': toYaml(good), 'b.yaml': toYaml(good) }, 'a.yaml', 'b.yaml')).code).toBe(0)
  })

  test('must be there', async () => {
    const { code, err } = await run({ 'r.yaml': '' }, 'r.yaml')
    expect([code, err]).toEqual([2, 'r.yaml: error[no-records]: there is no record in this file\n'])
  })

  test('that are no YAML are told at their place', async () => {
    const { code, err } = await run({ 'r.yaml': 'a: b\n  - [c: d\n' }, 'r.yaml')
    expect([code, err.split('\n')]).toEqual([
      2,
      [expect.stringMatching(/^r\.yaml:\d+:\d+: error\[not-a-record\]/), ''],
    ])
  })
})

describe('the command gives file and line', () => {
  const article = { ...good.article, id: 'other' }
  const wrong = { ...good, article, events: [{ ...event({}), id: '000000000000' }] }
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
