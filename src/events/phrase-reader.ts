// What the readers of German and English phrases share.
import type { Language } from './language.js'
import type { Part, Word } from './types.js'

export interface Reader {
  readonly words: readonly Word[]
  /** Word indexes of the clause, ascending. */
  readonly at: readonly number[]
  readonly language: Language
  /** Words that belong to the verb group and end a phrase. */
  readonly verbs: ReadonlySet<number>
}

export interface Found {
  readonly part: Part
  /** Position in `at` after the phrase. */
  readonly next: number
}

export interface NounFound {
  readonly head: number
  readonly next: number
  readonly cases: string
  readonly plural: boolean | null
  readonly negative: boolean
  readonly genitives: readonly Part[]
  readonly date: Part['date']
}

export const wordAt = (r: Reader, k: number): Word | undefined => {
  const i = r.at[k]
  return i === undefined ? undefined : r.words[i]
}

const quotes = new Set(['„', '“', '”', '"', '»', '«', '‚', '‘', '’', "'"])
export const isQuote = (w: Word) => quotes.has(w.token.text)

export function positionAfter(r: Reader, k: number, refEnd: number): number {
  let i = k
  while (i < r.at.length && r.at[i]! < refEnd) i++
  return i
}

export function nextIsNoun(r: Reader, k: number): boolean {
  const w = wordAt(r, k)
  return w !== undefined && (w.tag === 'noun' || w.tag === 'name' || w.tag === 'adj')
}

export function nounAhead(r: Reader, k: number, within: number): boolean {
  for (let i = k + 1; i <= k + within; i++) {
    const w = wordAt(r, i)
    if (!w || r.verbs.has(r.at[i]!) || w.tag === 'punct' || w.tag === 'prep') return false
    if (w.tag === 'noun' || w.tag === 'name') return true
  }
  return false
}

export function simplePart(r: Reader, k: number, end: number): Part {
  return {
    start: r.at[k]!,
    end: r.at[end - 1]! + 1,
    head: r.at[end - 1]!,
    prep: null,
    cases: 'g',
    plural: null,
    negative: false,
    genitives: [],
    members: [],
    after: null,
    date: null,
  }
}
