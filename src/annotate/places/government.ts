import { tag } from '../text/language.js'
import type { Tagged } from '../text/tagged.js'
import type { PlaceCandidate } from './find.js'

/** Does the seat of a government act here ("Moskau und Washington vereinbarten"), or is it where something is ("in Moskau")? */
export function actsAsGovernment({ tagged, first, last }: PlaceCandidate): boolean {
  const { tags, sentence, language } = tagged
  const { tokens } = sentence
  const left = first > 0 ? tags[first - 1]! : 0
  const before = tokens[first - 1]
  if (left & (tag.locative | tag.placeNoun | tag.article)) return false
  if (before !== undefined && language.list('sides').has(before.lower)) return true
  if (left & tag.preposition && before?.kind === 'word') return joinedSeat(tagged, last)
  const { text } = tokens[last]!
  if (text.endsWith("'s") || text.endsWith('’s')) return true
  if (isVerbAt(tagged, last + 1) || joinedSeat(tagged, last)) return true
  // Verb before the subject: "Am Montag forderte Moskau …", "the vote alarmed Kyiv".
  return (
    before?.kind === 'word' &&
    !(left & tag.capital) &&
    (language.nounsCapitalised ? language.isVerb(before.lower) : before.lower.endsWith('ed'))
  )
}

const joints = new Set(['und', 'and', 'sowie'])

/** "Moskau und Washington": two capitals joined are two governments, unless a place word stands before them. */
function joinedSeat(tagged: Tagged, last: number): boolean {
  const { tags, sentence, language } = tagged
  const joint = sentence.tokens[last + 1]
  if (joint === undefined || !joints.has(joint.lower) || !((tags[last + 2] ?? 0) & tag.capital)) return false
  const next = sentence.tokens[last + 2]!.text
  return (
    Object.hasOwn(language.names.seats, next) ||
    Object.hasOwn(language.names.seats, next.replace(/['’]?s$/, ''))
  )
}

function isVerbAt(tagged: Tagged, i: number): boolean {
  const token = tagged.sentence.tokens[i]
  if (token === undefined || token.kind !== 'word' || tagged.tags[i]! & tag.capital) return false
  return tagged.language.isVerb(token.lower) || looksFinite(token.lower, tagged.language.nounsCapitalised)
}

function looksFinite(lower: string, german: boolean): boolean {
  if (german) return lower.length > 4 && (lower.endsWith('te') || lower.endsWith('ten'))
  return lower.length > 4 && (lower.endsWith('ed') || lower.endsWith('es'))
}
