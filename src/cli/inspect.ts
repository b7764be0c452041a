import type { Route } from '../model/article.js'
import { type ReadOptions, readArticles } from '../read/index.js'
import { createInspector } from './inspect/look.js'
import { showInspection } from './inspect/show.js'
import { standardOutput } from './output.js'
import { loadPacks } from './packs.js'
import { createPaint } from './paint.js'
import { formatProblem } from './problems.js'

/** Options of `depesche inspect`, as commander gives them. */
export interface InspectOptions {
  readonly inputFormat?: ReadOptions['format']
  readonly published?: string
  readonly id?: string
  readonly route?: Route | 'auto'
  readonly rules?: readonly string[]
  readonly json?: boolean
}

/** `depesche inspect`: how an article is read, step by step; resolves to the exit code. */
export async function inspect(paths: readonly string[], options: InspectOptions): Promise<number> {
  const rules = await loadPacks(options.rules ?? [])
  const look = createInspector(rules, options.route ?? 'auto')
  const paint = createPaint(process.stdout, process.env)
  const read: ReadOptions = {
    format: options.inputFormat ?? 'auto',
    published: options.published ?? null,
    id: options.id ?? null,
  }
  const sink = standardOutput()
  let failed = false
  for await (const found of readArticles(paths.length > 0 ? paths : ['-'], read)) {
    if ('problem' in found) {
      failed ||= found.problem.severity === 'error'
      process.stderr.write(`${formatProblem(found.problem)}\n`)
    } else {
      const seen = look(found.article)
      const shown = options.json ? `${JSON.stringify(seen, null, 2)}\n` : showInspection(seen, paint)
      if (!(await sink.write(shown))) return 0
    }
  }
  return failed ? 2 : 0
}
