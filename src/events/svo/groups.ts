// Which words of an English sentence are verbs, and with which auxiliaries.
import type { Language } from '../language.js'
import { changedVerb } from '../shapes.js'
import type { Word } from '../types.js'
import { auxiliaryGroup, changedGroup, infinitiveAt, type SvoGroup } from './chains.js'
import { canBeNoun, has, isModal, lemmaIn, skip } from './forms.js'
import { gerundAt } from './gerunds.js'
import { type Before, pastAt } from './past.js'
import { isNominalPlace } from './places.js'
import { presentAt } from './present.js'

/** Finds the verb groups of a sentence: auxiliaries, negation and adverbs with their content verb. */
export function findVerbGroups(words: readonly Word[], language: Language): SvoGroup[] {
  const groups: SvoGroup[] = []
  let finite = false
  let start = 0
  let lastEnd = -1
  for (let i = 0; i < words.length; ) {
    const w = words[i]!
    const before = { finite, start, last: groups.at(-1) ?? null }
    const found = behindVerb(words, i, lastEnd) ? null : groupAt(words, i, language, before)
    if (found === null) {
      if (endsClause(w, language)) {
        finite = false
        if (w.tag !== 'coord') start = i + 1
      }
      if (w.tag === 'verb') w.tag = canBeNoun(w) ? 'noun' : 'adj'
      i++
      continue
    }
    groups.push(negatedBefore(words, found, language))
    if (found.form === 'finite') finite = true
    lastEnd = i = found.group.words.at(-1)! + 1
    start = i
  }
  return groups
}

const endsClause = (w: Word, language: Language) =>
  w.tag === 'subord' ||
  w.tag === 'coord' ||
  (w.tag === 'punct' && !/^['’$€£%/&-]$/.test(w.token.text)) ||
  language.sets.relative.has(w.token.lower)

/** "never signed", "hardly supports": a negative adverb may stand before the verb. */
function negatedBefore(words: readonly Word[], found: SvoGroup, language: Language): SvoGroup {
  if (found.form !== 'finite' || found.group.negated) return found
  for (let k = found.group.words[0]! - 1; k >= 0; k--) {
    const w = words[k]!
    if (w.tag !== 'adv' && w.tag !== 'neg') return found
    if (
      language.sets.negation.has(w.token.lower) &&
      !language.sets.cancel.has(words[k + 1]?.token.lower ?? '')
    )
      return changedGroup(found, { group: changedVerb(found.group, { negated: true }) })
  }
  return found
}

/** "ruled out talks", "rejected proposed changes": right behind a verb and its particle stands its object, no second verb. */
function behindVerb(words: readonly Word[], i: number, lastEnd: number): boolean {
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

function groupAt(words: readonly Word[], i: number, language: Language, before: Before): SvoGroup | null {
  const w = words[i]!
  if (w.tag === 'to') return infinitiveAt(words, i, language)
  if (w.readings.length === 0 || w.ref || w.tag !== 'verb') return null
  const aux =
    lemmaIn(w, language.be) ||
    lemmaIn(w, language.have) ||
    isModal(w, language) ||
    w.readings.some((r) => r.lemma === 'do' && r.feature !== 'g' && r.feature !== 'c') ||
    (lemmaIn(w, language.passive) && has(words[skip(words, i + 1, language).next], 'c'))
  if (aux && !(has(w, 'g') || (has(w, 'c') && !has(w, 't')))) return auxiliaryGroup(words, i, language)
  if (has(w, 'g')) return gerundAt(words, i, language)
  if (isNominalPlace(words, i, language)) return null
  if (has(w, 't') || has(w, 'c')) return pastAt(words, i, language, before)
  return has(w, 's') || has(w, 'i') ? presentAt(words, i, language, before) : null
}
