import { countryActor } from './actors.js'
import { countriesOf, locativeCountry } from './countries.js'
import { participantsOf, unique } from './participants.js'
import type { Resolver } from './resolver.js'
import type { Part, Participant } from './types.js'

/**
 * Whose thing a phrase names, for recipients only: "Ugandan homes", "ein Dorf in Mali", "Aleppo" stand for their country
 * when they are attacked, banned or demanded.
 */
export function ownersOf(part: Part, r: Resolver, onTheSpot = false): Participant[] {
  const possessors = [part, ...part.members].flatMap((p) => p.genitives.flatMap((g) => participantsOf(g, r)))
  if (possessors.length > 0) return unique(possessors)
  const codes = [part, ...part.members].flatMap((p) => {
    if (p.date !== null || r.words[p.head]!.tag === 'pron') return []
    const ref = r.words[p.head]!.ref
    if (ref?.kind === 'place' && ref.entity.country !== null) return [ref.entity.country]
    const named = countriesOf(p, r)
    if (named.length > 0) return named
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
