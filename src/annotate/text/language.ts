import { noted } from '../../model/forms.js'
import { type MadeOnce, madeOnce } from '../../model/made-once.js'
import type { Token } from '../../model/mention.js'
import { wordBits } from '../../model/word-hash.js'
import type { Rules } from '../../rules/index.js'
import type { BodyNoun, LanguageNames, RoleNoun } from '../../rules/names.js'
import type { NamingOfLanguage } from '../../rules/naming.js'
import { openFlags, openOffsets } from './frozen.js'
import { createKnownNames, type KnownRef } from './known-names.js'
import { type OrganizationWords, readOrganizationWords } from './organization-words.js'
import { type Book, bookOf, type Ending, opens } from './phrases.js'
import { tag } from './tags.js'
import { adjectiveEndings, englishBits, germanBits, type WordFlags } from './word-classes.js'

export { tag } from './tags.js'

/** Which books have a name that begins with a word. */
export const opening = { known: 1, role: 2, body: 4, city: 8, counterpart: 16 } as const

/** A word by itself: its tags, and the books that it opens. */
export interface Lexeme {
  readonly bits: number
  readonly opens: number
}

/** A language as the finders of names need it. */
export interface Language {
  readonly code: string
  readonly names: LanguageNames
  readonly naming: NamingOfLanguage
  /** Names of the gazetteers, whatever the language. */
  readonly known: Book<KnownRef[]>
  /** Roles and bodies of one or several words. */
  readonly roles: Book<RoleNoun>
  readonly bodies: Book<BodyNoun>
  readonly endings: readonly Ending[]
  /** Word lists of the lexicon, each as a set. */
  list(name: string): ReadonlySet<string>
  readonly organizationWords: OrganizationWords
  /** True where common nouns are capitalised, so that a capital says little. */
  readonly nounsCapitalised: boolean
  /** What a word is by itself. */
  lexical(token: Token): Lexeme
  /** Canonical adjective of a country by its code: Russian, US. */
  readonly adjectives: ReadonlyMap<string, string>
  /** Is it short for something that is no organization? */
  isStopAcronym(text: string): boolean
  /** A form of a verb, as far as the word lists know; for words in lower case. */
  isVerb(lower: string): boolean
  /** Kind of the organization of that index. */
  kindAt(index: number): string
  /** Country of an adjective in any of its forms, or null. */
  adjectiveCountry(text: string, lower: string): string | null
}

interface Shared {
  readonly flags: WordFlags
  readonly known: Book<KnownRef[]>
  readonly adjectives: ReadonlyMap<string, string>
  readonly cityAt: (word: string) => readonly number[]
}

/** Languages by code. */
export function createLanguages(rules: Rules): MadeOnce<Language> {
  const words = openFlags(rules.words)
  const people = openFlags(rules.known.people)
  const shared: Shared = {
    flags: (word) => words(word) | people(word),
    known: createKnownNames(rules),
    cityAt: openOffsets(rules.cities.names),
    adjectives: new Map(Object.entries(rules.commonNames.adjectives)),
  }
  return madeOnce(Object.keys(rules.names), (code) => createLanguage(code, rules, shared))
}

const surname = tag.surname | tag.frequentSurname
const functionWords = tag.locative | tag.preposition | tag.article
const genitives: readonly Ending[] = ['s', 'es', "'s", '’s'].map((letters) => ({ letters, outside: false }))
const possessives: readonly Ending[] = ["'s", '’s'].map((letters) => ({ letters, outside: true }))

function createLanguage(code: string, rules: Rules, { flags, known, adjectives, cityAt }: Shared): Language {
  const names = rules.names[code]!
  const naming = rules.naming[code] ?? { evidence: {}, words: {} }
  const nounsCapitalised = code === 'de'
  const endings = [
    ...(nounsCapitalised ? genitives : possessives),
    ...(naming.words['name-suffixes'] ?? []).map((letters) => ({ letters, outside: true })),
  ]
  const grammar = readOrganizationWords(naming.words, rules.organizations.grammar[code] ?? {})
  const listed = listedTags(names, naming, grammar)
  const roles = bookOf(names.roles)
  const bodies = bookOf(names.bodies)
  const bitsOf = nounsCapitalised ? germanBits(flags, names) : englishBits(flags)
  const placeEndings = naming.words['place-endings'] ?? []
  const streetEndings = naming.words['street-endings'] ?? []
  const country = (text: string, lower: string) => adjectiveCountry(names, nounsCapitalised, text, lower)

  const tagsOf = (text: string, lower: string): number => {
    let bits = listed.get(text) ?? 0
    if (Object.hasOwn(names.demonyms, text)) bits |= tag.demonym
    if (Object.hasOwn(names.groups, nounsCapitalised ? text : lower)) bits |= tag.group
    if (text.charCodeAt(0) === lower.charCodeAt(0)) {
      if (arabicArticle.test(text)) return bits | tag.capital
      return bits | (nounsCapitalised && country(text, lower) !== null ? tag.countryAdjective : 0)
    }
    // "In", "Von", "The" at the head of a sentence are what they are in lower case.
    const small = (listed.get(lower) ?? 0) & functionWords
    bits =
      small !== 0
        ? tag.capital | small | tag.frequent | tag.never | (bits & surname)
        : bits | tag.capital | bitsOf(text, lower)
    if (text.length > 1 && text === text.toUpperCase()) bits |= tag.upper
    if (nounsCapitalised && isOrganizationWord(text, grammar)) bits |= tag.organizationHead
    if (
      flags(lower) & wordBits.figureSurname ||
      (nounsCapitalised && lower.endsWith('s') && flags(lower.slice(0, -1)) & wordBits.figureSurname) ||
      (!nounsCapitalised && flags(lower.replace(/['’]s$/, '')) & wordBits.figureSurname)
    )
      bits |= tag.figure
    if (
      placeEndings.some((e) => lower.length > e.length + 2 && (lower.endsWith(e) || lower.endsWith(`${e}s`)))
    )
      bits |= tag.placeEnding
    if (streetEndings.some((e) => lower.length > e.length + 3 && lower.endsWith(e))) bits |= tag.street
    return country(text, lower) === null ? bits : bits | tag.countryAdjective
  }
  const opensOf = (text: string, lower: string, bits: number): number => {
    const noun = nounsCapitalised ? text : lower
    const capital = (bits & tag.capital) !== 0
    return (
      ((
        capital || text !== lower
          ? opens(known, text, endings)
          : known.get(text) !== undefined || known.following(text) > 0
      )
        ? opening.known
        : 0) |
      ((capital || !nounsCapitalised) && opens(roles, noun, endings) ? opening.role : 0) |
      ((capital || !nounsCapitalised) && opens(bodies, noun, endings) ? opening.body : 0) |
      (capital && opensCity(text) ? opening.city : 0) |
      (isCounterpart(noun) ? opening.counterpart : 0)
    )
  }
  const opensCity = (text: string) =>
    cityAt(text).length > 0 ||
    endings.some(({ letters }) => text.endsWith(letters) && cityAt(text.slice(0, -letters.length)).length > 0)

  const counterparts = new Set(names.counterparts)
  // "US-Amtskollege": the country may be the first part.
  const isCounterpart = (noun: string) => counterparts.has(noun.slice(noun.lastIndexOf('-') + 1))

  const sets = new Map(Object.entries(naming.words).map(([name, words]) => [name, new Set(words)]))
  const lexical = noted(({ text, lower }): Lexeme => {
    const bits = tagsOf(text, lower)
    return { bits, opens: opensOf(text, lower, bits) }
  })
  return {
    code,
    names,
    naming,
    adjectives,
    known,
    roles,
    bodies,
    endings,
    list: (name) => sets.get(name) ?? noWords,
    organizationWords: grammar,
    nounsCapitalised,
    lexical,
    isStopAcronym: (text) => (tagsOf(text, text.toLowerCase()) & tag.stopAcronym) !== 0,
    isVerb: (lower) =>
      ((listed.get(lower) ?? 0) & tag.speech) !== 0 || (nounsCapitalised && isOnlyVerb(flags(lower))),
    kindAt: (index) => rules.organizations.entries[index]![1],
    adjectiveCountry: country,
  }
}

const noWords: ReadonlySet<string> = new Set()
const arabicArticle = /^(?:al|el|an|as|ash|at|ad|ar)-\p{Lu}/u

/** A head in the genitive ("Verbandes") or behind a hyphen ("CDU-Bundesverband"). */
function isOrganizationWord(text: string, { heads, openers }: OrganizationWords): boolean {
  const base = text.endsWith('es') ? text.slice(0, -2) : text.endsWith('s') ? text.slice(0, -1) : text
  const hyphen = text.lastIndexOf('-')
  return heads.has(base) || openers.has(base) || (hyphen > 0 && openers.has(text.slice(hyphen + 1)))
}

function isOnlyVerb(flags: number): boolean {
  return (flags & wordBits.germanVerb) !== 0 && (flags & wordBits.germanAdjective) === 0
}

function adjectiveCountry(
  names: LanguageNames,
  inflects: boolean,
  text: string,
  lower: string,
): string | null {
  const { adjectives } = names
  if (Object.hasOwn(adjectives, text)) return adjectives[text]!
  if (!inflects) return null
  for (const ending of adjectiveEndings) {
    if (!lower.endsWith(ending)) continue
    const stem = lower.slice(0, lower.length - ending.length)
    if (Object.hasOwn(adjectives, stem)) return adjectives[stem]!
  }
  return null
}

function listedTags(
  names: LanguageNames,
  naming: NamingOfLanguage,
  grammar: OrganizationWords,
): Map<string, number> {
  const tags = new Map<string, number>()
  const add = (words: Iterable<string>, bit: number) => {
    for (const word of words) tags.set(word, (tags.get(word) ?? 0) | bit)
  }
  for (const [list, bit] of lists) add(naming.words[list] ?? [], bit)
  add(names.titles, tag.title)
  add(
    names.titles.filter((t) => t.endsWith('.')).map((t) => t.slice(0, -1)),
    tag.title,
  )
  add(names.nobility, tag.particle)
  for (const words of [
    grammar.heads.keys(),
    grammar.openers,
    grammar.clubs,
    grammar.forms,
    grammar.apposition.keys(),
  ])
    add(words, tag.organizationHead)
  add(grammar.stopAcronyms, tag.stopAcronym)
  return tags
}

const lists: readonly (readonly [name: string, bit: number])[] = [
  ['speech', tag.speech],
  ['locative', tag.locative],
  ['preposition', tag.preposition],
  ['articles', tag.article],
  ['calendar', tag.calendar],
  ['place-nouns', tag.placeNoun],
  ['never', tag.never],
  ['stop-acronyms', tag.stopAcronym],
  ['nouns', tag.noun],
  ['surname-words', surname],
]
