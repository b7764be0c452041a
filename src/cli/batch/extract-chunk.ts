import type { Article } from '../../model/article.js'
import type { Problem } from '../../model/problem.js'
import type { EventRecord } from '../../model/record.js'
import { createTracedPipeline, type PipelineOptions } from '../../pipeline.js'
import { type ReadOptions, readArticles } from '../../read/index.js'
import { createWriter, type OutputFormat } from '../../write/index.js'
import { loadPacks } from '../packs.js'
import type { Section } from '../values.js'

/** Everything that decides, beside the article itself, what is written for it. */
export interface ExtractSettings {
  readonly rules: readonly string[]
  readonly route: PipelineOptions['route']
  readonly only: readonly Section[] | null
  readonly format: OutputFormat
}

/** What a worker is given: an article, or a web page that it reads itself because reading it costs more than sending it. */
export type Task = { readonly article: Article } | { readonly page: string; readonly read: ReadOptions }

/** What came of a task; `told` are the problems of reading a page. */
export interface TaskResult {
  readonly told: readonly Problem[]
  readonly extracted: Extracted | null
}

export type ExtractTasks = (tasks: readonly Task[]) => Promise<TaskResult[]>

/** What one article gave. `output` is null where the pipeline failed. */
export interface Extracted {
  readonly id: string
  readonly source: string
  readonly output: string | null
  /** Events by type. */
  readonly events: Readonly<Record<string, number>>
  readonly problems: readonly Problem[]
}

/** Loads rules and writer once; the function then turns articles into characters. Runs in a worker or in the main thread. */
export async function createChunkExtractor(settings: ExtractSettings): Promise<ExtractTasks> {
  const read = createTracedPipeline(await loadPacks(settings.rules), { route: settings.route })
  const writer = await createWriter(settings.format)
  const extractOne = (article: Article): Extracted => {
    const { id, source } = article
    try {
      const { annotated, record } = read(article)
      const kept = keepSections(record, settings.only)
      return {
        id,
        source,
        output: writer.write(kept),
        events: countEvents(kept),
        problems: warningsOf(article, annotated),
      }
    } catch (error) {
      const message = `the article could not be read: ${error instanceof Error ? error.message : String(error)}; this is a fault of depesche`
      return {
        id,
        source,
        output: null,
        events: {},
        problems: [problem('error', source, 'internal', message)],
      }
    }
  }
  return async (tasks) => {
    const results: TaskResult[] = []
    for (const task of tasks) {
      if ('article' in task) results.push({ told: [], extracted: extractOne(task.article) })
      else results.push(await extractPage(task.page, task.read, extractOne))
    }
    return results
  }
}

async function extractPage(
  page: string,
  read: ReadOptions,
  extractOne: (article: Article) => Extracted,
): Promise<TaskResult> {
  const told: Problem[] = []
  let extracted: Extracted | null = null
  for await (const result of readArticles([page], read)) {
    if ('problem' in result) told.push(result.problem)
    else extracted = extractOne(result.article)
  }
  return { told, extracted }
}

/** `--only`: what is not asked for is left empty; agreements are the events that carry one. */
export function keepSections(record: EventRecord, only: readonly Section[] | null): EventRecord {
  if (only === null) return record
  const keep = <T>(section: Section, list: T[]): T[] => (only.includes(section) ? list : [])
  const events = only.includes('events')
    ? record.events
    : only.includes('agreements')
      ? record.events.filter((e) => e.agreement !== null)
      : []
  return {
    ...record,
    people: keep('people', record.people),
    places: keep('places', record.places),
    organizations: keep('organizations', record.organizations),
    dates: keep('dates', record.dates),
    events,
  }
}

function countEvents(record: EventRecord): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { type } of record.events) counts[type] = (counts[type] ?? 0) + 1
  return counts
}

type Annotated = ReturnType<ReturnType<typeof createTracedPipeline>>['annotated']

function warningsOf(article: Article, annotated: Annotated): Problem[] {
  const where = article.source === '-' ? `- (${article.id})` : article.source
  if (annotated.route === null)
    return [
      problem(
        'warning',
        where,
        'unsupported-language',
        `article ${article.id} is written in ${annotated.language === 'und' ? 'an unknown language' : `language "${annotated.language}"`}, neither German nor English: no events are read`,
      ),
    ]
  if (annotated.sentences.length === 0)
    return [
      problem(
        'warning',
        where,
        'no-story',
        `article ${article.id} has no sentence of a story, only page furniture or nothing`,
      ),
    ]
  return []
}

function problem(severity: Problem['severity'], file: string, code: string, message: string): Problem {
  return { file, line: null, column: null, severity, code, message }
}
