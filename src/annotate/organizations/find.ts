import type { OrganizationKind } from '../../model/mention.js'
import { type Candidate, createTally } from '../text/candidate.js'
import { findBodies } from './bodies.js'
import { findByGrammar } from './grammar.js'
import type { Hit } from '../text/known-names.js'
import { tag } from '../text/language.js'
import { nameEnd, type Tagged } from '../text/tagged.js'

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
  return [...known(tagged, hits), ...findBodies(tagged), ...findByGrammar(tagged), ...acronyms(tagged, hits)]
}

export function organizationCandidate(
  tagged: Tagged,
  first: number,
  last: number,
  end: number,
  name: string,
  refs: readonly OrganizationRef[],
  features: readonly string[],
): OrganizationCandidate {
  const tally = createTally(tagged.language.naming.evidence.organization)
  for (const feature of features) tally.add(feature)
  const start = tagged.sentence.tokens[first]!.start
  return {
    type: 'organization',
    tagged,
    first,
    last,
    start,
    end,
    name,
    refs,
    score: tally.sum,
    accepted: tally.accepted,
    evidence: tally.list,
  }
}

function known(tagged: Tagged, hits: readonly Hit[]): OrganizationCandidate[] {
  return hits.flatMap((hit) => {
    const sure = hit.refs.filter((r) => r.kind === 'organization')
    const refs = sure.length > 0 ? sure : hit.refs.filter((r) => r.kind === 'organization-ambiguous')
    if (refs.length === 0) return []
    const features = ['known']
    if (sure.length === 0) features.push('ambiguous')
    const left = hit.first > 0 ? tagged.tags[hit.first - 1]! : 0
    const quoted = opensQuote.has(tagged.sentence.tokens[hit.first - 1]?.text ?? '')
    const common = hit.first === hit.last && (tagged.tags[hit.first]! & tag.noun) !== 0
    if (sure.length === 0 && (quoted || (left & tag.article && !(left & tag.locative) && !common))) features.push('company')
    return [
      organizationCandidate(
        tagged,
        hit.first,
        hit.last,
        hit.end,
        hit.key,
        refs.map((r) => r.index),
        features,
      ),
    ]
  })
}

const opensQuote = new Set(['"', '„', '“', '»', '«', '‚', '‘', "'"])

const acronym = /^(?:\p{Lu}{2,7}|\p{Lu}{1,4}\p{Ll}{0,2}\p{Lu}{1,4})$/u

function acronyms(tagged: Tagged, hits: readonly Hit[]): OrganizationCandidate[] {
  const { tags, sentence } = tagged
  const { tokens } = sentence
  const found: OrganizationCandidate[] = []
  const covered = new Set(hits.flatMap((h) => (h.first === h.last ? [h.first] : [])))
  let upper = 0
  for (let i = 0; i < tokens.length; i++) if (tags[i]! & tag.upper) upper++
  if (upper > 3 && upper * 2 > tokens.length) return found
  for (let i = 0; i < tokens.length; i++) {
    const bits = tags[i]!
    if (!(bits & tag.upper) || covered.has(i) || bits & (tag.stopAcronym | tag.calendar | tag.title)) continue
    const { text } = tokens[i]!
    const bracket = tokens[i - 1]?.text === '(' && tokens[i + 1]?.text === ')'
    if (!acronym.test(text) || text.length > 6 || (text.length < 3 && !bracket) || neighbourShouts(tags, i)) continue
    const features = ['acronym']
    if (bits & (tag.noun | tag.frequent)) features.push('stop-acronym')
    if (bracket) features.push('acronym-bracket')
    found.push(organizationCandidate(tagged, i, i, nameEnd(tagged, i), text, [], features))
  }
  return found
}

function neighbourShouts(tags: Int32Array, i: number): boolean {
  return ((tags[i - 1] ?? 0) & tag.upper) !== 0 || ((tags[i + 1] ?? 0) & tag.upper) !== 0
}
