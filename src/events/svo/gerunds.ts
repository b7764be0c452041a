// Forms in -ing: participle, gerund or noun.
import type { Language } from '../language.js'
import { changedVerb } from '../shapes.js'
import type { Word } from '../types.js'
import { base, chain, groupAs, type SvoGroup } from './chains.js'
import { has, isAmbiguous, isModal, lemmaIn } from './forms.js'
import { isPlural } from './nouns.js'

export function gerundAt(words: readonly Word[], i: number, language: Language): SvoGroup | null {
  const before = words[i - 1]
  if (before && (before.tag === 'det' || before.tag === 'adj' || before.tag === 'num')) return null
  if (headsPhrase(words, i, language) || opensAsNoun(words, i, language)) return null
  if (before && (before.tag === 'noun' || before.tag === 'name') && /['’]s?$/.test(before.token.text))
    return null
  const after = words[i + 1]
  if (before?.tag === 'name' && after?.tag === 'noun' && words[before.refStart - 1]?.tag === 'det')
    return null
  const perfect = (lemmaIn(words[i], language.have) || lemmaIn(words[i], language.be)) && has(after, 'c')
  // "using guided missiles": the participle belongs to the noun behind it.
  const attribute = has(after, 'c') && ['noun', 'adj'].includes(words[i + 2]?.tag ?? '')
  const nounLike =
    after === undefined ||
    after.tag === 'punct' ||
    (after.tag === 'verb' && !perfect && (has(after, 't') || !isAmbiguous(after, language)) && !attribute) ||
    (after.tag === 'prep' && after.token.lower === 'of')
  if (nounLike && before?.tag !== 'prep') return null
  if (before?.tag === 'noun' && nounLike) return null
  const reading = words[i]!.readings.find((r) => r.feature === 'g')!
  const list = chain(words, i, language)
  const content = list.words.at(-1)!
  const passive = list.words.length > 1 && lemmaIn(words[i], language.be)
  const lemma = content === i ? reading : (words[content]!.readings.find((r) => r.feature === 'c') ?? reading)
  // "instead of withdrawing"
  const opener =
    before?.tag === 'prep' ? (words[i - 2]?.token.lower === 'instead' ? 'instead' : before.token.lower) : null
  const negated = before?.token.lower === 'not' || opener === 'without' || opener === 'instead'
  const group = changedVerb(base(words, content, list.words, lemma, language), {
    passive,
    mood: 'n',
    negated,
  })
  return groupAs('gerund', group, opener, language.reporting.has(group.lemma))
}

/** "an emergency meeting on Monday", "the suicide bombing against …": a determiner further left and no object to the right. */
function headsPhrase(words: readonly Word[], i: number, language: Language): boolean {
  // "the rebels operating in Niger": behind a plural it is a participle, unless a rule knows the noun.
  const beside = words[i - 1]
  if (
    beside?.tag === 'noun' &&
    isPlural(beside.token.lower, language) &&
    !language.nounLemmas.has(words[i]!.token.lower)
  )
    return false
  const after = words[i + 1]
  if (
    after !== undefined &&
    !['prep', 'punct', 'verb', 'coord', 'date', 'adv', 'subord', 'to'].includes(after.tag)
  )
    return false
  let k = i - 1
  while (
    k >= 0 &&
    k > i - 5 &&
    (words[k]!.tag === 'noun' || words[k]!.tag === 'adj' || words[k]!.tag === 'num')
  )
    k--
  const left = words[k]
  return (
    k < i - 1 &&
    left !== undefined &&
    (left.tag === 'det' || left.tag === 'prep' || (left.tag === 'name' && /['’]s?$/.test(left.token.text)))
  )
}

/** "Fighting between X and Y drove …", "The shelling of …": first word, a preposition behind it, and a finite verb with no comma between. */
function opensAsNoun(words: readonly Word[], i: number, language: Language): boolean {
  const opens = i === 0 || words[i - 1]!.tag === 'punct' || words[i - 1]!.tag === 'subord'
  const after = words[i + 1]
  if (!opens || after === undefined || (after.tag !== 'prep' && !isAmbiguous(after, language))) return false
  for (let k = i + 2; k < Math.min(words.length, i + 20); k++) {
    const w = words[k]!
    if (w.tag === 'punct') return false
    if (
      w.tag === 'verb' &&
      (has(w, 't') ||
        has(w, 's') ||
        lemmaIn(w, language.be) ||
        lemmaIn(w, language.have) ||
        isModal(w, language)) &&
      words[k - 1]!.tag !== 'det' &&
      words[k - 1]!.tag !== 'prep' &&
      words[k - 1]!.tag !== 'adj'
    )
      return true
  }
  return false
}
