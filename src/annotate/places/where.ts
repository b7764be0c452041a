import type { Place, PlaceMention } from '../../model/mention.js'
import { slugOf } from '../../model/slug.js'
import type { Atlas, KnownPlace } from './atlas.js'
import type { PlaceCandidate } from './find.js'
import { actsAsGovernment } from './government.js'
import { follows, jointBefore, toldByNeighbours } from './neighbours.js'

/** Settles which place each candidate means and gathers the mentions of each. */
export function locate(
  candidates: readonly PlaceCandidate[],
  atlas: Atlas,
  near: ReadonlySet<string>,
): Place[] {
  const countries = countriesOf(candidates, near)
  const told = toldByNeighbours(candidates, countries)
  const places = new Map<string, { place: Omit<Place, 'mentions'>; mentions: PlaceMention[] }>()
  const chosen = new Map<string, KnownPlace>()
  let previous = null as Settled | null
  for (const [i, candidate] of candidates.entries()) {
    const { name, refs, start, end, evidence } = candidate
    const beside: Settled | null =
      previous !== null && follows(previous.candidate, candidate) ? previous : null
    // "Kirkland, Washington": behind a city and a comma stands its region.
    const region: KnownPlace | null =
      jointBefore(candidate) === ',' && beside !== null ? regionOf(beside.known, candidate, atlas) : null
    const known: KnownPlace | null =
      region ?? told.at(i) ?? chosen.get(name) ?? told.of(name) ?? likeliest(refs, countries, atlas)
    if (known !== null && region === null) chosen.set(name, known)
    const place = known === null ? unknownPlace(name) : describe(known)
    const isSeat: boolean = known !== null && atlas.seatOf(known) !== null
    const as: PlaceMention['as'] = !isSeat
      ? 'place'
      : beside !== null && jointBefore(candidate) !== ','
        ? beside.as
        : actsAsGovernment(candidate)
          ? 'government'
          : 'place'
    previous = { candidate, known, as }
    const key = `${place.id} ${place.country} ${place.kind}`
    const entry = places.get(key) ?? { place, mentions: [] }
    places.set(key, entry)
    entry.mentions.push({ start, end, kind: 'name', as, evidence })
  }
  const ids = new Set<string>()
  return [...places.values()].map(({ place, mentions }) => {
    // Two places of one name in one article: the second says its country.
    const id =
      ids.has(place.id) && place.country !== null ? `${place.id}-${place.country.toLowerCase()}` : place.id
    ids.add(id)
    return { ...place, id, mentions }
  })
}

/** Countries that are spoken of: by adjective, by name, or by one of their regions. */
function countriesOf(candidates: readonly PlaceCandidate[], near: ReadonlySet<string>): Set<string> {
  const countries = new Set(near)
  for (const { refs } of candidates) {
    const first = refs[0]
    if (first === undefined || first.country === null) continue
    if (first.kind === 'country' || (first.kind === 'region' && refs.length === 1))
      countries.add(first.country)
  }
  return countries
}

function regionOf(city: KnownPlace | null, { name, refs }: PlaceCandidate, atlas: Atlas): KnownPlace | null {
  if (city?.kind !== 'city' || city.country === null) return null
  return (
    refs.find((r) => r.kind === 'region' && r.country === city.country) ?? atlas.region(name, city.country)
  )
}

interface Settled {
  readonly candidate: PlaceCandidate
  readonly known: KnownPlace | null
  readonly as: PlaceMention['as']
}

/** By size, and by whether its country is spoken of. */
function likeliest(
  refs: readonly KnownPlace[],
  countries: ReadonlySet<string>,
  atlas: Atlas,
): KnownPlace | null {
  let best: KnownPlace | null = null
  let most = Number.NEGATIVE_INFINITY
  for (const place of refs) {
    const weight =
      weightOf(place) +
      (atlas.seatOf(place) === null ? 0 : 0.4) +
      (place.country !== null && place.kind !== 'country' && countries.has(place.country) ? 1.5 : 0)
    if (weight <= most) continue
    best = place
    most = weight
  }
  return best
}

const weights: Readonly<Record<string, number>> = {
  country: 8.5,
  region: 6.6,
  water: 6.4,
  site: 6.2,
  city: 7.2,
}

function weightOf(place: KnownPlace): number {
  if (place.former) return 6
  return place.listed ? weights[place.kind]! : Math.log10(place.population + 1)
}

function describe(place: KnownPlace): Omit<Place, 'mentions'> {
  const { name, kind, country, lat, lon } = place
  return { id: slugOf(name), name, kind, country, lat, lon }
}

function unknownPlace(name: string): Omit<Place, 'mentions'> {
  return { id: slugOf(name), name, kind: 'region', country: null, lat: null, lon: null }
}
