import { createReadStream, createWriteStream, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'

/** Standard input on disk, so that it can be read twice: once for the ids, once for the articles. */
export interface Spooled {
  stream(): AsyncIterable<Uint8Array>
  remove(): void
}

/** Copies a stream to a temporary file, in constant memory. */
export async function spoolInput(input: NodeJS.ReadableStream): Promise<Spooled> {
  const folder = mkdtempSync(join(tmpdir(), 'depesche-'))
  const file = join(folder, 'input')
  await pipeline(input, createWriteStream(file, { mode: 0o600 }))
  return {
    stream: () => createReadStream(file),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}
