import type { RepairedArticle } from '../../model/article.js'
import type { Sentence } from '../../model/mention.js'
import type { Span } from '../../model/span.js'
import { tokenise } from '../text/tokens.js'

/** The day of a dateline as a sentence of its own. */
export function datelineSentence(article: RepairedArticle, span: Span): Sentence {
  const tokens = tokenise(article.text.slice(span.start, span.end), span.start)
  return {
    ...span,
    index: -1,
    tokens,
    language: article.language,
    paragraph: -1,
    secondary: false,
    headline: false,
  }
}
