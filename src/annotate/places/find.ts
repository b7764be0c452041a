import { type Candidate, createTally, type NamedWords, type Tally, weighed } from '../text/candidate.js'
import { type Hit, titleCase } from '../text/known-names.js'
import { type Language, opening, tag } from '../text/language.js'
import type { Tagged } from '../text/tagged.js'
import type { Atlas, KnownPlace } from './atlas.js'
import { addContext } from './context.js'
import { findExtended } from './extended.js'
import { fromCompass, fromParts, fromPattern } from './pattern.js'

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
      hit === undefined || (bits & tag.calendar && hit.first === hit.last)
        ? null
        : fromHit(hit, atlas, tagged.language)
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
    const unlisted = listed === null && city === null
    const pattern =
      (unlisted ? fromCompass(tagged, i, atlas) : null) ??
      fromPattern(tagged, i) ??
      (unlisted ? fromParts(tagged, i, atlas) : null)
    if (pattern !== null) found.push(pattern)
  }
  return [...found, ...findExtended(tagged, found)]
}

interface Named extends NamedWords {
  readonly refs: readonly KnownPlace[]
  readonly ambiguous: boolean
}

function fromHit(hit: Hit, atlas: Atlas, { names }: Language): Named | null {
  const all = hit.refs.filter((r) => r.kind === 'place' || r.kind === 'place-ambiguous')
  // "Georgia" in German text is the state of the US: the country bears another name there.
  const own = all.filter(
    (r) => atlas.listed(r.index).kind !== 'country' || Object.hasOwn(names.countryForms, hit.key),
  )
  const refs = own.length > 0 ? own : all
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
  const { tags } = tagged
  const { first, last, name, refs } = named
  const tally = createTally(tagged.language.naming.evidence.place)
  tally.add(standing(refs[0]!))
  if (first === last) {
    const bits = tags[first]!
    if (named.ambiguous) {
      if (bits & (tag.noun | tag.verb | tag.adjective)) tally.add('ambiguous-word')
      else if (bits & (tag.firstName | tag.surname)) tally.add('ambiguous-name')
    } else addWord(tally, bits, refs[0]!)
  }
  // "Wash.", "Miss." are states only behind their town.
  if (name.endsWith('.') && refs[0]!.kind === 'region') tally.add('abbreviation')
  // "Rom und Tirana haben …": what the hand-made gazetteer does not call ambiguous may be short.
  if (name.length <= 3 && refs[0]!.kind === 'city' && !refs[0]!.listed) tally.add('short')
  addContext(tally, tagged, first, last, before, refs[0]!.kind === 'city' || refs[0]!.kind === 'site')
  return weighed('place', tagged, named, refs, tally)
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
