import type { Token } from '../../model/mention.js'

/** Names of one or several words and what they lead to; frozen (`openBook`) or from a table of the pack (`bookOf`). */
export interface Book<V> {
  /** What a name leads to; tokens of the name are joined by single spaces. */
  get(name: string): V | undefined
  /** The most words that may follow this first word in a name of the book. */
  following(word: string): number
}

/** A book over a table of the pack. */
export function bookOf<V>(table: Readonly<Record<string, V>>): Book<V> {
  const longest = new Map<string, number>()
  for (const name of Object.keys(table)) {
    const space = name.indexOf(' ')
    if (space < 0) continue
    const first = name.slice(0, space)
    longest.set(first, Math.max(longest.get(first) ?? 0, name.split(' ').length - 1))
  }
  return {
    get: (name) => (Object.hasOwn(table, name) ? table[name] : undefined),
    following: (word) => longest.get(word) ?? 0,
  }
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

/** Can a name of the book begin with this word, itself or in the genitive? */
export function opens(book: Book<unknown>, word: string, endings: readonly Ending[]): boolean {
  return (
    book.following(word) > 0 ||
    book.get(word) !== undefined ||
    endings.some(
      ({ letters }) =>
        word.length > letters.length + 1 &&
        word.endsWith(letters) &&
        book.get(word.slice(0, -letters.length)) !== undefined,
    )
  )
}

/** The longest name of the book that begins at token `i`, or null. */
export function findPhrase<V>(
  book: Book<V>,
  tokens: readonly Token[],
  i: number,
  read: Reading,
  endings: readonly Ending[],
): Found<V> | null {
  const first = read(tokens[i]!)
  const more = Math.min(book.following(first), tokens.length - 1 - i)
  if (more === 0) return at(book, '', first, tokens[i]!, i, endings)
  const before = ['']
  for (let n = 1; n <= more; n++) before.push(`${before[n - 1]}${read(tokens[i + n - 1]!)} `)
  for (let n = more; n >= 0; n--) {
    const found = at(book, before[n]!, read(tokens[i + n]!), tokens[i + n]!, i + n, endings)
    if (found !== null) return found
  }
  return null
}

function at<V>(
  book: Book<V>,
  before: string,
  word: string,
  token: Token,
  last: number,
  endings: readonly Ending[],
): Found<V> | null {
  const value = book.get(before + word)
  if (value !== undefined) return { last, key: before + word, end: token.end, value }
  for (const { letters, outside } of endings) {
    if (word.length <= letters.length + 1 || !word.endsWith(letters)) continue
    const key = before + word.slice(0, -letters.length)
    const inflected = book.get(key)
    if (inflected !== undefined)
      return { last, key, end: outside ? token.end - letters.length : token.end, value: inflected }
  }
  return null
}
