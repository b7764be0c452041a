import type { ExtractOptions } from '../options.js'
import { formatProblem } from '../problems.js'
import { createReport } from '../reports.js'
import { createProgress, type Progress } from './progress.js'
import type { Outcome } from './run.js'
import { count, createSummary, problemsOf, type Summary } from './summary.js'

/** What a whole run keeps while outcomes come in. */
export interface Run {
  readonly summary: Summary
  readonly started: number
  readonly report: ReturnType<typeof createReport>
  progress: Progress
}

export function startRun(options: ExtractOptions): Run {
  return {
    summary: createSummary(),
    started: performance.now(),
    report: createReport(options.report ?? null, options.reportFile ?? null),
    progress: progressFor(null, true),
  }
}

export function progressFor(total: number | null, quiet: boolean): Progress {
  return createProgress({ stream: process.stderr, total, now: () => performance.now(), quiet })
}

/** Counts an outcome, tells its problems and moves the bar. */
export function note(run: Run, outcome: Outcome): void {
  count(run.summary, outcome)
  for (const problem of problemsOf(outcome)) {
    run.progress.print(`${formatProblem(problem)}\n`)
    run.report.add(problem)
  }
  const current = nameOf(outcome)
  run.progress.advance({ articles: run.summary.articles, failed: run.summary.failed, current })
}

function nameOf(outcome: Outcome): string {
  if (outcome.kind === 'extracted') return outcome.extracted.id
  if (outcome.kind === 'unchanged') return outcome.done.file ?? ''
  return outcome.kind === 'failed' ? outcome.source : outcome.problem.file
}
