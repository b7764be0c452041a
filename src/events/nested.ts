import type { Place } from '../model/mention.js'
import { countryActor, organizationActor } from './actors.js'
import { countriesOf, locativeCountry } from './countries.js'
import { headNoun } from './groups.js'
import { participantsOf, unique } from './participants.js'
import { chainOf } from './phrases.js'
import type { Resolver } from './resolver.js'
import type { Part, Participant } from './types.js'

/**
 * Whose thing a phrase names, for recipients only: "Ugandan homes", "ein Dorf in Mali", "Aleppo" stand for their country
 * when they are attacked, banned or demanded.
 */
export function ownersOf(part: Part, r: Resolver, onTheSpot = false): Participant[] {
  const possessors = [part, ...part.members].flatMap((p) => p.genitives.flatMap((g) => participantsOf(g, r)))
  if (possessors.length > 0) return unique(possessors)
  const bodies = bodiesBefore(part, r)
  if (bodies.length > 0) return bodies
  const codes = [part, ...part.members].flatMap((p) => {
    if (p.date !== null || r.words[p.head]!.tag === 'pron') return []
    const ref = r.words[p.head]!.ref
    if (ref?.kind === 'place' && ref.entity.country !== null) return [ref.entity.country]
    const named = countriesOf(p, r)
    if (named.length > 0) return named
    const town = townNamed(p, r)
    if (town?.country) return [town.country]
    const at = r.parts.indexOf(p)
    const behind = at < 0 || !onTheSpot ? undefined : r.parts[at + 1]
    const code = behind !== undefined && behind.after === at ? locativeCountry(behind, r) : null
    return code === null ? [] : [code]
  })
  return unique(
    codes.flatMap((code) => {
      const actor = countryActor(code, null, r.language)
      return actor === null ? [] : [{ actor, via: 'country' as const }]
    }),
  )
}

/** "die Hafenstadt Odessa", "the port city of Odesa": the name that a phrase for a place carries behind its noun. */
export function townNamed(part: Part, r: Pick<Resolver, 'words' | 'parts'>): Place | null {
  for (let i = part.head + 1; i < part.end; i++) {
    const ref = r.words[i]!.ref
    if (ref?.kind === 'place' && ref.as === 'place' && !part.genitives.some((g) => g.start <= i && i < g.end))
      return ref.entity
  }
  const next = r.parts[r.parts.indexOf(part) + 1]
  if (next === undefined || next.prep !== null || next.start !== part.end || next.date !== null) return null
  const ref = r.words[next.head]!.ref
  return ref?.kind === 'place' && ref.as === 'place' && r.words[part.head]!.ref === null ? ref.entity : null
}

/** "a Red Cross appeal", "an African Union resolution": the body named before its thing. */
function bodiesBefore(part: Part, r: Resolver): Participant[] {
  for (let i = part.start; i < part.head; i++) {
    const ref = r.words[i]!.ref
    if (ref?.kind === 'organization' && r.words[i]!.refEnd <= part.head)
      return [{ actor: organizationActor(ref.entity), via: 'organization' }]
  }
  return []
}

/**
 * Whom a thing belongs to or aims at, searched in the order of closeness: the phrase itself, its genitives, possessors
 * and adjectives, then the phrases attached to it ("a programme for Chad", "crimes by militants of Mali").
 * @param attached the prepositions that may attach him
 * @param keep who of those found may be meant
 */
export function nestedIn(
  part: Part,
  r: Resolver,
  onTheSpot: boolean,
  attached: ReadonlySet<string>,
  keep: (found: readonly Participant[]) => readonly Participant[],
): readonly Participant[] {
  if (part.date !== null) return []
  // "the attack on Peru by rebels": whoever suffers stands between.
  const { patient: passed } = r.language.parties
  // People are whoever they are: what stands behind "demonstrators against …" is not them.
  const chain = headNoun(part, r) === null ? chainOf(part, r.parts) : []
  for (const p of [part, ...chain]) {
    if (p.date !== null) continue
    if (p !== part && p.prep !== null && passed.has(p.prep) && !attached.has(p.prep)) continue
    if (p !== part && (p.prep === null || !attached.has(p.prep))) break
    const meant = participantsOf(p, r)
    const found = keep(meant.length > 0 ? meant : ownersOf(p, r, onTheSpot))
    if (found.length > 0) return found
    if (p !== part && headNoun(p, r) !== null) break
  }
  return []
}
