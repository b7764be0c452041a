// Places in a sentence where only a noun can stand.
import type { Language } from '../language.js'
import type { Word } from '../types.js'
import { has } from './forms.js'

/** After a determiner, adjective, possessor or preposition only a noun can stand; before a noun a participle is an attribute. */
export function isNominalPlace(words: readonly Word[], i: number, language: Language): boolean {
  const before = words[i - 1]
  if (!before) return false
  // "a law that bans strikes", "a deal that angered Somalia": behind "that" no plural can stand, behind a noun it is relative.
  if (before.token.lower === 'that' && has(words[i], 's')) return false
  const antecedent = words[i - 2]?.tag
  if (before.token.lower === 'that' && has(words[i], 't') && (antecedent === 'noun' || antecedent === 'name'))
    return false
  // "the two agreed", "thousands protest": such a determiner can be the whole subject.
  if (before.tag === 'det' && language.sets.standAlone.has(before.token.lower)) {
    const after = words[i + 1]
    const nounAfter =
      after !== undefined && (after.tag === 'noun' || after.tag === 'name' || after.tag === 'adj')
    if (has(words[i], 't')) return nounAfter
    if (has(words[i], 'i') && !language.sets.singularPronouns.has(before.token.lower)) return nounAfter
  }
  if (before.tag === 'det' || before.tag === 'adj' || before.tag === 'num') return true
  if (before.tag === 'prep' && before.token.lower !== 'as') return true
  return /['’]s?$/.test(before.token.text) && (before.tag === 'name' || before.tag === 'noun')
}
