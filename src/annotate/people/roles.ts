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
  /** The country is that of a body between ("Sprecher der deutschen Presse-Agentur"), not the role's own. */
  readonly through: boolean
}

/** Every role of a sentence, with its country. */
export function findRoles(tagged: Tagged): RoleAt[] {
  return tagged.roles.map((role) => describe(tagged, role))
}

function describe(tagged: Tagged, { first, last, noun, prefix }: NounAt<RoleNoun>): RoleAt {
  const base = { tagged, noun, last, reach: last, body: null, sender: null, through: false }
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
    const through = end > k && !tagged.bodies.some((b) => b.first <= end && b.last >= end && b.noun.generic)
    return { last: end, country: language.adjectiveCountry(token.text, token.lower)!, through }
  }
  const direct = k === last + 1
  const names = direct
    ? [token.text.endsWith('s') ? token.text.slice(0, -1) : '']
    : [token.text, token.text.replace(/s$/, '')]
  for (const name of names) {
    const country = name === '' ? null : countryOfName(tagged, name)
    if (country !== null) return { last: k, country, through: false }
  }
  return null
}
