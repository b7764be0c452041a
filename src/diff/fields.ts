import type { RecordedEvent } from '../model/record.js'
import type { ChangeKind, Entries, FieldChange } from './change.js'

type Parts<Kind extends ChangeKind> = readonly (readonly [string, (entry: Entries[Kind]) => unknown])[]

const parties = (list: RecordedEvent['actors']) =>
  list.map((a) => `${a.id}${a.sector === null ? '' : ` ${a.sector}`}`)
const place = (piece: { text: string; start: number; end: number } | null) =>
  piece && { text: piece.text, start: piece.start, end: piece.end }
const mentions = (entry: { mentions: readonly { text: string; start: number; end: number }[] }) =>
  entry.mentions.map(place)

/** What a reader would call different, field by field; names are those that `--ignore` takes. */
const parts: { readonly [Kind in ChangeKind]: Parts<Kind> } = {
  events: [
    ['type', (e) => e.type],
    ['modes', (e) => e.modes],
    ['contexts', (e) => e.contexts],
    ['status', (e) => e.status],
    ['actors', (e) => parties(e.actors)],
    ['recipients', (e) => parties(e.recipients)],
    ['date', (e) => e.date],
    ['place', (e) => e.place],
    ['agreement', (e) => e.agreement && { ...e.agreement, terms: place(e.agreement.terms) }],
    ['attribution', (e) => e.attribution],
    ['evidence', (e) => [place(e.evidence), ...(e.also ?? []).map(place)]],
    ['trigger', (e) => place(e.trigger)],
    ['rule', (e) => e.rule],
    ['confidence', (e) => e.confidence],
  ],
  people: [
    ['id', (p) => p.id],
    ['name', (p) => p.name],
    ['country', (p) => p.country],
    ['roles', (p) => p.roles],
    ['known', (p) => p.known],
    ['mentions', mentions],
  ],
  places: [
    ['id', (p) => p.id],
    ['name', (p) => p.name],
    ['kind', (p) => p.kind],
    ['country', (p) => p.country],
    ['position', (p) => [p.lat, p.lon]],
    ['mentions', mentions],
  ],
  organizations: [
    ['id', (o) => o.id],
    ['name', (o) => o.name],
    ['kind', (o) => o.kind],
    ['country', (o) => o.country],
    ['mentions', mentions],
  ],
  dates: [
    ['value', (d) => d.value],
    ['type', (d) => d.type],
    ['mod', (d) => d.mod ?? null],
    ['days', (d) => [d.from, d.to]],
    ['mentions', mentions],
  ],
}

/** Names of all fields, for `--ignore`. */
export const fieldNames: readonly string[] = [
  ...new Set(Object.values(parts).flatMap((list) => list.map(([name]) => name))),
]

/**
 * The fields in which two entries differ and that are not ignored.
 *
 * @param moved the texts differ, so that offsets do not count
 */
export function changedFields<Kind extends ChangeKind>(
  kind: Kind,
  before: Entries[Kind],
  after: Entries[Kind],
  moved: boolean,
  ignore: ReadonlySet<string>,
): FieldChange[] {
  return (parts[kind] as Parts<Kind>).flatMap(([field, read]): FieldChange[] => {
    if (ignore.has(field)) return []
    const [a, b] = [read(before), read(after)].map((v) => (moved ? withoutOffsets(v) : v))
    return JSON.stringify(a) === JSON.stringify(b) ? [] : [{ field, before: a, after: b }]
  })
}

function withoutOffsets(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutOffsets)
  if (value === null || typeof value !== 'object') return value
  const kept = Object.entries(value).filter(([key]) => key !== 'start' && key !== 'end')
  return Object.fromEntries(kept.map(([key, v]) => [key, withoutOffsets(v)]))
}
