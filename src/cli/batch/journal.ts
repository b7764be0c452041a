import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import type { Problem } from '../../model/problem.js'

/** One article whose output is written: its key, its file and what the summary needs of it. */
export interface Done {
  readonly key: string
  readonly file: string
  readonly bytes: number
  readonly events: Readonly<Record<string, number>>
  readonly problems: readonly Problem[]
}

/** What earlier runs finished. A line is added once an output file is in its place, so that a killed run loses nothing. */
export interface Journal {
  /** The finished article with this key, if its output still stands as it was written. */
  find(key: string): Done | null
  add(done: Done): void
  close(): void
}

/** Opens `folder`/done.ndjson; with `forget` everything counts as new. */
export function openJournal(folder: string, out: string, forget: boolean): Journal {
  mkdirSync(folder, { recursive: true })
  const file = join(folder, 'done.ndjson')
  const byFile = forget ? new Map<string, Done>() : load(file)
  const byKey = new Map([...byFile.values()].map((d) => [d.key, d]))
  compact(file, byFile)
  const handle = openSync(file, 'a')
  return {
    find(key) {
      const done = byKey.get(key)
      if (!done || byFile.get(done.file) !== done) return null
      return sizeOf(join(out, done.file)) === done.bytes ? done : null
    },
    add(done) {
      byFile.set(done.file, done)
      byKey.set(done.key, done)
      writeSync(handle, `${JSON.stringify(done)}\n`)
    },
    close: () => closeSync(handle),
  }
}

/** The last line of a file's name counts; a line that a kill cut short is passed over. */
function load(file: string): Map<string, Done> {
  const byFile = new Map<string, Done>()
  if (!existsSync(file)) return byFile
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    try {
      const done = JSON.parse(line) as Done
      if (typeof done.key === 'string' && typeof done.file === 'string') byFile.set(done.file, done)
    } catch {
      // cut short
    }
  }
  return byFile
}

function compact(file: string, byFile: ReadonlyMap<string, Done>): void {
  const temporary = `${file}.${process.pid}.part`
  writeFileSync(temporary, [...byFile.values()].map((d) => `${JSON.stringify(d)}\n`).join(''))
  renameSync(temporary, file)
}

function sizeOf(file: string): number | null {
  return statSync(file, { throwIfNoEntry: false })?.size ?? null
}
