import type { WordingFind } from '../../model/article.js'
import type { FinderRule } from '../../rules/repair.js'
import { isLetterAt, isUpperAt, lowerOf } from '../words.js'
import { type Finder, wordAt } from './finder.js'

/** `US -Minister`: the space before the hyphen goes, unless a coordinator or an insertion between dashes explains it. */
export function spacedHyphen(rule: FinderRule): Finder {
  const guards = new Set(rule.unlessAfter ?? [])
  return ({ words }) => {
    const { text, starts } = words
    const finds: WordingFind[] = []
    const add = (at: number) =>
      finds.push({
        start: at,
        end: at + 2,
        kind: rule.kind,
        rule: rule.id,
        replacement: '-',
        weight: rule.weight,
      })
    for (let at = text.indexOf(' -'); at >= 0; at = text.indexOf(' -', at + 2)) {
      const dotted = text[at - 1] === '.' && /\p{Lu}\.\p{Lu}$/u.test(text.slice(Math.max(0, at - 4), at - 1))
      if (!(dotted || isLetterAt(text, at - 1)) || !isLetterAt(text, at + 2)) continue
      const before = wordAt(words, at) - 1
      if (before < 0 || guards.has(lowerOf(words, before))) continue
      if (dotted || isParticipial(text, at + 2)) {
        if (!closesLater(text, at + 2)) add(at)
        continue
      }
      if (!isUpperAt(text, starts[before]!)) continue
      const abbreviation = text.slice(starts[before]!, at) === text.slice(starts[before]!, at).toUpperCase()
      if (!isUpperAt(text, at + 2) && !abbreviation) continue
      if (closesLater(text, at + 2)) continue
      add(at)
    }
    return finds
  }
}

/** "europäisch -basierte", "Stadt -geführten": an adjective of some length, which no dash before an insertion brings. */
function isParticipial(text: string, from: number): boolean {
  return /^\p{Ll}{4,}(?:t|en|nd|isch)e[nrsm]? /u.test(text.slice(from, from + 30))
}

/** A second dash after the next words: "Der Minister -Peter Hansen- schwieg". */
function closesLater(text: string, from: number): boolean {
  const stop = Math.min(text.length - 1, from + 80)
  for (let at = from; at < stop; at++) {
    const c = text[at]
    if (c === '.' || c === '\n') return false
    if (c === '-' && isLetterAt(text, at - 1) && !isLetterAt(text, at + 1)) return true
  }
  return false
}
