import { createNameFinder } from '../../src/annotate/names.js'
import { createTextAnnotator } from '../../src/annotate/text/index.js'
import type { RepairedArticle } from '../../src/model/article.js'
import { loadRules } from '../../src/rules/index.js'

const rules = await loadRules()
const find = createNameFinder(rules)
const annotateText = createTextAnnotator(rules.naming)

/** An article of one language as the annotators get it. */
export function articleOf(
  text: string,
  language: 'de' | 'en',
  published: string | null = null,
): RepairedArticle {
  return {
    id: 'a',
    source: 'a.txt',
    title: null,
    url: null,
    published,
    publishedFrom: published ? 'option' : 'none',
    declaredLanguage: null,
    text,
    raw: text,
    language,
    origin: 'unmarked',
    defects: [],
    route: language,
    zones: [],
    finds: [],
    edits: [],
    dateline: null,
    paragraphs: [{ start: 0, end: text.length, language }],
    offsets: { toRaw: (span) => span, toRepaired: (span) => span },
  }
}

/** Names found, each as `id: words | words`; roles in round brackets, governments in square ones. */
export function namesIn(text: string, language: 'de' | 'en', published: string | null = null) {
  const names = find(annotateText(articleOf(text, language, published)), published)
  const line = (e: {
    id: string
    mentions: readonly { start: number; end: number; kind: string; as?: string }[]
  }) => {
    const words = e.mentions.map((m) => {
      const piece = text.slice(m.start, m.end)
      return m.kind === 'role' ? `(${piece})` : m.as === 'government' ? `[${piece}]` : piece
    })
    return `${e.id}: ${words.join(' | ')}`
  }
  return {
    people: names.people.map(line),
    places: names.places.map(line),
    organizations: names.organizations.map(line),
    raw: names,
  }
}
