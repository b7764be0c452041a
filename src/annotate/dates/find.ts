import type { Sentence, Token } from '../../model/mention.js'
import type { LanguageCalendar } from '../../rules/calendar.js'
import { atomsOf } from './atoms.js'
import { cueNear } from './cues.js'
import { stands } from './guards.js'
import { buildLexicon, type Lexicon, type Sense, type SenseData, sensesAt, wordsWithin } from './lexicon.js'
import { withLists } from './lists.js'
import { buildTree, isAdjective, type Match, matchAt, type PatternTree, type Readings } from './match.js'
import { tellingFigure } from './numerals.js'

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
  readonly within: ReadonlySet<string>
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

/** Every expression of time of a sentence, in text order, none overlapping. */
export function findExpressions(sentence: Sentence, finder: Finder): readonly Expression[] {
  const { lexicon } = finder
  let places = tellingTokens(sentence.tokens, lexicon)
  if (places === null) return nothing
  const tokens = atomsOf(sentence.tokens, lexicon)
  if (tokens !== sentence.tokens) places = tellingTokens(tokens, lexicon) ?? []
  const readings = lazily(tokens, lexicon)
  const found: Found[] = []
  let from = 0
  for (const i of places)
    if (i >= from) from = scan(startOf(i, from, readings, finder.within), i, readings, finder, found)
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
function tellingTokens(tokens: readonly Token[], lexicon: Lexicon): number[] | null {
  let places: number[] | null = null
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!
    if (token.kind === 'punctuation') continue
    if (token.kind === 'number' ? !tellingFigure(token.text) : !tellingWord(token, tokens[i + 1], lexicon))
      continue
    if (places === null) places = [i]
    else places.push(i)
  }
  return places
}

function tellingWord(token: Token, next: Token | undefined, lexicon: Lexicon): boolean {
  const entries = lexicon.get(token.lower)
  if (entries !== undefined)
    return (
      entries.telling || (next !== undefined && entries.seconds.size > 0 && entries.seconds.has(next.lower))
    )
  return token.end - token.start > 4 && token.text.includes('-', 1)
}

/** No pattern is longer than so many tokens. */
const reach = 12

/** The first token from which a pattern can run on to token `i`: all between can be read, but for adjectives. */
function startOf(i: number, floor: number, { tokens, at }: Readings, within: ReadonlySet<string>): number {
  const goesOn = (k: number) => at(k).length > 0 || within.has(tokens[k]!.lower) || isAdjective(tokens[k]!)
  let from = i
  while (from > floor && i - from < reach && goesOn(from - 1)) from--
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
