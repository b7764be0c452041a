import type { RoleNoun } from '../../rules/names.js'
import { tag } from '../text/language.js'
import type { NounAt, Tagged } from '../text/tagged.js'
import { describe, findRoles, type RoleAt } from './roles.js'

/** Offices that other states have, too, besides those of ministers. */
const shared: ReadonlySet<string> = new Set([
  'president',
  'prime-minister',
  'chancellor',
  'vice-president',
  'national-security-adviser',
  'speaker',
  'central-bank-governor',
])

/** Whether a role is an office whose holders have counterparts; a minister of no named field has none. */
export function isShared(role: string | null): role is string {
  return (
    role !== null && (shared.has(role) || (role.endsWith('-minister') && role !== 'deputy-prime-minister'))
  )
}

/** A person who bears an office, and the token behind the name. */
export interface Bearer {
  readonly last: number
  readonly roles: ReadonlySet<string>
}

/**
 * The counterparts of a sentence as roles: "his French counterpart" of a foreign minister is the French foreign minister. The
 * office is that told last before it in the sentence, by its noun or by who bears it; else, where a pronoun stands before it,
 * `before`: the office that the sentences before told last.
 */
export function counterpartsIn(tagged: Tagged, bearers: readonly Bearer[], before: string | null): RoleAt[] {
  return tagged.counterparts.flatMap((i) => {
    const office = officeBefore(tagged, i, bearers) ?? (isPossessed(tagged, i) ? before : null)
    if (office === null) return []
    const role = describe(tagged, nounAt(tagged, i, { role: office, sector: 'GOV', acting: false }))
    const country = role.country ?? homeBehind(tagged, i)
    return country === null ? [] : [{ ...role, country, isCounterpart: true }]
  })
}

/** "seine Amtskollegin aus Kanada", "her counterpart from Canada". */
function homeBehind({ sentence, language }: Tagged, i: number): string | null {
  const { tokens } = sentence
  const { countryForms } = language.names
  const name = tokens[i + 2]?.text
  if (name === undefined || !language.list('origins').has(tokens[i + 1]!.text)) return null
  return Object.hasOwn(countryForms, name) ? countryForms[name]! : null
}

function nounAt(tagged: Tagged, i: number, noun: RoleNoun): NounAt<RoleNoun> {
  const { text } = tagged.sentence.tokens[i]!
  return { first: i, last: i, noun, prefix: text.slice(0, text.lastIndexOf('-') + 1) }
}

function officeBefore(tagged: Tagged, i: number, bearers: readonly Bearer[]): string | null {
  let office: string | null = null
  let at = -1
  for (const { last, noun, standing } of findRoles(tagged))
    if (last < i && last > at && standing === 'holder' && isShared(noun.role)) {
      office = noun.role
      at = last
    }
  for (const { last, roles } of bearers) {
    if (last >= i || last <= at) continue
    // Who bears several offices ("Rubio") is meant by the one that the sentence has told of him, or by the first.
    const held = [...roles].filter(isShared)
    if (held.length === 0 || (office !== null && held.includes(office))) continue
    office = held[0]!
    at = last
  }
  return office
}

/** "his French counterpart", "ihren US-Amtskollegen": a pronoun within the two words before it. */
function isPossessed({ sentence, tags, language }: Tagged, i: number): boolean {
  const possessives = language.list('possessives')
  for (let k = i - 1; k >= 0 && i - k <= 3; k--) {
    if (possessives.has(sentence.tokens[k]!.lower)) return true
    if (tags[k]! & (tag.preposition | tag.locative)) return false
  }
  return false
}
