import { wordBits } from '../../model/word-hash.js'
import type { Rules } from '../../rules/index.js'
import type { BodyNoun, LanguageNames, RoleNoun } from '../../rules/names.js'
import type { NamingOfLanguage } from '../../rules/naming.js'
import { openFlags } from './frozen.js'
import { createBook, type Ending, type PhraseBook } from './phrases.js'

/** What is known of a word by itself, and of a token in its place. */
export const tag = {
  capital: 1 << 0,
  /** All letters capital, two or more. */
  upper: 1 << 1,
  sentenceStart: 1 << 2,
  role: 1 << 3,
  title: 1 << 4,
  noun: 1 << 5,
  compound: 1 << 6,
  firstName: 1 << 7,
  surname: 1 << 8,
  frequentSurname: 1 << 9,
  particle: 1 << 10,
  initial: 1 << 11,
  adjective: 1 << 12,
  countryAdjective: 1 << 13,
  demonym: 1 << 14,
  calendar: 1 << 15,
  speech: 1 << 16,
  locative: 1 << 17,
  preposition: 1 << 18,
  article: 1 << 19,
  placeNoun: 1 << 20,
  never: 1 << 21,
  body: 1 << 22,
  stopAcronym: 1 << 23,
  verb: 1 << 24,
  /** One of the most frequent words of the language. */
  frequent: 1 << 25,
  group: 1 << 26,
  suffix: 1 << 27,
  organizationHead: 1 << 28,
  placeEnding: 1 << 29,
} as const

/** A language as the finders of names need it. */
export interface Language {
  readonly code: string
  readonly names: LanguageNames
  readonly naming: NamingOfLanguage
  /** Roles and bodies of one or several words. */
  readonly roles: PhraseBook<RoleNoun>
  readonly bodies: PhraseBook<BodyNoun>
  readonly endings: readonly Ending[]
  /** True where common nouns are capitalised, so that a capital says little. */
  readonly nounsCapitalised: boolean
  /** Tags of a word by itself. */
  lexical(text: string, lower: string): number
  /** A form of a verb, as far as the word lists know; for words in lower case. */
  isVerb(lower: string): boolean
  /** Country of an adjective in any of its forms, or null. */
  adjectiveCountry(text: string, lower: string): string | null
}

type WordFlags = (word: string) => number

/** Languages by code, made once per run. */
export function createLanguages(rules: Rules): ReadonlyMap<string, Language> {
  const flags = withPeopleNames(openFlags(rules.words), rules)
  return new Map(Object.keys(rules.names).map((code) => [code, createLanguage(code, rules, flags)]))
}

/** Adds the names of people that the pack lists, and the first names of its public figures. */
function withPeopleNames(flags: WordFlags, rules: Rules): WordFlags {
  const more = new Map<string, number>()
  const add = (name: string, bit: number) => {
    const key = name.toLowerCase()
    more.set(key, (more.get(key) ?? 0) | bit)
  }
  for (const name of rules.naming.firstNames.split('\n')) add(name, wordBits.firstName | wordBits.germanFirstName)
  for (const name of rules.naming.surnames.split('\n')) add(name, wordBits.surname)
  for (const line of rules.people.full.split('\n')) {
    const space = line.indexOf(' ')
    if (space > 2) add(line.slice(0, space), wordBits.firstName)
  }
  return (word) => flags(word) | (more.get(word) ?? 0)
}

const functionWords = tag.locative | tag.preposition | tag.article

const cacheLimit = 30_000

function createLanguage(code: string, rules: Rules, flags: WordFlags): Language {
  const names = rules.names[code]!
  const naming = rules.naming.languages[code] ?? { evidence: {}, words: {} }
  const listed = listedTags(names, naming)
  const nounsCapitalised = code === 'de'
  const bitsOf = nounsCapitalised ? germanBits(flags, names) : englishBits(flags)
  const cache = new Map<string, number>()
  const placeEndings = naming.words['place-endings'] ?? []
  const lexical = (text: string, lower: string): number => {
    const known = cache.get(text)
    if (known !== undefined) return known
    let bits = listed.get(text) ?? 0
    const first = text.charCodeAt(0)
    if (first !== lower.charCodeAt(0)) {
      bits |= tag.capital | bitsOf(text, lower)
      // "In", "Von", "The" at the head of a sentence are what they are in lower case.
      const small = (listed.get(lower) ?? 0) & functionWords
      if (small !== 0) bits = tag.capital | small | tag.frequent | tag.never
      if (text.length > 1 && text === text.toUpperCase()) bits |= tag.upper
      if (placeEndings.some((e) => lower.length > e.length + 2 && (lower.endsWith(e) || lower.endsWith(`${e}s`)))) bits |= tag.placeEnding
      if (adjectiveCountry(names, nounsCapitalised, text, lower) !== null) bits |= tag.countryAdjective
    } else if (/^(?:al|el|an|as|ash|at|ad|ar)-\p{Lu}/u.test(text)) bits |= tag.capital
    else if (!nounsCapitalised) bits |= listed.get(lower) ?? 0
    else if (adjectiveCountry(names, true, text, lower) !== null) bits |= tag.countryAdjective
    if (cache.size >= cacheLimit) cache.clear()
    cache.set(text, bits)
    return bits
  }
  return {
    code,
    names,
    naming,
    roles: createBook(Object.entries(names.roles)),
    bodies: createBook(Object.entries(names.bodies)),
    endings: nounsCapitalised
      ? [
          { letters: 's', outside: false },
          { letters: 'es', outside: false },
          { letters: "'s", outside: false },
          { letters: '’s', outside: false },
        ]
      : [
          { letters: "'s", outside: true },
          { letters: '’s', outside: true },
        ],
    nounsCapitalised,
    lexical,
    isVerb: (lower) =>
      ((listed.get(lower) ?? 0) & tag.speech) !== 0 ||
      (nounsCapitalised &&
        (flags(lower) & wordBits.germanVerb) !== 0 &&
        (flags(lower) & wordBits.germanAdjective) === 0),
    adjectiveCountry: (text, lower) => adjectiveCountry(names, nounsCapitalised, text, lower),
  }
}

const adjectiveEndings = ['', 'e', 'en', 'er', 'es', 'em']

function adjectiveCountry(
  names: LanguageNames,
  inflects: boolean,
  text: string,
  lower: string,
): string | null {
  const exact = names.adjectives[text] ?? names.adjectives[lower]
  if (exact !== undefined || !inflects) return exact ?? null
  for (let i = 1; i < adjectiveEndings.length; i++) {
    const ending = adjectiveEndings[i]!
    if (!lower.endsWith(ending)) continue
    const found = names.adjectives[lower.slice(0, -ending.length)]
    if (found !== undefined) return found
  }
  return null
}

function listedTags(names: LanguageNames, naming: NamingOfLanguage): Map<string, number> {
  const tags = new Map<string, number>()
  const add = (words: Iterable<string>, bit: number) => {
    for (const word of words) tags.set(word, (tags.get(word) ?? 0) | bit)
  }
  const lists: readonly (readonly [string, number])[] = [
    ['speech', tag.speech],
    ['locative', tag.locative],
    ['preposition', tag.preposition],
    ['articles', tag.article],
    ['calendar', tag.calendar],
    ['place-nouns', tag.placeNoun],
    ['never', tag.never],
    ['stop-acronyms', tag.stopAcronym],
    ['organization-heads', tag.organizationHead],
  ]
  for (const [list, bit] of lists) add(naming.words[list] ?? [], bit)
  add(names.titles, tag.title)
  add(
    names.titles.filter((t) => t.endsWith('.')).map((t) => t.slice(0, -1)),
    tag.title,
  )
  add(names.nobility, tag.particle)
  add(Object.keys(names.demonyms), tag.demonym)
  add(Object.keys(names.groups), tag.group)
  return tags
}

function germanBits(flags: WordFlags, names: LanguageNames): (text: string, lower: string) => number {
  const { germanNoun, germanVerb, germanAdjective, germanFirstName, germanFrequent } = wordBits
  const isNoun = (word: string) => (flags(word) & germanNoun) !== 0
  const isFirstPart = (word: string) => (flags(word) & (germanNoun | germanVerb | germanAdjective)) !== 0
  return (text, lower) => {
    const own = flags(lower)
    let bits = nameBits(own)
    if (own & germanNoun || nounEndings.some((e) => lower.length > e.length + 3 && lower.endsWith(e))) bits |= tag.noun
    if (own & germanVerb) bits |= tag.verb
    if (own & germanFrequent) bits |= tag.frequent
    if (
      own & wordBits.firstName &&
      !(own & germanFirstName) &&
      own & (germanNoun | germanVerb | germanAdjective | germanFrequent)
    )
      bits &= ~tag.firstName
    if (
      adjectiveEndings.some(
        (e) => lower.endsWith(e) && flags(lower.slice(0, lower.length - e.length)) & germanAdjective,
      )
    )
      bits |= tag.adjective
    if (lower.endsWith('s') && !(bits & (tag.noun | tag.firstName | tag.surname)))
      bits |= nameBits(flags(lower.slice(0, -1)))
    if (isRoleCompound(text, names)) bits |= tag.role | tag.compound
    else if (!(bits & (tag.noun | tag.adjective)) && isCompound(lower, isNoun, isFirstPart))
      bits |= tag.compound
    return bits
  }
}

/** Endings that only common nouns have. */
const nounEndings = ['ung', 'ungen', 'heit', 'heiten', 'keit', 'keiten', 'schaft', 'schaften', 'tion', 'tionen', 'ismus', 'ität', 'itäten', 'ierung', 'nisse', 'tum', 'tums', 'tümer']

function nameBits(own: number): number {
  return (
    (own & wordBits.firstName ? tag.firstName : 0) |
    (own & wordBits.surname ? tag.surname : 0) |
    (own & wordBits.frequentSurname ? tag.frequentSurname : 0)
  )
}

/** The role noun at the end of a compound (`SPD-Chef`, `Kremlsprecher`), or null. */
export function roleOfCompound(
  text: string,
  names: LanguageNames,
): { readonly noun: RoleNoun; readonly at: number } | null {
  const hyphen = text.lastIndexOf('-')
  if (hyphen > 0) {
    const noun = own(names.roles, text.slice(hyphen + 1))
    return noun === null ? null : { noun, at: hyphen + 1 }
  }
  for (let at = 3; at <= text.length - 4; at++) {
    const noun = own(names.roles, text[at]!.toUpperCase() + text.slice(at + 1))
    if (noun !== null) return { noun, at }
  }
  return null
}

function own(table: Readonly<Record<string, RoleNoun>>, key: string): RoleNoun | null {
  return Object.hasOwn(table, key) ? table[key]! : null
}

function isRoleCompound(text: string, names: LanguageNames): boolean {
  return Object.hasOwn(names.roles, text) || (text.length > 6 && roleOfCompound(text, names) !== null)
}

const links = ['', 's', 'es', 'n', 'en', 'er', 'e']

/** A noun with another word before it, joined by nothing or a linking element; hyphenated words by their last part. */
function isCompound(
  lower: string,
  isNoun: (word: string) => boolean,
  isFirstPart: (word: string) => boolean,
): boolean {
  const hyphen = lower.lastIndexOf('-')
  if (hyphen > 0)
    return isNoun(lower.slice(hyphen + 1)) || isCompound(lower.slice(hyphen + 1), isNoun, isFirstPart)
  if (lower.length < 7) return false
  for (let at = 3; at <= lower.length - 3; at++) {
    if (!isNoun(lower.slice(at))) continue
    const before = lower.slice(0, at)
    if (before.length < 3 || (lower.length - at < 4 && before.length < 5)) continue
    for (const link of links) {
      if (!before.endsWith(link)) continue
      const part = before.slice(0, before.length - link.length)
      if (part.length < 3) continue
      // Verbs give their stem: Wartezeit, Schreibtisch.
      if (isFirstPart(part) || isFirstPart(`${part}en`) || isFirstPart(`${part}n`) || isFirstPart(`${part}e`))
        return true
    }
  }
  // Compounds of three parts: the rest may itself be one.
  for (let at = lower.length - 4; at >= 8; at--)
    if (isNoun(lower.slice(at)) && isCompound(lower.slice(0, at).replace(/s$/, ''), isNoun, isFirstPart))
      return true
  return false
}

function englishBits(flags: WordFlags): (text: string, lower: string) => number {
  const { englishRankLow, englishRankHigh, englishWord, firstName, surname } = wordBits
  return (_text, lower) => {
    const word = lower.endsWith("'s") || lower.endsWith('’s') ? lower.slice(0, -2) : lower
    const own = flags(word)
    const low = (own & englishRankLow) !== 0
    const high = (own & englishRankHigh) !== 0
    let bits = nameBits(own)
    // Frequent words that no list of names claims, and all that the lexicon knows as verb, adjective or common noun.
    if (own & englishWord) bits |= tag.noun
    else if ((low || high) && !(own & (firstName | surname))) bits |= tag.noun
    if (low && !high && !(own & firstName)) bits |= tag.frequent
    return bits
  }
}
