import { type FrozenTable, hashWord } from '../model/word-hash.js'

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

function base64(array: Uint32Array | Uint16Array): string {
  return Buffer.from(array.buffer, array.byteOffset, array.byteLength).toString('base64')
}
