import type { SenseData } from '../lexicon.js'
import type { Resolved } from './value.js'

/** What is known where a mention stands. */
export interface Setting {
  /** Document creation day as a day number, or null. */
  readonly published: number | null
  /** The day named last in the article before this mention, or null. */
  readonly lastDay: number | null
  /** The year named last, in this sentence or the one before, or null. Only one long past lends itself to "im März": a story of today told beside it goes on today. */
  readonly lastYear: number | null
  /** The month, quarter or half of a year named last, or null. */
  readonly lastPeriod: Resolved | null
  /** The side of publication to which the verb nearest to the mention points. */
  readonly cue: 'past' | 'future' | null
  /** The day that the mention's own sentence names (for clock times), or null. */
  readonly sentenceDay: number | null
  /** True where the sentence tells what is done again and again, and names no day. */
  readonly habit: boolean
  /** True where the article writes the day before the month in figures. */
  readonly dayFirst: boolean
}

/** Turns what a pattern has gathered into a value; null where it comes to nothing. */
export type Resolver = (data: SenseData, setting: Setting) => Resolved | null

export const num = (data: SenseData, key: string): number | null =>
  typeof data[key] === 'number' ? data[key] : null
export const str = (data: SenseData, key: string): string | null =>
  typeof data[key] === 'string' ? data[key] : null
