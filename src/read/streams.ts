import { createReadStream } from 'node:fs'

/** A file's bytes in chunks. */
export function chunksOf(path: string): AsyncIterable<Uint8Array> {
  return createReadStream(path, { highWaterMark: 1 << 18 })
}

/** The first bytes of a stream, and the stream from its beginning. */
export async function peek(
  chunks: AsyncIterable<Uint8Array>,
): Promise<{ head: Uint8Array; rest: AsyncIterable<Uint8Array> }> {
  const iterator = chunks[Symbol.asyncIterator]()
  const first = await iterator.next()
  const head = first.done ? new Uint8Array() : toBytes(first.value)
  return { head, rest: resume(head, iterator) }
}

async function* resume(head: Uint8Array, iterator: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  if (head.length > 0) yield head
  for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield toBytes(next.value)
}

function toBytes(chunk: Uint8Array | string): Uint8Array {
  return typeof chunk === 'string' ? Buffer.from(chunk, 'utf8') : chunk
}

/** A line of bytes without its end; null where it was longer than the limit and has been passed over. */
export interface Line {
  readonly number: number
  readonly bytes: Uint8Array | null
}

/** Cuts a byte stream at line feeds; holds no more than one line, and none longer than `limit`. */
export async function* linesOf(chunks: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<Line> {
  let parts: Uint8Array[] = []
  let length = 0
  let number = 1
  const line = (): Line => ({
    number,
    bytes: length > limit ? null : parts.length === 1 ? parts[0]! : Buffer.concat(parts),
  })
  const add = (part: Uint8Array) => {
    length += part.length
    if (length > limit) parts = []
    else if (part.length > 0) parts.push(part)
  }
  for await (const raw of chunks) {
    const chunk = toBytes(raw)
    let start = 0
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, start)) {
      add(chunk.subarray(start, end))
      yield line()
      parts = []
      length = 0
      number++
      start = end + 1
    }
    add(chunk.subarray(start))
  }
  if (length > 0) yield line()
}
