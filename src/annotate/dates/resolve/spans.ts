import { civil, dayOf, pad } from '../days.js'
import type { SenseData } from '../lexicon.js'
import { dayWord, weekday } from './days.js'
import { num, type Resolver, type Setting, str } from './setting.js'
import { date, type Resolved, shiftMonths, timeOn } from './value.js'

/** "drei Wochen", "vor zwei Jahren", "in den letzten Tagen": the length is the value, the point or stretch that it fixes is from–to. */
export const duration: Resolver = (data, setting) => {
  const unit = str(data, 'unit')
  if (unit === null) return null
  const count =
    data['number'] === undefined
      ? 'X'
      : typeof data['number'] === 'number'
        ? data['number'] + (num(data, 'ones') ?? 0)
        : 'X'
  const rel = num(data, 'rel')
  const anchor = str(data, 'anchor')
  if (anchor === 'rel' && count === 'X' && rel !== null && rel > 0) return date('FUTURE_REF')
  const [from, to] = typeof count === 'number' ? reach(count, unit, anchor, rel, setting) : [null, null]
  return { value: durationValue(count, unit), type: 'duration', mod: str(data, 'mod'), from, to }
}

/** Halves of a unit in the next smaller one: "ein halbes Jahr" is P6M, "anderthalb Jahre" P18M. */
const smaller: Readonly<Record<string, readonly [times: number, unit: string]>> = {
  Y: [12, 'M'],
  TH: [60, 'TM'],
  CE: [100, 'Y'],
  H: [6, 'M'],
}

/** "P2Y", "PT6H", "PXM", "P2DE". */
function durationValue(count: string | number, unit: string): string {
  const finer = smaller[unit]
  if (
    finer !== undefined &&
    typeof count === 'number' &&
    (unit === 'H' || count === 0.5 || (count === 1.5 && unit === 'Y'))
  )
    return durationValue(count * finer[0], finer[1])
  if (unit === 'H') return 'PXM'
  if (unit === 'DE' && typeof count === 'number' && (count === 1 || !Number.isInteger(count)))
    return `P${count * 10}Y`
  return unit.startsWith('T') ? `PT${count}${unit[1]}` : `P${count}${unit}`
}

/** The point or stretch of days that a length fixes: from publication ("vor", "ago", "in"), or from the day of the story ("later", "zuvor"). */
function reach(
  count: number,
  unit: string,
  anchor: string | null,
  rel: number | null,
  { published, lastDay }: Setting,
): [number | null, number | null] {
  const base = anchor === 'after' || anchor === 'before' ? lastDay : published
  if (base === null || anchor === null) return [null, null]
  if (anchor === 'past' || anchor === 'before') return point(base, -count, unit)
  if (anchor === 'future' || anchor === 'after') return point(base, count, unit)
  if (rel === null || rel === 0) return [null, null]
  const [from, to] = point(base, rel < 0 ? -count : count, unit)
  if (from === null || to === null) return [null, null]
  return rel < 0 ? [to, base] : [base, from]
}

/** The day, month or year that lies `count` units off: "vor zwei Jahren" is a year, "vor drei Tagen" a day. */
function point(published: number, count: number, unit: string): [number | null, number | null] {
  const { year, month } = civil(published)
  switch (unit) {
    case 'D':
      return [published + Math.round(count), published + Math.round(count)]
    case 'W':
      return [published + Math.round(count * 7), published + Math.round(count * 7)]
    case 'M': {
      const at = shiftMonths(published, Math.round(count))
      return [at, at]
    }
    case 'Y':
      if (!Number.isInteger(count)) {
        const at = dayOf(year, month + Math.round(count * 12), 1)
        return [at, at]
      }
      return [dayOf(year + count, 1, 1), dayOf(year + count, 12, 31)]
    case 'DE':
      return [dayOf(year + count * 10, 1, 1), dayOf(year + count * 10, 12, 31)]
    case 'TH':
    case 'TM':
    case 'TS':
      return Math.abs(count) * (unit === 'TH' ? 1 : 1 / 60) < 12 ? [published, published] : [null, null]
    default:
      return [null, null]
  }
}

/** "um 20.30 Uhr", "6:40 p.m.": on the day of its sentence, else on that named last, else on that of publication. */
export const clock: Resolver = (data, setting) => {
  // "halb neun", "a quarter to nine": minutes before or after the hour told.
  const shift = num(data, 'shift')
  if (shift !== null) return clockBeside(data, shift, setting)
  const hour = num(data, 'hour')
  if (hour === null) return null
  const minute = num(data, 'minute') ?? num(data, 'number') ?? 0
  if (minute > 59 || hour > 24) return null
  const part = str(data, 'part')
  const late = part === 'TEV' || part === 'TAF' || (part === 'TNI' && hour > 6) || part === 'PM'
  const h = late && hour < 12 ? hour + 12 : part === 'AM' && hour === 12 ? 0 : hour
  const zone = data['zone'] === 'Z' ? 'Z' : ''
  const own =
    data['weekday'] !== undefined
      ? weekday({ weekday: data['weekday'] }, setting)
      : data['days'] !== undefined
        ? dayWord({ days: data['days'] }, setting)
        : null
  const day = own === null ? dayHere(setting, data['told'] === 1) : own.from
  const time = `T${pad(h)}:${pad(minute)}${zone}`
  return day === null && setting.habit
    ? { value: time, type: 'time', mod: null, from: null, to: null }
    : timeOn(day, time)
}

function clockBeside(data: SenseData, shift: number, setting: Setting): Resolved | null {
  const told = num(data, 'number')
  if (told === null || told < 1 || told > 12 || !Number.isInteger(told)) return null
  const minutes = told * 60 + shift
  return clock({ hour: Math.floor(minutes / 60), minute: minutes % 60, told: data['told'] ?? 0 }, setting)
}

/** "am Nachmittag", "in der Nacht". */
export const part: Resolver = (data, setting) => {
  const p = str(data, 'part')
  return p === null ? null : timeOn(dayHere(setting, true), p)
}

/** The day of the sentence; where it names none, that of the story so far (`told`), else that of publication. */
const dayHere = ({ sentenceDay, lastDay, published, habit }: Setting, told: boolean): number | null =>
  sentenceDay ?? (habit ? null : told ? (lastDay ?? published) : published)

/** "jeden Dienstag", "jährlich", "alle zwei Jahre". */
export const set: Resolver = (data) => {
  const given = str(data, 'set') ?? str(data, 'freq')
  const wd = num(data, 'weekday')
  const p = str(data, 'part')
  const unit = str(data, 'unit')
  const value =
    given ??
    (wd !== null
      ? `XXXX-WXX-${wd}${p ?? ''}`
      : p !== null
        ? `XXXX-XX-XX${p}`
        : num(data, 'month') !== null
          ? `XXXX-${pad(num(data, 'month')!)}`
          : str(data, 'season') !== null
            ? `XXXX-${str(data, 'season')}`
            : unit === null
              ? null
              : durationValue(data['number'] ?? data['ordinal'] ?? 1, unit))
  return value === null ? null : { value, type: 'set', mod: null, from: null, to: null }
}

/** "abends": a habit, unless the sentence names the day. */
export const partOften: Resolver = (data, setting) => {
  const p = str(data, 'part')
  if (p === null) return null
  return setting.sentenceDay !== null
    ? timeOn(setting.sentenceDay, p)
    : { value: `XXXX-XX-XX${p}`, type: 'set', mod: null, from: null, to: null }
}

/** "derzeit", "damals", "künftig". */
export const ref: Resolver = (data): Resolved | null => {
  const r = str(data, 'ref')
  return r === null ? null : date(r)
}

export type { Setting }
