import type { RepairRules } from '../rules/repair.js'

/** Function words of every language as bits: one look-up tells in which languages a word is one. */
export interface Profiles {
  readonly codes: readonly string[]
  readonly bits: ReadonlyMap<string, number>
  readonly de: number
  readonly en: number
}

/** Bits of at most 31 languages; German and English come first. */
export function createProfiles({ languages }: Pick<RepairRules, 'languages'>): Profiles {
  const first = ['de', 'en']
  const others = languages.filter((l) => !first.includes(l.language)).slice(0, 29)
  const ordered = [...first.map((code) => languages.find((l) => l.language === code)), ...others]
  const bits = new Map<string, number>()
  ordered.forEach((language, i) => {
    for (const word of language?.words ?? []) bits.set(word, (bits.get(word) ?? 0) | (1 << i))
  })
  return { codes: ['de', 'en', ...others.map((l) => l.language)], bits, de: 1, en: 2 }
}

/** The bits of every word of a text; 0 for what is no function word anywhere. */
export function masksOf(lower: readonly string[], { bits }: Profiles): Int32Array {
  const masks = new Int32Array(lower.length)
  for (let i = 0; i < lower.length; i++) masks[i] = bits.get(lower[i]!) ?? 0
  return masks
}

/** How many of the words `from` to `to` each language claims. */
export function countLanguages(masks: Int32Array, from: number, to: number, languages: number): Int32Array {
  const counts = new Int32Array(languages)
  for (let i = from; i < to; i++) {
    for (let mask = masks[i]!; mask !== 0; mask &= mask - 1) counts[31 - Math.clz32(mask & -mask)]!++
  }
  return counts
}
