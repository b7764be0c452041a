import { availableParallelism } from 'node:os'
import { setFlagsFromString } from 'node:v8'
import type { Problem } from '../../model/problem.js'
import type { Chunk } from './chunks.js'
import {
  createChunkExtractor,
  type ExtractSettings,
  type ExtractTasks,
  type Task,
  type TaskResult,
} from './extract-chunk.js'

/** So much text is read by the main thread alone before workers are worth their start. */
const poolAfter = 3_000_000

/**
 * V8 copies small functions into their callers while it compiles; a run of seconds pays more for the longer code than it
 * gains (a fifth of the CPU time of 2 MB of articles). Changes no result.
 */
const lessInlining = '--max-inlined-bytecode-size-cumulative=300'

/** Decides chunk by chunk where the work is done: here, or in a pool of workers. */
export interface Engine {
  extract(chunk: Pick<Chunk<unknown>, 'size' | 'full'>): ExtractTasks
  /** How many chunks may be under way: enough to keep every worker busy, few enough for constant memory. */
  width(): number
  close(): Promise<void>
}

/** @param jobs as in `extractAll` */
export function createEngine(settings: ExtractSettings, jobs: number | null): Engine {
  setFlagsFromString(lessInlining)
  const workers = jobs ?? availableParallelism()
  let here: Promise<ExtractTasks> | null = null
  let pool: Promise<Pool> | null = null
  let seen = 0
  const extractHere: ExtractTasks = async (tasks) => (await (here ??= createChunkExtractor(settings)))(tasks)
  const extractInPool: ExtractTasks = async (tasks) =>
    (await (pool ??= startPool(settings, workers))).extract(tasks)
  return {
    extract(chunk) {
      const worthIt = jobs !== null || pool !== null || (chunk.full && seen >= poolAfter)
      seen += chunk.size
      return workers > 1 && worthIt ? extractInPool : extractHere
    },
    width: () => (pool === null ? 1 : workers * 3),
    close: async () => (await pool)?.close(),
  }
}

interface Pool {
  extract: ExtractTasks
  close(): Promise<void>
}

async function startPool(settings: ExtractSettings, workers: number): Promise<Pool> {
  const { Tinypool } = await import('tinypool')
  const pool = new Tinypool({
    filename: new URL('./worker.js', import.meta.url).href,
    minThreads: workers,
    maxThreads: workers,
  })
  const run: ExtractTasks = (tasks) => pool.run({ settings, tasks })
  return {
    extract: (tasks) => run(tasks).catch((error: unknown) => oneByOne(tasks, run, error)),
    close: () => pool.destroy(),
  }
}

/** A worker died: every task of its chunk gets another chance alone, so that only the bad one is lost. */
async function oneByOne(tasks: readonly Task[], run: ExtractTasks, reason: unknown): Promise<TaskResult[]> {
  if (tasks.length === 1) return [lost(tasks[0]!, reason)]
  const results: TaskResult[] = []
  for (const task of tasks)
    results.push(...(await run([task]).catch((error: unknown) => [lost(task, error)])))
  return results
}

function lost(task: Task, reason: unknown): TaskResult {
  const [id, file] = 'article' in task ? [task.article.id, task.article.source] : [task.page, task.page]
  const message = `a worker ended while reading article ${id}: ${reason instanceof Error ? reason.message : String(reason)}`
  const problem: Problem = {
    file,
    line: null,
    column: null,
    severity: 'error',
    code: 'worker-ended',
    message,
  }
  return { told: [], extracted: { id, source: file, output: null, events: {}, problems: [problem] } }
}
