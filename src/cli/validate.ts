import { createHash } from 'node:crypto'
import { counted } from '../diff/views/model.js'
import type { Article } from '../model/article.js'
import type { Problem } from '../model/problem.js'
import { type EventRecord, recordSchema } from '../model/record.js'
import { readArticles } from '../read/index.js'
import { eventId } from '../record/index.js'
import { formatProblem } from './problems.js'
import { type RawRecord, readRawRecords } from './records/index.js'
import { createLocator, type DataPath } from './records/locate.js'

export interface ValidateOptions {
  /** Articles to check slices against, instead of the sources that the records name. */
  readonly articles: readonly string[]
}

/** `depesche validate`: schema, slices against the article, ids recomputed; 1 where something is wrong. */
export async function validate(paths: readonly string[], options: ValidateOptions): Promise<number> {
  const raws = await readRawRecords(paths)
  const texts = await textsFor(raws, options.articles)
  let errors = 0
  for (const raw of raws) {
    for (const problem of await problemsOf(raw, texts)) {
      if (problem.severity === 'error') errors++
      process.stderr.write(`${formatProblem(problem)}\n`)
    }
  }
  process.stderr.write(
    `depesche: ${counted(raws.length, 'record')}, ${errors === 0 ? 'all valid' : counted(errors, 'error')}\n`,
  )
  return errors > 0 ? 1 : 0
}

/** One thing wrong in a record, by its place in the data. */
interface Fault {
  readonly severity: Problem['severity']
  readonly path: DataPath
  readonly code: string
  readonly message: string
}

async function problemsOf(raw: RawRecord, texts: ReadonlyMap<string, readonly string[]>): Promise<Problem[]> {
  const faults = faultsOf(raw.value, texts)
  if (faults.length === 0) return []
  const locate = await createLocator(raw)
  return faults.map(({ path, ...fault }) => ({
    ...fault,
    file: raw.file,
    ...locate(path),
    message: `${path.length > 0 ? `${path.join('.')}: ` : ''}${fault.message}`,
  }))
}

/** Everything wrong in one record: its shape, then its slices and ids. */
export function faultsOf(value: unknown, texts: ReadonlyMap<string, readonly string[]>): Fault[] {
  const parsed = recordSchema.safeParse(value)
  if (!parsed.success)
    return parsed.error.issues.flatMap((issue): Fault[] => {
      const path = issue.path as DataPath
      if (issue.code === 'unrecognized_keys')
        return issue.keys.map((key) => ({
          severity: 'error',
          path: [...path, key],
          code: 'unknown-field',
          message: 'the record has no such field',
        }))
      return [{ severity: 'error', path, code: 'invalid-field', message: issue.message }]
    })
  const record = parsed.data
  const points = texts.get(record.article.sha256)
  const untold: Fault[] = points
    ? []
    : [
        {
          severity: 'warning',
          path: ['article', 'source'],
          code: 'article-not-found',
          message: `no article with this sha256 was found; its slices are not checked`,
        },
      ]
  return [...untold, ...(points ? sliceFaults(record, points) : []), ...identityFaults(record)]
}

/** Each `text` is exactly the slice of its article. */
function sliceFaults(record: EventRecord, points: readonly string[]): Fault[] {
  return [...piecesOf(record)].flatMap(([path, piece]): Fault[] => {
    const slice = points.slice(piece.start, piece.end).join('')
    if (slice === piece.text) return []
    return [
      {
        severity: 'error',
        path: [...path, 'text'],
        code: 'wrong-slice',
        message: `says ${JSON.stringify(piece.text)}, but [${piece.start}, ${piece.end}) of the article is ${JSON.stringify(slice.slice(0, 200))}`,
      },
    ]
  })
}

type Piece = { readonly text: string; readonly start: number; readonly end: number }

/** Every piece of the article that a record quotes, with its place in the data. */
export function* piecesOf(record: EventRecord): Generator<[DataPath, Piece]> {
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
function identityFaults(record: EventRecord): Fault[] {
  const places = new Set(record.places.map((p) => p.id))
  const faults: Fault[] = []
  const seen = new Set<string>()
  for (const [i, event] of record.events.entries()) {
    const id = eventId(event)
    if (id !== event.id)
      faults.push({
        severity: 'error',
        path: ['events', i, 'id'],
        code: 'wrong-id',
        message: `is ${event.id}, but what the event says gives ${id}`,
      })
    if (seen.has(event.id))
      faults.push({
        severity: 'error',
        path: ['events', i, 'id'],
        code: 'duplicate-id',
        message: `${event.id} stands twice in this record`,
      })
    seen.add(event.id)
    if (event.place !== null && places.size > 0 && !places.has(event.place))
      faults.push({
        severity: 'error',
        path: ['events', i, 'place'],
        code: 'unknown-place',
        message: `${event.place} is no place of this record`,
      })
    if (event.trigger.start < Math.min(...[event.evidence, ...(event.also ?? [])].map((p) => p.start)))
      faults.push({
        severity: 'warning',
        path: ['events', i, 'trigger'],
        code: 'trigger-outside',
        message: 'the trigger stands before all evidence',
      })
  }
  return faults
}

/** Code points of every article at hand, by sha256 of its text. */
async function textsFor(
  raws: readonly RawRecord[],
  given: readonly string[],
): Promise<Map<string, readonly string[]>> {
  const sources =
    given.length > 0
      ? given
      : [...new Set(raws.map((r) => (r.value as Partial<EventRecord> | null)?.article?.source))].filter(
          (s): s is string => typeof s === 'string' && s !== '-',
        )
  const wanted = new Set(raws.map((r) => (r.value as Partial<EventRecord> | null)?.article?.sha256))
  const texts = new Map<string, readonly string[]>()
  for await (const result of readArticles(sources, { format: 'auto', published: null, id: null })) {
    if (!('article' in result)) continue
    const sha256 = digestOf(result.article)
    if (wanted.has(sha256)) texts.set(sha256, Array.from(result.article.text))
  }
  return texts
}

function digestOf(article: Article): string {
  return createHash('sha256').update(article.text, 'utf8').digest('hex')
}
