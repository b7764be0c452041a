import type { OrganizationKind } from '../../model/mention.js'
import { type Candidate, createTally, type NamedWords, weighed } from '../text/candidate.js'
import type { Hit } from '../text/known-names.js'
import { tag } from '../text/language.js'
import type { Tagged } from '../text/tagged.js'
import { acronyms } from './acronyms.js'
import { findBodies } from './bodies.js'
import { findByGrammar } from './grammar.js'

/** What an organization's name leads to: an entry of the gazetteer, or what its own words say. */
export type OrganizationRef =
  | number
  | {
      readonly name: string
      readonly kind: OrganizationKind
      readonly country: string | null
      readonly sector: string | null
    }
export type OrganizationCandidate = Candidate<OrganizationRef>

/** Organizations by name, ministries by country and head noun, others by head words and as acronyms. */
export function findOrganizations(tagged: Tagged, hits: readonly Hit[]): OrganizationCandidate[] {
  return [
    ...known(tagged, hits),
    ...firstParts(tagged, hits),
    ...findBodies(tagged),
    ...findByGrammar(tagged),
    ...acronyms(tagged, hits),
  ]
}

export function organizationCandidate(
  tagged: Tagged,
  words: NamedWords,
  refs: readonly OrganizationRef[],
  features: readonly string[],
): OrganizationCandidate {
  const tally = createTally(tagged.language.naming.evidence.organization)
  for (const feature of features) tally.add(feature)
  return weighed('organization', tagged, words, refs, tally)
}

/** What a word must be in its own language for an ambiguous name to be in doubt. */
const worded =
  tag.noun |
  tag.verb |
  tag.adjective |
  tag.compound |
  tag.frequent |
  tag.firstName |
  tag.surname |
  tag.calendar |
  tag.never

function known(tagged: Tagged, hits: readonly Hit[]): OrganizationCandidate[] {
  return hits.flatMap((hit) => {
    const sure = hit.refs.filter((r) => r.kind === 'organization')
    const refs = sure.length > 0 ? sure : hit.refs.filter((r) => r.kind === 'organization-ambiguous')
    if (refs.length === 0) return []
    const features = ['known']
    const bits = tagged.tags[hit.first]!
    if (sure.length === 0 && (hit.last > hit.first || bits & worded)) {
      features.push('ambiguous')
      if (inCompany(tagged, hit)) features.push('company')
    }
    return [
      organizationCandidate(
        tagged,
        { ...hit, name: hit.key },
        refs.map((r) => r.index),
        features,
      ),
    ]
  })
}

/** Quotation marks, the noun of its kind before it ("die Gewerkschaft Xyz"), or an article before what is no common noun. */
function inCompany(tagged: Tagged, { first, last }: Hit): boolean {
  const { sentence, tags, language } = tagged
  const before = sentence.tokens[first - 1]
  if (before === undefined) return false
  if (opensQuote.has(before.text)) return true
  const left = tags[first - 1]!
  if (language.organizationWords.apposition.has(language.nounsCapitalised ? before.text : before.lower))
    return true
  if (language.nounsCapitalised && endsWithKind(before.text, language.organizationWords.apposition))
    return true
  return (left & tag.article) !== 0 && !(left & tag.locative) && !(first === last && tags[first]! & tag.noun)
}

/** "Chip-Konzern", "Modehauskette": the last part names a kind of organization. */
function endsWithKind(text: string, kinds: ReadonlyMap<string, unknown>): boolean {
  const hyphen = text.lastIndexOf('-')
  return hyphen > 0 && kinds.has(text.slice(hyphen + 1))
}

/** The first part of a hyphenated compound: "Nato-Gipfel" speaks of Nato. */
function firstParts(tagged: Tagged, hits: readonly Hit[]): OrganizationCandidate[] {
  if (!tagged.language.nounsCapitalised) return []
  const { tokens } = tagged.sentence
  const whole = new Set(hits.map((h) => h.first))
  const found: OrganizationCandidate[] = []
  for (let i = 0; i < tokens.length; i++) {
    if (!(tagged.tags[i]! & tag.capital) || whole.has(i)) continue
    const { text, start } = tokens[i]!
    const hyphen = text.indexOf('-')
    if (hyphen < 2) continue
    const refs =
      tagged.language.known.get(text.slice(0, hyphen))?.filter((r) => r.kind === 'organization') ?? []
    if (refs.length > 0)
      found.push(
        organizationCandidate(
          tagged,
          { first: i, last: i, end: start + hyphen, name: text.slice(0, hyphen) },
          refs.map((r) => r.index),
          ['known'],
        ),
      )
  }
  return found
}

const opensQuote = new Set(['"', '„', '“', '»', '«', '‚', '‘', "'"])
