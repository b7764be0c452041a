/**
 * A quick no for most words: tells by first letter, last letter and length whether a word can be one of `words`.
 * Says yes to some that are not, never no to one that is.
 */
export function createSieve(words: Iterable<string>): (word: string) => boolean {
  const table = new Uint8Array(1 << 15)
  for (const word of words) table[slot(word)] = 1
  return (word) => table[slot(word)] === 1
}

const slot = (word: string): number =>
  ((word.charCodeAt(0) & 31) << 10) | ((word.charCodeAt(word.length - 1) & 31) << 5) | (word.length & 31)
