import type { AnnotatedArticle, DateMention, Sentence, Token } from '../model/mention.js'
import type { Span } from '../model/span.js'
import type { Language } from './language.js'
import type { Reference, Tag, Word } from './types.js'

interface Located<T> extends Span {
  readonly value: T
}

/** All mentions of an article by position, so that each sentence finds its own without a search. */
export interface Mentions {
  readonly references: readonly Located<Reference>[]
  readonly dates: readonly DateMention[]
}

export function collectMentions(article: AnnotatedArticle): Mentions {
  const references: Located<Reference>[] = []
  for (const entity of article.people)
    for (const m of entity.mentions) references.push({ start: m.start, end: m.end, value: { kind: 'person', entity, mention: m.kind } })
  for (const entity of article.places)
    for (const m of entity.mentions) references.push({ start: m.start, end: m.end, value: { kind: 'place', entity, as: m.as } })
  for (const entity of article.organizations)
    for (const m of entity.mentions) references.push({ start: m.start, end: m.end, value: { kind: 'organization', entity } })
  references.sort((a, b) => a.start - b.start || b.end - a.end)
  return { references, dates: [...article.dates].sort((a, b) => a.start - b.start) }
}

/** First index whose span ends after `offset`; mentions are in text order and (nearly) disjoint. */
function firstAfter(list: readonly Span[], offset: number): number {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (list[middle]!.end <= offset) low = middle + 1
    else high = middle
  }
  return low
}

/** The words of a sentence with their tags and mentions. */
export function wordsOf(sentence: Sentence, language: Language, mentions: Mentions): Word[] {
  let r = firstAfter(mentions.references, sentence.start)
  let d = firstAfter(mentions.dates, sentence.start)
  const { references, dates } = mentions
  const refs: (Located<Reference> | null)[] = []
  const words: Word[] = []
  for (const [i, token] of sentence.tokens.entries()) {
    while (r < references.length && references[r]!.end <= token.start) r++
    while (d < dates.length && dates[d]!.end <= token.start) d++
    const ref = r < references.length && references[r]!.start <= token.start ? references[r]! : null
    const date = d < dates.length && dates[d]!.start <= token.start ? dates[d]! : null
    refs.push(ref)
    const readings = token.kind === 'word' && !ref ? readingsFor(token, i === 0, language) : []
    words.push({ token, tag: tagOf(token, i === 0, language, ref?.value ?? null, date, readings.length > 0), readings, ref: ref?.value ?? null, refStart: i, refEnd: i + 1, date })
  }
  return withExtents(words, refs).map((w, i, all) => (w.tag === 'to' && !opensInfinitive(all, i) ? { ...w, tag: 'prep' } : w))
}

/** "to" before a verb (adverbs between) marks an infinitive; elsewhere it is a preposition. */
function opensInfinitive(words: readonly Word[], i: number): boolean {
  for (let k = i + 1; k < Math.min(words.length, i + 4); k++) {
    const w = words[k]!
    if (w.readings.some((r) => r.feature === 'i') && !w.ref) return true
    if (w.tag !== 'adv' && w.tag !== 'neg') return false
  }
  return false
}

/** Tells each word the extent of its mention. */
function withExtents(words: Word[], refs: readonly (object | null)[]): Word[] {
  const out: Word[] = []
  for (let i = 0; i < words.length; ) {
    let j = i + 1
    while (refs[i] !== null && j < words.length && refs[j] === refs[i]) j++
    for (let k = i; k < j; k++) out.push({ ...words[k]!, refStart: i, refEnd: j })
    i = j
  }
  return out
}

function readingsFor(token: Token, first: boolean, language: Language): Word['readings'] {
  const capital = token.text[0] !== token.lower[0]
  if (capital && !first && language.words.order === 'v2') return []
  return language.readingsOf(token.lower)
}

function tagOf(token: Token, first: boolean, language: Language, ref: Reference | null, date: DateMention | null, isVerb: boolean): Tag {
  if (token.kind === 'punctuation') return 'punct'
  if (ref && !(ref.kind === 'person' && ref.mention !== 'name')) return 'name'
  if (date && !language.prepositions.has(token.lower)) return 'date'
  if (token.kind === 'number') return 'num'
  return language.words.order === 'v2' ? germanTag(token, first, language, isVerb) : englishTag(token, language, isVerb)
}

function functionTag(lower: string, language: Language): Tag | null {
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
  if (capital && !(first && (isVerb || language.sets.adverbs.has(token.lower)))) return adjectiveOfPlace(token, language) ? 'adj' : 'noun'
  if (language.sets.adverbs.has(token.lower)) return 'adv'
  if (isVerb) return 'verb'
  if (/(e|en|er|es|em)$/.test(token.lower)) return 'adj'
  return 'adv'
}

/** Moskauer, Berliner: adjectives in spite of their capital. */
function adjectiveOfPlace(token: Token, language: Language): boolean {
  return token.text.endsWith('er') && language.names !== null && Object.hasOwn(language.names.adjectives, token.text)
}

function englishTag(token: Token, language: Language, isVerb: boolean): Tag {
  const capital = token.text[0] !== token.lower[0]
  const fixed = functionTag(token.lower, language)
  if (fixed) return fixed
  if (language.sets.adverbs.has(token.lower)) return 'adv'
  if (capital && language.names !== null && Object.hasOwn(language.names.adjectives, token.text)) return 'adj'
  if (isVerb) return 'verb'
  if (/[^aeiou]ly$/.test(token.lower) && token.lower.length > 4) return 'adv'
  return 'noun'
}
