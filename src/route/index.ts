import { franc } from 'franc'
import type { Article, Route, RoutedArticle } from '../model/article.js'
import type { Rules } from '../rules/index.js'

/** Decides the language and, by the defects found, the route of an article. */
export function createRouter(_rules: Rules, forced: Route | 'auto'): (article: Article) => RoutedArticle {
  return (article) => {
    const code = franc(article.text.slice(0, 1000), { only: ['deu', 'eng'], minLength: 1 })
    const language = code === 'eng' ? 'en' : 'de'
    const route: Route = forced === 'auto' ? language : forced
    return {
      ...article,
      language,
      origin: 'unmarked',
      defects: [],
      route,
      paragraphs: [{ start: 0, end: article.text.length, language }],
    }
  }
}
