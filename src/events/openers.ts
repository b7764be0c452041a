// What opens a German subordinate clause.
import { endsInZuInfinitive, hasFinite, verbLast } from './finite.js'
import type { Language } from './language.js'
import type { ClauseKind, Word } from './types.js'

/** A stretch between two marks of punctuation. */
export interface Segment {
  readonly from: number
  readonly to: number
  readonly before: string
  readonly aside: boolean
  readonly quoted: boolean
}

export interface Opening {
  readonly kind: ClauseKind
  readonly opener: string
  readonly word: number
}

/** Subordinator, relative pronoun or question word at the head of a segment whose finite verb stands last. */
export function openingOf(words: readonly Word[], s: Segment, language: Language): Opening | null {
  let i = s.from
  while (
    i < s.to - 1 &&
    (words[i]!.tag === 'coord' || words[i]!.tag === 'adv' || words[i]!.tag === 'neg') &&
    !language.subordinators.has(words[i]!.token.lower)
  )
    i++
  const kind = language.subordinators.get(words[i]!.token.lower)
  if (kind === undefined && opensCondition(words, s, i, language))
    return { kind: 'condition', opener: words[i]!.token.lower, word: i }
  return kind === undefined ? relativeOf(words, s, i, language) : subordinate(words, s, i, kind, language)
}

/** "Sollte Togo nicht zahlen, …", "…, sollte Togo nicht zahlen": a condition that its verb opens and an infinitive closes. */
function opensCondition(words: readonly Word[], s: Segment, i: number, language: Language): boolean {
  const last = words[s.to - 1]!
  return (
    i < s.to - 2 &&
    language.sets.conditionVerbs.has(words[i]!.token.lower) &&
    (s.before === ',' || i === 0 || s.quoted) &&
    words[s.to]?.token.text !== '?' &&
    last.tag === 'verb' &&
    last.readings.some((r) => r.feature === 'i')
  )
}

function subordinate(
  words: readonly Word[],
  s: Segment,
  i: number,
  kind: string,
  language: Language,
): Opening | null {
  const opener = words[i]!.token.lower
  if (language.words.infinitive_openers.includes(opener))
    return endsInZuInfinitive(words, range(i, s.to)) ? { kind: 'infinitive', opener, word: i } : null
  if (!language.sets.sureSubordinators.has(opener)) {
    if (!hasFinite(words, i, s.to) || !verbLast(words, i, s.to, language)) return null
  } else if (kind !== 'complement' && !hasFinite(words, i, s.to)) return null
  return { kind: kind === 'complement' || kind === 'condition' ? kind : 'adverbial', opener, word: i }
}

/** A relative pronoun, a preposition before it perhaps, with the verb last. */
function relativeOf(words: readonly Word[], s: Segment, i: number, language: Language): Opening | null {
  if ((s.before !== ',' && s.before !== '') || s.from === 0) return null
  const at = words[i]!.tag === 'prep' && i + 1 < s.to ? i + 1 : i
  const relative = words[at]!.token.lower
  if (!language.sets.relative.has(relative) || !verbLast(words, at, s.to, language)) return null
  if (at === i && tellsSource(words, s, at, language)) return null
  return {
    kind: language.sets.freeRelatives.has(relative) ? 'adverbial' : 'relative',
    opener: relative,
    word: at,
  }
}

/** ", das Militär sagte.": at the end of a sentence an article, its noun and a verb of saying tell who said it (machine order). */
function tellsSource(words: readonly Word[], s: Segment, at: number, language: Language): boolean {
  let end = s.to
  while (end < words.length && words[end]!.tag === 'punct') end++
  if (words[at]!.tag !== 'det' || end < words.length) return false
  let i = at + 1
  while (i < s.to && (words[i]!.tag === 'adj' || words[i]!.tag === 'noun' || words[i]!.tag === 'name')) i++
  return i > at + 1 && i < s.to && words[i]!.readings.some((r) => language.reporting.has(r.lemma))
}

const range = (from: number, to: number) => Array.from({ length: to - from }, (_, k) => from + k)
