import type { Token } from '../../model/mention.js'
import type { Lexicon } from './lexicon.js'

/** Tokens, with hyphenated words that tell time taken apart ("five-year", "30-tägig", "mid-2025", "Ex-Minister"). */
export function atomsOf(tokens: readonly Token[], lexicon: Lexicon): readonly Token[] {
  let atoms: Token[] | null = null
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!
    const hyphen =
      token.kind === 'punctuation' || token.end - token.start < 4 ? -1 : token.text.indexOf('-', 1)
    if (hyphen > 0 && !lexicon.has(token.lower) && tellsTime(token.lower, hyphen, lexicon)) {
      atoms ??= tokens.slice(0, i)
      for (const part of split(token)) atoms.push(part) // a token may have more parts than a call takes arguments
    } else atoms?.push(token)
  }
  return atoms ?? tokens
}

/** True where a figure or a word of time opens the word; "Herz-Jesu-Sonntag" is a name. */
function tellsTime(word: string, hyphen: number, lexicon: Lexicon): boolean {
  const first = word.slice(0, hyphen)
  return /^\d/.test(first) || lexicon.has(first)
}

function split(token: Token): Token[] {
  const parts: Token[] = []
  let start = 0
  for (let i = 0; i <= token.text.length; i++) {
    if (i < token.text.length && token.text[i] !== '-') continue
    if (i > start) parts.push(piece(token, start, i))
    if (i < token.text.length) parts.push(piece(token, i, i + 1))
    start = i + 1
  }
  return parts
}

function piece(token: Token, from: number, to: number): Token {
  const text = token.text.slice(from, to)
  const kind = text === '-' ? 'punctuation' : /^\d/.test(text) ? 'number' : 'word'
  return { text, lower: text.toLowerCase(), kind, start: token.start + from, end: token.start + to, form: -1 }
}
