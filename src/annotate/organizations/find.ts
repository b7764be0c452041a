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
  return weighed('organization', tagged, withArticle(tagged, words), refs, tally)
}

/** "in The Nature Conservancy": within a sentence a capital shows that the article belongs to the name. */
function withArticle({ sentence, tags, language, titleCase }: Tagged, words: NamedWords): NamedWords {
  const i = words.first - 1
  if (language.nounsCapitalised || titleCase || sentence.tokens[i]?.text !== 'The') return words
  return tags[i]! & tag.sentenceStart ? words : { ...words, first: i }
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
      if (inCompany(tagged, hit) || isParty(tagged, hit, refs)) features.push('company')
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
function inCompany(tagged: Tagged, hit: Hit): boolean {
  const { first, last } = hit
  const { sentence, tags, language } = tagged
  if (standsAlone(tagged, hit)) return true
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

/** "a coup for Labour", "shares of Shell": where only names have capitals, one within a sentence makes a name of a common noun. */
function standsAlone(tagged: Tagged, hit: Hit): boolean {
  const { sentence, tags, language, titleCase } = tagged
  const { first, last } = hit
  if (language.nounsCapitalised) return standsBare(tagged, first, last)
  if (titleCase || sentence.headline || first !== last) return false
  const bits = tags[first]!
  const unlike = tag.sentenceStart | tag.firstName | tag.surname | tag.calendar | tag.group | tag.upper
  if (bits & unlike || language.list('plain-words').has(sentence.tokens[first]!.text)) return false
  // "Focus on the Family", "Fatherland for All": the name goes on.
  const joint = sentence.tokens[last + 1]?.text
  if (joint === 'on' || joint === 'for' || joint === 'of') return false
  // "the Emirates": a company has no article.
  const left = tags[first - 1] ?? 0
  const isCompany = (r: Hit['refs'][number]) =>
    r.kind.startsWith('place') ||
    (r.kind.startsWith('organization') && language.kindAt(r.index) === 'company')
  if (left & tag.article && hit.refs.some(isCompany)) return false
  return !(left & tag.capital) && !((tags[first + 1] ?? 0) & tag.capital)
}

/** "Verdi fordert", "die Aufsichtsräte von Allianz": a common noun in the singular would need its article. */
function standsBare({ sentence, tags, language }: Tagged, first: number, last: number): boolean {
  if (first !== last) return false
  const bits = tags[first]!
  const unlike =
    tag.firstName | tag.frequentSurname | tag.calendar | tag.never | tag.group | tag.role | tag.upper
  const { text, lower } = sentence.tokens[first]!
  if (bits & unlike || language.list('plain-words').has(text)) return false
  const behind = sentence.tokens[last + 1]
  const right = tags[last + 1] ?? 0
  const before = sentence.tokens[first - 1]
  const left = first > 0 ? tags[first - 1]! : 0
  if (right & tag.capital && behind?.kind === 'word') return false
  const isVerb = behind?.kind === 'word' && ((right & tag.speech) !== 0 || language.isVerb(behind.lower))
  if (before === undefined || bits & tag.sentenceStart) return isVerb && !lower.endsWith('en')
  if (before.kind !== 'word' || left & (tag.article | tag.capital)) return false
  return (left & (tag.preposition | tag.locative | tag.speech)) !== 0 || language.isVerb(before.lower)
}

/** "die Grünen", "die Linke": parties named by an adjective, with their article and no noun behind. */
function isParty({ sentence, tags, language }: Tagged, hit: Hit, refs: Hit['refs']): boolean {
  if (!language.nounsCapitalised || !refs.some((r) => language.kindAt(r.index) === 'party')) return false
  const { first, last } = hit
  const { text } = sentence.tokens[last]!
  if (tags[last]! & tag.group || (tags[last + 1] ?? 0) & tag.capital || !/(?:e|en)$/.test(text)) return false
  // "zu ihrer Linken": only the definite article makes a party of it.
  return first < last || language.list('party-articles').has(sentence.tokens[first - 1]?.lower ?? '')
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
