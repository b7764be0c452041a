import type { RepairedArticle } from '../../model/article.js'
import type { Sentence } from '../../model/mention.js'
import type { Naming } from '../../rules/naming.js'
import { splitSentences } from './sentences.js'

/** Returns what cuts an article into sentences with their tokens, in text order; nothing that repair set aside. */
export function createTextAnnotator(naming: Naming): (article: RepairedArticle) => Sentence[] {
  // An article may change its language, and abbreviations of one are rarely words of another.
  const abbreviations = new Set(Object.values(naming).flatMap(({ words }) => words.abbreviations ?? []))
  return (article) => splitSentences(article, abbreviations)
}
