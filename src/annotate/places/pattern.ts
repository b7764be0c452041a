import { createTally, weighed } from '../text/candidate.js'
import { tag } from '../text/language.js'
import { hasForeignLetters, type Tagged, wordsAt } from '../text/tagged.js'
import type { Atlas } from './atlas.js'
import { addPreposition } from './context.js'
import type { PlaceCandidate } from './find.js'

/** "Nordsyrien", "Süd-Aleppo": a part of a country, region or city of the gazetteer, named by the compass. */
export function fromCompass(tagged: Tagged, i: number, atlas: Atlas): PlaceCandidate | null {
  const { language, sentence } = tagged
  const { text } = sentence.tokens[i]!
  for (const part of language.list('compass-parts')) {
    if (!text.startsWith(part) || text.length < part.length + 4) continue
    const rest = text.slice(part.length).replace(/^-/, '')
    const whole = rest[0]!.toUpperCase() + rest.slice(1)
    for (const name of [whole, whole.replace(/s$/, '')]) {
      const refs = (language.known.get(name) ?? []).filter((r) => r.kind === 'place')
      if (refs.length === 0) continue
      const tally = createTally(language.naming.evidence.place)
      tally.add('compass')
      const words = { ...wordsAt(tagged, i, i), name }
      return weighed(
        'place',
        tagged,
        words,
        refs.map((r) => atlas.listed(r.index)),
        tally,
      )
    }
  }
  return null
}

/** "Berlin-Mitte", "Hamburg-Altona": a city, a hyphen, and a part of it or a second town. */
export function fromParts(tagged: Tagged, i: number, atlas: Atlas): PlaceCandidate | null {
  const { text } = tagged.sentence.tokens[i]!
  const hyphen = text.indexOf('-')
  if (hyphen < 3 || hyphen > text.length - 3) return null
  const rest = text.slice(hyphen + 1)
  const isCity = (name: string) =>
    (tagged.language.known.get(name)?.some((r) => r.kind === 'place') ?? false) ||
    atlas.cities(name).length > 0
  if (!isCity(text.slice(0, hyphen))) return null
  // "India-Pakistan relations" names two countries, no place.
  if (isCountry(tagged, text.slice(0, hyphen)) && isCountry(tagged, rest)) return null
  if (!tagged.language.list('city-parts').has(rest) && !isCity(rest)) return null
  return made(tagged, i, i, 'city-part')
}

function isCountry({ language }: Tagged, name: string): boolean {
  return Object.hasOwn(language.names.countryForms, name)
}

/** A place that no list knows, by the noun beside it. */
export function fromPattern(tagged: Tagged, i: number): PlaceCandidate | null {
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
    const tally = createTally(language.naming.evidence.place)
    tally.add('word-unknown')
    addPreposition(tally, tagged, i, true)
    if (tags[i]! & tag.placeEnding) tally.add('place-ending')
    if (language.nounsCapitalised && hasForeignLetters(text)) tally.add('foreign-letters')
    if (tags[i]! & tag.firstName) tally.add('first-name')
    if (tags[i]! & tag.frequentSurname) tally.add('surname-frequent')
    else if (tags[i]! & tag.surname) tally.add('surname-listed')
    if (left & tag.article && !(left & tag.locative)) tally.add('article-before')
    if (tally.accepted) return weighed('place', tagged, wordsAt(tagged, i, i), [], tally)
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
  return weighed('place', tagged, wordsAt(tagged, first, last), [], tally)
}
