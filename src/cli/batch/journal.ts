import {
  appendFileSync,
  closeSync,
  existsSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import type { Problem } from '../../model/problem.js'
import { makeFolder } from '../../rules/make-folder.js'

/** One input that is done: an article whose output is written, or a file that gave no article. */
export interface Done {
  readonly key: string
  /** The output; null where there was no article. */
  readonly file: string | null
  /** The input, where there was no article. */
  readonly source?: string
  readonly bytes: number
  readonly events: Readonly<Record<string, number>>
  readonly problems: readonly Problem[]
}

/** What earlier runs finished. A line is added once an output file is in its place, so that a killed run loses nothing. */
export interface Journal {
  /** What is finished with this key, if its output still stands as it was written. */
  find(key: string): Done | null
  /** Whether this input gave no article when it was read last. */
  failed(source: string): boolean
  /** Names of all outputs that it knows. */
  outputs(): string[]
  add(done: Done): void
  close(): void
}

/** Opens `folder`/done.ndjson; with `forget` everything counts as new. */
export function openJournal(folder: string, out: string, forget: boolean): Journal {
  makeFolder(folder)
  const file = join(folder, 'done.ndjson')
  const byName = forget ? new Map<string, Done>() : load(file)
  const byKey = new Map([...byName.values()].map((d) => [d.key, d]))
  compact(file, byName)
  const handle = openSync(file, 'a')
  return {
    find(key) {
      const done = byKey.get(key)
      if (!done || byName.get(nameOf(done)) !== done) return null
      return done.file === null || sizeOf(join(out, done.file)) === done.bytes ? done : null
    },
    failed: (source) => byName.has(nameOf({ file: null, source })),
    outputs: () => [...byName.values()].flatMap((d) => d.file ?? []),
    add(done) {
      byName.set(nameOf(done), done)
      byKey.set(done.key, done)
      appendFileSync(handle, `${JSON.stringify(done)}\n`)
    },
    close: () => closeSync(handle),
  }
}

/** What a line is about: of two lines about one thing the later counts. No output has a slash in its name. */
function nameOf({ file, source }: Pick<Done, 'file' | 'source'>): string {
  return file ?? `/${source}`
}

/** A line that a kill or a full disk cut short is passed over. */
function load(file: string): Map<string, Done> {
  const byName = new Map<string, Done>()
  if (!existsSync(file)) return byName
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    try {
      const done = JSON.parse(line) as Done
      if (typeof done.key === 'string' && (typeof done.file === 'string' || done.file === null))
        byName.set(nameOf(done), done)
    } catch {
      // cut short
    }
  }
  return byName
}

function compact(file: string, byName: ReadonlyMap<string, Done>): void {
  const temporary = `${file}.${process.pid}.part`
  try {
    writeFileSync(temporary, [...byName.values()].map((d) => `${JSON.stringify(d)}\n`).join(''))
    renameSync(temporary, file)
  } catch (error) {
    rmSync(temporary, { force: true })
    throw error
  }
}

function sizeOf(file: string): number | null {
  return statSync(file, { throwIfNoEntry: false })?.size ?? null
}
