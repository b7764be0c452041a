// Surnames that stand alone. Longer than most files: all evidence for and against one is weighed in one place.
import { createTally, type Tally, weighed } from '../text/candidate.js'
import { tag } from '../text/language.js'
import { hasForeignLetters, nameEnd, sliceOf, type Tagged, wordsAt } from '../text/tagged.js'
import { addContext } from './context.js'
import { likeness, type PersonCandidate } from './find.js'
import type { WhoIsWho } from './who.js'

/** What pass one found out: who bears a surname in this article, and which words are settled already. */
export interface Memory {
  /** True where somebody of that surname was introduced by full name. */
  introduced(surname: string, alsoFolded: boolean): boolean
  /** True where somebody whose name begins so was introduced. */
  firstName(name: string): boolean
  /** How often the word stands in the article without an article before it. */
  count(word: string): number
  /** True where a place or organization of that name is known. */
  placeAt(tagged: Tagged, i: number): boolean
  /** True where the gazetteer has an organization of that name. */
  organizationAt(i: number): boolean
  readonly who: WhoIsWho
  readonly published: string | null
}

const never =
  tag.calendar | tag.never | tag.stopAcronym | tag.title | tag.countryAdjective | tag.demonym | tag.group

/** Lone surnames, on evidence; `free` tells which tokens belong to no settled name. */
export function findLone(tagged: Tagged, free: (i: number) => boolean, memory: Memory): PersonCandidate[] {
  const { tokens } = tagged.sentence
  const found: PersonCandidate[] = []
  for (let i = 0; i < tokens.length; i++) {
    const bits = tagged.tags[i]!
    if (!(bits & tag.capital) || bits & never || !free(i)) continue
    const first = withParticles(tagged, i, free)
    const made = judge(tagged, first, i, memory, free)
    if (made !== null) found.push(made)
  }
  return found
}

/** "von der Leyen" alone begins with its particles. */
function withParticles(tagged: Tagged, i: number, free: (i: number) => boolean): number {
  let first = i
  while (first > 0 && i - first < 3 && free(first - 1) && tagged.tags[first - 1]! & tag.particle) first--
  return first
}

function judge(
  tagged: Tagged,
  withParticle: number,
  i: number,
  memory: Memory,
  free: (i: number) => boolean,
): PersonCandidate | null {
  const { tags, sentence, language } = tagged
  // A letter is an initial, and a hashtag names nobody.
  if (sentence.tokens[i]!.text.length === 1 || sentence.tokens[i - 1]?.text === '#') return null
  const bits = tags[i]!
  const text = sliceOf(tagged, i, i)
  const german = language.nounsCapitalised
  const long = withParticle < i ? sliceOf(tagged, withParticle, i) : null
  const isFigure = (bits & tag.figure) !== 0
  const figures = long === null || !isFigure ? none : figuresOf(long, german, memory)
  const first = figures.length > 0 ? withParticle : i
  const refs = figures.length > 0 ? figures : isFigure ? figuresOf(text, german, memory) : none
  const plain = !(bits & (tag.noun | tag.frequent | tag.verb | tag.adjective | tag.compound))
  const introduced =
    memory.introduced(text, plain) ||
    (german && text.endsWith('s') && text.length > 4 && memory.introduced(text.slice(0, -1), plain))
  const byFirst = !introduced && plain && memory.firstName(text)
  // A town of that name is likelier than a stranger, unless a title or role says otherwise.
  const left = first > 0 ? tags[first - 1]! : 0
  if (
    !introduced &&
    !byFirst &&
    memory.placeAt(tagged, i) &&
    !(left & (tag.title | tag.role) && left & tag.capital)
  )
    return null
  // Most capitalised words of German are nouns: without a hint that it is a name, weigh nothing.
  if (!introduced && !byFirst && refs.length === 0 && !worthWeighing(tagged, i)) return null
  const tally = createTally(language.naming.evidence.person)
  if (introduced) tally.add('introduced')
  else if (byFirst) tally.add('first-name-introduced')
  if (refs.length > 0) {
    tally.add('surname-known')
    if (refs.some((r) => memory.who.rolesOn(r, memory.published).length > 0)) tally.add('office-now')
  }
  if (bits & (tag.noun | tag.frequent)) tally.add('common-noun')
  else if (bits & tag.compound) tally.add('compound')
  else if (bits & (tag.adjective | tag.verb)) tally.add('adjective')
  else if (!(bits & tag.upper)) {
    tally.add('word-unknown')
    // "Hierzu", "Bislang": at the head of a sentence frequent words look like names.
    if (bits & tag.listed) tally.add(bits & tag.sentenceStart ? 'listed-start' : 'listed')
  }
  if (bits & tag.surname) tally.add('surname-listed')
  if (bits & tag.frequentSurname) tally.add('surname-frequent')
  if (bits & tag.firstName && !(bits & tag.noun)) tally.add('first-alone')
  if (bits & tag.upper && text.length > 1 && !sentence.headline) tally.add('capitals')
  if (memory.placeAt(tagged, i)) tally.add('place-known')
  if (memory.organizationAt(i)) tally.add('organization-ambiguous')
  if (german && hasForeignLetters(text)) tally.add('foreign-letters')
  if (plain && first > 0 && language.list('clause-openers').has(sentence.tokens[first - 1]!.lower))
    tally.add('clause-opener')
  if (isBare(tagged, first)) tally.add('bare')
  if (isSaidBeside(tagged, first, i)) tally.add('said-beside')
  if (plain && headsClause(tagged, first, i)) tally.add('clause-head')
  if (isVerbBeside(tagged, first, i)) tally.add('verb-beside')
  addClause(tally, tagged, first, i)
  if (memory.count(text) > 1) tally.add('repeated')
  if (isCapitalBehind(tagged, i)) tally.add('capital-behind')
  addContext(tally, tagged, first, i)
  if (!introduced && first === i) {
    // "Jo Jorgensen", "Kim Kardashian": a name beside it makes it the name of somebody else than the figure.
    if (isNameBefore(tagged, i, free)) return otherBearer(tagged, i - 1, i, refs, tally, memory)
    if (bits & tag.firstName && isNameBehind(tagged, i, free))
      return otherBearer(tagged, i, i + 1, refs, tally, memory)
  }
  const name = long !== null && figures.length > 0 ? long : text
  return weighed('person', tagged, { first, last: i, end: nameEnd(tagged, i), name }, refs, tally)
}

/** The name of two words: its figure where the whole name is the figure's, nobody of the gazetteer otherwise. */
function otherBearer(
  tagged: Tagged,
  first: number,
  last: number,
  refs: readonly number[],
  tally: Tally,
  { who }: Memory,
): PersonCandidate {
  const words = wordsAt(tagged, first, last)
  const figure = who.byFoldedName(words.name)
  return weighed('person', tagged, words, figure !== null && refs.includes(figure) ? [figure] : none, tally)
}

const noName =
  never |
  tag.role |
  tag.body |
  tag.group |
  tag.placeNoun |
  tag.organizationHead |
  tag.locative |
  tag.preposition |
  tag.article |
  tag.upper

/** A word before a surname that may be the first name: a first name of the lists, whatever else it is, or a word of no list. */
function isNameBefore(tagged: Tagged, i: number, free: (i: number) => boolean): boolean {
  if (i === 0 || !free(i - 1)) return false
  const bits = tagged.tags[i - 1]!
  if (
    !(bits & tag.capital) ||
    bits & noName ||
    tagged.sentence.tokens[i - 1]!.kind !== 'word' ||
    endsInPossessive(tagged, i - 1)
  )
    return false
  return (
    (bits & tag.firstName) !== 0 || (!(bits & tag.sentenceStart && bits & tag.listed) && likeness(bits) >= 1)
  )
}

/** A word of no list behind a first name. */
function isNameBehind(tagged: Tagged, i: number, free: (i: number) => boolean): boolean {
  const bits = tagged.tags[i + 1] ?? 0
  if (!(bits & tag.capital) || bits & noName || !free(i + 1) || endsInPossessive(tagged, i)) return false
  return likeness(bits) >= 1
}

/** "Trump Tower": where only names have capitals, one right behind makes another name of it. */
function isCapitalBehind(tagged: Tagged, i: number): boolean {
  if (tagged.language.nounsCapitalised || tagged.sentence.headline || endsInPossessive(tagged, i))
    return false
  const bits = tagged.tags[i + 1] ?? 0
  return (bits & tag.capital) !== 0 && !(bits & (tag.calendar | tag.role | tag.title))
}

function endsInPossessive(tagged: Tagged, i: number): boolean {
  const { text } = tagged.sentence.tokens[i]!
  return text.endsWith("'s") || text.endsWith('’s')
}

const none: readonly number[] = []

function figuresOf(text: string, german: boolean, memory: Memory): readonly number[] {
  const found = memory.who.bySurname(text)
  if (found.length > 0 || !german || !text.endsWith('s')) return found
  return memory.who.bySurname(text.slice(0, -1))
}

/** No article, adjective or number before it: common nouns seldom stand so. */
function isBare(tagged: Tagged, first: number): boolean {
  const before = tagged.sentence.tokens[first - 1]
  if (before === undefined) return true
  const bits = tagged.tags[first - 1]!
  if (before.kind === 'number' || bits & tag.article) return false
  if (before.kind === 'punctuation')
    return before.text !== '-' && before.text !== '/' && before.text !== '&' && before.text !== '+'
  if (bits & tag.capital) return (bits & (tag.role | tag.title | tag.frequent)) !== 0
  // "westlichen", "neue": an adjective goes with a common noun.
  return (
    !tagged.language.nounsCapitalised ||
    !/(?:e[nrsm]?)$/.test(before.lower) ||
    tagged.language.isVerb(before.lower) ||
    (bits & (tag.preposition | tag.locative | tag.speech)) !== 0
  )
}

/**
 * A frequent surname that is a noun ("Müller warnt Becker") stands as subject or object without the article that the noun
 * would need; in the order subject, verb, object a verb of speech has people behind it too ("Harper met Webster").
 */
function addClause(tally: Tally, tagged: Tagged, first: number, last: number): void {
  const { tags, language, sentence } = tagged
  const left = first > 0 ? tags[first - 1]! : 0
  const right = tags[last + 1] ?? 0
  const speaks = (bits: number) => (bits & tag.speech) !== 0 && !(bits & tag.capital)
  if (!language.nounsCapitalised) {
    if (speaks(left) && language.list('met').has(sentence.tokens[first - 1]!.lower))
      tally.add('object-of-speech')
    return
  }
  const bits = tags[last]!
  const surname = tag.frequentSurname | tag.noun
  if ((bits & surname) === surname && isBare(tagged, first) && (speaks(left) || speaks(right)))
    tally.add('bare-surname')
}

/** "sagte Petkovic", "Prizak meinte": verbs that only speakers have, not the wider list of what people do. */
function isSaidBeside(tagged: Tagged, first: number, last: number): boolean {
  const said = tagged.language.list('said')
  const { tokens } = tagged.sentence
  const before = tokens[first - 1]
  const next = tokens[last + 1]
  if (before !== undefined && said.has(before.text)) return true
  // "Mann Ki Baat sagte": the last word of a longer name is no speaker.
  const left = first > 0 ? tagged.tags[first - 1]! : 0
  if (left & tag.capital && !(left & (tag.role | tag.title))) return false
  return next !== undefined && said.has(next.text)
}

/**
 * A word of no list at the head of its sentence, with a verb of one subject right behind: "Kulikow gab", "Malagodi managed".
 * Adjectives and adverbs that stand so are told by their endings; those without one stand under `never`.
 */
function headsClause(tagged: Tagged, first: number, last: number): boolean {
  const { language, sentence, tags } = tagged
  if (!(tags[first]! & tag.sentenceStart) || first !== last || sentence.headline) return false
  const { text, lower } = sentence.tokens[first]!
  // "We've", "SpeakUpForDemocracy": what no surname looks like.
  if (/\d|['’](?!s$)|\p{Ll}\p{Lu}\p{L}*\p{Lu}/u.test(text.replace(/^[A-Z]['’]/, ''))) return false
  const next = sentence.tokens[last + 1]
  if (next?.kind !== 'word' || tags[last + 1]! & tag.capital) return false
  if (!language.nounsCapitalised)
    return (
      !/(?:-|ing|ism|ists?|ians?|ly|ed|s)$/.test(text.replace(/['’]s$/, '')) &&
      (language.list('person-verbs').has(next.lower) || (tags[last + 1]! & tag.speech) !== 0)
    )
  // "Hurrikane gibt es": what is there is seldom a person; "Abonnenten können": people have their verb in the singular.
  if (next.lower.endsWith('en') || sentence.tokens[last + 2]?.lower === 'es') return false
  if (
    /(?:lich|isch|ig|bar|sam|haft|los|weise|weg|falls|dings|maßen|mals|seits|wärts|mehr|end|t)$/.test(lower)
  )
    return false
  return (tags[last + 1]! & tag.speech) !== 0 || language.isVerb(next.lower)
}

/** A verb right behind a name at the head of its clause, or before it in the turned order. */
function isVerbBeside(tagged: Tagged, first: number, last: number): boolean {
  const { tokens } = tagged.sentence
  const next = tokens[last + 1]
  const before = tokens[first - 1]
  if (
    next?.kind === 'word' &&
    !((tagged.tags[last + 1] ?? 0) & (tag.capital | tag.speech)) &&
    tagged.language.isVerb(next.lower)
  )
    return true
  return (
    before?.kind === 'word' &&
    tagged.language.nounsCapitalised &&
    !(tagged.tags[first - 1]! & (tag.capital | tag.speech)) &&
    tagged.language.isVerb(before.lower)
  )
}

/** A hint beside or in the word: title, role, verb of speech, a surname of the lists, or a word of no list at all. */
function worthWeighing(tagged: Tagged, i: number): boolean {
  const bits = tagged.tags[i]!
  if (bits & (tag.surname | tag.firstName)) return true
  const left = i > 0 ? tagged.tags[i - 1]! : 0
  if (left & (tag.title | tag.role)) return true
  return !(bits & (tag.noun | tag.compound | tag.adjective | tag.verb | tag.frequent | tag.role | tag.body))
}
