import type { Actor } from '../model/event.js'
import type { Organization } from '../model/mention.js'
import { countryActor, headReference, organizationActor, personActor } from './actors.js'
import { adjectiveCountry, countryCode } from './countries.js'
import { groupOf, headNoun } from './groups.js'
import { isGenitiveName } from './noun-run.js'
import { bothSides } from './pairs.js'
import type { Resolver } from './resolver.js'
import type { Clause, Part, Participant } from './types.js'

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
  const own = isNamedBehind(part, r) ? [] : ownParticipants(part, r)
  const holder = holderOf(part, own, r)
  const members = part.members
    .slice(holder === null ? 0 : 1)
    .flatMap((m) => (isApposition(m, own, r) ? [] : ownParticipants(m, r)))
  const all = [...(holder === null ? own : [holder]), ...members]
  // "die Präsidenten Russlands und der USA": one role noun, several countries.
  return unique(all)
}

/** "Außenminister Israels X", "der Präsident der Ukraine X": the name behind an office and its country is who holds it. */
function isNamedBehind(part: Part, r: Resolver): boolean {
  const [name] = part.members
  const country = part.genitives.at(-1)
  if (name === undefined || country === undefined || name.start !== country.end) return false
  const ref = r.words[name.head]!.ref
  return ref?.kind === 'person' && ref.mention === 'name' && headNoun(part, r) !== null
}

/** "Der Gouverneur von Oaxaca, X, hat …": the name set off behind an office is its holder, of its country. */
function holderOf(part: Part, own: readonly Participant[], r: Resolver): Participant | null {
  const [name] = part.members
  const [office] = own
  if (name === undefined || own.length !== 1 || office!.via !== 'group' || part.plural === true) return null
  if (r.words[name.start - 1]?.token.text !== ',' || (headNoun(part, r)?.role ?? null) === null) return null
  const ref = r.words[name.head]!.ref
  if (ref?.kind !== 'person' || ref.mention !== 'name' || name.prep !== null) return null
  const person = personActor(ref.entity)
  const { country, sector } = office!.actor
  if (person.country !== null && person.country !== country) return null
  return { actor: { ...person, country, sector: person.sector ?? sector }, via: 'name' }
}

/** "Alar Karis, Estonia's president and …": an office of the same country set off by a comma tells more of the one named. */
function isApposition(member: Part, own: readonly Participant[], r: Resolver): boolean {
  const [first] = own
  if (own.length !== 1 || (first!.via !== 'name' && first!.via !== 'role')) return false
  if (r.words[member.start - 1]?.token.text !== ',' || (headNoun(member, r)?.role ?? null) === null)
    return false
  const meant = ownParticipants(member, r)
  const { country } = first!.actor
  return meant.every((p) => p.via === 'group' && (country === null || p.actor.country === country))
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
  if (head.tag === 'pron' || (head.tag === 'det' && part.head === part.start)) {
    // "Hundreds of Kenyan rebels", "two of the ministers": what is counted stands behind.
    const counted = behindQuantity(part, r)
    if (counted !== null) return [...participantsOf(counted, r)]
    return r.memory.resolvePronoun(head.token.lower, part, r.language, r.speaker ?? [])
  }
  const both = bothSides(part, r)
  if (both.length > 0) return both
  const named = namedIn(part, r, inGenitive)
  const people = named.filter((n) => n.via === 'name' || n.via === 'role')
  if (people.length > 0) return [...sharedOffice(part, r, people), ...people]
  const counted = behindQuantity(part, r)
  if (counted !== null) return [...participantsOf(counted, r)]
  const source = saidIn(part, r)
  if (source.length > 0) return source
  const apposition = appositionOf(part, r)
  if (apposition.length > 0) return apposition
  const shared = sharingNoun(part, r)
  if (shared !== null) return [shared]
  const group = groupOf(part, r, named)
  if (group.length > 0) return group
  const atHead = headReference(part, r)
  return atHead === null ? [] : [atHead]
}

/** "dem georgischen und dem armenischen Regierungschef": the holder of the first office, where only the second is a mention. */
function sharedOffice(part: Part, r: Resolver, people: readonly Participant[]): Participant[] {
  const noun = headNoun(part, r)
  if (noun === null || noun.role === null) return []
  const and = r.words.slice(part.start, part.head).findIndex((w) => w.tag === 'coord')
  if (and < 0) return []
  const codes = new Set<string>()
  for (let i = part.start; i < part.start + and; i++) {
    const code = adjectiveCountry(r.words[i]!.token.text, r.language)
    if (code !== null && !people.some((p) => p.actor.country === code)) codes.add(code)
  }
  return [...codes].flatMap((code) => {
    const actor = countryActor(code, noun.sector, r.language)
    return actor === null ? [] : [{ actor, via: 'group' as const }]
  })
}

/** "the American and Pakistani army chiefs": an adjective alone is of what the phrase joined to it is. */
function sharingNoun(part: Part, r: Resolver): Participant | null {
  const [member] = part.members
  if (r.words[part.head]!.tag !== 'adj' || member === undefined) return null
  const code = adjectiveCountry(r.words[part.head]!.token.text, r.language)
  const noun = code === null ? null : headNoun(member, r)
  const actor = code === null || noun === null ? null : countryActor(code, noun.sector, r.language)
  return actor === null ? null : { actor, via: 'group' }
}

/** "thousands of protesters", "eine Gruppe von Abgeordneten": the phrase behind the quantity. */
export function behindQuantity(part: Part, r: Resolver): Part | null {
  const w = r.words[part.head]!
  if (!r.language.quantities.has(r.language.words.order === 'v2' ? w.token.text : w.token.lower)) return null
  const at = r.parts.indexOf(part)
  const next = at < 0 ? r.parts.find((p) => p.start === part.end) : r.parts[at + 1]
  return next !== undefined && next.start === part.end && (next.prep === 'of' || next.prep === 'von')
    ? next
    : null
}

/** "nach den Worten des Ministers", "in einer Mitteilung der Regierung", "nach Ansicht von Togo": what is said stands for who says it. */
function saidIn(part: Part, r: Resolver): Participant[] {
  const { attributingNouns, attributing } = r.language
  if (part.prep === null || !attributingNouns.has(r.words[part.head]!.token.text)) return []
  if (part.prep !== 'nach' && part.prep !== 'in' && !attributing.has(part.prep)) return []
  const behind = r.parts[r.parts.indexOf(part) + 1]
  const by = behind?.prep === 'von' && behind.start === part.end ? [behind] : []
  return [...part.genitives, ...by].flatMap((p) => participantsOf(p, r))
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
        found.push({ actor: ofItsCountry(w.ref.entity, part, r), via: 'organization' })
    }
    i = next
  }
  return found
}

/** "the Kenyan company Safiri", "Guild of Peruvian Weavers": an organisation not known is of the one country its phrase names. */
function ofItsCountry(entity: Organization, part: Part, r: Resolver): Actor {
  const told = organizationActor(entity)
  const actor = told.sector === null ? { ...told, sector: headNoun(part, r)?.sector ?? null } : told
  if (actor.country !== null || (actor.sector !== null && r.language.parties.stateless.has(actor.sector)))
    return actor
  const codes = new Set<string>()
  for (let i = part.start; i < part.end; i++) {
    const { text } = r.words[i]!.token
    const code = adjectiveCountry(text, r.language) ?? possessingCountry(text, r)
    if (code !== null) codes.add(code)
  }
  return codes.size === 1 ? { ...actor, country: [...codes][0]! } : actor
}

/** "Uruguay's Senate": the name of the body begins with that of its country. */
const possessingCountry = (text: string, r: Resolver): string | null =>
  /['’]s?$/.test(text) ? countryCode(text.replace(/['’]s?$/, ''), r.language) : null

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
  return isGenitiveName(last, w, r.language)
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
