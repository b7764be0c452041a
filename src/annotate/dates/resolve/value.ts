import type { TimexType } from '../../../model/mention.js'
import { civil, dayOf, iso, isoWeek, mondayOf, pad } from '../days.js'

/** What a mention comes to: its TIMEX3 value and the days that it covers. */
export interface Resolved {
  readonly value: string
  readonly type: TimexType
  readonly mod: string | null
  /** First and last day as day numbers, or null. */
  readonly from: number | null
  readonly to: number | null
}

export const date = (
  value: string,
  from: number | null = null,
  to: number | null = from,
  mod: string | null = null,
): Resolved => ({ value, type: 'date', mod, from, to })

export const dayValue = (n: number): Resolved => date(iso(n), n)
export const weekValue = (n: number, mod: string | null = null): Resolved =>
  date(isoWeek(n), mondayOf(n), mondayOf(n) + 6, mod)
export const weekendValue = (n: number): Resolved =>
  date(`${isoWeek(n)}-WE`, mondayOf(n) + 5, mondayOf(n) + 6)

export function monthValue(year: number | null, month: number, mod: string | null = null): Resolved {
  if (year === null) return date(`XXXX-${pad(month)}`, null, null, mod)
  return date(`${pad(year, 4)}-${pad(month)}`, dayOf(year, month, 1), dayOf(year, month + 1, 1) - 1, mod)
}

export const yearValue = (year: number, mod: string | null = null): Resolved =>
  date(pad(year, 4), dayOf(year, 1, 1), dayOf(year, 12, 31), mod)

/** Quarter (Q1…), half (H1…) or season (SP …) of a year; winter begins in December. */
export function partOfYear(year: number | null, part: string, mod: string | null = null): Resolved {
  if (year === null) return date(`XXXX-${part}`, null, null, mod)
  const [from, months] = span(year, part)
  const { year: y, month } = civil(from)
  return date(`${pad(year, 4)}-${part}`, from, dayOf(y, month + months, 1) - 1, mod)
}

function span(year: number, part: string): [from: number, months: number] {
  const n = Number(part[1])
  if (part[0] === 'Q') return [dayOf(year, n * 3 - 2, 1), 3]
  if (part[0] === 'H') return [dayOf(year, n * 6 - 5, 1), 6]
  const first = { SP: 3, SU: 6, FA: 9, WI: 12 }[part] ?? 1
  return [dayOf(year, first, 1), 3]
}

export const decadeValue = (first: number, mod: string | null = null): Resolved =>
  date(pad(first / 10, 3), dayOf(first, 1, 1), dayOf(first + 9, 12, 31), mod)
export const centuryValue = (first: number, mod: string | null = null): Resolved =>
  date(pad(first / 100), dayOf(first, 1, 1), dayOf(first + 99, 12, 31), mod)

/** A clock time or part of the day ("T20:00", "TEV") on a day that may be unknown. */
export function timeOn(day: number | null, time: string): Resolved {
  return {
    value: `${day === null ? 'XXXX-XX-XX' : iso(day)}${time}`,
    type: 'time',
    mod: null,
    from: day,
    to: day,
  }
}

export const shiftMonths = (n: number, by: number): number => {
  const { year, month, day } = civil(n)
  const first = dayOf(year, month + by, 1)
  const next = dayOf(year, month + by + 1, 1)
  return Math.min(first + day - 1, next - 1)
}
