// What a word is by its form alone, but for its place at the head of a sentence.
import type { Token } from '../model/mention.js'
import type { Language } from './language.js'
import type { Tag, Word } from './types.js'

/** Tag and verb readings of a form. */
export interface PlainWord {
  readonly tag: Tag
  readonly readings: Word['readings']
}

/** @param first the word opens a sentence or direct speech, so that it has its capital for that alone */
export function plainWord(token: Token, first: boolean, language: Language): PlainWord {
  const readings = token.kind === 'word' ? readingsFor(token, first, language) : []
  return { tag: tagOfForm(token, first, language, readings.length > 0), readings }
}

/** @param isVerb some verb has this form */
export function tagOfForm(token: Token, first: boolean, language: Language, isVerb: boolean): Tag {
  // "of $100 million": an amount begins with its sign.
  if (language.words.order === 'svo' && /^[$€£¥]$/.test(token.text)) return 'num'
  if (token.kind === 'punctuation') return 'punct'
  if (token.kind === 'number') return 'num'
  return language.words.order === 'v2'
    ? germanTag(token, first, language, isVerb)
    : englishTag(token, language, isVerb)
}

function readingsFor(token: Token, first: boolean, language: Language): Word['readings'] {
  const capital = token.text[0] !== token.lower[0]
  if (capital && !first && language.words.order === 'v2') return []
  if (!capital) return readingsOfForm(token.lower, language)
  const known = listedReadings(token.lower, language)
  // "Do Kwon", "Will Smith": inside a sentence an auxiliary has no capital.
  const auxiliary = !first && known.some((r) => language.modal.has(r.lemma) || r.lemma === 'do')
  return auxiliary ? [] : known
}

/** All readings that a form could have as a verb, wherever it stands. */
export function readingsOfForm(lower: string, language: Language): Word['readings'] {
  const known = listedReadings(lower, language)
  return known.length === 0 && language.words.order === 'svo' ? regularPast(lower) : known
}

function listedReadings(lower: string, language: Language): Word['readings'] {
  const known = language.readingsOf(lower)
  // "re-open", "re-elected"
  if (known.length === 0 && language.words.order === 'svo' && lower.startsWith('re-'))
    return language.readingsOf(lower.slice(3)).map(({ lemma, feature }) => ({ lemma: `re${lemma}`, feature }))
  return known
}

/** An English word in -ed that no list has is taken for a regular past form. */
function regularPast(lower: string): Word['readings'] {
  if (lower.length < 6 || !lower.endsWith('ed') || lower.includes('-') || lower.endsWith('eed')) return []
  const lemma = lower.slice(0, -2)
  return [
    { lemma, feature: 't' },
    { lemma, feature: 'c' },
  ]
}

/** The tag of a function word by its form alone; null for all others. */
export function functionTag(lower: string, language: Language): Tag | null {
  let known = language.tagCache.get(lower)
  if (known === undefined) {
    known = findFunctionTag(lower, language)
    if (language.tagCache.size < 100_000) language.tagCache.set(lower, known)
  }
  return known
}

function findFunctionTag(lower: string, language: Language): Tag | null {
  if (Object.hasOwn(language.words.pronominal, lower)) return 'adv'
  if (language.sets.postpositions.has(lower) && !language.prepositions.has(lower)) return 'adv'
  if (lower === language.words.infinitive_marker && language.words.order === 'svo') return 'to'
  if (language.sets.coordinators.has(lower)) return 'coord'
  if (language.determiners.has(lower)) return 'det'
  if (language.pronouns.has(lower) || language.sets.reflexive.has(lower)) return 'pron'
  if (language.sets.negation.has(lower)) return 'neg'
  if (language.prepositions.has(lower)) return 'prep'
  if (language.subordinators.has(lower)) return 'subord'
  if (language.sets.relative.has(lower)) return 'pron'
  return null
}

function germanTag(token: Token, first: boolean, language: Language, isVerb: boolean): Tag {
  const capital = token.text[0] !== token.lower[0]
  const fixed = !capital || first ? functionTag(token.lower, language) : null
  if (fixed) return fixed
  // "Banden brannten …", "Wachen schossen …": people at the head of a sentence are no verb.
  const opens =
    first && ((isVerb && !isPeople(token.text, language)) || language.sets.adverbs.has(token.lower))
  if (capital && !opens) return adjectiveOfPlace(token, language, first) ? 'adj' : 'noun'
  if (language.sets.adverbs.has(token.lower)) return 'adv'
  if (isVerb) return 'verb'
  if (/(e|en|er|es|em)$/.test(token.lower)) return 'adj'
  return 'adv'
}

const isPeople = (text: string, { names }: Language) =>
  names !== null && (Object.hasOwn(names.groups, text) || Object.hasOwn(names.roles, text))

/** Moskauer, Berliner, and "Israelische" at the head of a sentence: adjectives in spite of their capital. */
function adjectiveOfPlace(token: Token, language: Language, first: boolean): boolean {
  if (language.names === null) return false
  if (token.text.endsWith('er') && Object.hasOwn(language.names.adjectives, token.text)) return true
  return first && /isch(e[nrsm]?)?$/.test(token.lower)
}

function englishTag(token: Token, language: Language, isVerb: boolean): Tag {
  const capital = token.text[0] !== token.lower[0]
  const fixed = functionTag(token.lower, language)
  if (fixed) return fixed
  if (language.sets.ordinals.has(token.lower)) return 'adj'
  if (language.sets.adverbs.has(token.lower) || language.sets.particles.has(token.lower)) return 'adv'
  if (capital && language.names !== null && Object.hasOwn(language.names.adjectives, token.text)) return 'adj'
  if (isVerb) return 'verb'
  if (token.lower.endsWith('ly') && token.lower.length > 4 && !language.sets.notAdverbs.has(token.lower))
    return 'adv'
  if (!capital && language.adjectives.has(token.lower)) return 'adj'
  return 'noun'
}
