import { createHash } from 'node:crypto'
import { readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeFolder } from '../../rules/make-folder.js'

/** A folder of outputs, each written whole or not at all. */
export interface OutFolder {
  /** Writes one output and gives its number of bytes. */
  write(name: string, text: string): number
}

/** Makes the folder and clears what killed runs left half-written in `scratch`. */
export function openOutFolder(folder: string, scratch: string): OutFolder {
  makeFolder(folder)
  makeFolder(scratch)
  clearLeftovers(scratch)
  let count = 0
  return {
    write(name, text) {
      const bytes = Buffer.from(text, 'utf8')
      const temporary = join(scratch, `${process.pid}-${count++}.part`)
      try {
        writeFileSync(temporary, bytes)
        renameSync(temporary, join(folder, name))
      } catch (error) {
        rmSync(temporary, { force: true })
        throw error
      }
      return bytes.length
    },
  }
}

/** File name of an article's output; reading has made the id safe, only its length in bytes is left to see to. */
export function outputName(id: string, extension: string): string {
  if (Buffer.byteLength(id) <= 200) return `${id}.${extension}`
  const digest = createHash('sha256').update(id, 'utf8').digest('hex').slice(0, 12)
  return `${[...id].slice(0, 40).join('')}-${digest}.${extension}`
}

function clearLeftovers(scratch: string): void {
  for (const name of readdirSync(scratch)) {
    const pid = /^(\d+)-\d+\.part$/.exec(name)?.[1]
    if (pid !== undefined && !isRunning(Number(pid))) rmSync(join(scratch, name), { force: true })
  }
}

function isRunning(pid: number): boolean {
  if (pid === process.pid) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
