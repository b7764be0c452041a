// Calendar arithmetic on whole days: a day is a number, 0 is 1970-01-01 (proleptic Gregorian). No clock, no time zone.

/** The number of a civil day; months and days outside their range roll over. */
export function dayOf(year: number, month: number, day: number): number {
  const months = year * 12 + month - 1
  const y0 = Math.floor(months / 12)
  const m = months - y0 * 12 + 1
  const y = m <= 2 ? y0 - 1 : y0
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (m + (m > 2 ? -3 : 9)) + 2) / 5) + day - 1
  return (
    era * 146097 +
    yearOfEra * 365 +
    Math.floor(yearOfEra / 4) -
    Math.floor(yearOfEra / 100) +
    dayOfYear -
    719468
  )
}

export interface CivilDay {
  readonly year: number
  readonly month: number
  readonly day: number
}

/** Year, month and day of a day number. */
export function civil(n: number): CivilDay {
  const z = n + 719468
  const era = Math.floor(z / 146097)
  const doe = z - era * 146097
  const yoe = Math.floor(
    (doe - Math.floor(doe / 1460) + Math.floor(doe / 36524) - Math.floor(doe / 146096)) / 365,
  )
  const doy = doe - (365 * yoe + Math.floor(yoe / 4) - Math.floor(yoe / 100))
  const mp = Math.floor((5 * doy + 2) / 153)
  const month = mp < 10 ? mp + 3 : mp - 9
  return {
    year: yoe + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: doy - Math.floor((153 * mp + 2) / 5) + 1,
  }
}

export const pad = (n: number, width = 2): string => String(n).padStart(width, '0')

/** "2024-06-12". */
export function iso(n: number): string {
  const { year, month, day } = civil(n)
  return `${pad(year, 4)}-${pad(month)}-${pad(day)}`
}

/** The number of an ISO day, or null where it is none. */
export function parseIso(text: string | null): number | null {
  if (text === null || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return null
  const [y, m, d] = text.split('-').map(Number) as [number, number, number]
  return isDay(y, m, d) ? dayOf(y, m, d) : null
}

export function daysInMonth(year: number, month: number): number {
  return dayOf(year, month + 1, 1) - dayOf(year, month, 1)
}

export function isDay(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

/** 1 is Monday, 7 Sunday. */
export const weekdayOf = (n: number): number => ((((n + 3) % 7) + 7) % 7) + 1
export const mondayOf = (n: number): number => n - weekdayOf(n) + 1

/** ISO week of a day: "2025-W08". */
export function isoWeek(n: number): string {
  const thursday = mondayOf(n) + 3
  const { year } = civil(thursday)
  return `${pad(year, 4)}-W${pad(Math.floor((thursday - dayOf(year, 1, 1)) / 7) + 1)}`
}

/** Easter Sunday of a year (Gregorian computus). */
export function easter(year: number): number {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d = Math.floor(b / 4)
  const e = b % 4
  const g = Math.floor((8 * b + 13) / 25)
  const h = (19 * a + b - d - g + 15) % 30
  const i = Math.floor(c / 4)
  const k = c % 4
  const l = (32 + 2 * e + 2 * i - h - k) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  return dayOf(year, 3, 22 + h + l - 7 * m)
}
