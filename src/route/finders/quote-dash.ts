import type { WordingFind } from '../../model/article.js'
import type { FinderRule } from '../../rules/repair.js'
import type { Finder } from './finder.js'

const quotes = new Set(['"', '“', '”', '»', '«'])
const dashes = new Set(['-', '–', '—'])

/** `“…”, - sagte der Minister`: the dash that Slavic speech has behind a comma goes, as German and English set none. */
export function quoteDash(rule: FinderRule): Finder {
  return ({ words: { text } }) => {
    const finds: WordingFind[] = []
    for (let at = text.indexOf(', '); at >= 0; at = text.indexOf(', ', at + 2)) {
      if (!quotes.has(text[at - 1] ?? '') || !dashes.has(text[at + 2] ?? '') || text[at + 3] !== ' ') continue
      finds.push({
        start: at,
        end: at + 4,
        kind: rule.kind,
        rule: rule.id,
        replacement: ', ',
        weight: rule.weight,
      })
    }
    return finds
  }
}
