import { civil, dayOf, isDay, isoWeek, mondayOf, pad, weekdayOf } from '../days.js'
import { num, type Resolver, type Setting, str } from './setting.js'
import { date, dayValue, type Resolved, timeOn, yearValue } from './value.js'

/** "am 3. Mai", "May 3, 2024", "12.06.2024", "3. Mai vorigen Jahres". */
export const day: Resolver = (data, setting) => {
  let dd = num(data, 'day') ?? num(data, 'ordinal')
  let month = num(data, 'month')
  if (dd === null || month === null) return null
  if (data['swap'] === 1 && setting.dayFirst) [dd, month] = [month, dd]
  const year =
    num(data, 'year') ??
    relativeYear(data, setting) ??
    yearOfDay(month, dd, num(data, 'weekday'), { ...setting, cue: sideOf(data, setting) })
  if (year === null) return isDay(2000, month, dd) ? date(`XXXX-${pad(month)}-${pad(dd)}`) : null
  if (!isDay(year, month, dd)) return null
  const n = dayOf(year, month, dd)
  const part = str(data, 'part')
  return part === null ? dayValue(n) : timeOn(n, part)
}

/** The year of "this year", "vorigen Jahres", when a pattern names one. */
export function relativeYear(
  data: Readonly<Record<string, string | number>>,
  setting: Setting,
): number | null {
  const rel = num(data, 'rel')
  if (rel === null || setting.published === null || (data['unit'] ?? 'Y') !== 'Y') return null
  return civil(setting.published).year + rel
}

/** A day without a year: on the side that the verb tells, else the nearest; a weekday beside it settles the year. */
function yearOfDay(
  month: number,
  dd: number,
  weekday: number | null,
  { published, cue, lastYear }: Setting,
): number | null {
  if (published === null) return null
  const now = civil(published).year
  if (lastYear !== null && lastYear < now - 15 && cue === 'past') return lastYear
  const years = [now, now - 1, now + 1].filter((y) => isDay(y, month, dd))
  const right = weekday === null ? [] : years.filter((y) => weekdayOf(dayOf(y, month, dd)) === weekday)
  const fit = right.length > 0 ? right : years
  const distance = (y: number): number => {
    const d = dayOf(y, month, dd) - published
    if (d > 0 && cue === 'past') return d + 300
    if (d < 0 && cue === 'future') return 300 - d
    return Math.abs(d)
  }
  return fit.sort((a, b) => distance(a) - distance(b))[0] ?? null
}

/** "am Samstag": the latest such day up to publication, unless the clause looks ahead or a word says which. */
export const weekday: Resolver = (data, setting) => {
  const wd = num(data, 'weekday')
  if (wd === null) return null
  const part = str(data, 'part')
  const { published } = setting
  if (published === null) return part === null ? date(`XXXX-WXX-${wd}`) : timeOn(null, part)
  const n = weekdayNear(wd, num(data, 'rel'), published, sideOf(data, setting))
  return part === null ? dayValue(n) : timeOn(n, part)
}

/** "until Friday" looks ahead whatever the verb, "bis Freitag" unless the verb tells the past. */
function sideOf(data: Readonly<Record<string, string | number>>, { cue }: Setting): Setting['cue'] {
  return data['ahead'] === 2 || (data['ahead'] === 1 && cue === null) ? 'future' : cue
}

export function weekdayNear(wd: number, rel: number | null, published: number, cue: Setting['cue']): number {
  const back = (weekdayOf(published) - wd + 7) % 7
  const latest = published - back
  if (rel === -1 || rel === -2) return (back === 0 ? published - 7 : latest) - (rel === -2 ? 7 : 0)
  if (rel === 1 || rel === 2) return latest + 7 * rel
  if (rel === 0) return cue === 'past' || back === 0 ? latest : latest + 7
  return cue === 'future' && back !== 0 ? latest + 7 : latest
}

/** "am Freitag nächster Woche". */
export const weekdayOfWeek: Resolver = (data, { published }) => {
  const wd = num(data, 'weekday')
  const rel = num(data, 'rel')
  if (wd === null || rel === null || data['unit'] !== 'W') return null
  if (published === null) return date(`XXXX-WXX-${wd}`)
  return dayValue(mondayOf(published) + 7 * rel + wd - 1)
}

/** "the week of March 3", "in der Woche vom 3. Juni". */
export const weekOf: Resolver = (data, setting) => {
  const n = day(data, setting)?.from ?? null
  return n === null ? null : date(isoWeek(n), mondayOf(n), mondayOf(n) + 6)
}

/** "in der Nacht auf Sonntag": the night belongs to the day on which it begins. */
export const nightBefore: Resolver = (data, setting) => {
  const wd = num(data, 'weekday')
  if (wd === null) return null
  if (data['weekday2'] !== undefined) return weekday({ weekday: wd, part: 'TNI' }, setting)
  if (setting.published === null) return timeOn(null, 'TNI')
  return timeOn(weekdayNear(wd, null, setting.published, setting.cue) - 1, 'TNI')
}

/** "gestern", "heute Abend", "übermorgen". */
export const dayWord: Resolver = (data, { published }) => {
  const part = str(data, 'part')
  const n = published === null ? null : published + (num(data, 'days') ?? 0)
  if (part !== null) return timeOn(n, part)
  return n === null ? date('XXXX-XX-XX') : dayValue(n)
}

/** "am Vortag", "am selben Tag", "the day before": counted from the day named last. */
export const dayRef: Resolver = (data, { lastDay, lastYear, published }) => {
  if (data['unit'] === 'W') return weekBeside(data, lastDay ?? published)
  if (data['unit'] !== undefined && data['unit'] !== 'D') return yearBeside(data, lastYear, published)
  const anchor = lastDay ?? published
  return anchor === null ? date('XXXX-XX-XX') : dayValue(anchor + (num(data, 'shift') ?? 0))
}

function weekBeside(data: Readonly<Record<string, string | number>>, anchor: number | null): Resolved | null {
  if (anchor === null) return date('XXXX-WXX')
  const n = anchor + 7 * (num(data, 'shift') ?? 0)
  return date(isoWeek(n), mondayOf(n), mondayOf(n) + 6)
}

/** "im Jahr zuvor", "the year previous": beside the year named last, else that of publication. */
function yearBeside(
  data: Readonly<Record<string, string | number>>,
  lastYear: number | null,
  published: number | null,
): Resolved | null {
  const year = lastYear ?? (published === null ? null : civil(published).year)
  return data['unit'] === 'Y' && year !== null ? yearValue(year + (num(data, 'shift') ?? 0)) : null
}
