import type { WordingFind } from '../../model/article.js'
import type { FinderRule, RepairRules } from '../../rules/repair.js'
import { isUpperAt, touches, type Words } from '../words.js'
import { cased, type Finder, opensSentence, type Wording } from './finder.js'

const quotes = '"„“”«»‘’‚\''

/** A run of the source language's words ("Aunque no se ha confirmado"): at least so many of its function words, within one clause, outside quotation marks. */
export function foreignRun(rule: FinderRule): Finder {
  const atLeast = rule.atLeast ?? 3
  const distinct = rule.distinct ?? 2
  return (wording) => {
    const { words, masks, language } = wording
    const own = language === 'en' ? wording.profiles.en : wording.profiles.de
    const finds: WordingFind[] = []
    for (let i = 0; i < masks.length; i++) {
      const mask = masks[i]!
      // English titles and mottoes are at home in German papers: only a third language is a leftover.
      if (mask < 4 || mask & 3) continue
      if (isUpperAt(words.text, words.starts[i]!) && !opensSentence(words, i)) continue
      const run = runFrom(words, masks, i, own)
      if (run === null || run.hits < atLeast || run.distinct < distinct) continue
      const span = clauseOf(words, i, run.last)
      if (quotes.includes(words.text[words.starts[i]! - 1] ?? ' ') || quotes.includes(words.text[words.ends[run.last]!] ?? ' ')) continue
      finds.push({ ...span, kind: rule.kind, rule: rule.id, replacement: '', weight: rule.weight })
      i = run.last
    }
    return finds
  }
}

/** The longest run from word `i` in one of its languages; words that no list knows may stand in it, in lower case. */
function runFrom({ text, starts, ends, lower }: Words, masks: Int32Array, i: number, own: number): { last: number; hits: number; distinct: number } | null {
  let languages = masks[i]! & ~3
  const seen = new Set<string>([lower[i]!])
  let hits = 1
  let last = i
  let unknown = 0
  let j = i
  for (; j + 1 < masks.length; j++) {
    if (!touches({ text, starts, ends, lower }, j)) break
    const mask = masks[j + 1]!
    if (isUpperAt(text, starts[j + 1]!)) break
    if (mask & languages) {
      if (!(mask & 3)) {
        languages &= mask
        hits++
        seen.add(lower[j + 1]!)
      }
      unknown = 0
      last = j + 1
    } else if (mask & own) break
    else if (++unknown > 2) break
  }
  // The run closes its clause: the unknown words before the comma belong to it.
  const clauseEnds = j + 1 >= masks.length || !touches({ text, starts, ends, lower }, j)
  return { last: clauseEnds && unknown <= 2 ? j : last, hits, distinct: seen.size }
}

/** With the comma and space after it where the run opens the sentence. */
function clauseOf(words: Words, first: number, last: number): { start: number; end: number } {
  const end = words.ends[last]!
  const opens = opensSentence(words, first) && words.text.startsWith(', ', end)
  return { start: words.starts[first]!, end: opens ? end + 2 : end }
}

/** A leftover conjunction or preposition that opens a sentence, before a function word of the text's own language. */
export function foreignStart(rule: FinderRule, { languages }: RepairRules): Finder {
  const leftovers = new Map<string, { de: string; en: string }>()
  for (const l of languages) for (const [word, plain] of Object.entries(l.leftover)) leftovers.set(word, plain)
  return ({ words, masks, language, profiles }: Wording) => {
    const own = language === 'en' ? profiles.en : profiles.de
    const finds: WordingFind[] = []
    for (let i = 0; i + 1 < masks.length; i++) {
      const plain = leftovers.get(words.lower[i]!)
      if (plain === undefined || !isUpperAt(words.text, words.starts[i]!)) continue
      if (!opensSentence(words, i) || !touches(words, i) || !(masks[i + 1]! & own) || isVerb.has(words.lower[i + 1]!)) continue
      const replacement = cased(language === 'en' ? plain.en : plain.de, true)
      finds.push({ start: words.starts[i]!, end: words.ends[i]!, kind: rule.kind, rule: rule.id, replacement, weight: rule.weight })
    }
    return finds
  }
}

// After these the word before was a subject, so a name: "Durante hat …".
const isVerb = new Set('ist sind war waren wird werden wurde wurden hat haben hatte hatten kann soll muss will is was has had will would can could were are'.split(' '))
