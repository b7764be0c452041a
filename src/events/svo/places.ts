// Places in a sentence where only a noun can stand.
import type { Word } from '../types.js'
import { has } from './forms.js'

/** Determiners that can also be the whole subject: "the two agreed", "both called". */
const standsAlone = new Set([
  'two',
  'three',
  'both',
  'all',
  'some',
  'many',
  'others',
  'few',
  'most',
  'several',
  'another',
  'this',
  'that',
  'these',
  'those',
  'each',
  'dozens',
  'hundreds',
  'thousands',
])

/** After a determiner, adjective or preposition only a noun can stand; before a noun a participle is an attribute. */
export function isNominalPlace(words: readonly Word[], i: number): boolean {
  const before = words[i - 1]
  if (!before) return false
  if (before.tag === 'det' && standsAlone.has(before.token.lower) && has(words[i], 't')) {
    const after = words[i + 1]
    return after !== undefined && (after.tag === 'noun' || after.tag === 'name' || after.tag === 'adj')
  }
  if (before.tag === 'det' || before.tag === 'adj' || before.tag === 'num') return true
  if (before.tag === 'prep' && before.token.lower !== 'as') return true
  return /['’]s?$/.test(before.token.text) && (before.tag === 'name' || before.tag === 'noun')
}
