// Places by gazetteer and by form. Longer than most files: the evidence for and against a place stands together.
import { type Candidate, createTally, type Tally } from '../text/candidate.js'
import { type Hit, titleCase } from '../text/known-names.js'
import { opening, tag } from '../text/language.js'
import { hasForeignLetters, isLocatedByAdjective, nameEnd, sliceOf, type Tagged } from '../text/tagged.js'
import type { Atlas, KnownPlace } from './atlas.js'

/** A candidate for a place; refs are the places that bear the name, likeliest first. */
export type PlaceCandidate = Candidate<KnownPlace>

/** Places by name (gazetteer, extract of cities) and by pattern ("Provinz Xyz", "Xyz River"), each with its evidence. */
export function findPlaces(tagged: Tagged, hits: readonly Hit[], atlas: Atlas): PlaceCandidate[] {
  const { tokens } = tagged.sentence
  const found: PlaceCandidate[] = []
  let next = 0
  for (let i = 0; i < tokens.length; i++) {
    const bits = tagged.tags[i]!
    if (!(bits & tag.capital)) continue
    while (next < hits.length && hits[next]!.first < i) next++
    const hit = hits[next]?.first === i ? hits[next] : undefined
    const listed =
      hit === undefined || (bits & tag.calendar && hit.first === hit.last) ? null : fromHit(hit, atlas)
    const city =
      bits & (tag.calendar | tag.never | tag.title) || !(tagged.opens[i]! & opening.city || bits & tag.upper)
        ? null
        : fromCities(tagged, i, atlas)
    // The longer name, then the hand-made gazetteer; cities of the same name stay as further readings.
    if (listed !== null && (city === null || listed.last >= city.last))
      found.push(
        judge(
          tagged,
          {
            ...listed,
            refs: city !== null && city.last === listed.last ? [...listed.refs, ...city.refs] : listed.refs,
          },
          found,
        ),
      )
    else if (city !== null) found.push(judge(tagged, city, found))
    const pattern =
      fromPattern(tagged, i) ?? (listed === null && city === null ? fromParts(tagged, i, atlas) : null)
    if (pattern !== null) found.push(pattern)
  }
  return found
}

interface Named {
  readonly first: number
  readonly last: number
  readonly end: number
  readonly name: string
  readonly refs: readonly KnownPlace[]
  readonly ambiguous: boolean
}

function fromHit(hit: Hit, atlas: Atlas): Named | null {
  const refs = hit.refs.filter((r) => r.kind === 'place' || r.kind === 'place-ambiguous')
  if (refs.length === 0) return null
  const sure = refs.some((r) => r.kind === 'place')
  return {
    first: hit.first,
    last: hit.last,
    end: hit.end,
    name: hit.key,
    refs: refs.map((r) => atlas.listed(r.index)),
    ambiguous: !sure,
  }
}

function fromCities(tagged: Tagged, i: number, atlas: Atlas): Named | null {
  const { tokens } = tagged.sentence
  const { endings } = tagged.language
  const first = tokens[i]!.text
  const shout = (tagged.tags[i]! & tag.upper) !== 0 && first.length > 3
  const read = (text: string) => (shout ? titleCase(text) : text)
  for (let extra = Math.min(atlas.following(read(first)), tokens.length - 1 - i); extra >= 0; extra--) {
    const last = i + extra
    const token = tokens[last]!
    let before = ''
    for (let k = i; k < last; k++) before += `${read(tokens[k]!.text)} `
    const whole = read(token.text)
    const refs = atlas.cities(before + whole)
    if (refs.length > 0)
      return { first: i, last, end: token.end, name: before + whole, refs, ambiguous: false }
    for (const { letters, outside } of endings) {
      if (whole.length < letters.length + 4 || !whole.endsWith(letters)) continue
      const name = before + whole.slice(0, -letters.length)
      const inflected = atlas.cities(name)
      if (inflected.length > 0)
        return {
          first: i,
          last,
          end: outside ? token.end - letters.length : token.end,
          name,
          refs: inflected,
          ambiguous: false,
        }
    }
  }
  return null
}

function judge(tagged: Tagged, named: Named, before: readonly PlaceCandidate[]): PlaceCandidate {
  const { tags, sentence } = tagged
  const { first, last, end, name, refs } = named
  const tally = createTally(tagged.language.naming.evidence.place)
  tally.add(standing(refs[0]!))
  if (first === last) {
    const bits = tags[first]!
    if (named.ambiguous) {
      if (bits & (tag.noun | tag.verb | tag.adjective)) tally.add('ambiguous-word')
      else if (bits & (tag.firstName | tag.surname)) tally.add('ambiguous-name')
    } else addWord(tally, bits, refs[0]!)
  }
  if (name.length <= 3 && refs[0]!.kind === 'city') tally.add('short')
  addContext(tally, tagged, first, last, before, refs[0]!.kind === 'city' || refs[0]!.kind === 'site')
  const start = sentence.tokens[first]!.start
  return {
    type: 'place',
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

function standing(place: KnownPlace): string {
  if (place.kind === 'country') return place.former ? 'former-country' : 'country'
  if (place.kind !== 'city') return place.kind
  if (place.listed) return 'listed-city'
  if (place.capital) return 'capital'
  const step = [10_000_000, 1_000_000, 100_000, 20_000].find((n) => place.population >= n) ?? 1_000
  return `city-${step}`
}

/** What the word by itself says: a common noun, a first name or a surname is seldom a place. */
function addWord(tally: Tally, bits: number, place: KnownPlace): void {
  // What the hand-made gazetteer does not call ambiguous is none.
  if (place.listed) return
  if (bits & (tag.noun | tag.frequent | tag.never)) tally.add('common-noun')
  else if (bits & tag.compound) tally.add('compound')
  else if (bits & (tag.adjective | tag.verb)) tally.add('adjective')
  else if (!(bits & (tag.firstName | tag.surname))) tally.add('word-unknown')
  if (bits & tag.placeEnding) tally.add('place-ending')
  // Large cities gave their names to people, not the other way round.
  if (place.population >= 1_000_000) return
  if (bits & tag.firstName) tally.add('first-name')
  if (bits & tag.frequentSurname) tally.add('surname-frequent')
  else if (bits & tag.surname) tally.add('surname-listed')
}

function addContext(
  tally: Tally,
  tagged: Tagged,
  first: number,
  last: number,
  before: readonly PlaceCandidate[],
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
  if (left & tag.placeNoun) tally.add('place-noun-before')
  else if (left & tag.locative || isLocatedByAdjective(tagged, first)) tally.add('locative-before')
  else if (left & tag.preposition) tally.add('preposition-before')
  // Rivers, regions and some countries take an article, towns do not.
  if (bare && left & tag.article && !(left & tag.locative)) tally.add('article-before')
  const next = tokens[last + 1]?.text ?? ''
  if (left === 0 && (first === 0 || tokens[first - 1]!.text === '/') && datelineEnds.has(next))
    tally.add('dateline')
  else if (tokens[first - 1]?.text === '(' && next === ')') tally.add('bracketed')
  if (first === 0) tally.add('sentence-start')
  const previous = before[before.length - 1]
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

/** "Berlin-Mitte", "Hamburg-Altona": a city, a hyphen, and a part of it or a second town. */
function fromParts(tagged: Tagged, i: number, atlas: Atlas): PlaceCandidate | null {
  const { text } = tagged.sentence.tokens[i]!
  const hyphen = text.indexOf('-')
  if (hyphen < 3 || hyphen > text.length - 3) return null
  const rest = text.slice(hyphen + 1)
  const isCity = (name: string) =>
    (tagged.language.known.get(name)?.some((r) => r.kind === 'place') ?? false) ||
    atlas.cities(name).length > 0
  if (!isCity(text.slice(0, hyphen))) return null
  if (!tagged.language.list('city-parts').has(rest) && !isCity(rest)) return null
  return made(tagged, i, i, 'city-part')
}

/** A place that no list knows, by the noun beside it. */
function fromPattern(tagged: Tagged, i: number): PlaceCandidate | null {
  const { tags, sentence, language } = tagged
  const { tokens } = sentence
  const opaque =
    tag.noun |
    tag.compound |
    tag.adjective |
    tag.verb |
    tag.frequent |
    tag.calendar |
    tag.never |
    tag.article |
    tag.preposition |
    tag.role |
    tag.title
  if (tagged.titleCase) return null
  const left = i > 0 ? tags[i - 1]! : 0
  const { text } = tokens[i]!
  if (tags[i]! & tag.street && !(tags[i]! & (tag.noun | tag.verb | tag.adjective)))
    return made(tagged, i, i, 'street')
  if (!(tags[i]! & opaque) && !(tags[i]! & tag.upper)) {
    const features = ['word-unknown']
    if (left & tag.placeNoun) features.push('place-noun-before')
    else if (left & tag.locative || isLocatedByAdjective(tagged, i)) features.push('locative-before')
    else if (left & tag.preposition) features.push('preposition-before')
    if (tags[i]! & tag.placeEnding) features.push('place-ending')
    if (language.nounsCapitalised && hasForeignLetters(text)) features.push('foreign-letters')
    if (tags[i]! & tag.firstName) features.push('first-name')
    if (tags[i]! & tag.frequentSurname) features.push('surname-frequent')
    else if (tags[i]! & tag.surname) features.push('surname-listed')
    if (left & tag.article && !(left & tag.locative)) features.push('article-before')
    const single = made(tagged, i, i, ...features)
    if (single.accepted) return single
  }
  if (language.nounsCapitalised) {
    // "Kollner Straße", "Wendeler See": a word of no list with the ending of towns' adjectives.
    const head = tokens[i + 1]?.text
    if (
      head === undefined ||
      !text.endsWith('er') ||
      text.length < 5 ||
      tags[i]! & (opaque | tag.upper | tag.firstName)
    )
      return null
    return language.list('place-heads').has(head) ? made(tagged, i, i + 1, 'pattern', 'pattern-ending') : null
  }
  if (language.list('place-openers').has(text) && (tags[i + 1] ?? 0) & tag.capital)
    return made(tagged, i, i + 1, 'pattern')
  if (tags[i]! & (opaque & ~(tag.noun | tag.frequent))) return null
  const heads = language.list('place-heads')
  let last = i
  while (
    last + 1 < tokens.length &&
    last - i < 3 &&
    tags[last + 1]! & tag.capital &&
    tokens[last + 1]!.kind === 'word'
  ) {
    last++
    if (heads.has(tokens[last]!.text)) return made(tagged, i, last, 'pattern')
  }
  return null
}

function made(tagged: Tagged, first: number, last: number, ...features: readonly string[]): PlaceCandidate {
  const tally = createTally(tagged.language.naming.evidence.place)
  for (const feature of features) tally.add(feature)
  return {
    type: 'place',
    tagged,
    first,
    last,
    start: tagged.sentence.tokens[first]!.start,
    end: nameEnd(tagged, last),
    name: sliceOf(tagged, first, last),
    refs: [],
    score: tally.sum,
    accepted: tally.accepted,
    evidence: tally.list,
  }
}
