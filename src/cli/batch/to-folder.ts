import { join } from 'node:path'
import type { ReadOptions } from '../../read/index.js'
import { createWriter } from '../../write/index.js'
import type { ExtractOptions } from '../options.js'
import { unwritable } from '../problems.js'
import { packageVersion } from '../version.js'
import type { ExtractSettings } from './extract-chunk.js'
import { surveyIds } from './ids.js'
import { type Journal, openJournal } from './journal.js'
import { type OutFolder, openOutFolder, outputName } from './out-folder.js'
import { extractAll, type Outcome } from './run.js'
import { note, progressFor, type Run } from './session.js'
import { readChanged } from './source.js'
import { spoolInput } from './spool.js'
import { endStale } from './stale.js'
import { onStop } from './stop.js'

/** One file per article; what was done before and is still right is left alone. */
export async function toFolder(
  out: string,
  given: readonly string[],
  read: ReadOptions,
  settings: ExtractSettings,
  run: Run,
  options: ExtractOptions,
  digest: string,
): Promise<number | null> {
  const spooled = given.includes('-') ? await spoolInput(process.stdin) : null
  const sourced: ReadOptions = spooled ? { ...read, stdin: spooled.stream() } : read
  try {
    const survey = await surveyIds(given, spooled ? { ...read, stdin: spooled.stream() } : read)
    if (survey.problems.length > 0) {
      for (const p of survey.problems) note(run, { kind: 'problem', problem: p })
      return 2
    }
    run.progress = progressFor(survey.articles, false)
    return await writeFolder(out, given, sourced, settings, run, options, digest)
  } finally {
    spooled?.remove()
  }
}

async function writeFolder(
  out: string,
  paths: readonly string[],
  read: ReadOptions,
  settings: ExtractSettings,
  run: Run,
  options: ExtractOptions,
  digest: string,
): Promise<number | null> {
  const { extension } = await createWriter(settings.format)
  const scratch = options.cache ?? join(out, '.depesche')
  const context = JSON.stringify([
    packageVersion(),
    digest,
    settings.route,
    settings.only,
    settings.format,
    options.bom === true,
  ])
  const prefix = settings.format === 'csv' ? await csvPrefix(options.bom === true) : ''
  let journal: Journal
  let folder: OutFolder
  try {
    folder = openOutFolder(out, join(out, '.depesche'))
    journal = openJournal(scratch, out, options.force === true)
  } catch (error) {
    note(run, { kind: 'problem', problem: unwritable(out, error) })
    return 2
  }
  const stop = onStop()
  const standing = new Set<string>()
  try {
    const items = stop.until(readChanged(paths, read, journal, context))
    for await (const outcomes of extractAll(items, settings, options.jobs ?? null)) {
      for (const outcome of outcomes) {
        const unwritten = keep(outcome, folder, journal, (id) => outputName(id, extension), prefix)
        if (unwritten !== null) {
          const file = unwritten.file === null ? scratch : join(out, unwritten.file)
          note(run, { kind: 'problem', problem: unwritable(file, unwritten.error) })
          return 2
        }
        note(run, outcome)
        const file = outputOf(outcome, extension)
        if (file !== null) standing.add(file)
      }
    }
    if (stop.exitCode() === null) endStale(out, journal, standing, run, options.prune === true)
    return stop.exitCode()
  } finally {
    stop.remove()
    journal.close()
  }
}

/** The output that stands for an outcome, now or since an earlier run. */
function outputOf(outcome: Outcome, extension: string): string | null {
  if (outcome.kind === 'unchanged') return outcome.done.file
  return outcome.kind === 'extracted' && outcome.extracted.output !== null
    ? outputName(outcome.extracted.id, extension)
    : null
}

/** Writes what an outcome brings, then remembers it; null where all went well. */
function keep(
  outcome: Outcome,
  folder: OutFolder,
  journal: Journal,
  nameOf: (id: string) => string,
  prefix: string,
): { readonly file: string | null; readonly error: unknown } | null {
  let file: string | null = null
  try {
    if (outcome.kind === 'failed' && outcome.key !== null)
      journal.add({
        key: outcome.key,
        file,
        source: outcome.source,
        bytes: 0,
        events: {},
        problems: outcome.problems,
      })
    if (outcome.kind !== 'extracted' || outcome.extracted.output === null) return null
    const { id, output, events, problems } = outcome.extracted
    file = nameOf(id)
    const bytes = folder.write(file, prefix + output)
    if (outcome.key !== null)
      journal.add({ key: outcome.key, file, bytes, events, problems: [...outcome.told, ...problems] })
    return null
  } catch (error) {
    return { file, error }
  }
}

async function csvPrefix(bom: boolean): Promise<string> {
  const { byteOrderMark, csvHeader } = await import('../../write/csv.js')
  return (bom ? byteOrderMark : '') + csvHeader
}
