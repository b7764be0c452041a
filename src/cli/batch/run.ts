import { availableParallelism } from 'node:os'
import type { Article } from '../../model/article.js'
import type { Problem } from '../../model/problem.js'
import { type Chunk, inChunks } from './chunks.js'
import { createChunkExtractor, type Extracted, type ExtractSettings } from './extract-chunk.js'
import type { Done } from './journal.js'
import { inOrder } from './order.js'
import type { WorkItem } from './source.js'

/** The outcome of one work item, in the order of the input. */
export type Outcome =
  | {
      readonly kind: 'extracted'
      readonly extracted: Extracted
      readonly key: string | null
      readonly told: readonly Problem[]
    }
  | { readonly kind: 'unchanged'; readonly done: Done }
  | { readonly kind: 'problem'; readonly problem: Problem }

const limits = { items: 32, size: 64_000, milliseconds: 40 }
/** So much text is read by the main thread alone before workers are worth their start. */
const poolAfter = 250_000

type ExtractArticles = (articles: readonly Article[]) => Promise<Extracted[]>

/**
 * Extracts a stream of articles; order and bytes do not depend on `jobs`.
 *
 * @param jobs number of workers; 1 works in the main thread; null takes the cores, once there is enough to do
 */
export async function* extractAll(
  items: AsyncIterable<WorkItem>,
  settings: ExtractSettings,
  jobs: number | null,
): AsyncGenerator<Outcome[]> {
  const engine = createEngine(settings, jobs)
  try {
    const chunks = inChunks(
      items,
      (item) => (item.kind === 'article' ? item.article.text.length + 500 : 200),
      limits,
    )
    for await (const outcomes of inOrder(chunks, engine.width, (chunk) =>
      extractItems(chunk, engine.extract(chunk)),
    ))
      yield outcomes
  } finally {
    await engine.close()
  }
}

async function extractItems(chunk: Chunk<WorkItem>, extract: ExtractArticles): Promise<Outcome[]> {
  const articles = chunk.items.flatMap((i) => (i.kind === 'article' ? [i.article] : []))
  const results = articles.length === 0 ? [] : await extract(articles)
  let next = 0
  return chunk.items.map(
    (item): Outcome =>
      item.kind === 'article'
        ? { kind: 'extracted', extracted: results[next++]!, key: item.key, told: item.told }
        : item,
  )
}

/** Decides chunk by chunk where the work is done. */
function createEngine(settings: ExtractSettings, jobs: number | null) {
  const workers = jobs ?? availableParallelism()
  let here: Promise<(articles: readonly Article[]) => Extracted[]> | null = null
  let pool: Promise<Pool> | null = null
  let seen = 0
  const extractHere: ExtractArticles = async (articles) =>
    (await (here ??= createChunkExtractor(settings)))(articles)
  const extractInPool: ExtractArticles = async (articles) =>
    (await (pool ??= startPool(settings, workers))).extract(articles)
  return {
    extract(chunk: Chunk<WorkItem>): ExtractArticles {
      const worthIt = jobs !== null || pool !== null || (chunk.full && seen >= poolAfter)
      seen += chunk.size
      return workers > 1 && worthIt ? extractInPool : extractHere
    },
    /** How many chunks may be under way: enough to keep every worker busy, few enough for constant memory. */
    width: () => (pool === null ? 1 : workers * 3),
    close: async () => (await pool)?.close(),
  }
}

interface Pool {
  extract: ExtractArticles
  close(): Promise<void>
}

async function startPool(settings: ExtractSettings, workers: number): Promise<Pool> {
  const { Tinypool } = await import('tinypool')
  const pool = new Tinypool({
    filename: new URL('./worker.js', import.meta.url).href,
    minThreads: workers,
    maxThreads: workers,
  })
  const run = (articles: readonly Article[]): Promise<Extracted[]> => pool.run({ settings, articles })
  return {
    async extract(articles) {
      try {
        return await run(articles)
      } catch (error) {
        return oneByOne(articles, run, error)
      }
    },
    close: () => pool.destroy(),
  }
}

/** A worker died: every article of its chunk gets another chance alone, so that only the bad one is lost. */
async function oneByOne(
  articles: readonly Article[],
  run: (articles: readonly Article[]) => Promise<Extracted[]>,
  reason: unknown,
): Promise<Extracted[]> {
  if (articles.length === 1) return [lost(articles[0]!, reason)]
  const results: Extracted[] = []
  for (const article of articles)
    results.push(...(await run([article]).catch((error: unknown) => [lost(article, error)])))
  return results
}

function lost(article: Article, reason: unknown): Extracted {
  const message = `a worker ended while reading article ${article.id}: ${reason instanceof Error ? reason.message : String(reason)}`
  const problem: Problem = {
    file: article.source,
    line: null,
    column: null,
    severity: 'error',
    code: 'worker-ended',
    message,
  }
  return { id: article.id, source: article.source, output: null, events: {}, problems: [problem] }
}
