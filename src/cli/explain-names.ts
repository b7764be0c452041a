import { createNameFinder } from '../annotate/names.js'
import { createTextAnnotator } from '../annotate/text/index.js'
import type { RepairedArticle } from '../model/article.js'
import type { Rules } from '../rules/index.js'

/**
 * For `depesche explain names`: one line for each candidate, in text order: accepted (+) or not (-), its type, words and
 * sum, then what spoke for and against it with the weights of the lexicon.
 */
export function explainNames(rules: Rules, article: RepairedArticle): string {
  if (article.route === null) return ''
  const { candidates } = createNameFinder(rules)(
    createTextAnnotator(rules.naming)(article),
    article.published,
  )
  const lines = [...candidates]
    .sort((a, b) => a.start - b.start || b.end - a.end || (a.type < b.type ? -1 : 1))
    .map((c) => {
      const words = article.text.slice(c.start, c.end).replace(/\s+/g, ' ')
      const evidence = c.evidence.map((e) => `${e.feature} ${signed(e.weight)}`).join(', ')
      return `${c.accepted ? '+' : '-'} ${c.type.padEnd(12)} ${words}  ${signed(c.score)}  ${evidence}`
    })
  return `${[...new Set(lines)].join('\n')}\n`
}

function signed(weight: number): string {
  const rounded = Math.round(weight * 10) / 10
  return rounded > 0 ? `+${rounded}` : String(rounded)
}
