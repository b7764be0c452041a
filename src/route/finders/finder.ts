import type { WordingFind } from '../../model/article.js'
import type { Looked, Profiles } from '../profiles.js'
import type { Words } from '../words.js'

/** What a finder looks at: the words of one article, their languages, and the language of the article ('de' or 'en'). */
export interface Wording {
  readonly words: Words
  readonly looked: Looked
  readonly language: string
  readonly profiles: Profiles
}

/** A finder looks for one class of wording and gives its finds in text order. */
export type Finder = (wording: Wording) => WordingFind[]

/** Index of the first word that starts at or after an offset. */
export function wordAt({ starts, count }: Words, offset: number): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >> 1
    if (starts[middle]! < offset) low = middle + 1
    else high = middle
  }
  return low
}

/** True where word `i` opens a sentence or a line; quotation marks and brackets before it do not count. */
export function opensSentence({ text, starts, ends }: Words, i: number): boolean {
  if (i === 0) return true
  for (let at = starts[i]! - 1; at >= ends[i - 1]!; at--) {
    const c = text[at]!
    if (c === '\n' || c === '.' || c === '!' || c === '?' || c === ':') return true
  }
  return false
}

/** A replacement that starts as the original does: upper or lower case. */
export function cased(replacement: string, upper: boolean): string {
  return upper ? replacement[0]!.toUpperCase() + replacement.slice(1) : replacement
}
