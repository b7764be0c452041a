// Which words of an English sentence are verbs, and with which auxiliaries.
import type { Language } from '../language.js'
import type { Word } from '../types.js'
import { auxiliaryGroup, infinitiveAt, type SvoGroup } from './chains.js'
import { has, isModal, lemmaIn } from './forms.js'
import { gerundAt } from './gerunds.js'
import { pastAt } from './past.js'
import { isNominalPlace } from './places.js'
import { presentAt } from './present.js'

/** Finds the verb groups of a sentence: auxiliaries, negation and adverbs with their content verb. */
export function findVerbGroups(words: readonly Word[], language: Language): SvoGroup[] {
  const groups: SvoGroup[] = []
  let i = 0
  let finiteOpen = false
  let lastEnd = -1
  while (i < words.length) {
    const found = behindVerb(words, i, lastEnd) ? null : groupAt(words, i, language, finiteOpen)
    if (found === null) {
      if (
        words[i]!.tag === 'subord' ||
        words[i]!.tag === 'coord' ||
        words[i]!.tag === 'punct' ||
        language.sets.relative.has(words[i]!.token.lower)
      )
        finiteOpen = false
      i++
      continue
    }
    groups.push(found)
    if (found.form === 'finite') finiteOpen = true
    lastEnd = i = found.group.words.at(-1)! + 1
  }
  return groups
}

/** "ruled out talks", "rejected proposed changes": right behind a verb and its particle stands its object, no second verb. */
export function behindVerb(words: readonly Word[], i: number, lastEnd: number): boolean {
  if (lastEnd < 0) return false
  let k = i - 1
  while (k >= lastEnd && words[k]!.tag === 'adv') k--
  if (k >= lastEnd) return false
  const w = words[i]!
  const next = words[i + 1]
  if (w.tag !== 'verb') return false
  if (w.readings.some((r) => r.feature === 's')) return true
  const participle = w.readings.some((r) => r.feature === 't' || r.feature === 'c')
  return (
    participle && next !== undefined && (next.tag === 'noun' || next.tag === 'adj' || next.tag === 'verb')
  )
}

export function groupAt(
  words: readonly Word[],
  i: number,
  language: Language,
  finiteOpen: boolean,
): SvoGroup | null {
  const w = words[i]!
  if (w.tag === 'to') return infinitiveAt(words, i, language)
  if (w.readings.length === 0 || w.ref) return null
  const lower = w.token.lower
  const aux =
    lemmaIn(w, language.be) ||
    lemmaIn(w, language.have) ||
    isModal(w, language) ||
    w.readings.some((r) => r.lemma === 'do' && r.feature !== 'g' && r.feature !== 'c')
  if (aux && w.tag === 'verb' && !(has(w, 'g') || (has(w, 'c') && !has(w, 't'))))
    return auxiliaryGroup(words, i, language)
  if (w.tag !== 'verb') return null
  if (has(w, 'g')) return gerundAt(words, i, language)
  if (isNominalPlace(words, i)) return null
  const past = has(w, 't') || has(w, 'c')
  if (past) return pastAt(words, i, language, finiteOpen)
  if (has(w, 's') || has(w, 'i')) return presentAt(words, i, language, lower)
  return null
}
