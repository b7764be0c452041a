// Who a phrase means. Longer than most files: the ways of naming somebody (name, role, group, body, owner, place, both sides) fall back on each other in one order that should be read in one place.
import type { Actor } from '../model/event.js'
import type { Organization, Person, Place } from '../model/mention.js'
import type { Language } from './language.js'
import type { Memory } from './memory.js'
import { isGenitiveName } from './parts.js'
import type { Clause, Known, Part, Participant, Word } from './types.js'

/** Resolves phrases to the people, organisations and countries that they mean. */
export interface Resolver {
  readonly words: readonly Word[]
  readonly language: Language
  readonly memory: Memory
  readonly parts: readonly Part[]
  /** Whoever reports the clause at hand, for its pronouns. */
  readonly speaker?: readonly Participant[]
  readonly known?: Known
}

/** Who a phrase means; empty where it names nobody that the text lets us know. */
export function participantsOf(part: Part, r: Resolver): readonly Participant[] {
  let among = r.known?.meant.get(r.parts)
  const known = among?.get(part)
  if (known !== undefined) return known
  const asked = r.memory.asked
  const found = findParticipants(part, r)
  // What hangs on earlier clauses may be answered otherwise the next time.
  if (r.known === undefined || r.memory.asked !== asked) return found
  if (among === undefined) r.known.meant.set(r.parts, (among = new Map()))
  among.set(part, found)
  return found
}

function findParticipants(part: Part, r: Resolver): Participant[] {
  const own = ownParticipants(part, r)
  const members = part.members.flatMap((m) => ownParticipants(m, r))
  const all = [...own, ...members]
  // "die Präsidenten Russlands und der USA": one role noun, several countries.
  return unique(all)
}

/** One participant an actor. */
export function unique(list: readonly Participant[]): Participant[] {
  const seen = new Set<string>()
  return list.filter((p) => {
    const key = `${p.actor.id} ${p.via === 'group' ? p.actor.sector : ''}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

function ownParticipants(part: Part, r: Resolver): Participant[] {
  if (part.date !== null) return []
  const head = r.words[part.head]!
  const inGenitive = (i: number) =>
    [...part.genitives, ...part.members].some((g) => g.start <= i && i < g.end)
  if (head.tag === 'pron' || (head.tag === 'det' && part.head === part.start))
    return r.memory.resolvePronoun(head.token.lower, part, r.language, r.speaker ?? [])
  const both = bothSides(part, r)
  if (both.length > 0) return both
  const named = namedIn(part, r, inGenitive)
  const people = named.filter((n) => n.via === 'name' || n.via === 'role')
  if (people.length > 0) return people
  const counted = behindQuantity(part, r)
  if (counted !== null) return [...participantsOf(counted, r)]
  const apposition = appositionOf(part, r)
  if (apposition.length > 0) return apposition
  const group = groupOf(part, r, named)
  if (group.length > 0) return group
  const atHead = headReference(part, r)
  return atHead === null ? [] : [atHead]
}

/** "thousands of protesters", "eine Gruppe von Abgeordneten": the phrase behind the quantity. */
function behindQuantity(part: Part, r: Resolver): Part | null {
  const w = r.words[part.head]!
  if (!r.language.quantities.has(r.language.words.order === 'v2' ? w.token.text : w.token.lower)) return null
  const at = r.parts.indexOf(part)
  const next = at < 0 ? r.parts.find((p) => p.start === part.end) : r.parts[at + 1]
  return next !== undefined && next.start === part.end && (next.prep === 'of' || next.prep === 'von')
    ? next
    : null
}

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

/** People and organisations named inside the phrase, genitives and possessors apart. */
function namedIn(part: Part, r: Resolver, inGenitive: (i: number) => boolean): Participant[] {
  const found: Participant[] = []
  for (let i = part.start; i < part.end; ) {
    const w = r.words[i]!
    const next = Math.max(i + 1, w.ref ? w.refEnd : i + 1)
    if (w.ref && !inGenitive(i)) {
      if (w.ref.kind === 'person' && !isPossessor(i, part, r))
        found.push({ actor: personActor(w.ref.entity), via: w.ref.mention === 'name' ? 'name' : 'role' })
      else if (w.ref.kind === 'organization' && headIn(part, i, next) && !isPossessor(i, part, r))
        found.push({ actor: organizationActor(w.ref.entity), via: 'organization' })
    }
    i = next
  }
  return found
}

const headIn = (part: Part, from: number, to: number) => part.head >= from && part.head < to

/** "Trump's envoy", "Trumps Sonderbeauftragter": the possessor is not who acts. */
function isPossessor(i: number, part: Part, r: Resolver): boolean {
  const w = r.words[i]!
  const last = r.words[w.refEnd - 1]!
  if (part.head < w.refEnd) return false
  if (r.language.words.order === 'svo') {
    const after = r.words[w.refEnd]?.token.text
    return /['’]s?$/.test(last.token.text) || after === "'" || after === '’'
  }
  return isGenitiveName(last, w)
}

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

/** The entity at the head: a country, an acting capital, an organisation. */
function headReference(part: Part, r: Resolver): Participant | null {
  const ref = r.words[part.head]!.ref
  if (ref === null) return null
  if (ref.kind === 'organization') return { actor: organizationActor(ref.entity), via: 'organization' }
  if (ref.kind === 'place') return placeActor(ref.entity, ref.as, r.language)
  return null
}

function placeActor(place: Place, as: 'place' | 'government', language: Language): Participant | null {
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

/** A role, group, ministry or demonym noun with the country that the phrase gives it. */
function groupOf(part: Part, r: Resolver, named: readonly Participant[]): Participant[] {
  const noun = headNoun(part, r)
  if (noun === null || r.words[part.head]!.ref?.kind === 'place') return []
  if (named.some((n) => n.via === 'organization')) return named.filter((n) => n.via === 'organization')
  const bodies = bodiesBehind(part, r)
  if (bodies.length > 0) return bodies
  const codes = countriesOf(part, r)
  const unionActors = noun.sector === null ? [] : organizationsOwning(part, r)
  if (codes.length === 0 && noun.sector !== null && noun.role === null)
    for (const code of locatedIn(part, r, crowds.has(noun.sector))) codes.push(code)
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
export function headNoun(part: Part, r: Resolver): HeadNoun | null {
  const names = r.language.names
  if (names === null) return null
  const w = r.words[part.head]!
  const german = r.language.words.order === 'v2'
  const text = german ? w.token.text : w.token.lower
  if (german) {
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
  for (let i = 3; i < last.length - 3; i++) tails.push(last[i]!.toUpperCase() + last.slice(i + 1))
  return tails
}

function phraseTails(part: Part, r: Resolver): string[] {
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

/** Country codes that adjectives, compounds, genitives and "aus/von/of/from" phrases give the head. */
export function countriesOf(part: Part, r: Resolver): string[] {
  const names = r.language.names!
  const codes: string[] = []
  const add = (code: string | null | undefined) => {
    if (code && !codes.includes(code)) codes.push(code)
  }
  const head = r.words[part.head]!
  for (let i = part.start; i <= part.head; i++) {
    const w = r.words[i]!
    if (part.genitives.some((g) => g.start <= i && i < g.end)) continue
    add(adjectiveCountry(w.token.text, r.language))
    if (i < part.head && w.ref?.kind === 'place') add(w.ref.entity.country)
    const hyphen = w.token.text.indexOf('-')
    if (hyphen > 0) for (const piece of w.token.text.split('-')) add(countryCode(piece, r.language))
  }
  // "bosnische Serben", "Kosovo Albanians": where they live counts, not what they are called.
  if (codes.length === 0) add(names.demonyms[head.token.text])
  add(r.language.impliedCountry(head.token.text))
  for (const g of part.genitives)
    for (const p of [g, ...g.members]) {
      add(countryOfPart(p, r))
      for (const q of bothSides(p, r)) add(q.actor.country)
    }
  if (codes.length === 0) for (const p of attachedCountries(part, r)) add(p)
  return codes
}

export function countryCode(text: string, language: Language): string | null {
  const names = language.names!
  return (
    names.countryForms[text] ?? (names.seats[text] as string | undefined) ?? adjectiveCountry(text, language)
  )
}

/** russische, Moskauer, Russian; German adjectives lose their ending. */
export function adjectiveCountry(text: string, language: Language): string | null {
  const table = language.names!.adjectives
  if (Object.hasOwn(table, text)) return table[text]!
  if (language.words.order !== 'v2') return null
  const lower = text.toLowerCase()
  const stem = lower.replace(/e[nrsm]?$/, '')
  if (Object.hasOwn(table, stem)) return table[stem]!
  const tail = stem.slice(stem.lastIndexOf('-') + 1)
  return tail !== stem && Object.hasOwn(table, tail) ? table[tail]! : null
}

/** The country of a genitive or prepositional phrase: a country name, a person's or body's country, a group's. */
function countryOfPart(part: Part, r: Resolver): string | null {
  const ref = r.words[part.head]!.ref
  if (
    ref?.kind === 'place' &&
    (ref.entity.kind === 'country' ||
      r.language.names!.countries[ref.entity.country ?? '']?.capital === ref.entity.id)
  )
    return ref.entity.country
  if (ref?.kind === 'person' || ref?.kind === 'organization') return ref.entity.country
  return countriesInside(part, r)
}

function countriesInside(part: Part, r: Resolver): string | null {
  for (let i = part.start; i < part.end; i++) {
    const code = adjectiveCountry(r.words[i]!.token.text, r.language)
    if (code) return code
  }
  return null
}

/** Sectors whose people are of the place where they act, even when it stands elsewhere in the clause; ministers and diplomats travel. */
const crowds = new Set(['COP', 'CVL', 'REB', 'LAB', 'OPP', 'UAF', 'CRM', 'EDU', 'REF', 'JUD', 'AGR', 'SOC'])

/** "a court in Moscow", "in Paris nahm die Polizei …": the place behind a group or in its clause says whose it is. */
function locatedIn(part: Part, r: Resolver, anywhere: boolean): string[] {
  const at = r.parts.indexOf(part)
  const behind = at < 0 ? undefined : r.parts[at + 1]
  const own = behind !== undefined && behind.after === at ? locativeCountry(behind, r) : null
  if (own !== null) return [own]
  if (
    !anywhere ||
    (behind !== undefined &&
      behind.after === at &&
      behind.prep !== null &&
      originPrepositions.has(behind.prep))
  )
    return []
  for (const p of r.parts) {
    const code = locativeCountry(p, r)
    if (code !== null) return [code]
  }
  return []
}

function locativeCountry(p: Part, r: Resolver): string | null {
  if (p.prep === null || !r.language.locative.has(p.prep)) return null
  // "in der Metropole Seattle": the name may stand behind the head.
  for (let i = p.end - 1; i > p.start; i--) {
    const ref = r.words[i]!.ref
    if (ref?.kind === 'place' && !p.genitives.some((g) => g.start <= i && i < g.end))
      return ref.entity.country
  }
  return null
}

const originPrepositions = new Set(['aus', 'von', 'of', 'from'])

/** "Diplomaten aus Russland und den USA": phrases of origin right behind the head. */
function attachedCountries(part: Part, r: Resolver): string[] {
  const at = r.parts.indexOf(part)
  const next = at < 0 ? undefined : r.parts[at + 1]
  if (next === undefined || next.after !== at || next.prep === null || !originPrepositions.has(next.prep))
    return []
  return [next, ...next.members].flatMap(
    (p) => countryOfPart(p, r) ?? bothSides(p, r).flatMap((q) => q.actor.country ?? []),
  )
}

/** ", der Sprecher des Ministeriums," or a name behind the noun, set off by a comma. */
function appositionOf(part: Part, r: Resolver): Participant[] {
  const at = r.parts.indexOf(part)
  const next = at < 0 ? undefined : r.parts[at + 1]
  if (next === undefined || next.prep !== null || headNoun(part, r) === null) return []
  const comma = r.words[part.end]
  if (comma?.token.text !== ',' || next.start !== part.end + 1) return []
  const ref = r.words[next.head]!.ref
  return ref?.kind === 'person' ? [{ actor: personActor(ref.entity), via: 'name' }] : []
}

/** "beide Seiten", "die beiden Minister", "the two leaders", "both sides": the two parties told last. */
function bothSides(part: Part, r: Resolver): Participant[] {
  const { both } = r.language.sets
  const lower = r.words[part.head]!.token.lower
  let cue = both.has(lower) && part.end - part.start <= 2
  for (let i = part.start; i < part.head; i++) cue ||= both.has(r.words[i]!.token.lower)
  if (!cue) return []
  if (part.genitives.length > 0) return []
  if (!both.has(lower) && !isMutualNoun(r.words[part.head]!, r.language)) return []
  return r.memory.lastPair()
}

function isMutualNoun(w: Word, language: Language): boolean {
  if (language.words.order === 'svo')
    return language.mutualNouns.has(w.token.lower.replace(/ies$/, 'y').replace(/s$/, ''))
  const text = w.token.text
  for (const noun of language.mutualNouns)
    if (
      text.startsWith(noun) ||
      text.endsWith(noun.toLowerCase()) ||
      (noun === 'Land' && text.startsWith('Länder')) ||
      (noun === 'Staat' && text.endsWith('staaten'))
    )
      return true
  return false
}

/** The subject of a clause with what it shares: coordinated predicates, infinitives and antecedents. */
export function subjectOf(clause: Clause, clauses: readonly Clause[]): Part | null {
  let at: Clause | undefined = clause
  for (let hops = 0; at !== undefined && hops < 6; hops++) {
    if (at.subject !== null) return at.subject
    if (at.subjectFrom === null) return null
    const from: Clause | undefined = clauses[at.subjectFrom]
    if (from?.verb?.passive) return from.object[0] ?? null
    at = from
  }
  return null
}

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
