import type { Candidate } from './text/candidate.js'

/** Of candidates of one sentence that share words the longest stays, then the one with the most evidence; in text order. */
export function settle<C extends Candidate>(candidates: readonly C[]): C[] {
  const ranked = candidates
    .filter((c) => c.accepted)
    .sort((a, b) => lengthOf(b) - lengthOf(a) || b.score - a.score || (a.type < b.type ? -1 : 1))
  const kept: C[] = []
  for (const candidate of ranked)
    if (!kept.some((k) => k.first <= candidate.last && candidate.first <= k.last)) kept.push(candidate)
  return kept.sort((a, b) => a.first - b.first)
}

function lengthOf(candidate: Candidate): number {
  return candidate.last - candidate.first
}
