import type { PlaceKind } from '../../model/mention.js'
import type { Rules } from '../../rules/index.js'
import { openOffsets } from '../text/frozen.js'

/** A place that a name can lead to. */
export interface KnownPlace {
  readonly name: string
  readonly kind: PlaceKind
  readonly country: string | null
  readonly lat: number | null
  readonly lon: number | null
  /** People living there; 0 where nobody counted. */
  readonly population: number
  readonly capital: boolean
  readonly former: boolean
  /** From the hand-made gazetteer. */
  readonly listed: boolean
}

/** All places: those of the gazetteer by index, cities of the extract by name. */
export interface Atlas {
  listed(index: number): KnownPlace
  /** Cities of that name, the largest first. */
  cities(name: string): readonly KnownPlace[]
  /** How many more words a name of several words that begins so may have. */
  following(word: string): number
  /** The region of a country that bears this name, or one told apart by a word in brackets ("Washington (state)"). */
  region(name: string, country: string): KnownPlace | null
  /** Code of the country whose government is meant when the place acts, or null. */
  seatOf(place: KnownPlace): string | null
}

export function createAtlas(rules: Rules): Atlas {
  const { text, names } = rules.cities
  const offsetsOf = openOffsets(names)
  const listed = rules.places.entries.map(
    ([name, kind, country, lat, lon, former]): KnownPlace => ({
      name,
      kind: kind as PlaceKind,
      country,
      lat,
      lon,
      population: 0,
      capital: false,
      former: former === 1,
      listed: true,
    }),
  )
  const cache = new Map<number, KnownPlace>()
  const lineAt = (offset: number) => text.slice(offset, text.indexOf('\n', offset))
  const cityAt = (offset: number): KnownPlace => {
    const known = cache.get(offset)
    if (known !== undefined) return known
    const [name, country, lat, lon, population, capital] = lineAt(offset).split('\t')
    const city: KnownPlace = {
      name: name!,
      kind: 'city',
      country: country!,
      lat: Number(lat),
      lon: Number(lon),
      population: Number(population),
      capital: capital === '1',
      former: false,
      listed: false,
    }
    cache.set(offset, city)
    return city
  }
  const seats = new Map(Object.entries(rules.commonNames.seats))
  let regions: Map<string, KnownPlace> | null = null
  const regionsByName = () =>
    new Map(
      listed
        .filter((p) => p.kind === 'region')
        .map((p) => [`${p.name.replace(/ \(.*$/, '')} ${p.country}`, p]),
    )
  return {
    region: (name, country) => (regions ??= regionsByName()).get(`${name} ${country}`) ?? null,
    listed: (index) => listed[index]!,
    cities(name) {
      const found: KnownPlace[] = []
      for (const offset of offsetsOf(name)) {
        const sign = text[offset]
        if (sign === '+') continue
        if (sign === '~') {
          const [alias, target] = lineAt(offset).slice(1).split('\t')
          if (alias === name) found.push(cityAt(Number(target)))
        } else if (text.startsWith(`${name}\t`, offset)) found.push(cityAt(offset))
      }
      return found
    },
    following(word) {
      for (const offset of offsetsOf(word)) if (text[offset] === '+') return Number(lineAt(offset).slice(1))
      return 0
    },
    seatOf: (place) =>
      place.country !== null && place.kind === 'city'
        ? seats.get(place.name) === place.country
          ? place.country
          : null
        : null,
  }
}
