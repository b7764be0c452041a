import { slugOf } from '../../model/slug.js'
import type { Rules } from '../../rules/index.js'
import { createFold, type Fold } from './fold.js'

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
  /** Holder of a role of a country (or organisation) on a day (ISO, null: today's holder is not known), or null. */
  holder(role: string, of: string, day: string | null): number | null
  /** Roles that a figure holds on a day. */
  rolesOn(index: number, day: string | null): string[]
}

const none: readonly number[] = []

export function createWhoIsWho(rules: Rules): WhoIsWho {
  const { figures: rows, full, surnames, transliteration } = rules.people
  const fold = createFold(transliteration)
  const figures = rows.map(
    ([name, country, offices]): Figure => ({
      id: slugOf(name),
      name,
      country,
      offices: offices.map(([role, of, from, to]) => ({ role, of, from, to })),
    }),
  )
  const bySurname = readLines(surnames)
  let folded: Map<string, number> | null = null
  const byFoldedName = (name: string): number | null => {
    if (folded === null) {
      folded = new Map()
      for (const [form, refs] of readLines(full)) folded.set(fold(form), refs[0]!)
    }
    return folded.get(fold(name)) ?? null
  }
  const holders = new Map<
    string,
    { readonly index: number; readonly from: string | null; readonly to: string | null }[]
  >()
  figures.forEach((figure, index) => {
    for (const { role, of, from, to } of figure.offices) {
      const key = `${role} ${of ?? figure.country ?? ''}`
      const list = holders.get(key)
      if (list === undefined) holders.set(key, [{ index, from, to }])
      else list.push({ index, from, to })
    }
  })
  return {
    fold,
    figure: (index) => figures[index]!,
    bySurname: (surname) => bySurname.get(surname) ?? none,
    byFoldedName,
    holder(role, of, day) {
      if (day === null) return null
      const found = (holders.get(`${role} ${of}`) ?? []).filter((h) => inOffice(h, day))
      // Two holders on the day of a change: the newer one.
      return found.length === 0
        ? null
        : found.reduce((a, b) => ((b.from ?? '') > (a.from ?? '') ? b : a)).index
    },
    rolesOn(index, day) {
      if (day === null) return []
      return [...new Set(figures[index]!.offices.filter((o) => inOffice(o, day)).map((o) => o.role))]
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

function readLines(lines: string): Map<string, number[]> {
  const map = new Map<string, number[]>()
  if (lines === '') return map
  for (const line of lines.split('\n')) {
    const [name, ...refs] = line.split('\t')
    map.set(name!, refs.map(Number))
  }
  return map
}
