import type { Sentence, Token } from '../../model/mention.js'
import type { LanguageCalendar } from '../../rules/calendar.js'
import { atomsOf } from './atoms.js'
import { cueNear } from './cues.js'
import { stands } from './guards.js'
import {
  buildLexicon,
  type Lexicon,
  type Sense,
  type SenseData,
  sensesAt,
  tellingWords,
  wordsWithin,
} from './lexicon.js'
import { withLists } from './lists.js'
import { buildTree, isAdjective, type Match, matchAt, type PatternTree, type Readings } from './match.js'
import { tellingFigure } from './numerals.js'
import { createSieve } from './sieve.js'

/** An expression of time as found, before anyone asks which day it is. */
export interface Expression {
  readonly start: number
  readonly end: number
  readonly means: string
  readonly data: SenseData
  readonly cue: 'past' | 'future' | null
}

export interface Finder {
  readonly lexicon: Lexicon
  /** Words within entries of several words. */
  readonly within: ReadonlySet<string>
  /** False for most words that do not by themselves make it worth while to look. */
  readonly sieve: (word: string) => boolean
  readonly tree: PatternTree
  /** Endings of past verb forms. */
  readonly endings: readonly string[]
  /** Nouns of what can last, the ends of compounds. */
  readonly things: readonly string[]
}

export function createFinder(calendar: LanguageCalendar): Finder {
  const formsOf = (name: string) => calendar.words.filter((w) => w.class === name).map((w) => w.form)
  const lexicon = buildLexicon(calendar)
  return {
    lexicon,
    within: wordsWithin(lexicon),
    sieve: createSieve(tellingWords(lexicon)),
    tree: buildTree(calendar.patterns),
    endings: formsOf('PAST-ENDING'),
    things: formsOf('LASTING-THING'),
  }
}

/** A match with the tokens that it covers. */
export interface Found {
  readonly first: number
  readonly last: number
  readonly means: string
  readonly data: SenseData
}

const nothing: readonly Expression[] = []

/**
 * Every expression of time of a sentence, in text order, none overlapping.
 *
 * @param hyphens false where the caller knows that the sentence has no hyphen
 */
export function findExpressions(sentence: Sentence, finder: Finder, hyphens = true): readonly Expression[] {
  const tokens = hyphens ? atomsOf(sentence.tokens, finder.lexicon) : sentence.tokens
  const places = tellingTokens(tokens, finder)
  if (places === null) return nothing
  const readings = lazily(tokens, finder.lexicon)
  const found: Found[] = []
  let from = 0
  for (const i of places)
    if (i >= from) from = scan(startOf(i, from, tokens, finder), i, readings, finder, found)
  if (found.length === 0) return nothing
  return withLists(found, readings).map(({ first, last, means, data }) => ({
    start: tokens[first]!.start,
    end: tokens[last]!.end,
    means,
    data,
    cue: looksAround.has(means) ? cueNear(tokens, finder, first, last) : null,
  }))
}

/** The tokens that by themselves make it worth while to look; null where there are none. */
function tellingTokens(tokens: readonly Token[], { lexicon, sieve }: Finder): number[] | null {
  let places: number[] | null = null
  for (let i = 0; i < tokens.length; i++) {
    const { kind, lower } = tokens[i]!
    if (
      kind === 'word'
        ? !(sieve(lower) && tellingWord(lower, tokens[i + 1], lexicon))
        : kind !== 'number' || !tellingFigure(lower)
    )
      continue
    if (places === null) places = [i]
    else places.push(i)
  }
  return places
}

function tellingWord(word: string, next: Token | undefined, lexicon: Lexicon): boolean {
  const entries = lexicon.get(word)
  if (entries === undefined) return false
  return (
    entries.telling || (next !== undefined && entries.seconds.size > 0 && entries.seconds.has(next.lower))
  )
}

/** No pattern is longer than so many tokens. */
const reach = 12

/** The first token from which a pattern can run on to token `i`: all between are words of the calendar, figures or adjectives. */
function startOf(i: number, floor: number, tokens: readonly Token[], { lexicon, within }: Finder): number {
  const goesOn = (t: Token) =>
    t.kind === 'number' || lexicon.has(t.lower) || within.has(t.lower) || isAdjective(t)
  let from = i
  while (from > floor && i - from < reach && goesOn(tokens[from - 1]!)) from--
  return from
}

/** Meanings that the tense of the clause may move to the other side of publication. */
const looksAround: ReadonlySet<string> = new Set([
  'day',
  'month',
  'weekday',
  'night-before',
  'weekend',
  'season',
  'ordinal-unit',
  'holiday',
  'week-of',
])

function lazily(tokens: readonly Token[], lexicon: Lexicon): Readings {
  const known: (readonly Sense[] | undefined)[] = []
  const at = (i: number): readonly Sense[] =>
    i < 0 || i >= tokens.length ? none : (known[i] ??= sensesAt(tokens, i, lexicon))
  return { tokens, at }
}

const none: readonly Sense[] = []

/** Reads on from token `i` until it has passed token `to`; adds to `found` and gives the token to go on from. */
function scan(i: number, to: number, readings: Readings, { tree, things }: Finder, found: Found[]): number {
  let at = i
  while (at <= to) {
    const match = readings.at(at).length === 0 ? null : matchAt(tree, readings, at)
    if (match === null) {
      at++
      continue
    }
    const best = orInner(match, at, tree, readings)
    if (best.means !== 'nothing' && stands(best, readings, things)) found.push(best)
    at = best.after
  }
  return at
}

/** "in the past" gives way to "the past decade": a match that starts inside, goes further and is no shorter. */
function orInner(match: Match, from: number, tree: PatternTree, readings: Readings): Match {
  let best = match
  if (readings.at(match.last + 1).length === 0) return best
  for (let j = from + 1; j <= match.last; j++) {
    if (readings.at(j).length === 0) continue
    const inner = matchAt(tree, readings, j)
    if (inner !== null && inner.last > best.last && inner.last - inner.first >= best.last - best.first)
      best = inner
  }
  return best
}
