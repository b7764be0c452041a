// What the scan walks over: phrases, verb groups, and the marks and connectors between them.
import type { Language } from '../language.js'
import { readParts } from '../parts.js'
import type { Part, Word } from '../types.js'
import type { SvoGroup } from './chains.js'

/** What stands between phrases and verbs. */
export type MarkRole = 'comma' | 'stop' | 'quote' | 'coord' | 'subord' | 'relative' | 'open' | 'close'

/** A phrase, a verb group or a mark, at its first word. */
export type Item = { readonly at: number } & (
  | { readonly kind: 'part'; readonly part: Part }
  | { readonly kind: 'verb'; readonly group: SvoGroup }
  | { readonly kind: 'mark'; readonly text: string; readonly role: MarkRole }
)

/** Phrases, verb groups and marks of a sentence in their order. */
export function itemsOf(
  words: readonly Word[],
  groups: readonly SvoGroup[],
  verbWords: ReadonlySet<number>,
  language: Language,
): Item[] {
  const items: Item[] = []
  const at = words.map((_, i) => i)
  const openers = connectorWords(words, language, verbWords)
  const stop = new Set([...verbWords, ...openers.keys()])
  for (const part of readParts(words, at, language, stop)) items.push({ kind: 'part', part, at: part.start })
  for (const group of groups)
    items.push({ kind: 'verb', group, at: group.group.words[group.subjectInside ? 1 : 0]! })
  for (const [i, role] of openers) items.push({ kind: 'mark', role, text: words[i]!.token.lower, at: i })
  const inPart = new Uint8Array(words.length)
  for (const item of items) if (item.kind === 'part') inPart.fill(1, item.part.start, item.part.end)
  for (const [i, w] of words.entries()) {
    if (inPart[i] || openers.has(i)) continue
    if (w.tag === 'coord') items.push({ kind: 'mark', role: 'coord', text: w.token.lower, at: i })
    else if (w.tag === 'punct') {
      const role = markRole(w.token.text)
      if (role !== null) items.push({ kind: 'mark', role, text: w.token.text, at: i })
    }
  }
  return items.sort((a, b) => a.at - b.at)
}

function markRole(text: string): MarkRole | null {
  if (text === ',') return 'comma'
  if (text === '(') return 'open'
  if (text === ')') return 'close'
  if ('“”"«»„'.includes(text)) return 'quote'
  if (text === '–' || text === '—') return 'comma'
  return /^[.;:!?…]+$/.test(text) ? 'stop' : null
}

/** Subordinators and relative pronouns; words that are also prepositions or determiners count only before a clause. */
function connectorWords(
  words: readonly Word[],
  language: Language,
  verbs: ReadonlySet<number>,
): Map<number, 'subord' | 'relative'> {
  const map = new Map<number, 'subord' | 'relative'>()
  for (const [i, w] of words.entries()) {
    const lower = w.token.lower
    if (w.ref || verbs.has(i) || w.tag === 'adv' || opensGerund(words, i, verbs)) continue
    if (w.tag === 'coord' && !language.sets.coordinators.has(lower)) continue
    const previous = words[i - 1]
    const afterNoun =
      previous !== undefined &&
      (previous.tag === 'noun' ||
        previous.tag === 'name' ||
        previous.tag === 'punct' ||
        previous.tag === 'prep' ||
        previous.tag === 'verb')
    if (lower === 'that') {
      const nounBefore = previous !== undefined && (previous.tag === 'noun' || previous.tag === 'name')
      if (verbs.has(i + 1)) map.set(i, previous?.tag === 'verb' ? 'subord' : 'relative')
      else if (
        verbFollows(i, verbs, words) &&
        (nounBefore ||
          previous?.tag === 'verb' ||
          previous?.tag === 'punct' ||
          previous?.tag === 'date' ||
          previous?.tag === 'coord' ||
          previous?.tag === 'adj' ||
          previous?.tag === 'adv')
      )
        map.set(i, 'subord')
    } else if (language.sets.relative.has(lower) && afterNoun && i > 0) map.set(i, 'relative')
    else if (
      language.subordinators.has(lower) &&
      verbFollows(i, verbs, words) &&
      !(language.prepositions.has(lower) && complementBefore(i, verbs, words))
    )
      map.set(i, 'subord')
  }
  return map
}

/** "after meeting X", "while visiting Y": the preposition of a gerund opens no clause with a subject. */
const opensGerund = (words: readonly Word[], i: number, verbs: ReadonlySet<number>) =>
  verbs.has(i + 1) &&
  words[i + 1]!.readings.some((r) => r.feature === 'g') &&
  words[i]!.token.lower !== 'that'

/** "said after talks in Oslo that their states would …": the verb behind is that of another clause. */
function complementBefore(i: number, verbs: ReadonlySet<number>, words: readonly Word[]): boolean {
  for (let j = i + 1; j < words.length && !verbs.has(j); j++)
    if (words[j]!.token.lower === 'that') return !verbs.has(j + 1) && words[i - 1]?.tag === 'verb'
  return false
}

/** A verb group follows before the next strong mark, and is not joined to one before: the word opens a clause and no phrase. */
function verbFollows(i: number, verbs: ReadonlySet<number>, words: readonly Word[]): boolean {
  for (let j = i + 1; j < Math.min(words.length, i + 16); j++) {
    // "demanded that the Democratic Republic of Congo (DRC) leave": brackets are no border.
    if (words[j]!.token.text === '(') {
      const close = words.findIndex((w, k) => k > j && k < j + 8 && w.token.text === ')')
      if (close > 0) j = close + 1
      if (j >= words.length) return false
    }
    if (verbs.has(j)) return words[j - 1]!.tag !== 'coord'
    if (words[j]!.tag === 'punct' && !"’'".includes(words[j]!.token.text)) return false
  }
  return false
}
