import type { Actor } from '../model/event.js'
import type { Organization, Person, Place } from '../model/mention.js'
import type { Language } from './language.js'
import type { Resolver } from './resolver.js'
import type { Part, Participant } from './types.js'

export function personActor(p: Person): Actor {
  return { id: p.id, name: p.name, country: p.country, sector: p.sector }
}

export function organizationActor(o: Organization): Actor {
  return { id: o.id, name: o.name, country: o.country, sector: o.sector }
}

/** The government of a country as an actor. */
export function countryActor(code: string, sector: string | null, language: Language): Actor | null {
  const country = language.names?.countries[code]
  return country ? { id: country.id, name: country.name, country: code, sector } : null
}

export function placeActor(place: Place, as: 'place' | 'government', language: Language): Participant | null {
  if (place.country === null) return null
  if (place.kind === 'country') {
    const actor = countryActor(place.country, 'GOV', language)
    return actor && { actor, via: 'country' }
  }
  const capital = language.names?.countries[place.country]?.capital === place.id
  if (as !== 'government' && !capital) return null
  const actor = countryActor(place.country, 'GOV', language)
  return actor && { actor, via: 'government' }
}

/** The entity at the head: a country, an acting capital, an organisation. */
export function headReference(part: Part, r: Resolver): Participant | null {
  const ref = r.words[part.head]!.ref
  if (ref === null) return null
  if (ref.kind === 'organization') return { actor: organizationActor(ref.entity), via: 'organization' }
  if (ref.kind === 'place') return placeActor(ref.entity, ref.as, r.language)
  return null
}
