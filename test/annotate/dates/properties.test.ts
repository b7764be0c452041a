import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseIso } from '../../../src/annotate/dates/days.js'
import { calendar, datesIn } from './support.js'

/** The forms that a TIMEX3 value of this tool can have. */
const timex =
  /^(?:(?:\d{4}|XXXX)(?:-(?:\d{2}|XX)(?:-(?:\d{2}|XX))?)?(?:T(?:MO|MI|AF|EV|NI|\d{2}:\d{2}Z?))?|T(?:\d{2}:\d{2}Z?|MO|MI|AF|EV|NI)|(?:\d{4}|XXXX)-(?:W(?:\d{2}|XX)(?:-WE|-[1-7](?:T(?:MO|MI|AF|EV|NI))?)?|Q[1-4X]|H[12X]|SP|SU|FA|WI)|\d{2,3}|XXX?|P(?:\d+(?:\.\d+)?|X)(?:Y|M|W|D|DE|CE|Q|WE)|PT(?:\d+(?:\.\d+)?|X)[HMS]|(?:PRESENT|PAST|FUTURE)_REF|FY(?:\d{4}|XXXX))$/

const words = [...new Set([...calendar['de']!.words, ...calendar['en']!.words].map((w) => w.form))]
const scraps = [
  'am',
  'im',
  'vor',
  'in',
  'bis',
  'von',
  'the',
  'of',
  'on',
  '3.',
  '7',
  '19.45',
  '20:30',
  '2024',
  '1995',
  '30-tägig',
  'und',
  ',',
  '.',
  '-',
  'Uhr',
  '€',
  '12.06.2024',
  '7/8/07',
  '80er',
  '1st',
  '\n',
  '„',
  'ﬁ',
  '😀',
  'é',
  '١٢',
]
const text = fc
  .array(fc.oneof(fc.constantFrom(...words), fc.constantFrom(...scraps), fc.string({ maxLength: 6 })), {
    maxLength: 40,
  })
  .map((parts) => parts.join(' '))
const language = fc.constantFrom('de', 'en')
const day = fc.integer({ min: 0, max: 40000 }).map((n) => new Date(n * 86_400_000).toISOString().slice(0, 10))

describe('whatever the text', () => {
  test('mentions are in order, do not overlap, and are slices without outer blanks', () => {
    fc.assert(
      fc.property(text, language, fc.option(day), (t, l, published) => {
        let end = 0
        for (const d of datesIn(t, { language: l as 'de', published })) {
          expect(d.start).toBeGreaterThanOrEqual(end)
          expect(d.end).toBeGreaterThan(d.start)
          expect(t.slice(d.start, d.end)).toBe(t.slice(d.start, d.end).trim())
          end = d.end
        }
        expect(end).toBeLessThanOrEqual(t.length)
      }),
      { numRuns: 400 },
    )
  })

  test('values parse, and the days that they cover are days in order', () => {
    fc.assert(
      fc.property(text, language, fc.option(day), (t, l, published) => {
        for (const d of datesIn(t, { language: l as 'de', published })) {
          expect(d.value).toMatch(timex)
          expect(d.from === null).toBe(d.to === null)
          if (d.from === null || d.to === null) continue
          expect(parseIso(d.from)).not.toBeNull()
          expect(parseIso(d.to)! - parseIso(d.from)!).toBeGreaterThanOrEqual(0)
        }
      }),
      { numRuns: 400 },
    )
  })

  test('a sentence without a time in front changes no date', () => {
    const front = 'Die Delegation lobte den Gastgeber. '
    fc.assert(
      fc.property(day, (d) => {
        const [y, m, dd] = d.split('-')
        const told = `Am ${dd}.${m}.${y} trafen sie sich.`
        expect(datesIn(front + told).map((x) => x.value)).toEqual(datesIn(told).map((x) => x.value))
      }),
    )
  })

  test('a sentence with another full date in front changes no full date', () => {
    fc.assert(
      fc.property(day, day, (a, b) => {
        expect(datesIn(`Signed on ${a}. Ratified on ${b}.`, { language: 'en' }).map((x) => x.value)).toEqual([
          a,
          b,
        ])
      }),
    )
  })
})

test('long runs of half an expression are read to their end', () => {
  const hostile = [
    'vor zwei ',
    'am 7., 8., ',
    'the last the next ',
    '1. 2. 3. ',
    'in den letzten ',
    'von 9 bis ',
    'second ',
    '10-',
  ]
  for (const piece of hostile) {
    const language = piece.startsWith('the') || piece.startsWith('sec') ? 'en' : 'de'
    const found = datesIn(`${piece.repeat(20_000)}\n\n4.5.2024 05/04/2024`, { language })
    expect([piece, found.at(-1)?.value]).toEqual([piece, '2024-05-04'])
  }
})
