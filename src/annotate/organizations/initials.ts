import { tag } from '../text/language.js'
import type { Tagged } from '../text/tagged.js'

/** Words before an acronym that may belong to its name, at most. */
const reach = 9

/**
 * Where the name begins that ends at token `last` and whose words an acronym spells: each capitalised word gives its first
 * letter and perhaps more in their order ("Bundesnachrichtendienst", BND), words in lower case one or none; -1 where none does.
 */
export function spells({ sentence, tags }: Tagged, last: number, acronym: string): number {
  const { tokens } = sentence
  const letters = acronym.toLowerCase()
  for (let first = last; first >= 0 && last - first < reach; first--) {
    const token = tokens[first]!
    if (token.kind !== 'word') {
      if (token.text === '-' || token.text === '&' || token.text === "'") continue
      return -1
    }
    if (!(tags[first]! & tag.capital) || tags[first]! & tag.article || token.lower[0] !== letters[0]) continue
    const alone = first === last
    if (alone && (letters.length < 3 || token.text.length < 10)) continue
    const words = tokens.slice(first, last + 1).filter((t) => t.kind === 'word')
    if (reads(words, 0, letters, 0)) return first
  }
  return -1
}

type Word = { readonly lower: string; readonly text: string }

/** Do the words from `w` on spell the letters from `l` on? */
function reads(words: readonly Word[], w: number, letters: string, l: number): boolean {
  if (w === words.length) return l === letters.length
  const { lower, text } = words[w]!
  const capital = text !== lower
  if (!capital && reads(words, w + 1, letters, l)) return true
  if (l >= letters.length || lower[0] !== letters[l]) return false
  // Take one letter, then as many more as stand in the word in their order.
  for (let taken = 1, at = 0; ; taken++) {
    if (reads(words, w + 1, letters, l + taken)) return true
    if (!capital || l + taken >= letters.length) return false
    at = lower.indexOf(letters[l + taken]!, at + 1)
    if (at < 0) return false
  }
}
