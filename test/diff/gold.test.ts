import { describe, expect, test } from 'vitest'
import {
  compareScores,
  countriesOf,
  type GoldArticle,
  ratesOf,
  scoreArticle,
  sumScores,
} from '../../src/diff/gold/index.js'
import type { RecordedEvent } from '../../src/model/record.js'
import { event, party, record } from '../support/records.js'

const text = 'Serbia and Hungary met. Kenya accused Chad of lying.'
const met = {
  type: 'CONSULT',
  actors: ['serbia', 'hungary'],
  date: '2025-05-05',
  evidence: 'Serbia and Hungary met',
}
const gold = (parts: Partial<GoldArticle> = {}): GoldArticle => ({
  article: { id: 'story', language: 'en' },
  events: [met],
  ...parts,
})
const score = (g: GoldArticle, events: RecordedEvent[], parts = {}) => {
  const r = record({ events, ...parts })
  return scoreArticle(g, r, text, countriesOf([g], [r]))
}

describe('events against gold', () => {
  test('a right event is right at every level', () => {
    const { tallies, errors } = score(gold(), [event({})])
    expect(tallies['events: type']).toEqual({ tp: 1, fp: 0, fn: 0 })
    expect(tallies['events: all right']).toEqual({ tp: 1, fp: 0, fn: 0 })
    expect(errors).toEqual([])
  })

  test('a wrong day is found, but not all right', () => {
    const { tallies, errors } = score(gold(), [event({ date: '2025-05-06' })])
    expect(tallies['events: type']).toEqual({ tp: 1, fp: 0, fn: 0 })
    expect(tallies['events: all right']).toEqual({ tp: 0, fp: 1, fn: 1 })
    expect(errors).toMatchObject([{ sort: 'wrong', what: 'date of CONSULT serbia + hungary → ?' }])
  })

  test('a list of values means that each is right; a party with null may be left out', () => {
    const open = gold({
      events: [
        {
          ...met,
          date: ['2025-05-05', null],
          actors: ['serbia', ['hungary', 'viktor-orban'], ['slovakia', null]],
        },
      ],
    })
    expect(score(open, [event({ date: null })]).tallies['events: all right']).toEqual({ tp: 1, fp: 0, fn: 0 })
    expect(
      score(open, [event({ actors: [party('serbia'), party('viktor-orban')] })]).tallies[
        'events: type and actors'
      ],
    ).toEqual({ tp: 1, fp: 0, fn: 0 })
  })

  test('what a reader may leave out counts neither way', () => {
    const optional = gold({ events: [{ ...met, required: false }] })
    expect(score(optional, [event({})]).tallies).not.toHaveProperty('events: type')
    expect(score(optional, []).tallies).not.toHaveProperty('events: type')
  })

  test('an event elsewhere in the article is a false alarm, with its sentence', () => {
    const { tallies, errors } = score(gold(), [
      event({
        evidence: { text: 'Kenya accused Chad of lying.', start: 24, end: 52 },
        trigger: { text: 'accused', start: 30, end: 37 },
      }),
    ])
    expect(tallies['events: type']).toEqual({ tp: 0, fp: 1, fn: 1 })
    expect(errors.map((e) => [e.sort, e.sentence])).toEqual([
      ['missed', 'Serbia and Hungary met'],
      ['false alarm', 'Kenya accused Chad of lying.'],
    ])
  })

  test('a missing record misses everything', () => {
    expect(scoreArticle(gold(), null, text, (id) => id).tallies['events: type']).toEqual({
      tp: 0,
      fp: 0,
      fn: 1,
    })
  })
})

describe('dates and people', () => {
  test('a date counts by its value', () => {
    const date = (value: string) => ({
      value,
      type: 'date' as const,
      from: null,
      to: null,
      mentions: [{ text: 'am Montag', start: 0, end: 9, kind: 'name' as const }],
    })
    const wanted = gold({ dates: [{ text: 'Montag', value: ['2025-05-05', 'XXXX-WXX-1'] }] })
    expect(score(wanted, [], { dates: [date('XXXX-WXX-1')] }).tallies['dates']).toEqual({
      tp: 1,
      fp: 0,
      fn: 0,
    })
    expect(score(wanted, [], { dates: [date('2025-05-12')] }).tallies['dates']).toEqual({
      tp: 0,
      fp: 1,
      fn: 1,
    })
  })

  test('a person known by role alone is no find and no false alarm', () => {
    const person = {
      id: 'x',
      name: 'X',
      country: null,
      roles: [],
      known: true,
      mentions: [{ text: 'der Minister', start: 0, end: 12, kind: 'role' as const }],
    }
    expect(score(gold({ people: [] }), [], { people: [person] }).tallies['people']).toEqual({
      tp: 0,
      fp: 0,
      fn: 0,
    })
  })
})

describe('two record sets against one gold', () => {
  const right = score(gold(), [event({})])
  const wrong = score(gold(), [])
  const many = (n: number, s: typeof right) => Array.from({ length: n }, () => s)

  test('no difference has p 1', () => {
    expect(compareScores('events: type', many(5, right), many(5, right))).toMatchObject({
      p: 1,
      before: 1,
      after: 1,
    })
  })
  test('one better article of five may be chance, ten of ten are not', () => {
    expect(compareScores('events: type', [wrong, ...many(4, right)], many(5, right)).p).toBe(1)
    expect(compareScores('events: type', many(10, wrong), many(10, right))).toMatchObject({
      better: 10,
      worse: 0,
      p: 2 / 1024,
    })
  })
  test('above a dozen articles a sample with a fixed seed gives the same p each time', () => {
    const run = () =>
      compareScores(
        'events: type',
        [...many(15, wrong), ...many(5, right)],
        [...many(12, right), ...many(8, wrong)],
      ).p
    expect(run()).toBe(run())
    expect(run()).toBeGreaterThan(0)
  })
  test('sums and rates', () => {
    expect(ratesOf(sumScores([right, wrong])['events: type']!)).toEqual({
      precision: 1,
      recall: 0.5,
      f1: 2 / 3,
    })
  })
})
