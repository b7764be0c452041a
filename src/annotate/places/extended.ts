import { createTally, weighed } from '../text/candidate.js'
import { tag } from '../text/language.js'
import type { Tagged } from '../text/tagged.js'
import type { PlaceCandidate } from './find.js'

const noName =
  tag.calendar | tag.article | tag.preposition | tag.role | tag.title | tag.organizationHead | tag.demonym

/**
 * Names of places with a further word that belongs to them: a point of the compass beside a city or region ("East Mosul",
 * "Durham West"), or the noun of a territory before it ("Kingdom of León", "Landkreis Erding"). They mean what the known place
 * means, if there is one; a territory may also bear a name of no list.
 */
export function findExtended(tagged: Tagged, places: readonly PlaceCandidate[]): PlaceCandidate[] {
  if (tagged.titleCase) return []
  const found: PlaceCandidate[] = []
  for (const place of places) {
    if (!place.accepted) continue
    const made = byCompass(tagged, place)
    if (made !== null) found.push(made)
  }
  const territories = tagged.language.list('territories')
  const { tokens } = tagged.sentence
  for (let i = 0; i < tokens.length - 1; i++) {
    const saint = saintly(tagged, i, places)
    if (saint !== null) found.push(saint)
    if (tokens[i]!.kind !== 'word' || !territories.has(tokens[i]!.text)) continue
    const made = territory(tagged, i, places)
    if (made !== null) found.push(made)
  }
  return found
}

/** Only where common words have no capital: there a capital makes the compass a part of the name. */
function byCompass(tagged: Tagged, place: PlaceCandidate): PlaceCandidate | null {
  const { language, sentence, tags } = tagged
  if (language.nounsCapitalised) return null
  const points = language.list('compass-words')
  const { tokens } = sentence
  const isPoint = (i: number) => tokens[i] !== undefined && points.has(tokens[i]!.text)
  let { first, last } = place
  if (isPoint(first - 1)) first--
  else if (
    place.refs[0]?.kind !== 'country' &&
    place.end === tokens[last]!.end &&
    isPoint(last + 1) &&
    !((tags[last + 2] ?? 0) & tag.capital)
  )
    last++
  if (first === place.first && last === place.last) return null
  return extended(tagged, place, first, last, 'compass')
}

function territory(tagged: Tagged, i: number, places: readonly PlaceCandidate[]): PlaceCandidate | null {
  const { language, sentence, tags } = tagged
  const { tokens } = sentence
  let next = i + 1
  if (!language.nounsCapitalised) {
    if (tokens[next]!.text !== 'of') return null
    next++
    // "as a part of the Austrian Empire" names the empire alone.
    if (tokens[next]?.text === 'the') {
      if (!(tags[i]! & tag.capital)) return null
      next++
    }
  }
  const bits = tags[next] ?? 0
  if (!(bits & tag.capital) || tokens[next]?.kind !== 'word') return null
  // "Grand Duchy", "Crown Colony": the capital before it belongs to the name.
  const first =
    !language.nounsCapitalised && language.list('territory-openers').has(tokens[i - 1]?.text ?? '')
      ? i - 1
      : i
  const known = places
    .filter((p) => p.first === next && p.refs.length > 0)
    .reduce<PlaceCandidate | null>((a, b) => (a === null || b.last > a.last ? b : a), null)
  if (known !== null) return extended(tagged, known, first, known.last, 'territory')
  if (bits & (noName | tag.noun | tag.adjective | tag.verb | tag.frequent | tag.never)) return null
  const tally = createTally(language.naming.evidence.place)
  tally.add('territory')
  const { text, end } = tokens[next]!
  const genitive = !language.nounsCapitalised && /['’]s$/.test(text)
  const stop = genitive ? end - 2 : end
  const words = {
    first,
    last: next,
    end: stop,
    name: tokens
      .slice(first, next)
      .map((t) => t.text)
      .concat(genitive ? text.slice(0, -2) : text)
      .join(' '),
  }
  return weighed('place', tagged, words, [], tally)
}

/** "in St. Ulrich", "bei St. Lorenzen": behind a locative a saint is a town or a church. */
function saintly(tagged: Tagged, i: number, places: readonly PlaceCandidate[]): PlaceCandidate | null {
  const { language, sentence, tags } = tagged
  const { tokens } = sentence
  if (!(tags[i]! & tag.title) || !language.list('saints').has(tokens[i]!.text)) return null
  const next = tokens[i + 1]!.text === '.' ? i + 2 : i + 1
  const left = i > 0 ? tags[i - 1]! : 0
  if (!(left & (tag.locative | tag.preposition)) || !((tags[next] ?? 0) & (tag.firstName | tag.surname)))
    return null
  if (!((tags[next] ?? 0) & tag.capital) || places.some((p) => p.first === i && p.accepted)) return null
  const tally = createTally(language.naming.evidence.place)
  tally.add('saint')
  const words = { first: i, last: next, end: tokens[next]!.end, name: `St. ${tokens[next]!.text}` }
  return weighed('place', tagged, words, [], tally)
}

function extended(
  tagged: Tagged,
  place: PlaceCandidate,
  first: number,
  last: number,
  feature: string,
): PlaceCandidate {
  const tally = createTally(tagged.language.naming.evidence.place)
  tally.add(feature)
  const end = last === place.last ? place.end : tagged.sentence.tokens[last]!.end
  return weighed('place', tagged, { first, last, end, name: place.name }, place.refs, tally)
}
