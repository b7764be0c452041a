// Present forms: finite verb or noun.
import type { Language } from '../language.js'
import type { Word } from '../types.js'
import { base, type SvoGroup } from './chains.js'
import { has } from './forms.js'
import { finiteLater } from './past.js'

export function presentAt(
  words: readonly Word[],
  i: number,
  language: Language,
  lower: string,
): SvoGroup | null {
  const w = words[i]!
  const before = words[i - 1]
  const third = has(w, 's')
  const subjectBefore =
    before !== undefined &&
    (before.tag === 'name' ||
      before.tag === 'noun' ||
      before.tag === 'pron' ||
      before.tag === 'adv' ||
      before.tag === 'neg' ||
      before.tag === 'coord' ||
      before.tag === 'date' ||
      before.tag === 'punct' ||
      before.tag === 'subord')
  if (!subjectBefore) return null
  const after = words[i + 1]
  const ambiguous = w.readings.some((r) => language.ambiguous.has(r.lemma))
  if (
    ambiguous &&
    third &&
    before.tag === 'noun' &&
    (after === undefined ||
      after.tag === 'prep' ||
      after.tag === 'verb' ||
      after.tag === 'punct' ||
      after.tag === 'coord')
  ) {
    if (
      !(
        after?.tag === 'prep' &&
        words[i - 1]!.token.text !== lower &&
        words.slice(0, i).every((x) => x.tag !== 'verb')
      )
    )
      return null
  }
  if (
    ambiguous &&
    !third &&
    before.tag === 'noun' &&
    !/s$/.test(before.token.lower) &&
    before.token.lower !== 'people' &&
    before.token.lower !== 'police'
  )
    return null
  const verbAfter =
    after !== undefined &&
    after.tag === 'verb' &&
    !after.readings.every((r) => language.ambiguous.has(r.lemma))
  if (
    ambiguous &&
    !third &&
    before.tag === 'name' &&
    (after === undefined || verbAfter || after.tag === 'punct')
  )
    return null
  if (ambiguous && third && before.tag === 'name' && (after === undefined || verbAfter)) return null
  if (
    ambiguous &&
    before.tag === 'name' &&
    words[before.refStart - 1]?.tag === 'det' &&
    words[before.refStart - 1]!.token.lower !== 'that' &&
    (!third || finiteLater(words, i, language))
  )
    return null
  if (ambiguous && third && before.tag === 'name' && after?.tag === 'prep' && finiteLater(words, i, language))
    return null
  if (
    before.tag === 'coord' &&
    words[i - 2] !== undefined &&
    (words[i - 2]!.tag === 'noun' || words[i - 2]!.tag === 'adj') &&
    !third
  )
    return null
  const reading = w.readings.find((r) => r.feature === (third ? 's' : 'i')) ?? w.readings[0]!
  const group = base(words, i, [i], reading, language)
  return { group, form: 'finite', opener: null, reporting: language.reporting.has(group.lemma) }
}
