// Past forms without auxiliary: finite, a participle behind its noun, or an attribute before it.
import type { Language } from '../language.js'
import type { Word } from '../types.js'
import { base, type SvoGroup } from './chains.js'
import { has, isModal, lemmaIn } from './forms.js'
import { isNominalPlace } from './places.js'

/** A past form without auxiliary: finite, a participle after a noun, or an attribute. */
export function pastAt(
  words: readonly Word[],
  i: number,
  language: Language,
  finiteOpen: boolean,
): SvoGroup | null {
  const w = words[i]!
  const before = words[i - 1]
  const after = words[i + 1]
  const onlyParticiple = !has(w, 't')
  const reading = w.readings.find((r) => r.feature === 't') ?? w.readings.find((r) => r.feature === 'c')!
  const ambiguous = has(w, 't') && has(w, 'c')
  const afterNoun =
    before !== undefined &&
    (before.tag === 'noun' ||
      before.tag === 'name' ||
      before.tag === 'date' ||
      before.tag === 'num' ||
      (before.tag === 'verb' && isNominalPlace(words, i - 1)) ||
      (before.tag === 'punct' && before.token.text === ','))
  const particle = after !== undefined && language.sets.particles.has(after.token.lower)
  const byAgent = (particle ? words[i + 2] : after)?.token.lower === 'by'
  const reduced =
    onlyParticiple ||
    (ambiguous &&
      afterNoun &&
      (byAgent || (finiteOpen && followsObject(words, i)) || finiteLater(words, i, language)))
  if (onlyParticiple && before?.tag === 'punct' && after?.tag === 'noun') return null
  if (before?.tag === 'adv' && words[i - 2]?.tag === 'det') return null
  const group = base(words, i, [i], reduced ? { lemma: reading.lemma, feature: 'c' } : reading, language)
  if (reduced)
    return {
      group: { ...group, passive: true, past: true, mood: 'n' },
      form: 'reduced',
      opener: null,
      reporting: false,
    }
  return {
    group: { ...group, past: true },
    form: 'finite',
    opener: null,
    reporting: language.reporting.has(group.lemma),
  }
}

/** "condemned attacks carried out …": after an object no second finite verb is to be expected, unless a name stands there. */
function followsObject(words: readonly Word[], i: number): boolean {
  return words[i - 1]!.tag === 'noun'
}

/** A finite verb follows with neither connector nor comma between: this one only modifies the subject. */
export function finiteLater(words: readonly Word[], i: number, language: Language): boolean {
  for (let k = i + 1; k < Math.min(words.length, i + 14); k++) {
    const w = words[k]!
    if (
      w.tag === 'coord' ||
      w.tag === 'subord' ||
      language.sets.relative.has(w.token.lower) ||
      w.tag === 'to'
    )
      return false
    if (w.tag === 'punct') return false
    // "extradited suspected British militants": a participle before a noun is its attribute.
    if (
      k === i + 1 &&
      w.tag === 'verb' &&
      has(w, 'c') &&
      (words[k + 1]?.tag === 'noun' || words[k + 1]?.tag === 'adj')
    )
      continue
    if (
      w.tag === 'verb' &&
      !w.ref &&
      (lemmaIn(w, language.be) ||
        lemmaIn(w, language.have) ||
        isModal(w, language) ||
        (has(w, 't') && !has(w, 'c')))
    )
      return !nounBeforeVerb(words, i, k)
    if (w.tag === 'verb' && has(w, 't') && words[k - 1]!.tag !== 'det' && words[k - 1]!.tag !== 'prep')
      return !nounBeforeVerb(words, i, k)
  }
  return false
}

/** "said Russia attacked": a bare name between the two verbs is the subject of the second. */
function nounBeforeVerb(words: readonly Word[], i: number, k: number): boolean {
  const next = words[i + 1]!
  return next.tag !== 'prep' && next.tag !== 'date' && next.tag !== 'adv' && k > i + 1
}
