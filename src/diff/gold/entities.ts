import type { EventRecord } from '../../model/record.js'
import { alternatives, type GoldArticle, type GoldEntity, type GoldError, type Tally } from './types.js'

/** People, places and organizations by id: each once, only those named (not by role or pronoun alone). */
export function scoreEntities(
  kind: 'people' | 'places' | 'organizations',
  gold: GoldArticle,
  record: EventRecord | null,
): { tally: Tally; errors: GoldError[] } {
  const wanted = new Map((gold[kind] ?? []).map((g: GoldEntity) => [g.id, g]))
  const found = (record?.[kind] ?? []).filter((e) => e.mentions.some((m) => m.kind === 'name'))
  const right = new Set(found.filter((e) => wanted.has(e.id)).map((e) => e.id))
  const errors: GoldError[] = [
    ...[...wanted.values()]
      .filter((g) => !right.has(g.id))
      .map((g) => ({
        kind,
        sort: 'missed' as const,
        what: `${g.id} (${(g.forms ?? []).slice(0, 3).join(' | ')})`,
        sentence: null,
      })),
    ...found
      .filter((e) => !wanted.has(e.id))
      .map((e) => ({
        kind,
        sort: 'false alarm' as const,
        what: `${e.id} (${[...new Set(e.mentions.map((m) => m.text))].slice(0, 3).join(' | ')})`,
        sentence: null,
      })),
  ]
  return { tally: { tp: right.size, fp: found.length - right.size, fn: wanted.size - right.size }, errors }
}

/** Expressions of time with their value; the gold has one entry for each distinct text and value. */
export function scoreDates(
  gold: GoldArticle,
  record: EventRecord | null,
): { tally: Tally; errors: GoldError[] } {
  const told = new Map(
    (record?.dates ?? []).flatMap((d) =>
      d.mentions.map((m) => [`${m.text}\u0000${d.value}`, { text: m.text, value: d.value }] as const),
    ),
  )
  const left = new Set(told.values())
  const errors: GoldError[] = []
  let right = 0
  for (const g of gold.dates ?? []) {
    const values = alternatives(g.value).map(String)
    const fits = [...left].filter((m) => m.text.includes(g.text) || g.text.includes(m.text))
    const hit = fits.find((m) => values.includes(m.value)) ?? fits[0]
    if (!hit) {
      errors.push({ kind: 'dates', sort: 'missed', what: `${g.text} = ${values.join('/')}`, sentence: null })
      continue
    }
    left.delete(hit)
    if (values.includes(hit.value)) right++
    else
      errors.push({
        kind: 'dates',
        sort: 'wrong',
        what: `${g.text} = ${values.join('/')}, found ${hit.value} (${hit.text})`,
        sentence: null,
      })
  }
  for (const m of left)
    errors.push({ kind: 'dates', sort: 'false alarm', what: `${m.text} = ${m.value}`, sentence: null })
  return { tally: { tp: right, fp: told.size - right, fn: (gold.dates ?? []).length - right }, errors }
}
