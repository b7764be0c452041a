// Parts of speech by rule. Longer than most files: the order of the decisions is the analysis.
import type { AnnotatedArticle, DateMention, Sentence, Token } from '../model/mention.js'
import type { Span } from '../model/span.js'
import { personActor } from './actors.js'
import { markAttributes } from './attributes.js'
import type { Language } from './language.js'
import { isMutualNoun } from './pairs.js'
import { type PlainWord, tagOfForm } from './plain-words.js'
import { renamed, retagged, within, withoutReference } from './shapes.js'
import type { Participant, Reference, Tag, Word } from './types.js'

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
    for (const m of entity.mentions)
      references.push({ start: m.start, end: m.end, value: { kind: 'person', entity, mention: m.kind } })
  for (const entity of article.places)
    for (const m of entity.mentions)
      references.push({ start: m.start, end: m.end, value: { kind: 'place', entity, as: m.as } })
  for (const entity of article.organizations)
    for (const m of entity.mentions)
      references.push({ start: m.start, end: m.end, value: { kind: 'organization', entity } })
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

/** What is mentioned in a sentence, in text order. */
export function referencesIn(sentence: Sentence, { references }: Mentions): Reference[] {
  const found: Reference[] = []
  for (
    let r = firstAfter(references, sentence.start);
    r < references.length && references[r]!.start < sentence.end;
    r++
  )
    found.push(references[r]!.value)
  return found
}

/** The people named in a sentence, in text order. */
export function peopleIn(sentence: Sentence, mentions: Mentions): Participant[] {
  return referencesIn(sentence, mentions).flatMap((ref) =>
    ref.kind === 'person'
      ? [
          {
            actor: personActor(ref.entity),
            via: ref.mention === 'role' ? ('role' as const) : ('name' as const),
          },
        ]
      : [],
  )
}

/** The words of a sentence with their tags and mentions. */
export function wordsOf(sentence: Sentence, language: Language, mentions: Mentions): Word[] {
  let r = firstAfter(mentions.references, sentence.start)
  let d = firstAfter(mentions.dates, sentence.start)
  const { references, dates } = mentions
  const refs: (Located<Reference> | null)[] = []
  const words: Word[] = []
  let first = true
  for (const [i, token] of sentence.tokens.entries()) {
    if (i > 0) first = token.kind !== 'punctuation' && opensSpeech(sentence.tokens, i, first)
    while (r < references.length && references[r]!.end <= token.start) r++
    while (d < dates.length && dates[d]!.end <= token.start) d++
    // A name inside a compound ("Huawei-Chefin") makes the token no name.
    const covers =
      r < references.length &&
      references[r]!.start <= token.start &&
      (references[r]!.end >= token.end ||
        !/[-‐‑]\p{L}/u.test(token.text.slice(references[r]!.end - token.start)))
    const ref = covers ? references[r]! : null
    const date = d < dates.length && dates[d]!.start <= token.start ? dates[d]! : null
    refs.push(ref)
    const { tag, readings } = tagged(token, first, language, ref?.value ?? null, date)
    words.push({
      token,
      tag,
      readings,
      ref: ref?.value ?? null,
      refStart: i,
      refEnd: i + 1,
      date,
    })
  }
  if (language.words.order === 'svo') {
    joinNationalities(words, language)
    joinPhrases(words, language)
    settleAdjectives(words, language)
  }
  markFixed(words, language.fixed, 'adv', language)
  markFixed(words, language.joining, 'coord', language)
  tellExtents(words, refs)
  if (language.words.order === 'v2') markAttributes(words, language)
  for (const [i, w] of words.entries())
    if (w.tag === 'to' && !opensInfinitive(words, i)) words[i] = retagged(w, 'prep')
  return words
}

/** "at least", "vor allem" are one adverb, "as well as" joins like "and". */
function markFixed(words: Word[], phrases: Language['fixed'], tag: Tag, language: Language): void {
  if (phrases.size === 0) return
  for (let i = 0; i < words.length; i++) {
    const phrase = phrases
      .get(words[i]!.token.lower)
      ?.find((p) => p.every((piece, k) => words[i + k]?.token.lower === piece && words[i + k]!.ref === null))
    if (phrase === undefined || (tag === 'coord' && !joinsNouns(words, i, phrase, language))) continue
    for (let k = i; k < i + phrase.length; k++) words[k] = retagged(words[k]!, tag, [])
    i += phrase.length - 1
  }
}

/**
 * "Länder wie Togo", "Länder, unter ihnen Togo", but "bestritt das, wie Togo mitteilte": in German right between two nouns.
 * An example is who is meant only where parties stand before it: "countries such as Togo", not "issues such as Togo".
 */
function joinsNouns(
  words: readonly Word[],
  i: number,
  phrase: readonly string[],
  language: Language,
): boolean {
  const german = language.words.order === 'v2'
  const setOff = words[i - 1]?.token.text === ',' && (!german || phrase.length > 1)
  const before = words[setOff ? i - 2 : i - 1]
  if (language.namingExamples.has(phrase.join(' ')) && (before === undefined || !isParty(before, language)))
    return false
  if (!german) return true
  const after = words[i + phrase.length]?.tag
  return (
    (before?.tag === 'noun' || before?.tag === 'name') &&
    (after === 'name' || after === 'noun' || after === 'det')
  )
}

/** A name, a noun for people or for one side of something mutual. */
function isParty(w: Word, language: Language): boolean {
  if (w.ref !== null) return true
  const form = language.words.order === 'v2' ? w.token.text : w.token.lower
  return language.names !== null && (isPeopleNoun(form, language) || isMutualNoun(w, language))
}

/** A form that only a verb has: "had", "struck", "is". */
const isPlainVerb = (w: Word) =>
  w.tag === 'verb' &&
  !w.readings.some(
    (r) =>
      r.feature === 'g' || (r.feature === 'i' && r.lemma !== 'have' && r.lemma !== 'be' && r.lemma !== 'do'),
  )

const nounLike = new Set<Tag>(['noun', 'name', 'verb', 'adj'])

/** Hyphenated words and words in -ous, -ive … before a noun are adjectives; a gerund behind an adjective is a noun ("the high-level meeting"). */
function settleAdjectives(words: Word[], language: Language): void {
  for (let i = 0; i < words.length; i++) {
    const w = words[i]!
    const next = words[i + 1]
    if (
      w.tag === 'noun' &&
      next !== undefined &&
      nounLike.has(next.tag) &&
      (!isPlainVerb(next) ||
        /-(led|run|born|held|built|made|wide|style|era|scale|level|\p{L}+ed)$/u.test(w.token.lower)) &&
      (w.token.lower.slice(1, -1).includes('-') ||
        /(ous|ful|less|ive|able|ible|ish|ary|ical|tional)$/.test(w.token.lower))
    )
      words[i] = retagged(w, 'adj')
    const before = words[i - 1]
    // "About 200 supporters", "killed about 40 people", not "talks about 40 prisoners"
    if (
      w.tag === 'prep' &&
      next?.tag === 'num' &&
      language.sets.approximate.has(w.token.lower) &&
      before?.tag !== 'noun' &&
      before?.tag !== 'name' &&
      !(before?.tag === 'verb' && words[i - 2]?.tag === 'det')
    )
      words[i] = retagged(w, 'adv')
    // "kidnapped up to 16 tourists"
    if (w.token.lower === 'up' && next?.token.lower === 'to' && words[i + 2]?.tag === 'num') {
      words[i] = retagged(w, 'adv')
      words[i + 1] = retagged(next, 'adv')
    }
    // "one of the most horrific attacks": neither a quantity nor the head of a phrase.
    if (
      w.tag === 'det' &&
      before?.tag === 'det' &&
      next?.tag === 'adj' &&
      language.sets.raising.has(w.token.lower)
    )
      words[i] = retagged(w, 'adv')
    // "$20,000 worth of medicine"
    if (w.tag === 'prep' && before?.tag === 'num' && next?.token.lower === 'of')
      words[i] = retagged(w, 'noun')
    if (
      w.tag === 'adv' &&
      language.sets.beforeNouns.has(w.token.lower) &&
      before?.tag === 'det' &&
      next !== undefined &&
      nounLike.has(next.tag)
    )
      words[i] = retagged(w, 'adj')
    if (
      w.tag === 'verb' &&
      before !== undefined &&
      (before.tag === 'adj' || before.tag === 'det') &&
      w.readings.some((r) => r.feature === 'g') &&
      !(next?.tag === 'noun' || next?.tag === 'name')
    )
      words[i] = retagged(w, 'noun', [])
  }
}

function isPeopleNoun(lower: string, language: Language): boolean {
  return Object.hasOwn(language.names!.roles, lower) || Object.hasOwn(language.names!.groups, lower)
}

/** "South Korean", "Papua New Guinean": the last word stands for the whole, so that "Sudanese" is not read in "South Sudanese". */
function joinNationalities(words: Word[], { names }: Language): void {
  if (names === null) return
  const isCapital = (w: Word | undefined) => w !== undefined && w.token.text[0] !== w.token.lower[0]
  for (let i = 1; i < words.length; i++) {
    if (!isCapital(words[i]) || !isCapital(words[i - 1])) continue
    for (let length = 3; length > 1; length--) {
      const pieces = words.slice(Math.max(0, i - length + 1), i + 1)
      // "New Zealand" is both; where the name was found it stays one.
      if (pieces.some((w) => w.ref?.kind === 'place')) continue
      const text = pieces.map((w) => w.token.text).join(' ')
      const isAdjective = Object.hasOwn(names.adjectives, text)
      if (!isAdjective && !Object.hasOwn(names.demonyms, text)) continue
      for (const [k, w] of pieces.entries())
        words[i - pieces.length + 1 + k] = withoutReference(retagged(w, 'adj', []))
      words[i] = renamed(retagged(words[i]!, isAdjective ? 'adj' : 'noun'), text)
      break
    }
  }
}

/** "secretary of state", "attorney general": role nouns of several words are one noun. */
function joinPhrases(words: Word[], language: Language): void {
  if (language.names === null) return
  for (let i = 0; i < words.length; i++) {
    if (words[i]!.token.kind !== 'word' || words[i]!.tag === 'name') continue
    if (
      words[i]!.tag === 'adj' &&
      isPeopleNoun(words[i]!.token.lower, language) &&
      words[i + 1]?.tag !== 'noun' &&
      words[i + 1]?.tag !== 'name'
    )
      words[i] = retagged(words[i]!, 'noun')
    if (words[i]!.ref || !language.opensPhrase(words[i]!.token.lower)) continue
    for (let length = 4; length > 1; length--) {
      const key = words
        .slice(i, i + length)
        .map((w) => w.token.lower)
        .join(' ')
      if (
        i + length > words.length ||
        !(
          Object.hasOwn(language.names.roles, key) ||
          Object.hasOwn(language.names.groups, key) ||
          Object.hasOwn(language.names.bodies, key)
        )
      )
        continue
      for (let k = i; k < i + length; k++) words[k] = retagged(words[k]!, 'noun', [])
      i += length - 1
      break
    }
  }
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

/** The first word of a sentence, or of direct speech, may have its capital for that alone. */
function opensSpeech(tokens: readonly Token[], i: number, first: boolean): boolean {
  const before = tokens[i - 1]!
  if (before.kind !== 'punctuation') return false
  return first || '„“"»:‚–'.includes(before.text) || tokens.slice(0, i).every((t) => t.kind === 'punctuation')
}

/** Tells each word the extent of its mention, where that is more than the word. */
function tellExtents(words: Word[], refs: readonly (object | null)[]): void {
  for (let i = 0; i < words.length; ) {
    let j = i + 1
    while (refs[i] !== null && j < words.length && refs[j] === refs[i]) j++
    if (j > i + 1) for (let k = i; k < j; k++) words[k] = within(words[k]!, i, j)
    i = j
  }
}

/** Tag and readings of a token; where a mention or an expression of time stands, that decides. */
function tagged(
  token: Token,
  first: boolean,
  language: Language,
  ref: Reference | null,
  date: DateMention | null,
): PlainWord {
  const plain = first ? language.firstWord(token) : language.innerWord(token)
  if (ref === null && date === null) return plain
  if (token.kind === 'punctuation')
    return plain.tag === 'punct' && date !== null && date.start < token.start && token.end < date.end
      ? { tag: 'date', readings: [] }
      : plain
  if (ref && !(ref.kind === 'person' && ref.mention !== 'name')) return { tag: 'name', readings: [] }
  const readings = ref ? [] : plain.readings
  if (date && isAttributive(token, date, language)) return { tag: 'adj', readings }
  if (date && !language.prepositions.has(token.lower)) return { tag: 'date', readings }
  return ref ? { tag: tagOfForm(token, first, language, false), readings } : plain
}

/** "30-tägig", "30-day": a duration that stands before a noun as its adjective; so does "recent". */
function isAttributive(token: Token, date: DateMention, language: Language): boolean {
  if (language.adjectives.has(token.lower) && token.start === date.start && token.end === date.end)
    return true
  if (date.type !== 'duration' || token.start !== date.start || token.end !== date.end) return false
  return language.words.order === 'v2'
    ? /\p{Ll}(e|en|er|es|em)$/u.test(token.text) && /^[\p{N}\p{Ll}]/u.test(token.text)
    : token.text.includes('-')
}
