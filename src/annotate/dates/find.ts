import type { Sentence, Token } from '../../model/mention.js'
import type { LanguageCalendar } from '../../rules/calendar.js'
import { atomsOf } from './atoms.js'
import { cueNear } from './cues.js'
import { stands } from './guards.js'
import { buildLexicon, type Lexicon, type Sense, type SenseData, sensesAt } from './lexicon.js'
import { withLists } from './lists.js'
import { buildTree, type Match, matchAt, type PatternTree, type Readings } from './match.js'
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
  readonly tree: PatternTree
  /** Endings of past verb forms. */
  readonly endings: readonly string[]
  /** Nouns of what can last, the ends of compounds. */
  readonly things: readonly string[]
}

export function createFinder(calendar: LanguageCalendar): Finder {
  const formsOf = (name: string) => calendar.words.filter((w) => w.class === name).map((w) => w.form)
  return { lexicon: buildLexicon(calendar), tree: buildTree(calendar.patterns), endings: formsOf('PAST-ENDING'), things: formsOf('LASTING-THING') }
}

/** A match with the tokens that it covers. */
export interface Found {
  readonly first: number
  readonly last: number
  readonly means: string
  readonly data: SenseData
}

/** Every expression of time of a sentence, in text order, none overlapping. */
export function findExpressions(sentence: Sentence, finder: Finder): Expression[] {
  const tokens = atomsOf(sentence.tokens, finder.lexicon)
  const readings = lazily(tokens, finder.lexicon)
  const found: Found[] = []
  let from = 0
  for (let i = 0; i < tokens.length; i++) {
    if (!tellsTime(tokens[i]!, finder.lexicon)) continue
    from = scan(Math.max(from, i - reach), i, readings, finder, found)
    i = Math.max(i, from - 1)
  }
  if (found.length === 0) return []
  return withLists(found, readings).map(({ first, last, means, data }) => ({
    start: tokens[first]!.start,
    end: tokens[last]!.end,
    means,
    data,
    cue: looksAround.has(means) ? cueNear(readings, finder.endings, first, last) : null,
  }))
}

/** No pattern begins further than so many tokens before the word that tells time. */
const reach = 10

/** Meanings that the tense of the clause may move to the other side of publication. */
const looksAround: ReadonlySet<string> = new Set(['day', 'month', 'weekday', 'night-before', 'weekend', 'season', 'ordinal-unit', 'holiday'])

function tellsTime(token: Token, lexicon: Lexicon): boolean {
  return token.kind === 'number' ? tellingFigure(token.text) : (lexicon.get(token.lower)?.telling ?? false)
}

function lazily(tokens: readonly Token[], lexicon: Lexicon): Readings {
  const known: (readonly Sense[] | undefined)[] = []
  const at = (i: number): readonly Sense[] => (i < 0 || i >= tokens.length ? none : (known[i] ??= sensesAt(tokens, i, lexicon)))
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
  for (let j = from + 1; j <= match.last; j++) {
    if (readings.at(j).length === 0) continue
    const inner = matchAt(tree, readings, j)
    if (inner !== null && inner.last > best.last && inner.last - inner.first >= best.last - best.first) best = inner
  }
  return best
}
