import type { Problem } from '../../model/problem.js'
import { type EventRecord, recordSchema } from '../../model/record.js'
import { eventId } from '../../record/index.js'
import type { DataPath } from './locate.js'

/** One thing wrong in a record, by its place in the data. */
export interface Fault {
  readonly severity: Problem['severity']
  readonly path: DataPath
  readonly code: string
  readonly message: string
}

/**
 * Everything wrong in one record: its shape, then the slices and ids of all whose shape is right.
 *
 * @param texts code points of the articles at hand, by sha256 of their text
 */
export function faultsOf(value: unknown, texts: ReadonlyMap<string, readonly string[]>): Fault[] {
  if (value === null || typeof value !== 'object' || !('depesche' in value))
    return [error([], 'not-a-record', 'this is no event record, as depesche extract writes it')]
  const parsed = recordSchema.safeParse(value)
  const places = new Set(placeIds(value))
  if (parsed.success) return contentFaults(parsed.data, texts, places)
  const shape = parsed.error.issues.flatMap(faultsOfIssue)
  const sound = soundParts(value as EventRecord, shape)
  if (sound === null) return shape
  const content = contentFaults(sound.record, texts, places).map((f) => ({
    ...f,
    path: sound.pathOf(f.path),
  }))
  return [...shape, ...content]
}

function faultsOfIssue(issue: Issue): Fault[] {
  const path = issue.path as DataPath
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => error([...path, key], 'unknown-field', 'the record has no such field'))
  return [error(path, 'invalid-field', issue.message)]
}

type Issue = NonNullable<ReturnType<typeof recordSchema.safeParse>['error']>['issues'][number]

const error = (path: DataPath, code: string, message: string): Fault => ({
  severity: 'error',
  path,
  code,
  message,
})

const lists = ['people', 'places', 'organizations', 'dates', 'events'] as const

/** A record without the entries that are wrong in themselves, and the way back to their places; null where more is wrong. */
function soundParts(
  value: EventRecord,
  shape: readonly Fault[],
): { record: EventRecord; pathOf: (path: DataPath) => DataPath } | null {
  const isEntry = ({ path: [list, index] }: Fault) =>
    lists.some((l) => l === list) && typeof index === 'number'
  const isExtra = ({ path, code }: Fault) => code === 'unknown-field' && path.length <= 2
  if (!shape.every((f) => isEntry(f) || isExtra(f))) return null
  const broken = new Set(shape.filter(isEntry).map((f) => f.path.slice(0, 2).join('.')))
  const kept = Object.fromEntries(
    lists.map((list) => [list, [...value[list].keys()].filter((i) => !broken.has(`${list}.${i}`))]),
  ) as Record<(typeof lists)[number], number[]>
  const entries = Object.fromEntries(lists.map((list) => [list, kept[list].map((i) => value[list][i])]))
  return {
    record: { ...value, ...entries } as EventRecord,
    pathOf: ([list, index, ...rest]) =>
      typeof index === 'number' && lists.some((l) => l === list)
        ? [list!, kept[list as 'events'][index]!, ...rest]
        : [list!, ...(index === undefined ? [] : [index]), ...rest],
  }
}

/** Ids of all places, also of those that are wrong in something else. */
function placeIds(value: object): unknown[] {
  const { places } = value as { readonly places?: unknown }
  return Array.isArray(places) ? places.map((p: { readonly id?: unknown } | null) => p?.id) : []
}

function contentFaults(
  record: EventRecord,
  texts: ReadonlyMap<string, readonly string[]>,
  places: ReadonlySet<unknown>,
): Fault[] {
  const points = texts.get(record.article.sha256)
  const slices: Fault[] = points
    ? sliceFaults(record, points)
    : [
        {
          severity: 'warning',
          path: ['article', 'source'],
          code: 'article-not-found',
          message: 'no article with this sha256 was found; its slices are not checked',
        },
      ]
  return [...slices, ...identityFaults(record, places)]
}

/** Each `text` is exactly the slice of its article. */
function sliceFaults(record: EventRecord, points: readonly string[]): Fault[] {
  return [...piecesOf(record)].flatMap(([path, piece]): Fault[] => {
    const slice = points.slice(piece.start, piece.end).join('')
    if (slice === piece.text) return []
    const found = `[${piece.start}, ${piece.end}) of the article is ${quoted(slice)}`
    return [error([...path, 'text'], 'wrong-slice', `says ${quoted(piece.text)}, but ${found}`)]
  })
}

const quoted = (text: string) => JSON.stringify(text.length > 80 ? `${text.slice(0, 77)}…` : text)

type Piece = { readonly text: string; readonly start: number; readonly end: number }

/** Every piece of the article that a record quotes, with its place in the data. */
function* piecesOf(record: EventRecord): Generator<[DataPath, Piece]> {
  for (const [i, d] of record.article.defects.entries()) yield [['article', 'defects', i], d]
  for (const kind of ['people', 'places', 'organizations', 'dates'] as const)
    for (const [i, entity] of record[kind].entries())
      for (const [j, m] of entity.mentions.entries()) yield [[kind, i, 'mentions', j], m]
  for (const [i, e] of record.events.entries()) {
    yield [['events', i, 'evidence'], e.evidence]
    yield [['events', i, 'trigger'], e.trigger]
    if (e.agreement?.terms) yield [['events', i, 'agreement', 'terms'], e.agreement.terms]
    for (const [j, piece] of (e.also ?? []).entries()) yield [['events', i, 'also', j], piece]
  }
}

/** Event ids follow from what the events say; places of events stand in the record; no id twice. */
function identityFaults(record: EventRecord, places: ReadonlySet<unknown>): Fault[] {
  const seen = new Set<string>()
  return record.events.flatMap((event, i): Fault[] => {
    const at = (field: string): DataPath => ['events', i, field]
    const faults: Fault[] = []
    const id = eventId(event)
    if (id !== event.id)
      faults.push(error(at('id'), 'wrong-id', `is ${event.id}, but what the event says gives ${id}`))
    if (seen.has(event.id))
      faults.push(error(at('id'), 'duplicate-id', `${event.id} stands twice in this record`))
    seen.add(event.id)
    // --only leaves the list of places empty
    if (event.place !== null && places.size > 0 && !places.has(event.place))
      faults.push(error(at('place'), 'unknown-place', `${event.place} is no place of this record`))
    if (event.trigger.start < Math.min(...[event.evidence, ...(event.also ?? [])].map((p) => p.start)))
      faults.push({
        ...error(at('trigger'), 'trigger-outside', 'the trigger stands before all evidence'),
        severity: 'warning',
      })
    return faults
  })
}
