import { tag } from '../text/language.js'
import type { Tagged } from '../text/tagged.js'
import { attachRoles } from './attach.js'
import type { PersonCandidate } from './find.js'
import { createRegister, type Entry, likeliest, type Register } from './register.js'
import { roleBefore } from './roles.js'
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
  const refs = fitting(candidate, who, published)
  if (refs.length > 0) return register.figure(likeliest(refs, who, published))
  return register.stranger(candidate.name)
}

/** Offices of one holder: whoever never held one of a name is not meant by "President Han". */
const sole: ReadonlySet<string> = new Set(['president', 'prime-minister', 'chancellor', 'king', 'queen'])

/** The figures of a surname that the role and country before it leave: of those who held the office, if any did. */
function fitting(
  { tagged, first, last, refs }: PersonCandidate,
  who: WhoIsWho,
  published: string | null,
): readonly number[] {
  const role = roleBefore(tagged, first, last)
  if (refs.length === 0) return refs
  if (role === null) return isAnybody(tagged, last, refs, who, published) ? none : refs
  const { country, noun } = role
  const own = country === null ? refs : refs.filter((r) => who.figure(r).country === country)
  if (noun.role === null || role.standing === 'deputy') return own.length > 0 ? own : refs
  const held = own.filter((r) => who.figure(r).offices.some((o) => o.role === noun.role))
  if (held.length > 0) return held
  return sole.has(noun.role) && !role.through ? none : own.length > 0 ? own : refs
}

const none: readonly number[] = []

/** A frequent surname by itself, of figures of whom none is in office on the day or ever led a state: Müller is hardly the minister of ten years ago. */
function isAnybody(
  tagged: Tagged,
  last: number,
  refs: readonly number[],
  who: WhoIsWho,
  published: string | null,
): boolean {
  if (published === null || !(tagged.tags[last]! & tag.frequentSurname)) return false
  const led = (r: number) => who.figure(r).offices.some((o) => o.of === null && sole.has(o.role))
  return refs.every((r) => who.rolesOn(r, published).length === 0 && !led(r))
}
