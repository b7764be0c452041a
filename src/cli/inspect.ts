import type { Route } from '../model/article.js'
import { type LookOptions, openArticles } from './articles.js'
import { createInspector } from './inspect/look.js'
import { showInspection } from './inspect/show.js'
import { standardOutput } from './output.js'
import { loadPacks } from './packs.js'
import { createPaint } from './paint.js'

/** Options of `depesche inspect`, as commander gives them. */
export interface InspectOptions extends LookOptions {
  readonly route: Route | 'auto'
  readonly rules: readonly string[]
  readonly format: 'text' | 'json'
  /** The same as `--format json`. */
  readonly json?: boolean
}

/** `depesche inspect`: how an article is read, step by step; resolves to the exit code. */
export async function inspect(paths: readonly string[], options: InspectOptions): Promise<number> {
  const rules = await loadPacks(options.rules)
  const look = createInspector(rules, options.route)
  const paint = createPaint(process.stdout, process.env)
  const sink = standardOutput()
  const asJson = options.json === true || options.format === 'json'
  const articles = openArticles(paths, options)
  for await (const article of articles) {
    const seen = look(article)
    const shown = asJson ? `${JSON.stringify(seen, null, 2)}\n` : showInspection(seen, paint)
    if (!(await sink.write(shown))) return 0
  }
  return articles.failed ? 2 : 0
}
