import type { RepairedArticle } from '../model/article.js'
import type { AnnotatedArticle } from '../model/mention.js'
import type { Rules } from '../rules/index.js'
import { createDateAnnotator } from './dates/index.js'
import { createPublicationFinder } from './dates/published.js'
import { createNameFinder } from './names.js'
import { createTextAnnotator } from './text/index.js'

/** Finds sentences and tokens, dates, people, places and organizations, and settles who and where is meant. */
export function createAnnotator(rules: Rules): (article: RepairedArticle) => AnnotatedArticle {
  const annotateText = createTextAnnotator(rules.naming)
  const annotateDates = createDateAnnotator(rules.calendar)
  const settlePublication = createPublicationFinder(annotateDates)
  const findNames = createNameFinder(rules)
  return (repaired) => {
    const sentences = repaired.route === null ? [] : annotateText(repaired)
    const article = settlePublication(repaired, sentences)
    const { people, places, organizations } = findNames(sentences, article.published)
    return { ...article, sentences, dates: annotateDates(article, sentences), people, places, organizations }
  }
}
