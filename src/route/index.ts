import type {
  Article,
  Defect,
  Origin,
  Paragraph,
  Route,
  RoutedArticle,
  WordingFind,
} from '../model/article.js'
import type { Rules } from '../rules/index.js'
import { createFinders } from './finders/index.js'
import { createLanguageReader } from './language.js'
import { createProfiles, lookUp } from './profiles.js'
import { wordsOf } from './words.js'

// Evidence of one is enough: an untranslated pronoun, two spaced hyphens, two phrases of spinning software.
const enough = 1

/**
 * Decides the language of an article and its paragraphs and, by the defects found, its origin and route.
 * `route` is null for what is neither German nor English; a forced route is taken as it is.
 */
export function createRouter(
  rules: Pick<Rules, 'repair'>,
  forced: Route | 'auto',
): (article: Article) => RoutedArticle {
  const profiles = createProfiles(rules.repair)
  const readLanguages = createLanguageReader(rules.repair, profiles)
  const find = createFinders(rules.repair)
  return (article) => {
    const words = wordsOf(article.text)
    const looked = lookUp(words, profiles)
    const { language: told, paragraphs: found } = readLanguages(words, looked.masks, article.declaredLanguage)
    const language = forced === 'auto' ? told : forced.slice(0, 2)
    // A forced route reads every paragraph of the article's own language with its lexicon.
    const paragraphs =
      told === language ? found : found.map((p) => (p.language === told ? { ...p, language } : p))
    const known = language === 'de' || language === 'en'
    const finds =
      known && (told === 'de' || told === 'en')
        ? inLanguage(find({ words, looked, language, profiles }), paragraphs, language)
        : []
    const origin = originOf(finds)
    const marked = origin === 'machine-translated'
    const route = forced !== 'auto' ? forced : known ? routeOf(language, marked) : null
    return {
      ...article,
      language: forced === 'auto' ? told : language,
      origin,
      defects: defectsOf(finds, marked),
      route,
      paragraphs,
      finds,
    }
  }
}

function routeOf(language: 'de' | 'en', marked: boolean): Route {
  return marked ? `${language}-mt` : language
}

/** Phrases of the same kind count once each wording; everything else counts each time. */
function originOf(finds: readonly WordingFind[]): Origin {
  let evidence = 0
  const seen = new Set<string>()
  for (const { kind, replacement, weight } of finds) {
    if (weight === 0) continue
    const key = kind === 'spun-phrase' ? replacement.toLowerCase() : null
    if (key !== null && seen.has(key)) continue
    if (key !== null) seen.add(key)
    evidence += weight
  }
  return evidence >= enough ? 'machine-translated' : 'unmarked'
}

/** A paragraph in another language is no leftover: its words are left alone and say nothing of the article. */
function inLanguage(finds: WordingFind[], paragraphs: readonly Paragraph[], language: string): WordingFind[] {
  const others = paragraphs.filter((p) => p.language !== language)
  if (others.length === 0 || finds.length === 0) return finds
  return finds.filter((f) => !others.some((p) => p.start <= f.start && f.start < p.end))
}

// Without a weight of their own these are plain words of an article that is marked by others of the kind.
const onlyBeside = new Set(['spun-phrase', 'source-pronoun'])

/** What betrays a machine: single weak finds say nothing in an article that is not marked. */
function defectsOf(finds: readonly WordingFind[], marked: boolean): Defect[] {
  if (!marked) return []
  return finds
    .filter((f) => f.weight > 0 || !onlyBeside.has(f.kind))
    .map(({ kind, start, end }) => ({ kind, start, end }))
}
