import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Journal } from './journal.js'
import type { Run } from './session.js'

/** After these it is not known which articles there are, so that nothing is taken for one that is gone. */
const unknown = ['missing-file', 'unreadable-file', 'no-articles']

/** Tells how many outputs of earlier runs stand for no article of this run; with `prune` they are removed, as far as the journal knows them. */
export function endStale(
  out: string,
  journal: Journal,
  standing: ReadonlySet<string>,
  run: Run,
  prune: boolean,
): void {
  const stale = journal.outputs().filter((file) => !standing.has(file) && existsSync(join(out, file)))
  if (stale.length === 0) return
  const what = `${stale.length} file${stale.length === 1 ? '' : 's'} in ${out}`
  const blind = unknown.find((code) => run.summary.problems[code] !== undefined)
  if (!prune || blind !== undefined) {
    run.summary.stale = stale.length
    const hint = prune ? `kept because of ${blind}` : '--prune removes what is of articles that are gone'
    run.progress.print(`depesche: ${what} of no article of this run; ${hint}\n`)
    return
  }
  for (const file of stale) rmSync(join(out, file), { force: true })
  run.summary.pruned = stale.length
}
