import type { Candidate } from '../text/candidate.js'
import { endsAsThing, type PersonCandidate } from './find.js'

/**
 * Full names that their own words left in doubt, and that stand in a list beside an accepted person: "Radhika Apte, Girish
 * Kulkarni and Neeraj Kabi". What is taken so vouches for its own neighbours; settled names of other kinds stay.
 */
export function joinedToPeople(
  candidates: readonly PersonCandidate[],
  settled: readonly Candidate[],
): PersonCandidate[] {
  const doubtful = candidates.filter((c) => !c.accepted && c.last > c.first && !endsAsThing(c.tagged, c.last))
  if (doubtful.length === 0) return []
  const { naming } = doubtful[0]!.tagged.language
  const weight = naming.evidence.person?.['listed-with-name'] ?? 0
  const accept = naming.evidence.person?.accept ?? 0
  const people: Candidate[] = settled.filter((c) => c.type === 'person' && c.last > c.first)
  const found: PersonCandidate[] = []
  // Lists are read from left to right and back, so that each name vouches for the next.
  for (const order of [doubtful, [...doubtful].reverse()])
    for (const candidate of order) {
      if (candidate.score + weight < accept || found.some((f) => overlap(f, candidate))) continue
      if (settled.some((s) => overlap(s, candidate))) continue
      if (!people.some((p) => areListed(p, candidate) || areListed(candidate, p))) continue
      const joined = {
        ...candidate,
        score: candidate.score + weight,
        accepted: true,
        evidence: [...candidate.evidence, { feature: 'listed-with-name', weight }],
      }
      found.push(joined)
      people.push(joined)
    }
  return found
}

function overlap(a: Candidate, b: Candidate): boolean {
  return a.first <= b.last && b.first <= a.last
}

/** Nothing but a comma, a word for "and", or both between two names. */
function areListed(before: Candidate, next: Candidate): boolean {
  const { tokens } = before.tagged.sentence
  const between = next.first - before.last - 1
  if (between < 1 || between > 2) return false
  const isAnd = (i: number) => before.tagged.language.list('ands').has(tokens[i]!.lower)
  if (between === 1) return tokens[next.first - 1]!.text === ',' || isAnd(next.first - 1)
  return tokens[next.first - 2]!.text === ',' && isAnd(next.first - 1)
}
