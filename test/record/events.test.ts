import { describe, expect, test } from 'vitest'
import type { Actor, EventMention } from '../../src/model/event.js'
import { recordEvents } from '../../src/record/events.js'
import { eventId } from '../../src/record/identity.js'
import { createPiecer } from '../../src/record/offsets.js'

const raw = '😀 Serbia and Hungary met. They met again. Serbia met Hungary.'
const article = (text: string) =>
  ({
    raw: text,
    offsets: {
      toRaw: (span: { start: number; end: number }) => span,
      toRepaired: (span: { start: number; end: number }) => span,
    },
  }) as unknown as Parameters<typeof createPiecer>[0]
const actor = (id: string): Actor => ({ id, name: id, country: null, sector: null })
const mention = (start: number, end: number, said: Partial<EventMention> = {}): EventMention => ({
  type: 'CONSULT',
  modes: [],
  contexts: [],
  status: 'happened',
  actors: [actor('serbia'), actor('hungary')],
  recipients: [],
  date: null,
  place: null,
  agreement: null,
  attribution: null,
  evidence: { start, end },
  trigger: { start, end: start + 1 },
  rule: 'consult/meet',
  confidence: 0.876,
  secondary: false,
  trace: { frame: '', frameId: '', sentence: 0, arguments: [], notes: [] },
  ...said,
})
const record = (events: EventMention[], text = raw) => recordEvents(events, createPiecer(article(text)))

describe('events of a record', () => {
  test('offsets count code points of the article as read', () => {
    const [event] = record([mention(3, 26)])
    expect(event!.evidence).toEqual({ text: 'Serbia and Hungary met.', start: 2, end: 25 })
  })

  test('two that say the same are one, with the second as further evidence', () => {
    const events = record([mention(43, 62), mention(3, 26)])
    expect(events).toHaveLength(1)
    expect(events[0]!.also).toEqual([
      { text: 'Serbia met Hungary.', start: 42, end: 61, rule: 'consult/meet' },
    ])
    expect(Object.keys(events[0]!)).toEqual(
      'id type modes contexts status actors recipients date place agreement attribution evidence also trigger rule confidence'.split(
        ' ',
      ),
    )
  })

  test('one place counts once', () => {
    expect(record([mention(3, 26), mention(43, 62), mention(43, 62)])[0]!.also).toHaveLength(1)
  })

  test('a caption supports an event of the story, and adds none', () => {
    expect(record([mention(3, 26, { secondary: true })])).toEqual([])
    expect(record([mention(3, 26, { secondary: true }), mention(43, 62)])[0]).toMatchObject({
      evidence: { start: 42 },
      also: [{ start: 2 }],
    })
  })

  test('the order of parties is no part of an event, their roles are', () => {
    const said = (actors: Actor[], recipients: Actor[] = []) =>
      eventId({
        type: 'ACCUSE',
        actors: [...actors],
        recipients: [...recipients],
        date: null,
        place: null,
        agreement: null,
      })
    expect(said([actor('a'), actor('b')])).toBe(said([actor('b'), actor('a')]))
    expect(said([actor('a')], [actor('b')])).not.toBe(said([actor('b')], [actor('a')]))
  })

  test('ten thousand mentions of one event are one event with all its evidence', () => {
    const text = 'They met. '.repeat(10_000)
    expect(
      record(
        Array.from({ length: 10_000 }, (_, i) => mention(i * 10, i * 10 + 9)),
        text,
      )[0]!.also,
    ).toHaveLength(9_999)
  })
})
