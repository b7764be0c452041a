import type { OrganizationKind } from '../../model/mention.js'
import type { BodyNoun } from '../../rules/names.js'
import { tag } from '../text/language.js'
import type { NounAt, Tagged } from '../text/tagged.js'
import { type OrganizationCandidate, organizationCandidate } from './find.js'

/** Ministries and state bodies of a country: "russisches Außenministerium", "Russia's foreign ministry", "Ministry of Defence of Ukraine". */
export function findBodies(tagged: Tagged): OrganizationCandidate[] {
  const { tokens } = tagged.sentence
  const found: OrganizationCandidate[] = []
  for (const body of tagged.bodies) {
    if (body.noun.generic) continue
    const owner = ownerOf(tagged, body)
    if (owner === null) continue
    const { first, last, country } = owner
    const ref = {
      name: `${englishAdjective(tagged, country)} ${body.noun.name}`,
      kind: body.noun.kind as OrganizationKind,
      country,
      sector: body.noun.sector,
    }
    found.push(
      organizationCandidate(
        tagged,
        { first, last, end: tokens[last]!.end, name: ref.name },
        [ref],
        ['known'],
      ),
    )
  }
  return found
}

interface Owner {
  /** The words that belong to the name: with the adjective, without a genitive behind it. */
  readonly first: number
  readonly last: number
  readonly country: string
}

function ownerOf(tagged: Tagged, { first, last, prefix }: NounAt<BodyNoun>): Owner | null {
  const { sentence, language, tags } = tagged
  const { tokens } = sentence
  const { countryForms } = language.names
  const bare = prefix.replace(/-$/, '')
  if (bare !== '' && Object.hasOwn(countryForms, bare)) return { first, last, country: countryForms[bare]! }
  const before = tokens[first - 1]
  if (before !== undefined && before.kind === 'word') {
    if (tags[first - 1]! & tag.countryAdjective)
      return { first: first - 1, last, country: language.adjectiveCountry(before.text, before.lower)! }
    // "Russia's foreign ministry": the owner is no part of the name.
    const possessor = /^(.+)['’]s?$/.exec(before.text)?.[1]
    if (possessor !== undefined && Object.hasOwn(countryForms, possessor))
      return { first, last, country: countryForms[possessor]! }
    if (Object.hasOwn(countryForms, before.text) && !language.nounsCapitalised)
      return { first: first - 1, last, country: countryForms[before.text]! }
  }
  return behind(tagged, first, last)
}

/** "Außenministerium Russlands", "Außenministerium der Türkei", "Ministry of Defence of Ukraine". */
function behind(tagged: Tagged, first: number, last: number): Owner | null {
  const { sentence, language } = tagged
  const { tokens } = sentence
  const { countryForms } = language.names
  let k = last + 1
  while (
    k < tokens.length &&
    k - last < 3 &&
    (tokens[k]!.lower === 'of' ||
      tokens[k]!.lower === 'der' ||
      tokens[k]!.lower === 'des' ||
      tokens[k]!.lower === 'the' ||
      tokens[k]!.lower === 'von')
  )
    k++
  const owner = tokens[k]
  if (owner === undefined || owner.kind !== 'word') return null
  const plain = owner.text.endsWith('s') ? owner.text.slice(0, -1) : owner.text
  const direct = k === last + 1
  if (direct && !language.nounsCapitalised) return null
  if (Object.hasOwn(countryForms, owner.text) && !direct)
    return { first, last, country: countryForms[owner.text]! }
  return Object.hasOwn(countryForms, plain) ? { first, last, country: countryForms[plain]! } : null
}

/** Names of bodies are canonical English: Russian Foreign Ministry; the United States are "US". */
function englishAdjective(tagged: Tagged, country: string): string {
  return tagged.language.adjectives.get(country) ?? tagged.language.names.countries[country]?.name ?? country
}
