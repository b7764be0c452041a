import { countryActor, organizationActor } from './actors.js'
import { countriesOf, isEthnic, locatedIn } from './countries.js'
import type { Language } from './language.js'
import type { Resolver } from './resolver.js'
import type { Part, Participant } from './types.js'

/** A role, group, ministry or demonym noun with the country that the phrase gives it. */
export function groupOf(part: Part, r: Resolver, named: readonly Participant[]): Participant[] {
  const noun = headNoun(part, r)
  if (noun === null || r.words[part.head]!.ref?.kind === 'place') return []
  if (named.some((n) => n.via === 'organization')) return named.filter((n) => n.via === 'organization')
  const bodies = bodiesBehind(part, r)
  if (bodies.length > 0) return bodies
  const codes = countriesOf(part, r)
  const unionActors = noun.sector === null ? [] : organizationsOwning(part, r)
  if (codes.length === 0 && noun.sector !== null && noun.role === null)
    for (const code of locatedIn(part, r, r.language.parties.crowds.has(noun.sector))) codes.push(code)
  const actors = codes.flatMap((code) => countryActor(code, noun.sector, r.language) ?? [])
  if (actors.length === 0) return unionActors
  return actors.map((actor) => ({ actor, via: 'group' as const }))
}

/** "Kämpfer der Hisbollah", "officials of the Red Cross", "Hezbollah guerrillas": the organisation acts. */
function bodiesBehind(part: Part, r: Resolver): Participant[] {
  const at = r.parts.indexOf(part)
  const behind = at < 0 ? undefined : r.parts[at + 1]
  const attached =
    behind !== undefined &&
    behind.after === at &&
    (behind.prep === 'of' || behind.prep === 'von' || behind.prep === 'from')
      ? [behind]
      : []
  for (const p of [...part.genitives, ...attached]) {
    const ref = r.words[p.head]!.ref
    if (ref?.kind === 'organization') return [{ actor: organizationActor(ref.entity), via: 'organization' }]
  }
  // "die Guerilla ELN", "der Konzern Huawei": its name stands right behind what it is.
  const next = part.head + 1
  if (next < part.end && ![...part.genitives, ...part.members].some((p) => p.start <= next && next < p.end)) {
    const ref = r.words[next]!.ref
    if (ref?.kind === 'organization') return [{ actor: organizationActor(ref.entity), via: 'organization' }]
  }
  if (behind !== undefined && behind.start === part.end && behind.prep === null) {
    const ref = r.words[behind.head]!.ref
    if (ref?.kind === 'organization') return [{ actor: organizationActor(ref.entity), via: 'organization' }]
  }
  // "der AfD-Bundesvorstand", "Huawei-Chefin": the body in front of the hyphen.
  const head = r.words[part.head]!.token.text
  const hyphen = head.indexOf('-')
  const owner = hyphen > 0 ? r.memory.organizationCalled(head.slice(0, hyphen)) : null
  if (owner !== null) return [{ actor: organizationActor(owner), via: 'organization' }]
  for (let i = part.start; i < part.head; i++) {
    const ref = r.words[i]!.ref
    if (ref?.kind === 'organization' && !part.genitives.some((g) => g.start <= i && i < g.end))
      return [{ actor: organizationActor(ref.entity), via: 'organization' }]
  }
  return []
}

/** "EU-Außenminister", "NATO officials": the body itself acts. */
function organizationsOwning(part: Part, r: Resolver): Participant[] {
  for (let i = part.start; i < part.end; i++) {
    const ref = r.words[i]!.ref
    if (ref?.kind === 'organization' && ref.entity.country === null)
      return [{ actor: organizationActor(ref.entity), via: 'organization' }]
  }
  return []
}

export interface HeadNoun {
  readonly sector: string | null
  readonly role: string | null
}

/** What kind of people the head noun names: a role, a group, a body of the state, or the people of a country. */
export function headNoun(part: Part, r: Pick<Resolver, 'words' | 'language'>): HeadNoun | null {
  const names = r.language.names
  if (names === null) return null
  const w = r.words[part.head]!
  if (isEthnic(part.head, r)) return { sector: 'CVL', role: null }
  const german = r.language.words.order === 'v2'
  const text = german ? w.token.text : w.token.lower
  if (german) {
    // "Zehntausende" ends like a form of "Sender".
    if (r.language.parties.crowd_words.has(text)) return { sector: 'CVL', role: null }
    let known = r.language.headCache.get(text)
    if (known === undefined) {
      known = nounOf(compoundTails(text), text, text, r.language)
      if (r.language.headCache.size < 100_000) r.language.headCache.set(text, known)
    }
    return known
  }
  return nounOf(phraseTails(part, r), text, w.token.text, r.language)
}

function nounOf(keys: readonly string[], text: string, written: string, language: Language): HeadNoun | null {
  const names = language.names!
  for (const key of keys) {
    if (Object.hasOwn(names.groups, key)) return { sector: names.groups[key]!, role: null }
    if (Object.hasOwn(names.roles, key) && names.roles[key]!.role !== null)
      return { sector: names.roles[key]!.sector, role: names.roles[key]!.role }
    if (Object.hasOwn(names.bodies, key)) return { sector: names.bodies[key]!.sector ?? 'GOV', role: null }
  }
  if (language.counterparts.has(text)) return { sector: 'GOV', role: 'counterpart' }
  if (Object.hasOwn(names.demonyms, written)) return { sector: null, role: null }
  return null
}

/** "US-Marineeinheiten" → itself, "Marineeinheiten", and shorter tails from each inner capital or hyphen; plain compounds by their end. */
function compoundTails(text: string): string[] {
  const tails = [text]
  for (let i = text.indexOf('-'); i >= 0; i = text.indexOf('-', i + 1)) tails.push(text.slice(i + 1))
  const last = tails.at(-1)!
  // "Ölarbeiter" is a worker, "Umgang" no gang.
  for (let i = last.length > 8 ? 2 : 3; i < last.length - 3; i++)
    tails.push(last[i]!.toUpperCase() + last.slice(i + 1))
  return tails
}

function phraseTails(part: Part, r: Pick<Resolver, 'words' | 'language'>): string[] {
  const tails: string[] = []
  for (let i = Math.max(part.start, part.head - 3); i < part.head; i++)
    if (r.language.opensPhrase(r.words[i]!.token.lower))
      tails.push(
        r.words
          .slice(i, part.head + 1)
          .map((w) => w.token.lower)
          .join(' ')
          .replace(/['’]s?$/, ''),
      )
  const lower = r.words[part.head]!.token.lower.replace(/['’]s?$/, '')
  tails.push(lower)
  const hyphen = lower.lastIndexOf('-')
  if (hyphen > 0) tails.push(lower.slice(hyphen + 1))
  return tails
}
