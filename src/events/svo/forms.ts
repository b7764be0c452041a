// What an English word form can be.
import type { Language } from '../language.js'
import type { Word } from '../types.js'

/** Has the word a reading of this feature? */
export const has = (w: Word | undefined, feature: string): boolean =>
  w?.readings.some((r) => r.feature === feature) ?? false

/** Is one of the lemmas that the word can have in the set? */
export const lemmaIn = (w: Word | undefined, set: ReadonlySet<string>): boolean =>
  w?.readings.some((r) => set.has(r.lemma)) ?? false

export const isModal = (w: Word | undefined, language: Language): boolean =>
  w?.readings.some((r) => language.modal.has(r.lemma) && r.feature !== 'i') ?? false

/** Skips adverbs and negation between the verbs of one group. */
export function skip(
  words: readonly Word[],
  i: number,
  language: Language,
): { next: number; negated: boolean } {
  let negated = false
  let k = i
  while (k < words.length && (words[k]!.tag === 'adv' || words[k]!.tag === 'neg') && k < i + 4) {
    if (language.sets.negation.has(words[k]!.token.lower))
      negated = !language.sets.cancel.has(words[k + 1]?.token.lower ?? '')
    k++
  }
  return { next: k, negated }
}

/** Behind "was" may stand a date before the participle: "was on Monday sentenced". */
export function skipDate(words: readonly Word[], i: number): number {
  let k = words[i]?.tag === 'prep' && words[i + 1]?.tag === 'date' ? i + 1 : i
  while (words[k]?.tag === 'date') k++
  return k
}

/** A verb form that may be a noun as well: "attack", "talks", "fighting". */
export const canBeNoun = (w: Word): boolean =>
  w.tag === 'verb' && w.readings.some((r) => r.feature === 'i' || r.feature === 's' || r.feature === 'g')

/** Whether the language has the form as a noun as often as a verb: the lists say so, or a rule names the noun. */
export const isAmbiguous = (w: Word, language: Language): boolean =>
  w.readings.some((r) => language.ambiguous.has(r.lemma)) ||
  (language.names !== null && Object.hasOwn(language.names.groups, w.token.lower)) ||
  language.eventNouns.has(language.nounLemmas.get(w.token.lower) ?? '')
