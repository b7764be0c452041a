import type { Paragraph } from '../model/article.js'
import type { RepairRules } from '../rules/repair.js'
import { askFranc } from './franc.js'
import { countLanguages, type Profiles } from './profiles.js'
import { createScriptGuard } from './script.js'
import { createShortReader } from './short.js'
import type { Words } from './words.js'

export interface Languages {
  /** ISO 639-1 of the body; 'und' where no language can be told. */
  readonly language: string
  readonly paragraphs: readonly Paragraph[]
}

/**
 * The language of the article and of each paragraph. Function words decide where they are clear, which is nearly
 * always; behind them stand the words and endings of short texts, then franc, restricted to German and English unless a third language is likely.
 */
export function createLanguageReader(
  rules: RepairRules,
  profiles: Profiles,
): (words: Words, masks: Int32Array, declared: string | null) => Languages {
  const scriptOf = createScriptGuard(rules)
  const readShort = createShortReader(rules)
  return (words, masks, declared) => {
    const whole = countLanguages(masks, 0, masks.length, profiles.codes.length)
    const language =
      (words.exotic * 4 > words.count ? scriptOf(words.text) : null) ??
      languageOf(words.text, whole, masks.length, profiles, declared, readShort)
    return { language, paragraphs: paragraphsOf(words, masks, profiles, language) }
  }
}

function languageOf(
  text: string,
  counts: Int32Array,
  words: number,
  { codes }: Profiles,
  declared: string | null,
  readShort: (text: string) => 'de' | 'en' | null,
): string {
  const own = counts[0]! >= counts[1]! ? 0 : 1
  const rival = 1 - own
  let other = 2
  for (let i = 2; i < codes.length; i++) if (counts[i]! > (counts[other] ?? 0)) other = i
  const foreign = counts[other] ?? 0
  const mine = counts[own]!
  // A third language: its words are many and German or English can only claim those that it shares with them.
  if (foreign >= 3 && foreign > mine * 1.7 && foreign * 6 > words) return codes[other]!
  if (mine >= 3 && mine > counts[rival]! * 1.8 && mine > foreign * 1.2) return codes[own]!
  if (mine * 12 < words && words >= 40) return askFranc(text, null) ?? declared ?? 'und'
  // Too little to tell by function words: whoever sent it knows.
  if (declared === 'de' || declared === 'en')
    if (counts[codes.indexOf(declared)]! * 2 >= mine) return declared
  return (words < 40 ? readShort(text) : null) ?? askFranc(text, ['de', 'en']) ?? codes[own]!
}

/** A line is a paragraph; it has another language than the article only on clear evidence. */
function paragraphsOf(
  { text, count, starts }: Words,
  masks: Int32Array,
  profiles: Profiles,
  language: string,
): Paragraph[] {
  const paragraphs: Paragraph[] = []
  let word = 0
  for (let start = 0; start < text.length; ) {
    let end = text.indexOf('\n', start)
    if (end < 0) end = text.length
    const first = word
    while (word < count && starts[word]! < end) word++
    if (word > first)
      paragraphs.push({ start, end, language: paragraphLanguage(masks, first, word, profiles, language) })
    start = end + 1
  }
  return paragraphs
}

function paragraphLanguage(
  masks: Int32Array,
  from: number,
  to: number,
  { codes }: Profiles,
  language: string,
): string {
  const bit = codes.indexOf(language)
  if (bit < 0 || to - from < 5) return language
  let mine = 0
  let none = 0
  for (let i = from; i < to; i++) {
    if (masks[i] === 0) none++
    else if ((masks[i]! >> bit) & 1) mine++
  }
  // Most words of a paragraph in the article's own language are claimed by it: no need to look at the others.
  if (mine * 2 >= to - from - none || to - from - none < 4) return language
  const counts = countLanguages(masks, from, to, codes.length)
  let best = 0
  for (let i = 1; i < codes.length; i++) if (counts[i]! > counts[best]!) best = i
  return counts[best]! >= 4 && counts[best]! > mine * 2.5 && counts[best]! * 5 > to - from
    ? codes[best]!
    : language
}
