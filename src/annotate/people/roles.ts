import type { RoleNoun } from '../../rules/names.js'
import { tag } from '../text/language.js'
import type { NounAt, Tagged } from '../text/tagged.js'

/** A role in text with the country or organization that it belongs to, as far as the words beside it say. */
export interface RoleAt {
  readonly tagged: Tagged
  readonly noun: RoleNoun
  /** The words of the role with the adjective before it. */
  readonly first: number
  readonly last: number
  /** The last word of all that belongs to it ("Außenminister der Türkei"). */
  readonly reach: number
  readonly country: string | null
  /** What the first part of a compound names, if no country ("Nato-"). */
  readonly body: string | null
  /** The country before a compound: the sender of a "russischer Nato-Botschafter". */
  readonly sender: string | null
  /** Who bears it now, once did, will, or stands in for who does. */
  readonly standing: Standing
  /** The country is that of a body between ("Sprecher der deutschen Presse-Agentur"), not the role's own. */
  readonly through: boolean
  /** Told by "counterpart": the noun is the office of somebody else. */
  readonly isCounterpart: boolean
}

export type Standing = 'holder' | 'former' | 'elect' | 'deputy'

const described = new WeakMap<Tagged, readonly RoleAt[]>()

/** Every role of a sentence, with its country. */
export function findRoles(tagged: Tagged): readonly RoleAt[] {
  if (tagged.roles.length === 0) return none
  let roles = described.get(tagged)
  if (roles === undefined) {
    roles = tagged.roles.map((role) => describe(tagged, role))
    described.set(tagged, roles)
  }
  return roles
}

const none: readonly RoleAt[] = []

/**
 * The role that stands right before token `first` with all that belongs to it ("der Chef der kenianischen Armee NAME"), or
 * before a comma where the name is an apposition between two ("the Kenyan opposition leader, NAME,"); or null.
 */
export function roleBefore(tagged: Tagged, first: number, last: number): RoleAt | null {
  const { tokens } = tagged.sentence
  const set = tokens[first - 1]?.text === ',' && tokens[last + 1]?.text === ','
  const end = set ? first - 2 : first - 1
  return findRoles(tagged).find((r) => r.last === end || (r.reach === end && (set || !r.through))) ?? null
}

/** A role with its country as the words beside it tell it. */
export function describe(tagged: Tagged, { first, last, noun, prefix }: NounAt<RoleNoun>): RoleAt {
  const standing = standingOf(tagged, first, prefix)
  const base = {
    tagged,
    noun,
    last,
    reach: last,
    body: null,
    sender: null,
    through: false,
    isCounterpart: false,
    standing,
  }
  const bare = prefix.replace(/-$/, '')
  if (bare !== '') {
    const country = countryOfName(tagged, bare)
    return {
      ...base,
      first,
      country,
      body: country === null ? bare : null,
      sender: leftCountry(tagged, first)?.country ?? null,
    }
  }
  const left = leftCountry(tagged, first)
  if (left !== null) return { ...base, first: left.first, country: left.country }
  const right = rightCountry(tagged, last)
  return right === null
    ? { ...base, first, country: null }
    : { ...base, first, country: right.country, reach: right.last, through: right.through }
}

const qualified = ['former', 'elect', 'deputy'] as const

/** "der frühere russische Präsident", "Ex-Präsident", "the deputy foreign minister": the qualifiers of the lexicon before a role. */
function standingOf({ sentence, tags, language }: Tagged, first: number, prefix: string): Standing {
  const { tokens } = sentence
  const { rolePrefixes } = language.names
  const words = prefix === '' ? [] : [prefix.replace(/-$/, '')]
  for (let k = first - 1; k >= 0 && first - k <= 3; k--) {
    if (tokens[k]!.kind !== 'word' && tokens[k]!.text !== '-') break
    if (tags[k]! & (tag.article | tag.speech)) break
    words.push(tokens[k]!.text)
  }
  for (const standing of qualified)
    for (const qualifier of rolePrefixes[standing] ?? [])
      if (words.some((w) => bears(w, qualifier.replace(/^-|-$/g, ''), language.nounsCapitalised)))
        return standing
  return 'holder'
}

/** A qualifier itself or, where adjectives inflect, with an ending; in any case of its first letter. */
function bears(word: string, qualifier: string, inflects: boolean): boolean {
  const lower = word.toLowerCase()
  const stem = qualifier.toLowerCase()
  if (!lower.startsWith(stem)) return false
  const rest = lower.slice(stem.length)
  return rest === '' || (inflects && stem.length > 4 && /^e[nmrs]?$/.test(rest))
}

/** The country that a name stands for: a country, a seat, or an organization of one country (Kremlin). */
function countryOfName(tagged: Tagged, name: string): string | null {
  const { countryForms, seats } = tagged.language.names
  if (Object.hasOwn(countryForms, name)) return countryForms[name]!
  return Object.hasOwn(seats, name) ? seats[name]! : null
}

/** "der neue russische Außenminister", "Russia's veteran foreign minister": at most two words between. */
function leftCountry(tagged: Tagged, first: number): { first: number; country: string } | null {
  const { sentence, tags, language } = tagged
  const { tokens } = sentence
  for (let k = first - 1; k >= 0 && first - k <= 3; k--) {
    const token = tokens[k]!
    if (token.kind !== 'word') return null
    if (tags[k]! & tag.countryAdjective)
      return { first: k, country: language.adjectiveCountry(token.text, token.lower)! }
    const owner = possessorOf(token.text)
    if (owner !== null) {
      const country = countryOfName(tagged, owner)
      return country === null ? null : { first: k, country }
    }
    if (!language.nounsCapitalised && k === first - 1 && tags[k]! & tag.capital) {
      const country = countryOfName(tagged, token.text)
      if (country !== null) return { first: k, country }
    }
    if (tags[k]! & (tag.article | tag.preposition | tag.locative | tag.speech)) return null
    if (tags[k]! & tag.capital && language.nounsCapitalised) return null
  }
  return null
}

/** "Russia's" → Russia, "Philippines'" → Philippines; null where no possessive ends the word. */
function possessorOf(text: string): string | null {
  if (text.endsWith("'s") || text.endsWith('’s')) return text.slice(0, -2)
  return text.endsWith("'") || text.endsWith('’') ? text.slice(0, -1) : null
}

/** A body without a name of its own: a government, an army. */
function isGeneric({ bodies }: Tagged, i: number): boolean {
  return bodies.some((b) => b.first <= i && b.last >= i && b.noun.generic)
}

function isFunctionWord(bits: number): boolean {
  return (bits & (tag.article | tag.preposition | tag.locative | tag.speech)) !== 0
}

/** The country that stands beside a name without a role: "der Kenianer NAME", "Kenya's NAME", "NAME (Kenia)", "NAME of Kenya". */
export function countryBeside(tagged: Tagged, first: number, last: number): string | null {
  const { sentence, tags, language } = tagged
  const { tokens } = sentence
  const before = tokens[first - 1]
  if (before?.kind === 'word') {
    if (tags[first - 1]! & tag.demonym) return language.names.demonyms[before.text] ?? null
    const owner = possessorOf(before.text)
    if (owner !== null) return countryOfForm(tagged, owner)
  }
  const link = tokens[last + 1]
  const behind = tokens[last + 2]
  if (link === undefined || behind?.kind !== 'word') return null
  if (link.text === '(' && tokens[last + 3]?.text !== ')') return null
  return link.text === '(' || language.list('origins').has(link.text)
    ? countryOfForm(tagged, behind.text)
    : null
}

function countryOfForm({ language }: Tagged, name: string): string | null {
  const { countryForms } = language.names
  return Object.hasOwn(countryForms, name) ? countryForms[name]! : null
}

const links = new Set(['of', 'der', 'des', 'von', 'the', 'vom'])

/** "Außenminister der Türkei", "Präsident Russlands", "president of France", "Sprecher des chinesischen Außenministeriums". */
function rightCountry(
  tagged: Tagged,
  last: number,
): { last: number; country: string; through: boolean } | null {
  const { sentence, tags, language } = tagged
  const { tokens } = sentence
  let k = last + 1
  while (k < tokens.length && k - last <= 2 && links.has(tokens[k]!.lower)) k++
  const token = tokens[k]
  if (token === undefined || token.kind !== 'word' || (k === last + 1 && !language.nounsCapitalised))
    return null
  if (tags[k]! & tag.countryAdjective && k > last + 1) {
    const end = (tags[k + 1] ?? 0) & (tag.body | tag.group | tag.noun | tag.capital) ? k + 1 : k
    const through = end > k && !isGeneric(tagged, end)
    return { last: end, country: language.adjectiveCountry(token.text, token.lower)!, through }
  }
  const direct = k === last + 1
  // "the Speaker of Kenya's parliament"
  const owner = direct ? null : possessorOf(token.text)
  if (owner !== null) {
    const country = countryOfName(tagged, owner)
    const end = tokens[k + 1]?.kind === 'word' && !isFunctionWord(tags[k + 1]!) ? k + 1 : k
    return country === null ? null : { last: end, country, through: end > k && !isGeneric(tagged, end) }
  }
  const names = direct
    ? [token.text.endsWith('s') ? token.text.slice(0, -1) : '']
    : [token.text, token.text.replace(/s$/, '')]
  for (const name of names) {
    const country = name === '' ? null : countryOfName(tagged, name)
    if (country !== null) return { last: k, country, through: false }
  }
  return null
}
