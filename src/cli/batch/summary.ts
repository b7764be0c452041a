import { counted } from '../../diff/views/model.js'
import type { Problem } from '../../model/problem.js'
import type { Outcome } from './run.js'

/** Numbers of a run, for the last line and `--summary`. */
export interface Summary {
  articles: number
  /** Records written now. */
  records: number
  /** Records that stood already and are still right. */
  unchanged: number
  /** Outputs of earlier runs that stand for no article of this one, and those that were removed. */
  stale: number
  pruned: number
  /** Articles, files or lines without a record. */
  failed: number
  errors: number
  warnings: number
  events: Record<string, number>
  problems: Record<string, number>
  seconds: number
  articles_per_second: number
}

export function createSummary(): Summary {
  return {
    articles: 0,
    records: 0,
    unchanged: 0,
    stale: 0,
    pruned: 0,
    failed: 0,
    errors: 0,
    warnings: 0,
    events: {},
    problems: {},
    seconds: 0,
    articles_per_second: 0,
  }
}

/** Problems that an outcome brings; those of an unchanged article are told again, for they still hold. */
export function problemsOf(outcome: Outcome): readonly Problem[] {
  if (outcome.kind === 'problem') return [outcome.problem]
  if (outcome.kind === 'failed') return outcome.problems
  return outcome.kind === 'unchanged' ? outcome.done.problems : outcome.extracted.problems
}

/** Adds one outcome. */
export function count(summary: Summary, outcome: Outcome): void {
  const problems = problemsOf(outcome)
  for (const p of problems) {
    summary.problems[p.code] = (summary.problems[p.code] ?? 0) + 1
    if (p.severity === 'error') summary.errors++
    else summary.warnings++
  }
  if (outcome.kind === 'problem' || outcome.kind === 'failed') {
    if (problems.some((p) => p.severity === 'error')) summary.failed++
    return
  }
  summary.articles++
  const events = outcome.kind === 'unchanged' ? outcome.done.events : outcome.extracted.events
  for (const [type, n] of Object.entries(events)) summary.events[type] = (summary.events[type] ?? 0) + n
  if (outcome.kind === 'unchanged') summary.unchanged++
  else if (outcome.extracted.output === null) summary.failed++
  else summary.records++
}

/** Closes the count: time, rate, keys in code-unit order. */
export function finish(summary: Summary, seconds: number): Summary {
  const sorted = (counts: Record<string, number>) =>
    Object.fromEntries(Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1)))
  const rate = seconds > 0 ? summary.articles / seconds : 0
  return {
    ...summary,
    events: sorted(summary.events),
    problems: sorted(summary.problems),
    seconds: round(seconds),
    articles_per_second: round(rate),
  }
}

/** The last line of a batch on stderr. */
export function summaryLine(summary: Summary): string {
  const events = Object.values(summary.events).reduce((a, b) => a + b, 0)
  const parts = [
    counted(summary.articles, 'article'),
    `${counted(summary.records, 'record')} written`,
    ...(summary.unchanged ? [`${summary.unchanged} unchanged`] : []),
    ...(summary.pruned ? [`${summary.pruned} pruned`] : []),
    ...(summary.failed ? [`${summary.failed} failed`] : []),
    counted(events, 'event'),
    ...(summary.warnings ? [counted(summary.warnings, 'warning')] : []),
    `${summary.articles_per_second} articles/s`,
  ]
  return `depesche: ${parts.join(', ')}\n`
}

function round(n: number): number {
  return Math.round(n * 100) / 100
}
