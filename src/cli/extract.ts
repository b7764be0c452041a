import { writeFileSync } from 'node:fs'
import type { ReadOptions } from '../read/index.js'
import { createJoiner } from '../write/index.js'
import type { ExtractSettings } from './batch/extract-chunk.js'
import { withoutIgnored } from './batch/ignore.js'
import { extractAll } from './batch/run.js'
import { note, progressFor, type Run, startRun } from './batch/session.js'
import { readAll } from './batch/source.js'
import { finish, type Summary, summaryLine } from './batch/summary.js'
import { toFolder } from './batch/to-folder.js'
import type { ExtractOptions } from './options.js'
import { standardOutput } from './output.js'
import { loadPacks } from './packs.js'

/** `depesche extract`: articles in, records out; resolves to the exit code. */
export async function extract(given: readonly string[], options: ExtractOptions): Promise<number> {
  const settings: ExtractSettings = {
    rules: options.rules,
    route: options.route,
    only: options.only ?? null,
    format: options.format,
  }
  const paths = given.length > 0 ? await withoutIgnored(given, options.ignore, options.out) : ['-']
  const read: ReadOptions = {
    format: options.inputFormat,
    published: options.published ?? null,
    id: options.id ?? null,
    ...(options.out === undefined ? {} : { skip: options.out }),
  }
  const rules = await loadPacks(settings.rules) // a wrong rule is told before any article is read
  const run = startRun(options)
  const outcome =
    options.out === undefined
      ? await toStandardOutput(paths, read, settings, run, options)
      : await toFolder(options.out, paths, read, settings, run, options, rules.digest)
  const summary = finish(run.summary, (performance.now() - run.started) / 1000)
  run.progress.end()
  if (options.out !== undefined) process.stderr.write(summaryLine(summary))
  if (options.summary !== undefined) writeFileSync(options.summary, `${JSON.stringify(summary, null, 2)}\n`)
  run.report.end(summary)
  return outcome ?? exitCode(summary, options.failOn)
}

function exitCode(summary: Summary, failOn: ExtractOptions['failOn']): number {
  if (failOn === 'never') return 0
  if (summary.errors > 0) return 2
  return failOn === 'warning' && summary.warnings > 0 ? 1 : 0
}

/** Records go to standard output; an exit code only where the work ended early. */
async function toStandardOutput(
  paths: readonly string[],
  read: ReadOptions,
  settings: ExtractSettings,
  run: Run,
  options: ExtractOptions,
): Promise<number | null> {
  const sink = standardOutput()
  const joiner = await createJoiner(settings.format)
  run.progress = progressFor(null, process.stdout.isTTY === true || process.stderr.isTTY !== true)
  if (options.bom && settings.format === 'csv')
    await sink.write((await import('../write/csv.js')).byteOrderMark)
  for await (const outcomes of extractAll(readAll(paths, read), settings, options.jobs ?? null)) {
    let output = ''
    for (const outcome of outcomes) {
      note(run, outcome)
      if (outcome.kind === 'extracted' && outcome.extracted.output !== null)
        output += joiner.add(outcome.extracted.output)
    }
    if (!(await sink.write(output))) return endQuietly()
  }
  return (await sink.write(joiner.end())) ? null : endQuietly()
}

/** Nobody reads on: nothing more to do, and nothing to complain of. */
function endQuietly(): number {
  process.stdin.destroy()
  return 0
}
