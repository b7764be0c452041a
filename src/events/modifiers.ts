import { countryActor, organizationActor, personActor, placeActor } from './actors.js'
import { adjectiveCountry, countryCode } from './countries.js'
import { unique } from './participants.js'
import type { Resolver } from './resolver.js'
import type { Part, Participant } from './types.js'

/** Participants that the modifiers of a noun name: nationality adjectives, or first parts of compounds ("US-Angriff", "US-Russia talks"). */
export function modifierParticipants(part: Part, kind: 'adjective' | 'compound', r: Resolver): Participant[] {
  const found: Participant[] = []
  const addCode = (code: string | null) => {
    const actor = code === null ? null : countryActor(code, 'GOV', r.language)
    if (actor) found.push({ actor, via: 'country' })
  }
  for (let i = part.start; i <= part.head; i++) {
    const w = r.words[i]!
    if (part.genitives.some((g) => g.start <= i && i < g.end)) continue
    if (kind === 'adjective') {
      if (i < part.head && w.tag === 'adj')
        for (const piece of w.token.text.split('-')) addCode(adjectiveCountry(piece, r.language))
      continue
    }
    if (i < part.head && w.ref) {
      const own =
        w.ref.kind === 'person'
          ? { actor: personActor(w.ref.entity), via: 'name' as const }
          : w.ref.kind === 'organization'
            ? { actor: organizationActor(w.ref.entity), via: 'organization' as const }
            : placeActor(w.ref.entity, w.ref.as, r.language)
      if (own) found.push(own)
      i = Math.max(i, w.refEnd - 1)
    } else if (w.token.text.includes('-'))
      for (const piece of w.token.text.split('-').slice(0, i === part.head ? -1 : undefined))
        addNamed(piece, r, found, addCode)
  }
  return unique(found)
}

/** A piece of a hyphenated compound: a country, or somebody whom the article named. */
function addNamed(
  piece: string,
  r: Resolver,
  found: Participant[],
  addCode: (code: string | null) => void,
): void {
  const code = countryCode(piece, r.language)
  if (code !== null) addCode(code)
  else {
    const person = r.memory.personCalled(piece)
    if (person) found.push({ actor: personActor(person), via: 'name' })
  }
}
