import type { Sentence } from '../../model/mention.js'
import type { BodyNoun, RoleNoun } from '../../rules/names.js'
import type { NamedWords } from './candidate.js'
import { type Language, opening, tag } from './language.js'
import { asWritten, findPhrase, inLowerCase } from './phrases.js'
import { roleOfCompound } from './roles.js'

/** A noun of one or several tokens that names a role or a state body; `prefix` is the first part of a compound (`SPD-`, `Kreml`). */
export interface NounAt<N> {
  readonly first: number
  readonly last: number
  readonly noun: N
  readonly prefix: string
}

/** A sentence with what is known of each of its tokens. */
export interface Tagged {
  readonly sentence: Sentence
  readonly language: Language
  readonly tags: Int32Array
  /** Which books have a name that begins with the token (bits of `opening`). */
  readonly opens: Uint8Array
  readonly roles: readonly NounAt<RoleNoun>[]
  readonly bodies: readonly NounAt<BodyNoun>[]
  /** Tokens for the holder of the same office elsewhere ("Amtskollege", "counterpart"). */
  readonly counterparts: readonly number[]
  /** Most words are in capitals, or all have one: the capital says nothing. */
  readonly titleCase: boolean
}

const opensSentence = new Set([
  '"',
  '„',
  '“',
  '»',
  '«',
  ':',
  '–',
  '—',
  '-',
  '|',
  '•',
  '·',
  '*',
  '(',
  '‚',
  '‘',
  '…',
  '?',
  '!',
  '.',
  ';',
])
const opensQuote = new Set(['"', '„', '“', '»', '«', '‚', '‘', ':', '|', '•', '·', '*', '.', '!', '?'])

const namePart = tag.firstName | tag.surname | tag.initial

/** Looks up every word of a sentence once. */
export function tagSentence(sentence: Sentence, language: Language): Tagged {
  const { tokens } = sentence
  const tags = new Int32Array(tokens.length)
  const opens = new Uint8Array(tokens.length)
  const roles: NounAt<RoleNoun>[] = []
  const bodies: NounAt<BodyNoun>[] = []
  const counterparts: number[] = []
  const read = language.nounsCapitalised ? asWritten : inLowerCase
  let atStart = true
  let words = 0
  let capitals = 0
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!
    if (token.kind !== 'word') {
      // "St. Ulrich", "Dr. Weber": the dot of a title ends no sentence.
      const ofTitle = token.text === '.' && (tags[i - 1]! & tag.title) !== 0
      if ((opensQuote.has(token.text) && !ofTitle) || (atStart && opensSentence.has(token.text)))
        atStart = true
      else if (token.kind === 'number') {
        atStart = false
        opens[i] = language.lexical(token).opens
      }
      continue
    }
    const lexeme = language.lexical(token)
    let { bits } = lexeme
    opens[i] = lexeme.opens
    if (lexeme.opens & opening.counterpart) {
      counterparts.push(i)
      bits |= tag.role
    }
    if (atStart) bits |= tag.sentenceStart
    atStart = false
    if (bits & tag.capital && isInitial(token.text, tokens[i + 1]?.text)) {
      // "Joseph A. Day", "Clyde M. Reed": behind a name a letter is no article and no title.
      if (token.text.length === 1 && tags[i - 1]! & namePart && !(tags[i - 1]! & tag.title))
        bits &= ~(tag.article | tag.title | tag.particle | tag.never | tag.frequent | tag.noun)
      bits |= tag.initial
    }
    tags[i] = tags[i]! | bits
    words++
    if (bits & tag.capital || token.text.length < 4) capitals++
    const capital = token.text !== token.lower
    if (language.nounsCapitalised && !capital) continue
    const role = !(lexeme.opens & opening.role)
      ? null
      : findPhrase(language.roles, tokens, i, read, language.endings)
    if (role !== null) addNoun(roles, tags, i, role.last, role.value, '', tag.role)
    else if (bits & tag.role) {
      const compound = roleOfCompound(token.text, language.names)
      if (compound !== null)
        addNoun(roles, tags, i, i, compound.noun, token.text.slice(0, compound.at), tag.role)
    }
    const body = !(lexeme.opens & opening.body)
      ? null
      : findPhrase(language.bodies, tokens, i, read, language.endings)
    if (body !== null) addNoun(bodies, tags, i, body.last, body.value, '', tag.body)
    else if (capital && token.text.includes('-')) {
      const at = token.text.lastIndexOf('-') + 1
      const noun = language.bodies.get(
        language.nounsCapitalised ? token.text.slice(at) : token.lower.slice(at),
      )
      if (noun !== undefined) addNoun(bodies, tags, i, i, noun, token.text.slice(0, at), tag.body)
    }
  }
  return {
    sentence,
    language,
    tags,
    opens,
    roles,
    bodies,
    counterparts,
    titleCase:
      words >= 4 &&
      capitals === words &&
      !language.nounsCapitalised &&
      // A short sentence ("The Reform Party met the League.") has its full stop, a headline has none.
      tokens[tokens.length - 1]!.text !== '.',
  }
}

/** Nouns come in order of their first token; one inside a longer one ("minister" in "prime minister") is passed over. */
function addNoun<N>(
  list: NounAt<N>[],
  tags: Int32Array,
  first: number,
  last: number,
  noun: N,
  prefix: string,
  bit: number,
): void {
  const before = list[list.length - 1]
  if (before !== undefined && before.last >= last) return
  list.push({ first, last, noun, prefix })
  for (let i = first; i <= last; i++) tags[i] = tags[i]! | bit
}

function isInitial(text: string, next: string | undefined): boolean {
  if (text.length === 1) return next === '.'
  return text.endsWith('.') && text.length <= 6
}

/** Where a name that ends with token `last` ends: the English genitive stands outside of it. */
export function nameEnd(tagged: Tagged, last: number): number {
  const { text, end } = tagged.sentence.tokens[last]!
  return !tagged.language.nounsCapitalised && (text.endsWith("'s") || text.endsWith('’s')) ? end - 2 : end
}

/** The words from `first` to `last` with single spaces where text has some, without a genitive outside of the name. */
export function sliceOf(tagged: Tagged, first: number, last: number): string {
  const { tokens } = tagged.sentence
  let name = ''
  for (let i = first; i <= last; i++) {
    const token = tokens[i]!
    const gap = i > first && tokens[i - 1]!.end < token.start ? ' ' : ''
    name += gap + (i === last ? token.text.slice(0, nameEnd(tagged, last) - token.start) : token.text)
  }
  return name
}

/** The words from `first` to `last` as a name without a genitive outside of it. */
export function wordsAt(tagged: Tagged, first: number, last: number): NamedWords {
  return { first, last, end: nameEnd(tagged, last), name: sliceOf(tagged, first, last) }
}

/** "im texanischen Austin", "aus dem nahen Kosel": a locative and an adjective in the dative before a German name without an ending. */
export function isLocatedByAdjective({ sentence, tags, language }: Tagged, first: number): boolean {
  if (!language.nounsCapitalised || first < 2) return false
  const adjective = sentence.tokens[first - 1]!
  if (
    adjective.kind !== 'word' ||
    tags[first - 1]! & (tag.capital | tag.article | tag.preposition | tag.locative) ||
    !/(?:isch|al|nah|fern|gelegen|benachbart)en$/.test(adjective.lower)
  )
    return false
  const before = sentence.tokens[first - 2]!.lower
  if (before === 'im') return true
  return before === 'dem' && first > 2 && (tags[first - 3]! & tag.locative) !== 0
}

/** Letters that German words do not have (ć, ø, í, ł): in a word of no list they show a name from abroad. */
export function hasForeignLetters(text: string): boolean {
  for (let i = 0; i < text.length; i++)
    if (text.charCodeAt(i) > 0xbf && text.charCodeAt(i) < 0x250 && !'äöüÄÖÜ'.includes(text[i]!))
      return text[i] !== 'ß'
  return false
}
