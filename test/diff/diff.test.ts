import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { alignEvents } from '../../src/diff/align.js'
import { changeKinds, diffRecords } from '../../src/diff/index.js'
import { toMarkdown } from '../../src/diff/views/markdown.js'
import { toTerminal } from '../../src/diff/views/terminal.js'
import type { RecordedEvent } from '../../src/model/record.js'
import { event, party, record } from '../support/records.js'

const all = { only: changeKinds, ignore: new Set<string>() }
const changes = (a: RecordedEvent[], b: RecordedEvent[], ignore: string[] = []) =>
  diffRecords(record({ events: a }), record({ events: b }), {
    only: changeKinds,
    ignore: new Set(ignore),
  })?.changes.map((c) => [c.change, ...c.fields.map((f) => f.field)]) ?? []

describe('events are paired by what they say and where they stand', () => {
  test('equal records do not differ', () => {
    expect(
      diffRecords(
        record({ events: [event({}), event({ start: 50 })] }),
        record({ events: [event({}), event({ start: 50 })] }),
        all,
      ),
    ).toBeNull()
  })

  test('an event whose id changed is a changed event, not a lost and a new one', () => {
    expect(changes([event({ date: null })], [event({ date: '2025-05-05' })])).toEqual([['changed', 'date']])
  })

  test('one lost event does not make those after it look changed', () => {
    const three = [
      event({}),
      event({ start: 100, type: 'REJECT', rule: 'reject/refuse' }),
      event({ start: 200, date: '2025-05-06' }),
    ]
    expect(changes(three, three.slice(1))).toEqual([['lost']])
  })

  test('two events of one sentence keep to their triggers', () => {
    const evidence = { text: 'Serbia met Hungary and signed a treaty.', start: 0, end: 39 }
    const met = event({ evidence, trigger: { text: 'met', start: 7, end: 10 } })
    const signed = event({
      type: 'SUPPORT',
      evidence,
      trigger: { text: 'signed', start: 23, end: 29 },
      rule: 'support/sign',
    })
    expect(
      changes(
        [met, signed],
        [
          { ...signed, status: 'planned' },
          { ...met, status: 'denied' },
        ],
      ),
    ).toEqual([
      ['changed', 'status'],
      ['changed', 'status'],
    ])
  })

  test('sharing a sentence alone does not make two events one', () => {
    const evidence = { text: 'Serbia met Hungary, Kenya accused Chad.', start: 0, end: 39 }
    const met = event({ evidence, trigger: { text: 'met', start: 7, end: 10 }, date: null })
    const accused = event({
      type: 'ACCUSE',
      evidence,
      trigger: { text: 'accused', start: 26, end: 33 },
      actors: [party('kenya')],
      recipients: [party('chad')],
      rule: 'accuse/accuse',
    })
    expect(
      changes([met], [accused])
        .map(([c]) => c)
        .sort(),
    ).toEqual(['added', 'lost'])
  })

  test('--ignore takes a field out of the question', () => {
    expect(changes([event({ confidence: 0.9 })], [event({ confidence: 0.5 })])).toEqual([
      ['changed', 'confidence'],
    ])
    expect(changes([event({ confidence: 0.9 })], [event({ confidence: 0.5 })], ['confidence'])).toEqual([])
  })

  test('every event is accounted for once, whatever the lists', () => {
    const some = fc.array(
      fc
        .record({
          start: fc.integer({ min: 0, max: 400 }),
          type: fc.constantFrom('CONSULT', 'AGREE', 'REJECT' as const),
          actor: fc.constantFrom('a', 'b', 'c'),
        })
        .map(({ start, type, actor }) => event({ start, type, actors: [party(actor)] })),
      { maxLength: 12 },
    )
    fc.assert(
      fc.property(some, some, (a, b) => {
        const { pairs, lost, added } = alignEvents(a, b)
        expect(pairs.length + lost.length).toBe(a.length)
        expect(pairs.length + added.length).toBe(b.length)
        expect(new Set(pairs.map(([x]) => x)).size).toBe(pairs.length)
      }),
      { seed: 11, numRuns: 200 },
    )
  })
})

describe('people, places and dates', () => {
  const mention = (text: string, start: number) => ({
    text,
    start,
    end: start + text.length,
    kind: 'name' as const,
  })
  const city = (id: string, country: string) => ({
    id,
    name: id,
    kind: 'city' as const,
    country,
    lat: null,
    lon: null,
    mentions: [mention('Paris', 10)],
  })

  test('the same words under another id are one change', () => {
    const diff = diffRecords(
      record({ places: [city('paris', 'FR')] }),
      record({ places: [city('paris-texas', 'US')] }),
      all,
    )
    expect(diff!.changes.map((c) => [c.kind, c.change, c.fields.map((f) => f.field)])).toEqual([
      ['places', 'changed', ['id', 'name', 'country']],
    ])
  })

  test('a date that now covers other days is one change', () => {
    const date = (value: string) => ({
      value,
      type: 'date' as const,
      from: value,
      to: value,
      mentions: [mention('am Montag', 3)],
    })
    const diff = diffRecords(
      record({ dates: [date('2025-05-05')] }),
      record({ dates: [date('2025-05-12')] }),
      all,
    )
    expect(diff!.changes.map((c) => [c.change, c.fields.map((f) => f.field)])).toEqual([
      ['changed', ['value', 'days']],
    ])
  })
})

describe('an article whose text changed', () => {
  const older = { sha256: 'a'.repeat(64) }
  const newer = { sha256: 'b'.repeat(64) }
  const compared = (a: RecordedEvent[], b: RecordedEvent[]) =>
    diffRecords(record({ article: older, events: a }), record({ article: newer, events: b }), all)
  const told = (a: RecordedEvent[], b: RecordedEvent[]) =>
    compared(a, b)?.changes.map((c) => [c.change, ...c.fields.map((f) => f.field)]) ?? []

  test('offsets alone are no difference', () => {
    expect(
      compared([event({}), event({ start: 50 })], [event({ start: 30 }), event({ start: 80 })]),
    ).toBeNull()
  })

  test('an event is known by its words, and its new wording told', () => {
    const reworded = event({
      actors: [party('serbia', 'RS')],
      evidence: { text: 'Serbia met.', start: 200, end: 211 },
      trigger: { text: 'met', start: 207, end: 210 },
    })
    expect(told([event({})], [reworded])).toEqual([['changed', 'actors', 'evidence']])
  })

  test('an event elsewhere that only shares its verb is another event', () => {
    const other = event({
      actors: [party('kenya', 'KE'), party('uganda', 'UG')],
      date: '2025-05-01',
      evidence: { text: 'Delegations of Kenya met with those of Uganda.', start: 0, end: 46 },
      trigger: { text: 'met', start: 21, end: 24 },
    })
    expect(told([event({})], [other]).sort()).toEqual([['added'], ['lost']])
  })

  test('what was lost is shown in its own text', () => {
    const place = {
      id: 'paris',
      name: 'Paris',
      kind: 'city' as const,
      country: 'FR',
      lat: null,
      lon: null,
      mentions: [{ text: 'Paris', start: 10, end: 15, kind: 'name' as const }],
    }
    const diff = diffRecords(record({ article: older, places: [place] }), record({ article: newer }), all)!
    const asked: unknown[] = []
    const text = toTerminal([diff], plainPaint, (id, side, start) => {
      asked.push([id, side, start])
      return null
    })
    expect(asked).toEqual([['story', 'before', 10]])
    expect(text).toMatch(/^~ article story: another text\n/)
  })
})

const plain = (text: string) => text
const plainPaint = {
  added: plain,
  lost: plain,
  changed: plain,
  title: plain,
  mark: (t: string) => `[${t}]`,
  quiet: plain,
}

describe('views', () => {
  const diff = [
    diffRecords(record({ events: [event({ date: null })] }), record({ events: [event({})] }), all)!,
  ]
  test('the terminal names the rule, the field and the words', () => {
    expect(toTerminal(diff, plainPaint, () => null)).toBe(
      'rule consult/meet\n  ~ CONSULT happened: serbia + hungary (2025-05-05)  story\n      date: none → 2025-05-05\n      │ Serbia and Hungary [met].\n',
    )
  })

  test('words of an article cannot steer a terminal or be HTML in a pull request', () => {
    const evil = [
      diffRecords(
        null,
        record({
          events: [
            event({
              evidence: { text: '\u001b[2J<img src=x> **a**', start: 0, end: 20 },
              trigger: { text: '<img', start: 4, end: 8 },
            }),
          ],
        }),
        all,
      )!,
    ]
    expect(toTerminal(evil, plainPaint, () => null)).not.toContain('\u001b')
    expect(toMarkdown(evil, () => null)).not.toContain('<img')
  })
})
