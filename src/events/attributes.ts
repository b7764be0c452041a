import type { Language } from './language.js'
import { isFiniteReading } from './language.js'
import { retagged } from './shapes.js'
import type { Word } from './types.js'

const ending = /(e[nrsm]?)$/
const inflected = (w: Word) => ending.test(w.token.lower)

/**
 * German words that stand before a noun as its attribute though form or capital hides it become adjectives, before
 * clauses are cut at verbs: "in einer als Kehrtwende bezeichneten Entscheidung", "Hochrangige ungarische Beamte".
 */
export function markAttributes(words: Word[], language: Language): void {
  if (opensWithNoun(words, language)) words[0] = retagged(words[0]!, 'noun', [])
  for (let i = 0; i < words.length; i++) {
    const w = words[i]!
    if (w.tag === 'noun' && isCapitalAdjective(words, i, language)) words[i] = retagged(w, 'adj', [])
    else if (w.tag === 'det' && language.sets.articles.has(w.token.lower)) {
      const end = attributeEnd(words, i + 1, language)
      for (let k = i + 1; k <= end; k++) if (words[k]!.tag === 'verb') asAdjective(words, k)
    } else if (w.tag === 'verb' && isReducedRelative(words, i)) asAdjective(words, i)
    else if (w.tag === 'prep' && isAbout(words, i, language)) words[i] = retagged(w, 'adv')
  }
  for (let i = 1; i < words.length; i++) if (isReflexiveVerb(words, i, language)) asVerb(words, i, language)
  let from = 0
  for (let i = 0; i <= words.length; i++) {
    const w = words[i]
    if (w !== undefined && w.tag !== 'coord' && (w.tag !== 'punct' || w.token.text === '-')) continue
    markDoubledVerbs(words, from, i, language)
    from = i + 1
  }
}

/** "Togo und Benin einigen sich", "wenn sie sich einigen": beside "sich" no determiner. */
function isReflexiveVerb(words: readonly Word[], i: number, language: Language): boolean {
  if (words[i]!.tag !== 'det') return false
  const next = words[i + 1]
  if (!language.readingsOf(words[i]!.token.lower).some(isFiniteReading)) return false
  if (next !== undefined && language.sets.reflexive.has(next.token.lower)) return true
  if (next !== undefined && next.tag !== 'punct') return false
  for (let k = i - 1; k >= 0 && words[k]!.tag !== 'punct'; k--)
    if (language.sets.reflexive.has(words[k]!.token.lower)) return true
  return false
}

function asVerb(words: Word[], i: number, language: Language): void {
  words[i] = { ...words[i]!, tag: 'verb', readings: language.readingsOf(words[i]!.token.lower) }
}

/** "Kämpfe zwischen A und B haben …": at the head of a sentence a noun, where a phrase hangs on it and another verb is finite. */
function opensWithNoun(words: readonly Word[], language: Language): boolean {
  const w = words[0]
  const next = words[1]?.tag
  if (w?.tag !== 'verb' || (next !== 'prep' && next !== 'coord') || !language.nounLemmas.has(w.token.text))
    return false
  const comma = words.findIndex((x) => x.tag === 'punct')
  return doubled(words, 1, comma < 0 ? words.length : comma) > 0
}

function asAdjective(words: Word[], i: number): void {
  words[i] = retagged(words[i]!, 'adj', [])
}

/**
 * Where an attribute that opens with a phrase of its own ends: "die von Oslo angeordnete Sperrung", "Eine in Quito
 * ansässige Gruppe"; one before `k` where none stands there. Behind a comma an article may be a relative pronoun, so that
 * only a participle counts.
 */
export function attributeEnd(words: readonly Word[], k: number, language: Language): number {
  const opener = words[k]
  if (opener === undefined || (opener.tag !== 'prep' && opener.tag !== 'pron')) return k - 1
  const relative = words[k - 2]?.tag === 'punct'
  let inner = opener.tag === 'pron'
  for (let i = k + 1; i < words.length && i < k + 14; i++) {
    const w = words[i]!
    if (w.tag === 'punct' && w.token.kind === 'punctuation' && !isMark(w)) return k - 1
    if (w.tag === 'subord' || (w.tag === 'verb' && !inflected(w))) return k - 1
    if (w.tag === 'noun' || w.tag === 'name' || w.tag === 'date' || w.tag === 'pron' || w.tag === 'num')
      inner = true
    else if (
      inner &&
      (w.tag === 'adj' || w.tag === 'verb') &&
      inflected(w) &&
      nounFollows(words, i + 1) &&
      (isParticiple(w, language) || (w.tag === 'adj' && !relative && words[i - 1]!.tag !== 'det'))
    )
      return i
  }
  return k - 1
}

const isMark = (w: Word) => '„“”"»«-'.includes(w.token.text)

/** Adjectives or numbers and then a noun. */
function nounFollows(words: readonly Word[], k: number): boolean {
  let i = k
  while (i < k + 4 && (words[i]?.tag === 'adj' || words[i]?.tag === 'num')) i++
  return words[i]?.tag === 'noun' || words[i]?.tag === 'name'
}

/** "versteckten", "operierenden": a participle with the ending of an adjective. */
function isParticiple(w: Word, language: Language): boolean {
  const stem = w.token.lower.replace(ending, '')
  return /(nd|ig)$/.test(stem) || language.readingsOf(stem).some((r) => r.feature === 'c')
}

/** "Bewaffnete Männer haben …": beside a verb that can only be finite, a weak past form before a noun is a participle. */
function markDoubledVerbs(words: Word[], from: number, to: number, language: Language): void {
  let sure = -1
  for (let i = to - 1; i >= from; i--) {
    const w = words[i]!
    if (!couldBeFinite(w) || words[i - 1]?.token.lower === 'zu') continue
    const attribute =
      w.readings.some((r) => r.feature[0] === 't') &&
      /te[nrsm]?$/.test(w.token.lower) &&
      nounFollows(words, i + 1) &&
      isParticiple(w, language)
    if (!attribute && !w.readings.some((r) => r.feature === 'c')) sure = i
    else if (attribute && sure < 0) {
      sure = doubled(words, from, i)
      if (sure < 0) return
    }
    if (attribute && sure >= 0 && sure !== i) asAdjective(words, i)
  }
}

/** A verb that can only be finite before `to`, or -1. */
function doubled(words: readonly Word[], from: number, to: number): number {
  for (let i = from; i < to; i++)
    if (
      couldBeFinite(words[i]!) &&
      !words[i]!.readings.some((r) => r.feature === 'c') &&
      !nounFollows(words, i + 1)
    )
      return i
  return -1
}

const couldBeFinite = (w: Word) => w.tag === 'verb' && w.readings.some(isFiniteReading)

/** "Hochrangige ungarische Beamte", "Bewaffnete Männer", "Der Serbische Präsident": a capital that no noun explains. */
function isCapitalAdjective(words: readonly Word[], i: number, language: Language): boolean {
  const w = words[i]!
  const next = words[i + 1]
  const own = ending.exec(w.token.lower)?.[0]
  if (own === undefined || w.ref !== null || next === undefined) return false
  const first = i === 0 || (words[i - 1]!.tag === 'punct' && !/[,)-]/.test(words[i - 1]!.token.text))
  // "Bewaffnete Männer haben …", not "Bewaffnete haben …"
  const participle = first && isParticiple(w, language)
  if (language.nounLemmas.has(w.token.text) && !(participle && next.tag === 'noun')) return false
  const shaped = /(isch|ysch|lich|ional|tär|ell|iv|ös|bar|sam)e[nrsm]?$/.test(w.token.lower) || participle
  if (next.tag === 'adj')
    return (
      first && /^\p{Ll}/u.test(next.token.text) && next.token.lower.endsWith(own) && nounFollows(words, i + 2)
    )
  return shaped && next.tag === 'noun' && (first || words[i - 1]!.tag === 'det')
}

/** "Über 200 Anhänger", "mit über 30 Staaten": before a number "more than", unless a verb of talk could govern it. */
function isAbout(words: readonly Word[], i: number, language: Language): boolean {
  if (!language.sets.approximate.has(words[i]!.token.lower) || words[i + 1]?.tag !== 'num') return false
  const before = words[i - 1]
  return (
    before === undefined ||
    before.tag === 'prep' ||
    before.tag === 'punct' ||
    before.readings.some(
      (r) => language.be.has(r.lemma) || language.have.has(r.lemma) || language.passive.has(r.lemma),
    )
  )
}

/** "…, vermittelt durch die Union": behind a finished clause a participle with its agent heads no clause of its own. */
function isReducedRelative(words: readonly Word[], i: number): boolean {
  const agent = words[i + 1]?.token.lower
  if (words[i - 1]?.token.text !== ',' || (agent !== 'durch' && agent !== 'von')) return false
  if (!words[i]!.readings.some((r) => r.feature === 'c')) return false
  for (let k = i - 2; k >= 0 && words[k]!.tag !== 'punct'; k--)
    if (couldBeFinite(words[k]!) && !words[k]!.readings.some((r) => r.feature === 'c')) return true
  return false
}
