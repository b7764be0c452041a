import type { Token, TokenKind } from '../../model/mention.js'

// Words keep inner hyphens, apostrophes and dots ("US-Außenminister", "Trump's", "z.B", "U.S."), numbers their inner signs ("3:1", "19.45").
const pattern =
  /(?:\p{L}\.){2,}|\p{L}[\p{L}\p{M}\p{N}]*(?:[-‐‑’'][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*-?|\p{N}+(?:[.,:/]\p{N}+)*(?:-\p{L}[\p{L}\p{M}]*|\p{L}+)?|[^\s\p{L}\p{N}]/gu

/** Cuts text into tokens; `offset` is added to their spans. Linear in the length of the text. */
export function tokenise(text: string, offset = 0): Token[] {
  const tokens: Token[] = []
  for (const match of text.matchAll(pattern)) {
    const start = offset + match.index
    const kind: TokenKind = /^\p{L}/u.test(match[0]) ? 'word' : /^\p{N}/u.test(match[0]) ? 'number' : 'punctuation'
    tokens.push({ text: match[0], lower: match[0].toLowerCase(), kind, start, end: start + match[0].length })
  }
  return tokens
}
