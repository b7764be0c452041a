import type { RepairRules } from '../rules/repair.js'
import { anchorOf, partsOf } from './phrases.js'
import { hashOf, type Words } from './words.js'

/** What else a word is looked up for. */
export const lookedFor = { spun: 1, listed: 2, leftover: 4 } as const

/** Function words of every language as bits, and the words that open a finder's search: one look-up tells all. */
export interface Profiles {
  readonly codes: readonly string[]
  readonly de: number
  readonly en: number
  /** Bits of the languages that news is translated from. */
  readonly sources: number
  readonly keys: Int32Array
  readonly bits: Int32Array
  readonly flags: Uint8Array
}

/** The words of one article as the profiles know them. */
export interface Looked {
  /** Bits of the languages in which each word is a function word. */
  readonly masks: Int32Array
  /** Words that open a finder's search, in text order. */
  readonly spun: readonly number[]
  readonly listed: readonly number[]
  readonly leftover: readonly number[]
  /** Function words of a third language that are none in German or English. */
  readonly foreign: readonly number[]
  /** Words of one letter beyond ASCII. */
  readonly single: readonly number[]
}

const slots = 1 << 14

/** German and English come first; at most 31 languages. */
export function createProfiles(rules: Pick<RepairRules, 'languages' | 'spun' | 'finders'>): Profiles {
  const first = ['de', 'en']
  const others = rules.languages.filter((l) => !first.includes(l.language)).slice(0, 29)
  const codes = [...first, ...others.map((l) => l.language)]
  const profiles = {
    codes,
    de: 1,
    en: 2,
    sources: sourcesOf(rules.languages, codes),
    keys: new Int32Array(slots),
    bits: new Int32Array(slots),
    flags: new Uint8Array(slots),
  }
  for (const { language, words, leftover } of rules.languages) {
    const bit = 1 << codes.indexOf(language)
    if (!codes.includes(language)) continue
    for (const word of words) profiles.bits[slotFor(profiles, word)]! |= bit
    for (const word of Object.keys(leftover)) profiles.flags[slotFor(profiles, word)]! |= lookedFor.leftover
  }
  for (const phrase of rules.spun.phrases) {
    const parts = partsOf(phrase)
    profiles.flags[slotFor(profiles, parts[anchorOf(parts)]!)]! |= lookedFor.spun
  }
  for (const { finder, words } of rules.finders)
    if (finder === 'word')
      for (const word of Object.keys(words ?? {}))
        profiles.flags[slotFor(profiles, word)]! |= lookedFor.listed
  return profiles
}

function sourcesOf(languages: RepairRules['languages'], codes: readonly string[]): number {
  return languages
    .filter((l) => l.translated && codes.indexOf(l.language) > 1)
    .reduce((bits, l) => bits | (1 << codes.indexOf(l.language)), 0)
}

/** The slot of a word in an open table; an empty key is 0. */
function slotFor({ keys }: Pick<Profiles, 'keys'>, word: string): number {
  const hash = hashOf(word) || 1
  let slot = hash & (slots - 1)
  while (keys[slot] !== 0 && keys[slot] !== hash) slot = (slot + 1) & (slots - 1)
  keys[slot] = hash
  return slot
}

/** Looks every word up once. */
export function lookUp(
  { text, count, starts, ends, hashes }: Words,
  { keys, bits, flags }: Profiles,
): Looked {
  const masks = new Int32Array(count)
  const looked = {
    masks,
    spun: [] as number[],
    listed: [] as number[],
    leftover: [] as number[],
    foreign: [] as number[],
    single: [] as number[],
  }
  for (let i = 0; i < count; i++) {
    const hash = hashes[i]! || 1
    let slot = hash & (slots - 1)
    let key = keys[slot]!
    while (key !== hash && key !== 0) {
      slot = (slot + 1) & (slots - 1)
      key = keys[slot]!
    }
    if (key === hash) {
      const mask = bits[slot]!
      masks[i] = mask
      if (mask > 3 && (mask & 3) === 0) looked.foreign.push(i)
      const flag = flags[slot]!
      if (flag !== 0) {
        if (flag & lookedFor.spun) looked.spun.push(i)
        if (flag & lookedFor.listed) looked.listed.push(i)
        if (flag & lookedFor.leftover) looked.leftover.push(i)
      }
    }
    if (ends[i]! - starts[i]! === 1 && text.charCodeAt(starts[i]!) > 0x7f) looked.single.push(i)
  }
  return looked
}

/** How many of the words `from` to `to` each language claims. */
export function countLanguages(masks: Int32Array, from: number, to: number, languages: number): Int32Array {
  const counts = new Int32Array(languages)
  for (let i = from; i < to; i++) {
    for (let mask = masks[i]!; mask !== 0; mask &= mask - 1) counts[31 - Math.clz32(mask & -mask)]!++
  }
  return counts
}
