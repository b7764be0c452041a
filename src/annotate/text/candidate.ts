import type { NameEvidence } from '../../model/mention.js'
import type { Tagged } from './tagged.js'

export type NameType = 'person' | 'place' | 'organization'

/** Words that may be a name of one type, with all that speaks for and against it. */
export interface Candidate<Ref = unknown> {
  readonly type: NameType
  readonly tagged: Tagged
  /** First and last token. */
  readonly first: number
  readonly last: number
  readonly start: number
  readonly end: number
  /** The name as the gazetteer or the text has it, without a genitive ending. */
  readonly name: string
  /** What it may refer to, likeliest first; empty for an unknown name. */
  readonly refs: readonly Ref[]
  readonly score: number
  readonly accepted: boolean
  readonly evidence: readonly NameEvidence[]
}

/** Adds up evidence by name; a feature without a weight in the lexicon counts nothing. */
export interface Tally {
  add(feature: string): void
  has(feature: string): boolean
  readonly list: readonly NameEvidence[]
  readonly sum: number
  readonly accepted: boolean
}

export function createTally(weights: Readonly<Record<string, number>> | undefined): Tally {
  const list: NameEvidence[] = []
  let sum = 0
  return {
    add(feature) {
      const weight = weights?.[feature] ?? 0
      if (weight === 0) return
      list.push({ feature, weight })
      sum += weight
    },
    has: (feature) => list.some((e) => e.feature === feature),
    list,
    get sum() {
      return sum
    },
    get accepted() {
      return sum >= (weights?.accept ?? 3)
    },
  }
}

/** The words of a candidate: first and last token, where the name ends, and the name itself. */
export interface NamedWords {
  readonly first: number
  readonly last: number
  readonly end: number
  readonly name: string
}

/** A candidate with what was weighed for and against it. */
export function weighed<Ref>(
  type: NameType,
  tagged: Tagged,
  { first, last, end, name }: NamedWords,
  refs: readonly Ref[],
  tally: Tally,
): Candidate<Ref> {
  const start = tagged.sentence.tokens[first]!.start
  return {
    type,
    tagged,
    first,
    last,
    start,
    end,
    name,
    refs,
    score: tally.sum,
    accepted: tally.accepted,
    evidence: tally.list,
  }
}
