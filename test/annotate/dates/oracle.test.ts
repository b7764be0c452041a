import * as chronoDe from 'chrono-node/de'
import * as chronoEn from 'chrono-node/en'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayOf, easter, iso, isoWeek, weekdayOf } from '../../../src/annotate/dates/days.js'
import { valuesIn } from './support.js'

// chrono-node reads full dates well and knows nothing of our rules: an oracle of its own for what both can read.
const engines = { de: chronoDe.strict, en: chronoEn.strict }
const months = {
  de: [
    'Januar',
    'Februar',
    'März',
    'April',
    'Mai',
    'Juni',
    'Juli',
    'August',
    'September',
    'Oktober',
    'November',
    'Dezember',
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
}
const two = (n: number) => String(n).padStart(2, '0')
const forms = {
  de: [
    (y: number, m: number, d: number) => `Am ${d}. ${months.de[m - 1]} ${y} trafen sie sich.`,
    (y: number, m: number, d: number) => `Am ${two(d)}.${two(m)}.${y} trafen sie sich.`,
    (y: number, m: number, d: number) => `Am ${y}-${two(m)}-${two(d)} trafen sie sich.`,
  ],
  en: [
    (y: number, m: number, d: number) => `They met on ${months.en[m - 1]} ${d}, ${y}.`,
    (y: number, m: number, d: number) => `They met on ${d} ${months.en[m - 1]} ${y}.`,
    (y: number, m: number, d: number) => `They met on ${y}-${two(m)}-${two(d)}.`,
  ],
}

describe.each(['de', 'en'] as const)('full dates, %s', (language) => {
  test.each(forms[language])('as chrono-node reads them: %s', (form) => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1950, max: 2049 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 28 }),
        (y, m, d) => {
          const text = form(y, m, d)
          const told = engines[language].parse(text, {
            instant: new Date('2024-06-12T12:00:00Z'),
            timezone: 0,
          })[0]!.start
          expect(valuesIn(text, { language })).toEqual([
            `${told.get('year')}-${two(told.get('month')!)}-${two(told.get('day')!)}`,
          ])
        },
      ),
      { numRuns: 60 },
    )
  })
})

test('days, weekdays and weeks agree with the calendar of the language', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1800, max: 2200 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 28 }),
      (y, m, d) => {
        const n = dayOf(y, m, d)
        const date = new Date(Date.UTC(y, m - 1, d))
        expect(n).toBe(date.getTime() / 86_400_000)
        expect(iso(n)).toBe(date.toISOString().slice(0, 10))
        expect(weekdayOf(n)).toBe(date.getUTCDay() || 7)
      },
    ),
  )
})

test('weeks at the turn of the year belong to the year of their Thursday', () => {
  expect([isoWeek(dayOf(2021, 1, 3)), isoWeek(dayOf(2020, 12, 31)), isoWeek(dayOf(2024, 12, 30))]).toEqual([
    '2020-W53',
    '2020-W53',
    '2025-W01',
  ])
})

test('Easter Sundays', () =>
  expect([2000, 2011, 2024, 2025].map((y) => iso(easter(y)))).toEqual([
    '2000-04-23',
    '2011-04-24',
    '2024-03-31',
    '2025-04-20',
  ]))
