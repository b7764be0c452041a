import type { Place, PlaceMention } from '../../model/mention.js'
import { slugOf } from '../../model/slug.js'
import type { Atlas, KnownPlace } from './atlas.js'
import type { PlaceCandidate } from './find.js'
import { actsAsGovernment } from './government.js'

/** Settles which place each candidate means and gathers the mentions of each. */
export function locate(
  candidates: readonly PlaceCandidate[],
  atlas: Atlas,
  near: ReadonlySet<string>,
): Place[] {
  const countries = new Set(near)
  for (const { refs } of candidates)
    if (refs[0]?.kind === 'country' && refs[0].country !== null) countries.add(refs[0].country)
  const places = new Map<string, { place: Omit<Place, 'mentions'>; mentions: PlaceMention[] }>()
  const chosen = new Map<string, KnownPlace>()
  let previous = null as Settled | null
  for (const candidate of candidates) {
    const { name, refs, start, end, evidence } = candidate
    const beside: Settled | null =
      previous !== null && follows(previous.candidate, candidate) ? previous : null
    // "Kirkland, Washington": behind a city and a comma stands its region.
    const region: KnownPlace | null =
      jointBefore(candidate) === ',' && beside !== null ? regionOf(beside.known, candidate, atlas) : null
    const known: KnownPlace | null = region ?? chosen.get(name) ?? likeliest(refs, countries)
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

/** Does `next` stand behind `before` with one word or comma between? */
function follows(before: PlaceCandidate, next: PlaceCandidate): boolean {
  return before.tagged === next.tagged && before.last + 2 === next.first
}

function jointBefore({ tagged, first }: PlaceCandidate): string {
  return tagged.sentence.tokens[first - 1]?.lower ?? ''
}

/** By size, and by whether its country is spoken of. */
function likeliest(refs: readonly KnownPlace[], countries: ReadonlySet<string>): KnownPlace | null {
  let best: KnownPlace | null = null
  let most = Number.NEGATIVE_INFINITY
  for (const place of refs) {
    const weight =
      weightOf(place) +
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
