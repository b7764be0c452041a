import { tag } from '../text/language.js'
import type { Tagged } from '../text/tagged.js'
import { counterpartsIn, isShared } from './counterparts.js'
import type { PersonCandidate } from './find.js'
import type { Entry, Register } from './register.js'
import { countryBeside, findRoles, type RoleAt, roleBefore } from './roles.js'
import type { WhoIsWho } from './who.js'

/** Gives people the roles that stand beside their names, then puts roles without a name to whoever holds them. */
export function attachRoles(
  sentences: readonly Tagged[],
  placed: ReadonlyMap<PersonCandidate, Entry>,
  register: Register,
  who: WhoIsWho,
  published: string | null,
): void {
  const bySentence = new Map<Tagged, [PersonCandidate, Entry][]>()
  for (const pair of placed) {
    const list = bySentence.get(pair[0].tagged)
    if (list === undefined) bySentence.set(pair[0].tagged, [pair])
    else list.push(pair)
  }
  for (const [{ tagged, first, last }, entry] of placed)
    if (entry.figure === null && entry.country === null) entry.country = countryBeside(tagged, first, last)
  const open: RoleAt[] = []
  const attach = (roles: readonly RoleAt[], named: readonly [PersonCandidate, Entry][]) => {
    for (const role of roles) {
      const bearer = named.find(([candidate]) => belongs(role, candidate))
      if (bearer === undefined) open.push(role)
      else give(bearer[1], role)
    }
  }
  let office: string | null = null
  for (const tagged of sentences) {
    const named = bySentence.get(tagged) ?? nobody
    if (tagged.roles.length > 0) attach(findRoles(tagged), named)
    if (tagged.counterparts.length > 0)
      attach(
        counterpartsIn(
          tagged,
          named.map(([{ last }, { roles }]) => ({ last, roles })),
          office,
        ),
        named,
      )
    office = officeToldIn(tagged, named) ?? office
  }
  for (const role of open) mention(role, register, who, published)
}

const nobody: [PersonCandidate, Entry][] = []

/** The office that a sentence tells: that of its first role, else of the first person who has one. */
function officeToldIn(tagged: Tagged, named: readonly [PersonCandidate, Entry][]): string | null {
  if (tagged.roles.length > 0) {
    const told = findRoles(tagged).find((r) => r.standing === 'holder' && isShared(r.noun.role))
    if (told !== undefined) return told.noun.role
  }
  for (const [, { roles }] of named) for (const role of roles) if (isShared(role)) return role
  return null
}

/** The role stands right before the name, before it with its country between, or behind it as an apposition. */
function belongs(role: RoleAt, { tagged, first, last }: PersonCandidate): boolean {
  const { tokens } = tagged.sentence
  if (role.last < first) {
    if (roleBefore(tagged, first, last) === role) return true
    let k = Math.max(role.last, role.reach) + 1
    while (k < first && (tagged.tags[k]! & tag.title || tokens[k]!.text === '.' || tokens[k]!.text === ','))
      k++
    return (
      k === first &&
      !/[,]/.test(tokens[first - 1]!.text && role.reach === role.last ? tokens[first - 1]!.text : '')
    )
  }
  if (tokens[last + 1]?.text !== ',') return false
  for (let k = last + 2; k < role.first; k++)
    if (tokens[k]!.kind !== 'word' || tagged.tags[k]! & (tag.speech | tag.preposition) || k - last > 5)
      return false
  return role.first > last && role.first - last <= 6
}

function give(entry: Entry, { noun, country, standing }: RoleAt): void {
  // A deputy minister is no minister.
  if (noun.role !== null && standing !== 'deputy' && (entry.figure === null || entry.roles.size === 0))
    entry.roles.add(noun.role)
  if (entry.country === null) entry.country = country
  if (entry.sector === null && entry.figure === null) entry.sector = noun.sector
}

/** Roles that different states give to the head of government. */
const sameOffice: Readonly<Record<string, readonly string[]>> = {
  'prime-minister': ['prime-minister', 'chancellor'],
  president: ['president', 'supreme-leader'],
}

const headsOfGovernment: ReadonlySet<string> = new Set(['prime-minister', 'chancellor'])

/** "Starmer and his US counterpart": where no prime minister is, the president governs. */
const counterpartOffice: Readonly<Record<string, readonly string[]>> = {
  'prime-minister': ['prime-minister', 'chancellor', 'president'],
  chancellor: ['chancellor', 'prime-minister', 'president'],
}

/** A role without a name: a mention of whom the article gave it, or of its holder on the day. */
function mention(role: RoleAt, register: Register, who: WhoIsWho, published: string | null): void {
  const { noun, body, tagged } = role
  const country = role.country ?? (body === null ? null : who.bodyCountry(body))
  if (noun.role === null || role.standing !== 'holder' || !isSingular(role)) return
  const of = country ?? body
  // The spokesperson of a news agency is not that of its country's government.
  if (of === null || (role.through && noun.role === 'spokesperson')) return
  const offices = (role.isCounterpart ? counterpartOffice : sameOffice)[noun.role] ?? [noun.role]
  const bearers = register.entries.filter(
    (e) => country !== null && e.country === country && offices.some((o) => e.roles.has(o)),
  )
  // "Kanzler Scholz und sein französischer Amtskollege": where a president governs above a prime minister, either may be meant.
  const inDoubt =
    role.isCounterpart &&
    country !== null &&
    headsOfGovernment.has(noun.role) &&
    tagged.language.names.countries[country]?.presidential === true
  if (inDoubt && bearers.length !== 1) return
  // "seine norwegische Amtskollegin": the gazetteer does not tell women from men, so only somebody named is she.
  if (role.isCounterpart && bearers.length === 0 && isFeminine(role)) return
  let entry = bearers[0] ?? null
  for (const office of offices) {
    if (entry !== null) break
    const index = who.holder(office, country ?? who.organizationId(of), published, role.sender)
    if (index !== null) entry = register.figure(index)
  }
  if (entry === null) return
  const { tokens } = tagged.sentence
  entry.mentions.push({ start: tokens[role.first]!.start, end: tokens[role.last]!.end, kind: 'role' })
}

function isFeminine({ tagged, last }: RoleAt): boolean {
  return tagged.language.nounsCapitalised && tagged.sentence.tokens[last]!.lower.endsWith('in')
}

/** One holder is meant: no plural form, no number or plural article before it. */
function isSingular({ tagged, first, last }: RoleAt): boolean {
  const { tokens } = tagged.sentence
  const noun = tokens[last]!
  const article = tokens[first - 1]?.lower ?? ''
  if (tagged.language.nounsCapitalised) {
    if (/(?:innen|leute|männer)$/.test(noun.lower)) return false
    // "die Außenminister", "den Präsidenten beider Länder": a feminine noun alone has "die" in the singular.
    if (article === 'die') return noun.lower.endsWith('in')
    return (
      article !== 'alle' &&
      article !== 'beide' &&
      article !== 'beiden' &&
      article !== 'zwei' &&
      article !== 'mehrere' &&
      article !== 'ein' &&
      article !== 'eine' &&
      article !== 'einen'
    )
  }
  return (
    !/(?:s|men)$/.test(noun.lower.replace(/['’]s$/, '')) &&
    article !== 'a' &&
    article !== 'an' &&
    article !== 'former'
  )
}
