// The country of people to whom no word of their own phrase gives one.
import type { EventRule, Frame } from '../rules/events/types.js'
import { countryActor } from './actors.js'
import { countriesTold, locativeCountry } from './countries.js'
import type { Scene } from './functions.js'
import { headNoun } from './groups.js'
import { behindQuantity } from './participants.js'
import type { Filled, Part, Participant } from './types.js'

/** A party that a phrase names by nothing but its kind: "demonstrators", "the police", "thousands". */
export interface Unnamed {
  readonly argument: string
  readonly via: string
  readonly part: Part
  readonly sector: string
}

/** The kind of people a phrase names without saying whose they are. */
export function unnamedIn(argument: string, via: string, parts: readonly Part[], s: Scene): Unnamed | null {
  const { anywhere, crowd_words, foreign } = s.language.parties
  for (const part of parts) {
    if (part.date !== null || part.negative) continue
    const noun = behindQuantity(part, s) ?? part
    // "the two governments" are of two countries
    const { both } = s.language.sets
    for (let i = Math.max(0, noun.start - 1); i < noun.end; i++)
      if ((i >= noun.start && foreign.has(stem(s, i))) || both.has(s.words[i]!.token.lower)) return null
    if (anywhere.has(headForm(noun, s))) continue
    const sector =
      headNoun(noun, s)?.sector ?? (crowd_words.has(headForm(part, s)) && noun === part ? 'CVL' : null)
    if (sector !== null && s.words[noun.head]!.ref === null) return { argument, via, part, sector }
  }
  return null
}

function headForm(part: Part, s: Scene): string {
  const { lower, text } = s.words[part.head]!.token
  return s.language.words.order === 'v2' ? text : lower
}

const stem = (s: Scene, i: number) => {
  const { lower } = s.words[i]!.token
  return s.language.words.order === 'v2' ? lower.replace(/e[nrsm]?$/, '') : lower
}

/**
 * Gives unnamed people, and people with an office but no known country, the one country that they can be of: that of the
 * other party where both are of one country by what they do to each other, else the only one that the sentence tells
 * beside the other party, else the one that the article is about.
 */
export function settleHomes(
  filled: readonly Filled[],
  unnamed: readonly Unnamed[],
  rule: EventRule,
  s: Scene,
): Filled[] {
  const settled = filled.map((f) => {
    if ((f.argument !== 'actor' && f.argument !== 'recipient') || !f.participants.some(isStateless)) return f
    const others = partiesBeside(f.argument, filled)
    const participants = f.participants.map((p) => (isStateless(p) ? atHome(p, others, rule, s) : p))
    return { argument: f.argument, via: f.via, part: f.part, participants }
  })
  for (const u of unnamed) {
    const beside = partiesBeside(rule.mutual ? '' : u.argument, settled)
    const code = whereHurt(u, rule, s) ?? homeOf(u.sector, beside, rule, s)
    const actor = code === null ? null : countryActor(code, u.sector, s.language)
    if (actor === null) continue
    const { argument, via, part } = u
    settled.push({ argument, via, part, participants: [{ actor, via: 'group', inferred: true }] })
  }
  return settled
}

/** "Rebels shot a mayor in Mali": unnamed people who are hurt are of the place where it is done; soldiers may be there from abroad. */
function whereHurt(u: Unnamed, rule: EventRule, s: Scene): string | null {
  if (rule.type !== 'ASSAULT' || u.argument !== 'recipient' || u.sector === 'MIL') return null
  return s.parts.map((p) => locativeCountry(p, s)).find((code) => code !== null) ?? null
}

/** Somebody in an office of a country that is not told. */
const isStateless = (p: Participant) =>
  p.actor.country === null && p.actor.sector !== null && (p.via === 'name' || p.via === 'role')

const partiesBeside = (argument: string, filled: readonly Filled[]): Participant[] =>
  filled
    .filter((f) => f.argument !== argument && (f.argument === 'actor' || f.argument === 'recipient'))
    .flatMap((f) => f.participants)

function atHome(p: Participant, others: readonly Participant[], rule: EventRule, s: Scene): Participant {
  if (rule.mutual || !s.language.parties.office_holders.has(p.actor.sector!)) return p
  const country = homeOf(p.actor.sector!, others, rule, s)
  return country === null ? p : { ...p, actor: { ...p.actor, country }, inferred: true }
}

/** "demand the resignation of the minister", "protest against the policy of the government": whose thing it is, where people are named by nothing but their kind. */
export function unnamedOwner(
  parts: readonly Part[],
  filled: readonly Filled[],
  rule: EventRule,
  s: Scene,
): Participant[] {
  const owners = parts.flatMap((p) => [...p.genitives, ...behindOf(p, s)])
  const owner = unnamedIn('recipient', 'genitive', owners, s) ?? opposedIn(rule, s)
  if (owner === null) return []
  const others = filled.filter((f) => f.argument === 'actor').flatMap((f) => f.participants)
  if (!others.some((o) => isDomestic(owner.sector, o, rule, s))) return []
  const code = homeOf(owner.sector, others, rule, s)
  const actor = code === null ? null : countryActor(code, owner.sector, s.language)
  return actor === null ? [] : [{ actor, via: 'group', inferred: true }]
}

/** "blockierten Straßen, um gegen die Regierung zu protestieren": a protest aims at whom its purpose names. */
function opposedIn(rule: EventRule, s: Scene): Unnamed | null {
  const { parties, locative } = s.language
  if (!parties.aimed.has(rule.type)) return null
  const purposes = s.clauses.filter((c) => c.parent === s.clause.index && c.kind === 'infinitive')
  const against = purposes.flatMap((c) =>
    c.parts.filter((p) => p.prep !== null && parties.patient.has(p.prep) && !locative.has(p.prep)),
  )
  return unnamedIn('recipient', 'gegen', against, s)
}

function behindOf(part: Part, s: Scene): Part[] {
  const behind = s.parts[s.parts.indexOf(part) + 1]
  return behind?.prep === 'of' && behind.start === part.end ? [behind] : []
}

/** The country of a crowd that no phrase tells: of where it stands, else the only one beside the other party, else that of the article. */
export function homeOfCrowd(others: readonly Participant[], rule: EventRule, s: Scene): string | null {
  for (const p of s.parts) {
    const code = locativeCountry(p, s)
    if (code !== null) return code
  }
  return homeOf('CVL', others, rule, s)
}

function homeOf(sector: string, others: readonly Participant[], rule: EventRule, s: Scene): string | null {
  const { abroad, crowds, office_holders, official_types } = s.language.parties
  const beside = new Set(others.flatMap((o) => o.actor.country ?? []))
  if (beside.size === 1 && others.some((o) => isDomestic(sector, o, rule, s))) return [...beside][0]!
  // "In Mali the authorities banned …": whoever has power over people has it where he stands.
  if (official_types.has(rule.type) && sector === 'GOV') {
    const here = s.parts.map((p) => locativeCountry(p, s)).find((code) => code !== null)
    if (here !== undefined && here !== null) return here
  }
  if (!crowds.has(sector) && (abroad.has(rule.type) || !office_holders.has(sector))) return null
  const left = [...countriesTold(s)].filter((code) => !beside.has(code))
  const about = s.memory.country()
  // A country told beside that of the other party is somebody else's, unless the article is about it.
  const isHome = (code: string) => code === about || (about === null && beside.size === 0)
  if (left.length > 0) return left.length === 1 && isHome(left[0]!) ? left[0]! : null
  if (about !== null) return beside.has(about) ? null : about
  // "In Potosí blockierten Bauern Straßen. Die Polizei …"
  return beside.size === 0 ? s.memory.scene() : null
}

/** Police, courts and crowds have to do with the people, and authorities, of their own country. */
function isDomestic(sector: string, other: Participant, rule: EventRule, s: Scene): boolean {
  const { at_home, authorities, crowds, domestic, talking } = s.language.parties
  const theirs = other.actor.sector
  // "The Colombian government held talks with the rebels", "with the unions"
  if (talking.has(rule.type) && at_home.has(sector) && theirs === 'GOV' && other.via !== 'country')
    return true
  if (theirs === null || !domestic.has(rule.type)) return false
  const isCrowd = (of: string) => crowds.has(of) && !authorities.has(of)
  if (other.via === 'country' || other.via === 'government') return rule.type === 'COERCE' && isCrowd(sector)
  return (
    (authorities.has(theirs) && (isCrowd(sector) || authorities.has(sector))) ||
    (authorities.has(sector) && isCrowd(theirs)) ||
    (rule.type !== 'ASSAULT' && sector === 'GOV' && isCrowd(theirs)) ||
    (rule.type !== 'ASSAULT' && theirs === 'GOV' && isCrowd(sector)) ||
    // A general and the rebels whom he threatens.
    (rule.type !== 'ASSAULT' && theirs === 'MIL' && (sector === 'REB' || sector === 'OPP')) ||
    // A judge or a parliament and officials; police and diplomats may be of two countries.
    (theirs === 'JUD' && (sector === 'GOV' || sector === 'ELI' || sector === 'MIL' || sector === 'PTY')) ||
    (theirs === 'LEG' && sector === 'GOV') ||
    (theirs === 'GOV' && (sector === 'JUD' || sector === 'LEG'))
  )
}

/** Only authorities arrest: where nobody is told as doing it, those of the place of the arrest, or of unnamed people at home. */
export function authorityOf(
  frame: Frame,
  filled: readonly Filled[],
  rule: EventRule,
  s: Scene,
  trigger: Part | null,
): Filled[] {
  const { official_modes, official_types } = s.language.parties
  if (!official_types.has(rule.type) || !frame.modes.some((m) => official_modes.has(m))) return []
  if (filled.some((f) => f.argument === 'actor') || (trigger === null && !s.clause.verb?.passive)) return []
  const recipients = filled.filter((f) => f.argument === 'recipient').flatMap((f) => f.participants)
  const inferred = recipients.find((p) => p.inferred)?.actor.country ?? null
  const code = inferred ?? s.parts.map((p) => locativeCountry(p, s)).find((c) => c !== null) ?? null
  const actor = code === null || recipients.length === 0 ? null : countryActor(code, 'COP', s.language)
  if (actor === null) return []
  return [
    { argument: 'actor', via: 'place', part: null, participants: [{ actor, via: 'group', inferred: true }] },
  ]
}
