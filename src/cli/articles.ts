import type { Article } from '../model/article.js'
import { type ReadOptions, readArticles } from '../read/index.js'
import { type Ignore, withoutIgnored } from './batch/ignore.js'
import { formatProblem } from './problems.js'

/** Articles one by one; what is not read is told on standard error. */
export interface Articles extends AsyncIterable<Article> {
  /** Whether something could not be read so far. */
  readonly failed: boolean
}

/** What commands that look at articles say about reading them; without paths standard input is read. */
export interface LookOptions {
  readonly inputFormat?: ReadOptions['format']
  readonly published?: string
  readonly ignore?: Ignore
}

/** The articles behind paths, for commands that look at each and write no record. */
export function openArticles(paths: readonly string[], options: LookOptions): Articles {
  const read: ReadOptions = {
    format: options.inputFormat ?? 'auto',
    published: options.published ?? null,
    id: null,
  }
  let failed = false
  return {
    get failed() {
      return failed
    },
    async *[Symbol.asyncIterator]() {
      const kept = paths.length > 0 ? await withoutIgnored(paths, options.ignore, undefined) : ['-']
      for await (const found of readArticles(kept, read)) {
        if ('article' in found) yield found.article
        else {
          failed ||= found.problem.severity === 'error'
          process.stderr.write(`${formatProblem(found.problem)}\n`)
        }
      }
    },
  }
}
