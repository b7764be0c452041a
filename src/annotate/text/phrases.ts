import type { Token } from '../../model/mention.js'
import { tokenise } from './tokens.js'

/** Names of one or several words and what they lead to. */
export interface PhraseBook<V> {
  readonly values: ReadonlyMap<string, V>
  /** First word → the most words of any name that begins with it. */
  readonly longest: ReadonlyMap<string, number>
}

/** Makes a book; names are cut into words as text is, so that "St. Gallen" meets its tokens. */
export function createBook<V>(entries: Iterable<readonly [name: string, value: V]>): PhraseBook<V> {
  const values = new Map<string, V>()
  const longest = new Map<string, number>()
  for (const [name, value] of entries) {
    const key = plain.test(name)
      ? name
      : tokenise(name)
          .map((t) => t.text)
          .join(' ')
    if (!values.has(key)) values.set(key, value)
    const space = key.indexOf(' ')
    const first = space < 0 ? key : key.slice(0, space)
    const count = space < 0 ? 1 : countWords(key)
    if ((longest.get(first) ?? 0) < count) longest.set(first, count)
  }
  return { values, longest }
}

const plain = /^[\p{L}\p{M}]+(?:[ -][\p{L}\p{M}]+)*$/u

function countWords(key: string): number {
  let count = 1
  for (let i = 0; i < key.length; i++) if (key.charCodeAt(i) === 32) count++
  return count
}

/** A name found in text: the last of its tokens, how it is written in the book, and where it ends (genitive endings). */
export interface Found<V> {
  readonly last: number
  readonly key: string
  readonly end: number
  readonly value: V
}

/** How to read a token against a book. */
export type Reading = (token: Token) => string

export const asWritten: Reading = (token) => token.text
export const inLowerCase: Reading = (token) => token.lower

/** The ending that a language puts on the last word of a name in the genitive, to be taken off; `outside` the span or in it. */
export interface Ending {
  readonly letters: string
  readonly outside: boolean
}

/** The longest name of the book that begins at token `i`, or null. */
export function findPhrase<V>(
  book: PhraseBook<V>,
  tokens: readonly Token[],
  i: number,
  read: Reading,
  endings: readonly Ending[],
): Found<V> | null {
  const first = read(tokens[i]!)
  let most = book.longest.get(first) ?? 0
  if (most === 0) {
    // A name of one word in the genitive is not a first word of the book.
    const found = withEnding(book, '', first, tokens[i]!, i, endings)
    if (found !== null) return found
    return null
  }
  most = Math.min(most, tokens.length - i)
  const keys = [first]
  for (let n = 1; n < most; n++) keys.push(`${keys[n - 1]} ${read(tokens[i + n]!)}`)
  for (let n = most - 1; n >= 0; n--) {
    const value = book.values.get(keys[n]!)
    const token = tokens[i + n]!
    if (value !== undefined) return { last: i + n, key: keys[n]!, end: token.end, value }
    const found = withEnding(book, n === 0 ? '' : `${keys[n - 1]} `, read(token), token, i + n, endings)
    if (found !== null) return found
  }
  return null
}

function withEnding<V>(
  book: PhraseBook<V>,
  before: string,
  word: string,
  token: Token,
  last: number,
  endings: readonly Ending[],
): Found<V> | null {
  for (const { letters, outside } of endings) {
    if (word.length <= letters.length + 1 || !word.endsWith(letters)) continue
    const key = before + word.slice(0, -letters.length)
    const value = book.values.get(key)
    if (value !== undefined)
      return { last, key, end: outside ? token.end - letters.length : token.end, value }
  }
  return null
}
