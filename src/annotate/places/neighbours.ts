import type { KnownPlace } from './atlas.js'
import type { PlaceCandidate } from './find.js'

/** What the words beside a name of several places say of which one is meant. */
export interface Told {
  /** The place that the neighbours of candidate `i` show, or null. */
  at(i: number): KnownPlace | null
  /** The place that a name is shown to mean anywhere in the article, or null. */
  of(name: string): KnownPlace | null
}

/**
 * Reads names of several places by what stands beside them: "Birmingham, Alabama" and "Frankfurt (Oder)" name the region or
 * country behind; "Georgia und Michigan" joins regions of one country; a governor and "the state of" have a region.
 */
export function toldByNeighbours(
  candidates: readonly PlaceCandidate[],
  countries: ReadonlySet<string>,
): Told {
  const byName = new Map<string, KnownPlace>()
  const places = candidates.map((candidate, i) => {
    if (candidate.refs.length < 2) return null
    const known =
      cityBefore(candidate, candidates[i + 1]) ??
      regionBeside(candidate, candidates[i - 1]) ??
      regionBeside(candidate, candidates[i + 1]) ??
      (isRegional(candidate) ? regionOf(candidate, countries) : null)
    if (known !== null && !byName.has(candidate.name)) byName.set(candidate.name, known)
    return known
  })
  return { at: (i) => places[i] ?? null, of: (name) => byName.get(name) ?? null }
}

/** Does `next` stand behind `before` with one word or comma between? */
export function follows(before: PlaceCandidate, next: PlaceCandidate): boolean {
  return before.tagged === next.tagged && before.last + 2 === next.first
}

/** The word or comma before a candidate. */
export function jointBefore({ tagged, first }: PlaceCandidate): string {
  return tagged.sentence.tokens[first - 1]?.lower ?? ''
}

/** The city (or region) of that name in the region or country that stands behind a comma or in brackets, the nearest to it where there are more. */
function cityBefore(candidate: PlaceCandidate, next: PlaceCandidate | undefined): KnownPlace | null {
  if (next === undefined || !follows(candidate, next)) return null
  const joint = jointBefore(next)
  const whole = next.refs.find((r) => r.kind === 'region' || r.kind === 'country')
  if ((joint !== ',' && joint !== '(') || whole === undefined || whole.country === null) return null
  const inside = candidate.refs.filter(
    (r) =>
      r.country === whole.country && (r.kind === 'city' || (r.kind === 'region' && whole.kind === 'country')),
  )
  if (inside.length === 0) return null
  return whole.kind === 'country'
    ? inside[0]!
    : inside.reduce((a, b) => (gap(b, whole) < gap(a, whole) ? b : a))
}

function gap(a: KnownPlace, b: KnownPlace): number {
  if (a.lat === null || a.lon === null || b.lat === null || b.lon === null) return Number.POSITIVE_INFINITY
  return (a.lat - b.lat) ** 2 + (a.lon - b.lon) ** 2
}

const lists = new Set(['und', 'and', 'oder', 'or', ',', 'sowie', '&'])

/** The region of that name in the country of a region that it is joined to. */
function regionBeside(candidate: PlaceCandidate, other: PlaceCandidate | undefined): KnownPlace | null {
  if (other === undefined) return null
  const [before, next] = other.first < candidate.first ? [other, candidate] : [candidate, other]
  if (!follows(before, next) || !lists.has(jointBefore(next))) return null
  const beside = other.refs[0]
  if (beside?.kind !== 'region') return null
  return candidate.refs.find((r) => r.kind === 'region' && r.country === beside.country) ?? null
}

function regionOf({ refs }: PlaceCandidate, countries: ReadonlySet<string>): KnownPlace | null {
  const regions = refs.filter((r) => r.kind === 'region')
  return regions.find((r) => r.country !== null && countries.has(r.country)) ?? regions[0] ?? null
}

/** "Gouverneur von Georgia", "the state of Georgia": an office or noun that only parts of a country have. */
function isRegional({ tagged, first }: PlaceCandidate): boolean {
  const { tokens } = tagged.sentence
  const regional = tagged.language.list('regional-nouns')
  for (let i = first - 1; i >= 0 && first - i <= 2; i--) {
    if (tokens[i]!.kind !== 'word') return false
    if (regional.has(tagged.language.nounsCapitalised ? tokens[i]!.text : tokens[i]!.lower)) return true
  }
  return false
}
