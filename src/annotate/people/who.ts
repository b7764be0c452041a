import { createFold, type Fold } from '../../model/fold.js'
import { slugOf } from '../../model/slug.js'
import type { Rules } from '../../rules/index.js'
import type { Standing } from '../../rules/people.js'
import { openBook } from '../text/frozen.js'
import { createKnownNames } from '../text/known-names.js'

/** A public figure as the gazetteer has it. */
export interface Figure {
  readonly id: string
  readonly name: string
  readonly country: string | null
  readonly offices: readonly {
    readonly role: string
    readonly of: string | null
    readonly from: string | null
    readonly to: string | null
  }[]
}

/** Who is who: figures by name, by surname, by office on a day. */
export interface WhoIsWho {
  readonly fold: Fold
  figure(index: number): Figure
  /** Figures whose surname is written so. */
  bySurname(surname: string): readonly number[]
  /** The figure whose full name folds to the same key, or null. */
  byFoldedName(name: string): number | null
  /** Holder of a role of a country (or organisation) on a day (ISO, null: today's holder is not known), or null; ambassadors at an organisation are told apart by the country that sends them. */
  holder(role: string, of: string, day: string | null, sender: string | null): number | null
  /** Country of a state body by its name (Kremlin), or null. */
  bodyCountry(name: string): string | null
  /** Id of the organization of a name, or the slug of the name. */
  organizationId(name: string): string
  /** Roles that a figure holds on a day. */
  rolesOn(index: number, day: string | null): string[]
}

const none: readonly number[] = []

export function createWhoIsWho(rules: Rules): WhoIsWho {
  const { figures: rows, transliteration } = rules.people
  const fold = createFold(transliteration)
  const known = createKnownNames(rules)
  const surnames = openBook(rules.known.surnames, (value) => value.split(',').map(Number))
  const folded = openBook(rules.known.folded, Number)
  const cache = new Map<number, Figure>()
  const figure = (index: number): Figure => {
    const known = cache.get(index)
    if (known !== undefined) return known
    const [name, country, offices] = rows[index]!
    const made: Figure = {
      id: slugOf(name),
      name,
      country,
      offices: offices.map(([role, of, from, to]) => ({ role, of, from, to })),
    }
    cache.set(index, made)
    return made
  }
  let holders: Holders | null = null
  return {
    fold,
    figure,
    bySurname: (surname) => surnames.get(surname) ?? none,
    byFoldedName: (name) => folded.get(fold(name)) ?? null,
    holder(role, of, day, sender) {
      if (day === null || manyHolders.has(role)) return null
      const found = ((holders ??= gatherHolders(rows)).get(officeKey(role, of, sender)) ?? []).filter((h) =>
        inOffice(h, day),
      )
      return soleHolder(found)
    },
    bodyCountry(name) {
      const ref = known.get(name)?.find((r) => r.kind === 'organization')
      const [, kind, country] = ref === undefined ? [] : rules.organizations.entries[ref.index]!
      return kind === 'government' || kind === 'ministry' ? (country ?? null) : null
    },
    organizationId(name) {
      const ref = known
        .get(name)
        ?.find((r) => r.kind === 'organization' || r.kind === 'organization-ambiguous')
      return slugOf(ref === undefined ? name : rules.organizations.entries[ref.index]![0])
    },
    rolesOn(index, day) {
      if (day === null) return []
      return [
        ...new Set(
          figure(index)
            .offices.filter((o) => inOffice(o, day))
            .map((o) => o.role),
        ),
      ]
    },
  }
}

/** ISO dates of any precision: a year or month counts whole. */
function inOffice(
  office: { readonly from: string | null; readonly to: string | null },
  day: string,
): boolean {
  if (office.from !== null && office.from > day) return false
  return office.to === null || `${office.to}-99` > day
}

interface Holder {
  readonly index: number
  readonly from: string | null
  readonly to: string | null
  readonly standing: Standing
}

type Holders = ReadonlyMap<string, readonly Holder[]>

/** Roles that several people of one country or organisation have at once: none of them is the holder. */
export const manyHolders: ReadonlySet<string> = new Set([
  'activist',
  'commissioner',
  'deputy-prime-minister',
  'judge',
  'legislator',
  'minister',
  'special-envoy',
])

/** Who is sent by one state to another or to an organisation. */
const sent: ReadonlySet<string> = new Set(['ambassador'])

function officeKey(role: string, of: string, sender: string | null): string {
  return sent.has(role) ? `${role} ${of} ${sender ?? ''}` : `${role} ${of}`
}

/** The regular holder, else who acts for one, else the only one of those who share the office; on the day of a change the newer. */
function soleHolder(found: readonly Holder[]): number | null {
  for (const standing of ['regular', 'acting'] as const) {
    const of = found.filter((h) => h.standing === standing)
    if (of.length > 0) return of.reduce((a, b) => ((b.from ?? '') > (a.from ?? '') ? b : a)).index
  }
  const shared = new Set(found.map((h) => h.index))
  return shared.size === 1 ? found[0]!.index : null
}

/** Who held which role where, by role and country or organisation. */
function gatherHolders(rows: Rules['people']['figures']): Holders {
  const holders = new Map<string, Holder[]>()
  for (const [index, [, country, offices]] of rows.entries())
    for (const [role, of, from, to, standing = 'regular'] of offices) {
      const key = officeKey(role, of ?? country ?? '', of === null ? null : country)
      const list = holders.get(key)
      if (list === undefined) holders.set(key, [{ index, from, to, standing }])
      else list.push({ index, from, to, standing })
    }
  return holders
}
