import type { RepairedArticle } from '../model/article.js'
import type { Span } from '../model/span.js'

/** A slice of the article as read; offsets in Unicode code points. */
export interface Piece {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** The one place where spans of the repaired text (UTF-16) become pieces of the raw text (code points). */
export function createPiecer(article: RepairedArticle): {
  ofRepaired(span: Span): Piece
  ofRaw(span: Span): Piece
} {
  const toPoints = codePointCounter(article.raw)
  const ofRaw = ({ start, end }: Span): Piece => ({
    text: article.raw.slice(start, end),
    start: toPoints(start),
    end: toPoints(end),
  })
  return { ofRaw, ofRepaired: (span) => ofRaw(article.offsets.toRaw(span)) }
}

/** Counts code points before a UTF-16 offset; text without surrogates costs nothing. */
function codePointCounter(text: string): (offset: number) => number {
  const pairs: number[] = []
  for (let i = 0; i < text.length - 1; i++) {
    const unit = text.charCodeAt(i)
    if (unit >= 0xd800 && unit <= 0xdbff) pairs.push(i++)
  }
  if (pairs.length === 0) return (offset) => offset
  return (offset) => {
    let low = 0
    let high = pairs.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (pairs[middle]! < offset) low = middle + 1
      else high = middle
    }
    return offset - low
  }
}
