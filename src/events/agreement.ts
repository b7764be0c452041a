import type { Agreement } from '../model/event.js'
import type { EventRule, EventRules } from '../rules/events/types.js'
import type { Clause, Match, Word } from './types.js'

/** Topic words of one language: exact words, prefixes (`flug*`), suffixes (`*abkommen`), phrases, and phrases with a gap (`release … prisoners`). */
export interface TopicIndex {
  find(words: readonly Word[], from: number, to: number): readonly string[]
}

/** A word of a phrase, open at its start, its end or both: `*abkommen`, `flug*`. */
interface Piece {
  readonly text: string
  readonly openStart: boolean
  readonly openEnd: boolean
}

interface Entry {
  readonly topic: string
  readonly pieces: readonly Piece[]
}

function pieceOf(word: string): Piece {
  const openStart = word.startsWith('*')
  const openEnd = word.endsWith('*')
  return { text: word.slice(openStart ? 1 : 0, openEnd ? -1 : undefined), openStart, openEnd }
}

/** Compiles a vocabulary of words per topic or context for one language. */
export function indexTopics(
  lists: readonly { readonly topic: string; readonly words: Readonly<Record<string, readonly string[]>> }[],
  language: string,
): TopicIndex {
  const byFirst = new Map<string, Entry[]>()
  const fuzzy: Entry[] = []
  for (const { topic, words } of lists)
    for (const phrase of words[language] ?? []) {
      const pieces = phrase.toLowerCase().split(' ').map(pieceOf)
      const entry = { topic, pieces }
      const [{ text, openStart, openEnd }] = pieces as [Piece]
      if (openStart || openEnd) fuzzy.push(entry)
      else byFirst.set(text, [...(byFirst.get(text) ?? []), entry])
    }
  const cache = new Map<string, readonly Entry[]>()
  const candidates = (lower: string): readonly Entry[] => {
    const known = cache.get(lower)
    if (known) return known
    const list = [
      ...(byFirst.get(lower) ?? []),
      ...(lower.length > 3 ? fuzzy.filter((e) => fits(lower, e.pieces[0]!)) : []),
    ]
    if (cache.size < 50_000) cache.set(lower, list)
    return list
  }
  return {
    find(words, from, to) {
      const topics: string[] = []
      for (let i = from; i < to; i++)
        for (const e of candidates(words[i]!.token.lower))
          if (!topics.includes(e.topic) && stands(e.pieces, 0, words, i, to)) topics.push(e.topic)
      return topics
    },
  }
}

/** How many words a gap may hold: "release 5,000 of the captured government prisoners". */
const widest = 5

/** The pieces of a phrase from one word on; "…" passes over a few words, none of them a comma. */
function stands(pieces: readonly Piece[], k: number, words: readonly Word[], i: number, to: number): boolean {
  const piece = pieces[k]
  if (piece === undefined) return true
  if (piece.text !== '…')
    return i < to && fits(words[i]!.token.lower, piece) && stands(pieces, k + 1, words, i + 1, to)
  for (let j = i; j <= Math.min(to, i + widest); j++) {
    if (stands(pieces, k + 1, words, j, to)) return true
    if (words[j]?.tag === 'punct') return false
  }
  return false
}

function fits(lower: string, { text, openStart, openEnd }: Piece): boolean {
  if (!openStart && !openEnd) return lower === text
  if (openStart && openEnd) return lower.includes(text)
  return openStart ? lower.endsWith(text) : lower.startsWith(text)
}

/** The agreement that an event is about: stage from rule or frame, topics and duration from the words of its terms. */
export function agreementOf(
  match: Match,
  rule: EventRule,
  words: readonly Word[],
  clauses: readonly Clause[],
  topics: TopicIndex,
): Agreement | null {
  const stage = match.frame.stage ?? rule.stage
  if (stage === null) return null
  const span = termsSpan(match, words, clauses)
  const fixed = match.frame.topics.length > 0 ? match.frame.topics : rule.topics
  const found = span === null ? [] : topics.find(words, span.from, span.to)
  const atTrigger =
    match.triggerPart === null ? [] : topics.find(words, match.triggerPart.start, match.triggerPart.end)
  const all = [
    ...new Set([...fixed, ...found, ...(found.length === 0 || match.triggerPart !== null ? atTrigger : [])]),
  ]
  if (rule.ifTopics && all.length === 0) return null
  return {
    stage,
    topics: all,
    duration: span === null ? null : durationIn(words, span.from, span.to),
    terms:
      span === null ? null : { start: words[span.from]!.token.start, end: words[span.to - 1]!.token.end },
  }
}

/** First to last word of what fills `terms`, a complement clause with all that hangs on it. */
export function termsSpan(
  match: Match,
  words: readonly Word[],
  clauses: readonly Clause[],
): { from: number; to: number } | null {
  const terms = match.filled.filter((f) => f.argument === 'terms')
  if (terms.length === 0) return null
  let from = Number.POSITIVE_INFINITY
  let to = -1
  const add = (a: number, b: number) => {
    from = Math.min(from, a)
    to = Math.max(to, b)
  }
  for (const t of terms) {
    if (t.part) {
      // The terms are what was agreed, without "on", "to", "über".
      add(t.part.start + (t.part.prep === null ? 0 : 1), t.part.end)
      const parts = match.clause.parts
      for (let i = parts.indexOf(t.part) + 1; i > 0 && i < parts.length && parts[i]!.after === i - 1; i++)
        add(parts[i]!.start, parts[i]!.end)
    } else
      for (const c of termClauses(match, clauses))
        if (c.words.length > 0) add(c.words[0]!, c.words.at(-1)! + 1)
  }
  if (to < 0) return null
  while (to > from && words[to - 1]!.tag === 'punct') to--
  return { from, to }
}

/** The clauses that are the terms: complements of the trigger's clause and what depends on them. */
export function termClauses(match: Match, clauses: readonly Clause[]): Clause[] {
  if (!match.filled.some((f) => f.argument === 'terms' && f.part === null)) return []
  const chosen = new Set<number>()
  for (const c of clauses) {
    const direct =
      c.parent === match.clause.index &&
      (c.kind === 'complement' || c.kind === 'infinitive' || c.kind === 'participle')
    // On what condition they agree is no part of what they agree on.
    const hangs = c.parent !== null && chosen.has(c.parent) && c.kind !== 'main' && c.kind !== 'condition'
    if (direct || hangs) chosen.add(c.index)
  }
  return clauses.filter((c) => chosen.has(c.index))
}

function durationIn(words: readonly Word[], from: number, to: number): string | null {
  for (let i = from; i < to; i++) {
    const d = words[i]!.date
    if (d !== null && d.type === 'duration' && /^P/.test(d.value)) return d.value
  }
  return null
}

/** Words of contexts per language, from the same kind of list. */
export function indexContexts(rules: EventRules, language: string): TopicIndex {
  return indexTopics(
    rules.contexts.map((c) => ({ topic: c.context, words: c.words })),
    language,
  )
}
