import type { WordingFind } from '../../model/article.js'
import type { FinderRule } from '../../rules/repair.js'
import type { Finder } from './finder.js'

/** `[They]` in German text: the pronoun is read in the language of the text, and the verb after it in lower case. */
export function bracketWord(rule: FinderRule): Finder {
  const pronouns = new Map(Object.entries((rule.words ?? {}) as Record<string, string>))
  return ({ words: { text } }) => {
    const finds: WordingFind[] = []
    for (const { start, end } of bracketsOf(text)) {
      const plain = pronouns.get(text.slice(start + 1, end - 1).toLowerCase())
      if (plain === undefined) continue
      finds.push({ start, end, kind: rule.kind, rule: rule.id, replacement: plain, weight: rule.weight })
      const verb = /^ (\p{Lu})\p{Ll}{1,24}(?:te|en)(?!\p{L})/u.exec(text.slice(end, end + 40))
      if (verb)
        finds.push({
          start: end + 1,
          end: end + 2,
          kind: rule.kind,
          rule: rule.id,
          replacement: verb[1]!.toLowerCase(),
          weight: 0,
        })
    }
    return finds
  }
}

/** `[Werbung_2]`: the numbered place of an advertisement. */
export function bracketMarker(rule: FinderRule): Finder {
  return ({ words: { text } }) =>
    bracketsOf(text)
      .filter(({ start, end }) => /^[\p{L} ]{2,30}_\d{1,3}$/u.test(text.slice(start + 1, end - 1)))
      .map((span) => ({ ...span, kind: rule.kind, rule: rule.id, replacement: '', weight: rule.weight }))
}

/** Square brackets with at most 40 characters between them. */
function bracketsOf(text: string): { start: number; end: number }[] {
  const found = []
  for (let start = text.indexOf('['); start >= 0; start = text.indexOf('[', start + 1)) {
    const length = text.slice(start, start + 42).indexOf(']')
    if (length > 1) found.push({ start, end: start + length + 1 })
  }
  return found
}
