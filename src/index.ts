import { createHash } from 'node:crypto'
import type { Article } from './model/article.js'
import type { EventRecord } from './model/record.js'
import { createPipeline, type PipelineOptions } from './pipeline.js'
import { loadRules } from './rules/index.js'

export type { Route } from './model/article.js'
export { InputError, type Problem } from './model/problem.js'
export type {
  EventRecord,
  RecordedDate,
  RecordedEvent,
  RecordedOrganization,
  RecordedPerson,
  RecordedPlace,
} from './model/record.js'
export { createWriter, type OutputFormat, outputFormats, type Writer } from './write/index.js'

export interface ExtractorOptions {
  /** Folders of further rule packs, in the order in which they extend the built-in one. */
  readonly rules?: readonly string[]
  /** Forces a route; 'auto' (the default) lets language and defects decide. */
  readonly route?: PipelineOptions['route']
}

/** What is known of an article beside its text. */
export interface ArticleFacts {
  /** Unless given: the first 12 hex digits of the text's sha256. */
  readonly id?: string
  /** Publication day, ISO 8601 (YYYY-MM-DD): without it relative dates stay open. */
  readonly published?: string | null
  readonly title?: string | null
  readonly url?: string | null
  /** Where the text came from; '-' unless given. */
  readonly source?: string
}

export interface Extractor {
  /** One text, one record. Pure: the same text and facts give the same record. */
  extract(text: string, facts?: ArticleFacts): EventRecord
  /** Records of a stream of articles, one at a time and in its order. */
  extractAll(articles: AsyncIterable<TextWithFacts> | Iterable<TextWithFacts>): AsyncGenerator<EventRecord>
}

export interface TextWithFacts extends ArticleFacts {
  readonly text: string
}

/**
 * Loads the rules once; the extractor keeps no other state, so several may live side by side, also in workers.
 *
 * @throws InputError with every problem of the rule packs
 */
export async function createExtractor(options: ExtractorOptions = {}): Promise<Extractor> {
  const toRecord = createPipeline(await loadRules(options.rules ?? []), { route: options.route ?? 'auto' })
  const extract = (text: string, facts: ArticleFacts = {}) => toRecord(articleOf(text, facts))
  return {
    extract,
    async *extractAll(articles) {
      for await (const { text, ...facts } of articles) yield extract(text, facts)
    },
  }
}

function articleOf(raw: string, facts: ArticleFacts): Article {
  const text = raw.replace(/\p{Surrogate}/gu, '\uFFFD')
  const published = facts.published ?? null
  if (published !== null && !isDay(published))
    throw new RangeError(`published: ${JSON.stringify(published)} is no day of the calendar (YYYY-MM-DD)`)
  return {
    id: facts.id ?? createHash('sha256').update(text, 'utf8').digest('hex').slice(0, 12),
    source: facts.source ?? '-',
    title: facts.title ?? null,
    url: facts.url ?? null,
    published,
    publishedFrom: published === null ? 'none' : 'option',
    declaredLanguage: null,
    text,
  }
}

function isDay(text: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}
