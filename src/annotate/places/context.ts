import type { Candidate, Tally } from '../text/candidate.js'
import { tag } from '../text/language.js'
import { isLocatedByAdjective, type Tagged } from '../text/tagged.js'

/** What stands around the words of a candidate and speaks for or against a place. */
export function addContext(
  tally: Tally,
  tagged: Tagged,
  first: number,
  last: number,
  before: readonly Candidate[],
  bare: boolean,
): void {
  const { tags, sentence } = tagged
  const { tokens } = sentence
  const left = first > 0 ? tags[first - 1]! : 0
  if (left & tag.title && left & tag.capital) tally.add('title-before')
  // "Außenminister Serbiens": in the genitive the country is the minister's, no surname.
  else if (
    left & tag.role &&
    left & tag.capital &&
    !(tagged.language.nounsCapitalised && tokens[first]!.text.endsWith('s'))
  )
    tally.add('role-before')
  addPreposition(tally, tagged, first, bare)
  // Rivers, regions and some countries take an article, towns do not: "im Norden" names no town.
  if (bare && left & tag.article && !isLocatedByAdjective(tagged, first)) tally.add('article-before')
  const next = tokens[last + 1]?.text ?? ''
  // "US President", "US dollars": the country's adjective.
  if (
    first === last &&
    tags[first]! & tag.countryAdjective &&
    (opensOffice(tagged, last + 1) || tagged.language.list('currencies').has(next))
  )
    tally.add('adjective-before-role')
  if (left === 0 && (first === 0 || tokens[first - 1]!.text === '/') && datelineEnds.has(next))
    tally.add('dateline')
  else if (tokens[first - 1]?.text === '(' && next === ')') tally.add('bracketed')
  if (first === 0) tally.add('sentence-start')
  const previous = before[before.length - 1]
  if (previous?.accepted && previous.last === first - 2 && tokens[first - 1]!.text === ',' && !bare)
    tally.add('behind-town')
  if (previous?.accepted && previous.last === first - 2 && joinsList(tokens[first - 1]!.lower))
    tally.add('in-list-of-places')
  // "Portland, Oregon" is settled by who knows regions: here it is enough that a name and a comma follow.
  if (
    tokens[last + 1]?.text === ',' &&
    (tags[last + 2] ?? 0) & tag.capital &&
    left & (tag.locative | tag.preposition)
  )
    tally.add('comma-region')
}

/** What stands behind the town at the head of a report: "KIEW (dpa) -", "Bochum - Mit …". */
const datelineEnds = new Set(['(', '-', '–', '—', '/', '|', ':', ','])

const listJoints = new Set([',', 'und', 'and', 'oder', 'or', '/', '&', '–', '-', 'sowie'])

function joinsList(lower: string): boolean {
  return listJoints.has(lower)
}

/** A role of those who act for their state begins here. */
function opensOffice({ roles }: Tagged, i: number): boolean {
  return roles.some((r) => r.first === i && r.noun.acting && r.noun.role !== null)
}

/** "in Xyz", "Provinz Xyz"; what melts an article into the preposition ("im") locates only what takes one. */
export function addPreposition(tally: Tally, tagged: Tagged, first: number, bare: boolean): void {
  const left = first > 0 ? tagged.tags[first - 1]! : 0
  if (left & tag.placeNoun) tally.add('place-noun-before')
  else if (isLocatedByAdjective(tagged, first)) tally.add('locative-before')
  else if (left & tag.locative && !(bare && left & tag.article)) tally.add('locative-before')
  else if (left & (tag.preposition | tag.locative)) tally.add('preposition-before')
}
