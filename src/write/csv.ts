import type { EventRecord, RecordedEvent } from '../model/record.js'

type Cell = string | number | null

/** The columns of `--format csv`, one row an event; new ones are only ever added at the end. */
const columns: readonly [string, (event: RecordedEvent, record: EventRecord) => Cell][] = [
  ['article_id', (_, r) => r.article.id],
  ['source', (_, r) => r.article.source],
  ['published', (_, r) => r.article.published],
  ['language', (_, r) => r.article.language],
  ['origin', (_, r) => r.article.origin],
  ['route', (_, r) => r.article.route],
  ['event_id', (e) => e.id],
  ['type', (e) => e.type],
  ['modes', (e) => list(e.modes)],
  ['contexts', (e) => list(e.contexts)],
  ['status', (e) => e.status],
  ['actor_ids', (e) => list(e.actors.map((a) => a.id))],
  ['actor_names', (e) => list(e.actors.map((a) => a.name))],
  ['actor_countries', (e) => list(e.actors.map((a) => a.country))],
  ['actor_sectors', (e) => list(e.actors.map((a) => a.sector))],
  ['recipient_ids', (e) => list(e.recipients.map((a) => a.id))],
  ['recipient_names', (e) => list(e.recipients.map((a) => a.name))],
  ['recipient_countries', (e) => list(e.recipients.map((a) => a.country))],
  ['recipient_sectors', (e) => list(e.recipients.map((a) => a.sector))],
  ['date_from', (e) => e.date?.slice(0, 10) ?? null],
  ['date_to', (e) => e.date?.slice(-10) ?? null],
  ['place_id', (e) => e.place],
  ['place_name', (e, r) => placeOf(e, r)?.name ?? null],
  ['place_country', (e, r) => placeOf(e, r)?.country ?? null],
  ['lat', (e, r) => placeOf(e, r)?.lat ?? null],
  ['lon', (e, r) => placeOf(e, r)?.lon ?? null],
  ['agreement_stage', (e) => e.agreement?.stage ?? null],
  ['agreement_topics', (e) => list(e.agreement?.topics ?? [])],
  ['agreement_duration', (e) => e.agreement?.duration ?? null],
  ['agreement_terms', (e) => e.agreement?.terms?.text ?? null],
  ['attribution', (e) => e.attribution],
  ['evidence', (e) => e.evidence.text],
  ['evidence_start', (e) => e.evidence.start],
  ['evidence_end', (e) => e.evidence.end],
  ['trigger', (e) => e.trigger.text],
  ['rule', (e) => e.rule],
  ['confidence', (e) => e.confidence],
  ['rules_digest', (_, r) => r.rules.digest],
]

/** Names of the columns, in order. */
export const csvColumns: readonly string[] = columns.map(([name]) => name)

/** The first line. RFC 4180: commas, double quotes, CRLF. */
export const csvHeader = row(csvColumns)

/** The rows of a record, one an event. */
export function toCsv(record: EventRecord): string {
  return record.events.map((event) => row(columns.map(([, value]) => value(event, record)))).join('')
}

/** A byte order mark makes spreadsheets read UTF-8 (`--bom`). */
export const byteOrderMark = '\uFEFF'

function placeOf(event: RecordedEvent, record: EventRecord) {
  return event.place === null ? undefined : record.places.find((p) => p.id === event.place)
}

/** Several values in one cell; an unknown one keeps its place, so that lists of ids and countries run in step. */
function list(values: readonly (string | null)[]): string {
  return values.map((v) => v ?? '').join('; ')
}

function row(cells: readonly Cell[]): string {
  return `${cells.map(cell).join(',')}\r\n`
}

// A cell that begins like a formula gets an apostrophe: a spreadsheet must not compute what a stranger's article says.
function cell(value: Cell): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
