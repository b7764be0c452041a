import { tag } from '../text/language.js'
import type { PlaceCandidate } from './find.js'

const joints = new Set(['und', 'and', 'sowie', ','])
const sidesBefore = new Set(['zwischen', 'between', 'mit', 'with', 'gegen', 'against'])

/** Does the seat of a government act here ("Moskau und Washington vereinbarten"), or is it where something is ("in Moskau")? */
export function actsAsGovernment({ tagged, first, last }: PlaceCandidate): boolean {
  const { tags, sentence, language } = tagged
  const { tokens } = sentence
  const left = first > 0 ? tags[first - 1]! : 0
  const before = tokens[first - 1]
  if (left & (tag.locative | tag.placeNoun | tag.article)) return false
  if (before !== undefined && sidesBefore.has(before.lower)) return true
  if (left & tag.preposition && before?.kind === 'word' && !joints.has(before.lower)) return false
  const { text } = tokens[last]!
  if (text.endsWith("'s") || text.endsWith('’s')) return true
  const next = tokens[last + 1]
  if (next === undefined) return false
  if (
    next.kind === 'word' &&
    !((tags[last + 1] ?? 0) & tag.capital) &&
    (language.isVerb(next.lower) || looksFinite(next.lower, language.nounsCapitalised))
  )
    return true
  // "Moskau und Washington vereinbarten": the verb stands behind the second.
  if (joints.has(next.lower)) {
    const after = tokens[last + 3]
    if (
      (tags[last + 2] ?? 0) & tag.capital &&
      after !== undefined &&
      after.kind === 'word' &&
      !((tags[last + 3] ?? 0) & tag.capital)
    )
      return language.isVerb(after.lower) || looksFinite(after.lower, language.nounsCapitalised)
  }
  // Verb before the subject: "Am Montag forderte Moskau …".
  return (
    left !== 0 &&
    !(left & tag.capital) &&
    before?.kind === 'word' &&
    language.nounsCapitalised &&
    (left & tag.speech) !== 0
  )
}

function looksFinite(lower: string, german: boolean): boolean {
  if (german) return lower.length > 4 && (lower.endsWith('te') || lower.endsWith('ten'))
  return lower.length > 4 && (lower.endsWith('ed') || lower.endsWith('es'))
}
