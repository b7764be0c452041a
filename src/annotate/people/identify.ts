import type { Tagged } from '../text/tagged.js'
import { attachRoles } from './attach.js'
import type { PersonCandidate } from './find.js'
import { createRegister, type Entry, likeliest, type Register } from './register.js'
import type { WhoIsWho } from './who.js'

/** Puts every accepted candidate to its person: full names introduce, lone surnames refer back. */
export function identify(
  candidates: readonly PersonCandidate[],
  who: WhoIsWho,
  published: string | null,
  genitive: boolean,
  sentences: readonly Tagged[],
): Register {
  const register = createRegister(who, published, genitive)
  // Headlines name people by surname before the story introduces them: full names come first.
  const full = new Map(candidates.filter(isFull).map((c) => [c, register.introduce(c)]))
  const placed = new Map<PersonCandidate, Entry>()
  for (const candidate of candidates) {
    const entry = full.get(candidate) ?? loneEntry(candidate, register, who, published)
    placed.set(candidate, entry)
    entry.mentions.push({
      start: candidate.start,
      end: candidate.end,
      kind: 'name',
      evidence: candidate.evidence,
    })
  }
  attachRoles(sentences, placed, register, who, published)
  return register
}

function isFull(candidate: PersonCandidate): boolean {
  return (
    (candidate.last > candidate.first &&
      (candidate.refs.length === 0 || candidate.evidence.every((e) => e.feature !== 'surname-known'))) ||
    candidate.evidence.some((e) => e.feature === 'alone-name-known')
  )
}

function loneEntry(candidate: PersonCandidate, register: Register, who: WhoIsWho, published: string | null) {
  const bearer = register.bearer(candidate.name)
  if (bearer !== null) return bearer
  if (candidate.refs.length > 0) return register.figure(likeliest(candidate.refs, who, published))
  return register.stranger(candidate.name)
}
