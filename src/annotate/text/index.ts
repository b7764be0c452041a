import type { RepairedArticle } from '../../model/article.js'
import type { Sentence } from '../../model/mention.js'
import { splitSentences } from './sentences.js'

/** Sentences with their tokens, in text order; nothing that repair set aside. */
export function annotateText(article: RepairedArticle): Sentence[] {
  return splitSentences(article)
}
