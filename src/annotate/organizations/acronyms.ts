import type { Hit } from '../text/known-names.js'
import { tag } from '../text/language.js'
import { type Tagged, wordsAt } from '../text/tagged.js'
import { type OrganizationCandidate, organizationCandidate } from './find.js'

/** Two to seven letters, most of them capitals: NATO, AfD, BdSt. */
const acronym = /^(?:\p{Lu}{2,7}|\p{Lu}{1,4}\p{Ll}{0,2}\p{Lu}{1,4})$/u

export function isAcronym(text: string): boolean {
  return acronym.test(text)
}

/** Words in capitals that no list knows, on evidence. */
export function acronyms(tagged: Tagged, hits: readonly Hit[]): OrganizationCandidate[] {
  const { tags, sentence } = tagged
  const { tokens } = sentence
  const found: OrganizationCandidate[] = []
  const covered = new Set(hits.flatMap((h) => (h.first === h.last ? [h.first] : [])))
  let upper = 0
  for (let i = 0; i < tokens.length; i++) if (tags[i]! & tag.upper) upper++
  if (upper > 3 && upper * 2 > tokens.length) return found
  for (let i = 0; i < tokens.length; i++) {
    const bits = tags[i]!
    if (!(bits & tag.upper) || covered.has(i) || bits & (tag.stopAcronym | tag.calendar | tag.title)) continue
    const { text } = tokens[i]!
    const bracket = tokens[i - 1]?.text === '(' && tokens[i + 1]?.text === ')'
    if (!acronym.test(text) || text.length > 6 || (text.length < 3 && !bracket) || neighbourShouts(tags, i))
      continue
    const features = ['acronym']
    if (bits & (tag.noun | tag.frequent)) features.push('stop-acronym')
    if (bracket) features.push('acronym-bracket')
    found.push(organizationCandidate(tagged, { ...wordsAt(tagged, i, i), name: text }, [], features))
  }
  return found
}

function neighbourShouts(tags: Int32Array, i: number): boolean {
  return ((tags[i - 1] ?? 0) & tag.upper) !== 0 || ((tags[i + 1] ?? 0) & tag.upper) !== 0
}
