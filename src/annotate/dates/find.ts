import type { Sentence, Token } from '../../model/mention.js'
import type { LanguageCalendar } from '../../rules/calendar.js'
import { atomsOf } from './atoms.js'
import { cueNear } from './cues.js'
import { stands } from './guards.js'
import { buildLexicon, type Lexicon, type Sense, type SenseData, sensesAt } from './lexicon.js'
import { withLists } from './lists.js'
import { buildTree, type Match, matchAt, type PatternTree } from './match.js'

/** An expression of time as found, before anyone asks which day it is. */
export interface Expression {
  readonly start: number
  readonly end: number
  readonly means: string
  readonly data: SenseData
  readonly cue: 'past' | 'future' | null
}

/** A sentence's tokens with their readings. */
export interface ReadSentence {
  readonly tokens: readonly Token[]
  readonly senses: readonly (readonly Sense[])[]
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
  const senses: (readonly Sense[])[] = new Array(tokens.length)
  let any = false
  for (let i = 0; i < tokens.length; i++) {
    const here = sensesAt(tokens, i, finder.lexicon)
    senses[i] = here
    if (here.length > 0) any = true
  }
  if (!any) return []
  const read: ReadSentence = { tokens, senses }
  const found = scan(read, finder)
  if (found.length === 0) return []
  return withLists(found, read).map(({ first, last, means, data }) => ({
    start: tokens[first]!.start,
    end: tokens[last]!.end,
    means,
    data,
    cue: cueNear(tokens, senses, finder.endings, first, last),
  }))
}

function scan(read: ReadSentence, { tree, things }: Finder): Found[] {
  const { tokens, senses } = read
  const found: Found[] = []
  for (let i = 0; i < tokens.length; ) {
    if (senses[i]!.length === 0) {
      i++
      continue
    }
    let match = matchAt(tree, tokens, senses, i)
    if (match !== null) match = orInner(match, i, tree, read)
    if (match === null) {
      i++
      continue
    }
    if (match.means !== 'nothing' && stands(match, read, things)) found.push(match)
    i = match.after
  }
  return found
}

/** "in the past" gives way to "the past decade": a match that starts inside, goes further and is no shorter. */
function orInner(match: Match, from: number, tree: PatternTree, { tokens, senses }: ReadSentence): Match {
  let best = match
  for (let j = from + 1; j <= match.last; j++) {
    if (senses[j]!.length === 0) continue
    const inner = matchAt(tree, tokens, senses, j)
    if (inner !== null && inner.last > best.last && inner.last - inner.first >= best.last - best.first) best = inner
  }
  return best
}
