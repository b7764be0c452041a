import { tokenise } from '../model/tokens.js'
import { type FrozenBook, type FrozenTable, hashWord } from '../model/word-hash.js'

/** Freezes words with a 16-bit value each; words that share a hash share the union of their bits. */
export function freezeFlags(words: ReadonlyMap<string, number>): FrozenTable {
  const byHash = new Map<number, number>()
  for (const [word, value] of words) byHash.set(hashWord(word), (byHash.get(hashWord(word)) ?? 0) | value)
  const hashes = Uint32Array.from(byHash.keys()).sort()
  const values = Uint16Array.from(hashes, (h) => byHash.get(h)!)
  return { hashes: base64(hashes), values: base64(values) }
}

/** Freezes a multimap from words to places in a text (32-bit offsets); entries of one word stand in the order given. */
export function freezeOffsets(entries: readonly (readonly [word: string, offset: number])[]): FrozenTable {
  const pairs = entries.map(([word, offset], order) => ({ hash: hashWord(word), offset, order }))
  pairs.sort((a, b) => a.hash - b.hash || a.order - b.order)
  return {
    hashes: base64(Uint32Array.from(pairs, (p) => p.hash)),
    values: base64(Uint32Array.from(pairs, (p) => p.offset)),
  }
}

/**
 * Freezes names of one or several words, each with a value. Names are cut into tokens as text is, so that "St. Gallen"
 * meets its tokens. A line `+N` under the first word of longer names says how many words may follow.
 */
export function freezeBook(entries: Iterable<readonly [name: string, value: string]>): FrozenBook {
  const places: [string, number][] = []
  const following = new Map<string, number>()
  let text = ''
  for (const [name, value] of entries) {
    const key = keyOf(name)
    places.push([key, text.length])
    text += `${key}\t${value}\n`
    const space = key.indexOf(' ')
    if (space < 0) continue
    const first = key.slice(0, space)
    following.set(first, Math.max(following.get(first) ?? 0, key.split(' ').length - 1))
  }
  const lineOf = new Map<number, number>()
  for (const [word, count] of following) {
    if (!lineOf.has(count)) {
      lineOf.set(count, text.length)
      text += `+${count}\n`
    }
    places.push([word, lineOf.get(count)!])
  }
  return { text, names: freezeOffsets(places) }
}

const plain = /^[\p{L}\p{M}]+(?:[ -][\p{L}\p{M}]+)*$/u

function keyOf(name: string): string {
  return plain.test(name)
    ? name
    : tokenise(name)
        .map((t) => t.text)
        .join(' ')
}

function base64(array: Uint32Array | Uint16Array): string {
  return Buffer.from(array.buffer, array.byteOffset, array.byteLength).toString('base64')
}
