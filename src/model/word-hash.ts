/**
 * 32-bit FNV-1a over UTF-16 code units, finished with a mix so that the top bits are usable as bucket numbers.
 * The key of every frozen table of words: the build writes with it, a run reads with it.
 */
export function hashWord(word: string): number {
  let h = 0x811c9dc5
  for (let i = 0; i < word.length; i++) h = Math.imul(h ^ word.charCodeAt(i), 0x01000193)
  h ^= h >>> 15
  h = Math.imul(h, 0x85ebca6b)
  return (h ^ (h >>> 13)) >>> 0
}

/** Words and small numbers, as the build writes them: sorted hashes, and one value for each in the same order. Little-endian, base64. */
export interface FrozenTable {
  readonly hashes: string
  readonly values: string
}

/** Names of one or several tokens: lines `name<tab>value` and `+N` in `text`, found by way of `names`. */
export interface FrozenBook {
  readonly text: string
  readonly names: FrozenTable
}

/** Bits of a word in the words table: what word lists say of its lower-case form. */
export const wordBits = {
  germanNoun: 1,
  germanVerb: 2,
  germanAdjective: 4,
  /** Rank of the form among common English words: 1 = of the first 2,000, 2 = of the first 12,000, 3 = further down. */
  englishRankLow: 8,
  englishRankHigh: 16,
  firstName: 32,
  surname: 64,
  /** A surname of the first few thousand. */
  frequentSurname: 128,
  germanFrequent: 256,
  germanFirstName: 512,
  /** An English verb, adjective, adverb or common noun. */
  englishWord: 1024,
  /** Stands in a long list of frequent German words that no list of nouns, verbs, adjectives or names explains. */
  germanListed: 2048,
  /** Surname of a public figure of the gazetteer. */
  figureSurname: 4096,
} as const
