import type { Problem } from '../../model/problem.js'
import { type Chunk, inChunks } from './chunks.js'
import { createEngine } from './engine.js'
import type { Extracted, ExtractSettings, ExtractTasks, Task, TaskResult } from './extract-chunk.js'
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
  | Extract<WorkItem, { kind: 'failed' }>

const limits = { items: 32, size: 64_000, milliseconds: 40 }
/** What a page counts in a chunk: its text is not known yet, and reading it takes its time. */
const pageSize = 20_000

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
    const chunks = inChunks(items, sizeOf, limits)
    for await (const outcomes of inOrder(chunks, engine.width, (chunk) =>
      extractItems(chunk, engine.extract(chunk)),
    ))
      yield outcomes
  } finally {
    await engine.close()
  }
}

function sizeOf(item: WorkItem): number {
  return item.kind === 'article' ? item.article.text.length + 500 : item.kind === 'page' ? pageSize : 200
}

async function extractItems(chunk: Chunk<WorkItem>, extract: ExtractTasks): Promise<Outcome[]> {
  const tasks = chunk.items.flatMap((item): Task[] =>
    item.kind === 'article'
      ? [{ article: item.article }]
      : item.kind === 'page'
        ? [{ page: item.page, read: item.read }]
        : [],
  )
  const results = tasks.length === 0 ? [] : await extract(tasks)
  let next = 0
  return chunk.items.flatMap((item) =>
    item.kind === 'article' || item.kind === 'page' ? outcomesOf(item, results[next++]!) : [item],
  )
}

function outcomesOf(
  item: Extract<WorkItem, { kind: 'article' | 'page' }>,
  { told, extracted }: TaskResult,
): Outcome[] {
  if (item.kind === 'page' && extracted === null)
    return [{ kind: 'failed', source: item.page, problems: told, key: item.key }]
  const before = item.kind === 'article' ? item.told : told
  return [
    ...told.map((problem): Outcome => ({ kind: 'problem', problem })),
    ...(extracted ? [{ kind: 'extracted' as const, extracted, key: item.key, told: before }] : []),
  ]
}
