import { civil, dayOf, easter, mondayOf, weekdayOf } from '../days.js'
import type { SenseData } from '../lexicon.js'
import { fullYear } from '../numerals.js'
import { day, relativeYear } from './days.js'
import { num, type Resolver, type Setting, str } from './setting.js'
import {
  centuryValue,
  date,
  dayValue,
  decadeValue,
  monthValue,
  partOfYear,
  type Resolved,
  shiftMonths,
  weekendValue,
  weekValue,
  yearValue,
} from './value.js'

/** "im März", "Ende Mai 2023", "im Juli vorigen Jahres", "vergangenen Mai". */
export const month: Resolver = (data, setting) => {
  const m = num(data, 'month')
  if (m === null) return null
  const mod = str(data, 'mod')
  const year =
    num(data, 'year') ??
    (data['unit'] !== undefined || data['yearWord'] !== undefined ? relativeYear(data, setting) : null)
  if (year !== null) return monthValue(year, m, mod)
  if (setting.published === null) return monthValue(null, m, mod)
  return monthValue(yearOfMonth(m, num(data, 'rel'), setting), m, mod)
}

function yearOfMonth(m: number, rel: number | null, { published, cue, lastYear }: Setting): number {
  const now = civil(published!)
  if (rel === -1) return m < now.month ? now.year : now.year - 1
  if (rel === 1) return m > now.month ? now.year : now.year + 1
  if (cue === 'past') {
    if (lastYear !== null && lastYear < now.year - 15) return lastYear
    return m <= now.month ? now.year : now.year - 1
  }
  if (cue === 'future') return m >= now.month ? now.year : now.year + 1
  const ahead = m - now.month
  return ahead > 8 ? now.year - 1 : ahead < -8 ? now.year + 1 : now.year
}

const yearIn = (data: Readonly<Record<string, string | number>>): number | null => {
  const short = num(data, 'shortYear')
  return num(data, 'year') ?? (short === null ? null : fullYear(short))
}

/** "2014", "im Jahr 2016", "Ende 2016". */
export const year: Resolver = (data) => {
  const y = yearIn(data)
  return y === null || (data['unit'] ?? 'Y') !== 'Y' ? null : yearValue(y, str(data, 'mod'))
}

/** "letzte Woche", "dieses Jahr", "Ende des Monats", "im Vorjahr": a unit counted from publication. */
export const relative: Resolver = (data, setting) => {
  if (data['weekday'] !== undefined) return null
  const unit = str(data, 'unit') ?? 'Y'
  const rel = num(data, 'rel') ?? num(data, 'shift') ?? 0
  if (unit === 'D') return relativeDay(rel, data, setting)
  const anchor = setting.published
  if (anchor === null) return unknownUnit(unit)
  return unitAround(unit, rel, anchor, str(data, 'mod'))
}

function relativeDay(
  rel: number,
  data: Readonly<Record<string, string | number>>,
  { published, lastDay }: Setting,
): Resolved | null {
  const anchor = lastDay ?? published
  if (data['mod'] !== undefined && data['rel'] === undefined)
    return anchor === null ? date('XXXX-XX-XX') : { ...dayValue(anchor), mod: str(data, 'mod') }
  return anchor === null ? date('XXXX-XX-XX') : dayValue(anchor + rel)
}

function unknownUnit(unit: string): Resolved | null {
  const value = {
    Y: 'XXXX',
    M: 'XXXX-XX',
    W: 'XXXX-WXX',
    WE: 'XXXX-WXX-WE',
    Q: 'XXXX-QX',
    H: 'XXXX-HX',
    DE: 'XXX',
    CE: 'XX',
  }[unit]
  return value === undefined ? null : date(value)
}

function unitAround(unit: string, rel: number, anchor: number, mod: string | null): Resolved | null {
  const { year: y, month: m } = civil(anchor)
  switch (unit) {
    case 'Y':
      return yearValue(y + rel, mod)
    case 'M': {
      const at = civil(shiftMonths(anchor, rel))
      return monthValue(at.year, at.month, mod)
    }
    case 'W':
      return weekValue(anchor + 7 * rel, mod)
    case 'WE':
      return weekendValue(weekendAnchor(anchor, rel))
    case 'Q': {
      const at = civil(shiftMonths(dayOf(y, m, 1), 3 * rel))
      return partOfYear(at.year, `Q${Math.ceil(at.month / 3)}`, mod)
    }
    case 'H': {
      const at = civil(shiftMonths(dayOf(y, m, 1), 6 * rel))
      return partOfYear(at.year, `H${at.month <= 6 ? 1 : 2}`, mod)
    }
    case 'DE':
      return decadeValue(Math.floor(y / 10) * 10 + 10 * rel, mod)
    case 'CE':
      return centuryValue(Math.floor(y / 100) * 100 + 100 * rel, mod)
    default:
      return null
  }
}

/** Last week-end, told on a Monday, is the one just over; told on a Saturday it is that of the week before. */
const weekendAnchor = (anchor: number, rel: number): number =>
  rel === 1 && weekdayOf(anchor) >= 6 ? anchor + 7 : rel === 1 ? anchor : anchor + 7 * rel

/** "am Wochenende": that just over or under way, the coming one where the clause looks ahead. */
export const weekend: Resolver = (data, { published, cue }) => {
  if (data['unit'] !== 'WE') return null
  if (published === null) return date('XXXX-WXX-WE')
  return weekendValue(cue === 'future' || weekdayOf(published) >= 6 ? published : mondayOf(published) - 1)
}

/** "im Herbst 2011", "vergangenen Sommer"; a winter without a year is the one that began last. */
export const season: Resolver = (data, setting) => {
  const s = str(data, 'season')
  if (s === null) return null
  const mod = str(data, 'mod')
  const given = num(data, 'year') ?? (data['unit'] !== undefined ? relativeYear(data, setting) : null)
  if (given !== null || setting.published === null) return partOfYear(given, s, mod)
  const now = civil(setting.published)
  const start = { SP: 3, SU: 6, FA: 9, WI: 12 }[s]!
  const rel = num(data, 'rel')
  let y = now.year
  if (rel === -1 || (rel === null && setting.cue === 'past'))
    y = start + (rel === -1 ? 2 : 0) < now.month + (rel === -1 ? 0 : 1) ? now.year : now.year - 1
  else if (rel === 1 || (rel === null && setting.cue === 'future'))
    y = start >= now.month ? now.year : s === 'WI' ? now.year : now.year + 1
  else if (s === 'WI' && now.month < 6) y = now.year - 1
  return partOfYear(y, s, mod)
}

/** "im dritten Quartal 2014", "in der ersten Jahreshälfte", "15. Jahrhundert". */
export const ordinalUnit: Resolver = (data, setting) => {
  const n = num(data, 'ordinal')
  const unit = str(data, 'unit')
  if (n === null || unit === null) return null
  const mod = str(data, 'mod')
  if (unit === 'CE' && n >= 1 && n <= 21) return centuryValue((n - 1) * 100, mod)
  if (unit === 'Q' || unit === 'H') return partOf(n, unit, data, setting)
  if (unit === 'W' && num(data, 'month') !== null) return weekOfMonth(n, month(data, setting))
  return null
}

/** The last quarter is the fourth; one without a year that lies ahead is last year's, unless the clause looks ahead. */
function partOf(n: number, unit: 'Q' | 'H', data: SenseData, setting: Setting): Resolved | null {
  const parts = unit === 'Q' ? 4 : 2
  const k = n === 99 ? parts : n
  if (k < 1 || k > parts) return null
  const mod = str(data, 'mod')
  const given =
    num(data, 'year') ??
    relativeYear(data['unit2'] === undefined ? data : { ...data, unit: data['unit2'] }, setting)
  if (given !== null || setting.published === null) return partOfYear(given, `${unit}${k}`, mod)
  const now = civil(setting.published)
  const ahead = (k - 1) * (12 / parts) >= now.month
  return partOfYear(ahead && setting.cue === 'past' ? now.year - 1 : now.year, `${unit}${k}`, mod)
}

function weekOfMonth(n: number, m: Resolved | null): Resolved | null {
  if (m === null || m.from === null || m.to === null) return null
  return n === 99 ? weekValue(m.to - 3) : weekValue(m.from + 7 * (n - 1))
}

/** "die 1990er Jahre", "the 80s". */
export const decade: Resolver = (data) => {
  // "Neunzigerjahre" is spelt x1990 in the lexicon, for a bare figure would be a number.
  const d = str(data, 'decade')?.replace('x', '') ?? null
  if (d === null) return null
  const n = Number(d)
  return decadeValue(d.length === 4 ? n : n < 30 ? 2000 + n : 1900 + n, str(data, 'mod'))
}

/** "zu Weihnachten 2013", "am Ostermontag". */
export const holiday: Resolver = (data, setting) => {
  const fixed = str(data, 'holiday')
  const given =
    num(data, 'year') ??
    (data['unit'] !== undefined || data['rel'] !== undefined ? relativeYear(data, setting) : null)
  if (fixed !== null) {
    const [m, d] = fixed.split('-').map(Number) as [number, number]
    return day({ month: m, day: d, ...(given === null ? {} : { year: given }) }, setting)
  }
  const nth = str(data, 'nth')
  if (nth !== null) return nthWeekday(nth, given, setting)
  const y = given ?? (setting.published === null ? null : civil(setting.published).year)
  return y === null ? date('XXXX-XX-XX') : dayValue(easter(y) + (num(data, 'easter') ?? 0))
}

/** "Thanksgiving": the so-manyeth weekday of a month ("11-4-4"), counted from its end where negative; the nearest without a year. */
function nthWeekday(rule: string, given: number | null, { published, cue }: Setting): Resolved {
  const [, m, wd, n] = /^(\d+)-(\d)-(-?\d)$/.exec(rule)!.map(Number) as [number, number, number, number]
  const inYear = (y: number) => {
    if (n < 0) {
      const last = dayOf(y, m + 1, 1) - 1
      return last - ((weekdayOf(last) - wd + 7) % 7)
    }
    const first = dayOf(y, m, 1)
    return first + ((wd - weekdayOf(first) + 7) % 7) + 7 * (n - 1)
  }
  if (given !== null) return dayValue(inYear(given))
  if (published === null) return date('XXXX-XX-XX')
  const { year: now } = civil(published)
  const distance = (d: number) =>
    Math.abs(d - published) +
    ((d > published && cue === 'past') || (d < published && cue === 'future') ? 300 : 0)
  return dayValue([now, now - 1, now + 1].map(inYear).sort((a, b) => distance(a) - distance(b))[0]!)
}

/** "fiscal 2023", "this fiscal year": years that begin when the body says. */
export const fiscal: Resolver = (data, setting) => {
  const y =
    num(data, 'year') ??
    (setting.published === null ? null : civil(setting.published).year + (num(data, 'rel') ?? 0))
  return date(y === null ? 'FYXXXX' : `FY${y}`)
}

/** "im gleichen Zeitraum des Vorjahres", "the same month a year ago": the period named last, a year before; else that year. */
export const samePeriod: Resolver = (_data, setting) => {
  const { lastPeriod, published } = setting
  if (lastPeriod === null || lastPeriod.from === null)
    return published === null ? date('XXXX') : yearValue(civil(published).year - 1)
  const { year: y, month: m } = civil(lastPeriod.from)
  const part = /-([QH]\d)$/.exec(lastPeriod.value)?.[1]
  return part === undefined ? monthValue(y - 1, m) : partOfYear(y - 1, part)
}
