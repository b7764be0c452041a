import { type FrozenBook, type FrozenTable, hashWord } from '../../model/word-hash.js'
import type { Book } from './phrases.js'

/** A table of words as the build froze it, ready after two copies of memory: nothing is parsed at load. */
interface Opened<V extends Uint16Array | Uint32Array> {
  readonly hashes: Uint32Array
  readonly values: V
  /** Where the hashes of each bucket (their top 14 bits) begin. */
  readonly buckets: Uint32Array
}

const shift = 18

function open<V extends Uint16Array | Uint32Array>(
  table: FrozenTable,
  read: (bytes: Uint8Array) => V,
): Opened<V> {
  const hashes = new Uint32Array(bytesOf(table.hashes).buffer)
  const buckets = new Uint32Array((1 << (32 - shift)) + 1)
  let bucket = 0
  for (let i = 0; i < hashes.length; i++) while (bucket <= hashes[i]! >>> shift) buckets[bucket++] = i
  buckets.fill(hashes.length, bucket)
  return { hashes, values: read(bytesOf(table.values)), buckets }
}

/** A copy of its own buffer, so that typed arrays start at a whole word. */
function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  const bytes = Buffer.from(base64, 'base64')
  const copy = new Uint8Array(new ArrayBuffer(bytes.length))
  copy.set(bytes)
  return copy
}

function firstAt(table: Opened<Uint16Array | Uint32Array>, hash: number): number {
  const end = table.buckets[(hash >>> shift) + 1]!
  for (let i = table.buckets[hash >>> shift]!; i < end; i++)
    if (table.hashes[i]! >= hash) return table.hashes[i] === hash ? i : -1
  return -1
}

/** Bits of a word, 0 where the lists do not know it. */
export function openFlags(table: FrozenTable): (word: string) => number {
  const opened = open(table, (bytes) => new Uint16Array(bytes.buffer as ArrayBuffer))
  return (word) => {
    const i = firstAt(opened, hashWord(word))
    return i < 0 ? 0 : opened.values[i]!
  }
}

/** Offsets of a word, in the order of the build; empty where it is unknown. Words may share a hash: check what stands there. */
export function openOffsets(table: FrozenTable): (word: string) => readonly number[] {
  const opened = open(table, (bytes) => new Uint32Array(bytes.buffer as ArrayBuffer))
  return (word) => {
    const hash = hashWord(word)
    const first = firstAt(opened, hash)
    if (first < 0) return none
    const found: number[] = []
    for (let i = first; opened.hashes[i] === hash; i++) found.push(opened.values[i]!)
    return found
  }
}

const none: readonly number[] = []

/** A frozen book; `read` turns the value of a line into what it stands for, once for each line. */
export function openBook<V>({ text, names }: FrozenBook, read: (value: string) => V): Book<V> {
  const offsetsOf = openOffsets(names)
  const cache = new Map<number, V>()
  const rest = (from: number) => text.slice(from, text.indexOf('\n', from))
  return {
    get(name) {
      for (const offset of offsetsOf(name)) {
        if (text[offset] === '+' || text[offset + name.length] !== '\t' || !text.startsWith(name, offset))
          continue
        const known = cache.get(offset)
        if (known !== undefined) return known
        const value = read(rest(offset + name.length + 1))
        cache.set(offset, value)
        return value
      }
      return undefined
    },
    following(word) {
      for (const offset of offsetsOf(word)) if (text[offset] === '+') return Number(rest(offset + 1))
      return 0
    },
  }
}
