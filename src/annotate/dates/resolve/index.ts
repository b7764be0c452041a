import { day, dayRef, dayWord, nightBefore, weekday, weekdayOfWeek, weekOf } from './days.js'
import {
  decade,
  fiscal,
  holiday,
  month,
  ordinalUnit,
  relative,
  samePeriod,
  season,
  weekend,
  year,
} from './periods.js'
import type { Resolver } from './setting.js'
import { clock, duration, part, partOften, ref, set } from './spans.js'

/** What `means` of a pattern can say. */
export const resolvers: Readonly<Record<string, Resolver>> = {
  day,
  'day-ref': dayRef,
  'day-word': dayWord,
  'night-before': nightBefore,
  weekday,
  'weekday-of-week': weekdayOfWeek,
  'week-of': weekOf,
  decade,
  fiscal,
  holiday,
  month,
  'ordinal-unit': ordinalUnit,
  relative,
  'same-period': samePeriod,
  season,
  weekend,
  year,
  clock,
  duration,
  part,
  'part-often': partOften,
  ref,
  set,
}
