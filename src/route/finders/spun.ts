import type { WordingFind } from '../../model/article.js'
import type { RepairRules, SpunPhrase } from '../../rules/repair.js'
import { anchorOf, partsOf } from '../phrases.js'
import { isUpperAt, lowerOf, touches, type Words } from '../words.js'
import { cased, type Finder } from './finder.js'

interface Pattern extends SpunPhrase {
  readonly parts: readonly string[]
  /** Which of the words it is looked up by: the longest, for it is the rarest. */
  readonly anchor: number
  /** A proper name stands for it, so it must be written as one. */
  readonly proper: boolean
}

const weekdays = new Set(['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'])

/** Spun English: phrases go back anywhere, single ambiguous words only once the article shows two phrases. */
export function spunEnglish(spun: RepairRules['spun']): Finder {
  const byAnchor = index(spun.phrases)
  return ({ words, looked, language }) => {
    if (language !== 'en') return []
    const found = matches(words, looked.spun, byAnchor)
    const shown = new Set(found.filter((m) => m.pattern.evidence).map((m) => m.pattern.spun))
    const isSpun = shown.size >= 2
    return found
      .filter((m) => isSpun || !m.pattern.spunOnly)
      .map(({ pattern, start, end, upper }): WordingFind => {
        const weight = pattern.evidence ? spun.weight : 0
        return {
          start,
          end,
          kind: spun.kind,
          rule: spun.id,
          replacement: cased(pattern.plain, upper),
          weight,
        }
      })
  }
}

function index(phrases: readonly SpunPhrase[]): Map<string, Pattern[]> {
  const byAnchor = new Map<string, Pattern[]>()
  for (const phrase of phrases) {
    const parts = partsOf(phrase)
    const anchor = anchorOf(parts)
    const pattern = { ...phrase, parts, anchor, proper: phrase.plain[0] !== phrase.plain[0]!.toLowerCase() }
    byAnchor.set(parts[anchor]!, [...(byAnchor.get(parts[anchor]!) ?? []), pattern])
  }
  // The longest phrase first; among equals the one that asks for company.
  for (const list of byAnchor.values())
    list.sort((a, b) => b.parts.length - a.parts.length || Number(asks(b)) - Number(asks(a)))
  return byAnchor
}

function asks(p: SpunPhrase): boolean {
  return p.next !== undefined || p.after !== undefined
}

function matches(words: Words, candidates: readonly number[], byAnchor: Map<string, Pattern[]>) {
  const found: { pattern: Pattern; start: number; end: number; upper: boolean }[] = []
  const { text, starts } = words
  for (const i of candidates) {
    for (const pattern of byAnchor.get(bare(lowerOf(words, i))) ?? []) {
      const first = i - pattern.anchor
      const end = first < 0 ? -1 : endOf(words, first, pattern)
      if (end < 0 || !inCompany(words, first, pattern, end)) continue
      found.push({ pattern, start: starts[first]!, end, upper: isUpperAt(text, starts[first]!) })
      break
    }
  }
  return found
}

/** The possessive ending stays in the text, after what is read instead. */
function bare(word: string): string {
  return word.endsWith("'s") || word.endsWith('’s') ? word.slice(0, -2) : word
}

/** Where the phrase that starts at word `i` ends, or -1. */
function endOf(words: Words, i: number, { parts, proper }: Pattern): number {
  const { text, starts, ends, count } = words
  if (proper && !isUpperAt(text, starts[i]!)) return -1
  for (let k = 0; k < parts.length; k++) {
    const word = lowerOf(words, i + k)
    if (i + k >= count || (k > 0 && !touches(words, i + k - 1))) return -1
    const whole = word === parts[k]
    if (!whole && (k < parts.length - 1 || bare(word) !== parts[k])) return -1
    if (!whole) return ends[i + k]! - 2
  }
  const end = ends[i + parts.length - 1]!
  // A hyphen or digit sign goes on: "the 2-1 win", "the 2.5 per cent".
  return /[-.,]\d/.test(text.slice(end, end + 2)) ? -1 : end
}

function inCompany(words: Words, i: number, { next, after, parts }: Pattern, end: number): boolean {
  const { text, starts } = words
  const follower = i + parts.length
  if (next === 'comma' && text[end] !== ',') return false
  if (next === 'capital' && !(starts[follower] === end + 1 && isUpperAt(text, end + 1))) return false
  if (next === 'weekday' && !weekdays.has(lowerOf(words, follower))) return false
  if (
    next === 'object' &&
    !/^(?:the|a|an|this|these|their|his|her|\p{L}+ing)$/u.test(lowerOf(words, follower))
  )
    return false
  if (after === undefined) return true
  if (after !== 'capital-after-the') return lowerOf(words, i - 1) === after
  // "the Lavrov name": a name before it and the article before that; "the name of" never
  return (
    i >= 2 &&
    isUpperAt(text, starts[i - 1]!) &&
    lowerOf(words, i - 2) === 'the' &&
    lowerOf(words, follower) !== 'of'
  )
}
