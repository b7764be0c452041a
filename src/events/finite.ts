// What German verb forms can be where they stand.
import { isFiniteReading, type Language } from './language.js'
import type { Word } from './types.js'

/** A finite verb that heads a predicate: no attribute before a noun. */
export function isFiniteVerb(words: readonly Word[], i: number): boolean {
  const w = words[i]!
  if (w.tag !== 'verb' || !w.readings.some(isFiniteReading)) return false
  if (/(e|en|er|es|em)$/.test(w.token.lower) && isAttribute(words, i)) return false
  if (words[i - 1]?.token.lower === 'zu' && w.readings.some((r) => r.feature === 'i')) return false
  // "beschossen zu haben", "empfangen zu werden"
  return !(
    words[i + 1]?.token.lower === 'zu' &&
    isParticipleForm(w) &&
    perfect.has(words[i + 2]?.token.lower ?? '')
  )
}

const perfect = new Set(['haben', 'sein', 'werden'])

/** Between a determiner (or preposition) and a noun a verb form is an adjective. */
function isAttribute(words: readonly Word[], i: number): boolean {
  let left = i - 1
  while (left >= 0 && (words[left]!.tag === 'adj' || words[left]!.tag === 'adv')) left--
  const before = words[left]
  if (!before || (before.tag !== 'det' && before.tag !== 'prep')) return false
  let right = i + 1
  while (right < words.length && words[right]!.tag === 'adj') right++
  const after = words[right]
  return after !== undefined && (after.tag === 'noun' || after.tag === 'name')
}

/** "… zu beenden", "einzuhalten". */
export function isZuInfinitive(words: readonly Word[], i: number): boolean {
  const w = words[i]!
  if (w.readings.some((r) => r.feature === 'z')) return true
  return words[i - 1]?.token.lower === 'zu' && w.readings.some((r) => r.feature === 'i')
}

/** "… zu beenden", "… einzuhalten" with no finite verb beside it. */
export function endsInZuInfinitive(words: readonly Word[], list: readonly number[]): boolean {
  return list.some((i) => isZuInfinitive(words, i)) && !list.some((i) => isFiniteVerb(words, i))
}

/** Participle or infinitive. */
export const isNonFinite = (w: Word) =>
  w.tag === 'verb' && w.readings.some((r) => r.feature === 'c' || r.feature === 'i' || r.feature === 'z')

/** A form that can be a participle. */
export const isParticipleForm = (w: Word) => w.tag === 'verb' && w.readings.some((r) => r.feature === 'c')

/** haben, sein, werden or a modal: it waits for a participle or an infinitive. */
export function isAuxiliary(w: Word, language: Language): boolean {
  return (
    w.tag === 'verb' &&
    w.readings.some(
      (r) =>
        language.be.has(r.lemma) ||
        language.have.has(r.lemma) ||
        language.passive.has(r.lemma) ||
        language.modal.has(r.lemma),
    )
  )
}

/** A finite verb stands between `from` and `to`. */
export function hasFinite(words: readonly Word[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (isFiniteVerb(words, i)) return true
  return false
}

/** The last verb of the stretch is finite and hardly anything follows it; a verb-second clause fails. */
export function verbLast(words: readonly Word[], from: number, to: number, language: Language): boolean {
  let last = -1
  let first = -1
  for (let i = from; i < to; i++)
    if (isFiniteVerb(words, i)) {
      if (first < 0) first = i
      last = i
    }
  if (last < 0) return false
  // "die EU müsse Hilfe schicken": a modal early on and an infinitive at the end is verb-second.
  if (
    first < last - 1 &&
    words[first]!.readings.some((r) => language.modal.has(r.lemma) || language.future.has(r.lemma)) &&
    words[last]!.readings.some((r) => r.feature === 'i')
  )
    return false
  for (let i = last + 1; i < to; i++)
    if (words[i]!.tag === 'noun' || words[i]!.tag === 'name')
      // Extraposed phrases may follow, but a finite verb right after the first phrase is verb-second.
      return words[last + 1]!.tag === 'coord' && first > from + 1
  return true
}
