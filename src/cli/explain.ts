import type { Route } from '../model/article.js'
import { createTracedPipeline } from '../pipeline.js'
import { type LookOptions, openArticles } from './articles.js'
import { createExplainer } from './explain/look.js'
import { showExplanation } from './explain/show.js'
import { explainNames } from './explain-names.js'
import { standardOutput } from './output.js'
import { loadPacks } from './packs.js'
import { createPaint } from './paint.js'
import { formatProblem, problemOf } from './problems.js'
import { findRule } from './rules-list.js'

/** Options of `depesche explain`, as commander gives them. */
export interface ExplainOptions extends LookOptions {
  readonly route: Route | 'auto'
  readonly rules: readonly string[]
  readonly sentence?: number
  readonly whyNot?: string
  readonly format: 'text' | 'json'
}

/** `depesche explain`: why each event of an article is one, or why a rule tells none; resolves to the exit code. */
export async function explain(paths: readonly string[], options: ExplainOptions): Promise<number> {
  const rules = await loadPacks(options.rules)
  if (options.whyNot !== undefined) findRule(options.whyNot, rules.events.rules)
  const look = createExplainer(rules, {
    route: options.route,
    sentence: options.sentence ?? null,
    whyNot: options.whyNot ?? null,
  })
  const paint = createPaint(process.stdout, process.env)
  const width = Math.min(Math.max((process.stdout.columns ?? 102) - 2, 40), 120)
  const sink = standardOutput()
  const explained: unknown[] = []
  const articles = openArticles(paths, options)
  let failed = false
  for await (const article of articles) {
    const seen = look(article)
    if (options.sentence !== undefined && options.sentence > seen.sentenceCount) {
      failed = true
      const message = `there is no sentence ${options.sentence}; the article has ${seen.sentenceCount}`
      process.stderr.write(
        `${formatProblem(problemOf('error', article.source, 'no-such-sentence', message))}\n`,
      )
      continue
    }
    if (options.format === 'json') explained.push(seen)
    else {
      const gap = explained.push(null) > 1 ? '\n' : ''
      if (!(await sink.write(gap + showExplanation(seen, paint, width)))) return 0
    }
  }
  if (options.format === 'json') await sink.write(`${JSON.stringify(explained, null, 2)}\n`)
  return failed || articles.failed ? 2 : 0
}

/** `depesche explain names`: every candidate of a name with what spoke for and against it. */
export async function explainNamesOf(paths: readonly string[], options: ExplainOptions): Promise<number> {
  const rules = await loadPacks(options.rules)
  const trace = createTracedPipeline(rules, { route: options.route })
  const sink = standardOutput()
  const articles = openArticles(paths, options)
  for await (const article of articles)
    if (!(await sink.write(explainNames(rules, trace(article).annotated)))) return 0
  return articles.failed ? 2 : 0
}
