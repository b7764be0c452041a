import type { WordingFind } from '../../model/article.js'
import type { FinderRule, RepairRules } from '../../rules/repair.js'
import { isUpperAt, lowerOf, touches, type Words } from '../words.js'
import { cased, type Finder, opensSentence, type Wording } from './finder.js'

const opening = '„«‚'
const closing = '“”»'

/** A run of the source language's words ("Aunque no se ha confirmado"): at least so many of its function words, within one clause, outside quotation marks. */
export function foreignRun(rule: FinderRule): Finder {
  const atLeast = rule.atLeast ?? 3
  const distinct = rule.distinct ?? 2
  return (wording) => {
    const { words, looked, language } = wording
    const { masks } = looked
    const own = language === 'en' ? wording.profiles.en : wording.profiles.de
    const finds: WordingFind[] = []
    let done = -1
    // English titles and mottoes are at home in German papers: only a third language is a leftover.
    for (const i of looked.foreign) {
      if (i <= done) continue
      if (isUpperAt(words.text, words.starts[i]!) && !opensSentence(words, i)) continue
      const run = runFrom(words, masks, i, own, wording.profiles.sources)
      if (run === null || run.hits < atLeast || run.distinct < distinct) continue
      const span = clauseOf(words, i, run.last)
      done = run.last
      if (isTitle(words, i, run.last)) continue
      finds.push({ ...span, kind: rule.kind, rule: rule.id, replacement: '', weight: rule.weight })
    }
    return finds
  }
}

/** The longest run from word `i` in one of its languages; words that no list knows may stand in it, in lower case. */
function runFrom(
  words: Words,
  masks: Int32Array,
  i: number,
  own: number,
  sources: number,
): { last: number; hits: number; distinct: number } | null {
  const { text, starts } = words
  let languages = masks[i]! & sources
  const seen = new Set<number>([words.hashes[i]!])
  let hits = 1
  let last = i
  let unknown = 0
  let j = i
  for (; j + 1 < masks.length; j++) {
    if (!touches(words, j)) break
    const mask = masks[j + 1]!
    if (isUpperAt(text, starts[j + 1]!)) break
    if (mask & languages) {
      if (!(mask & 3)) {
        languages &= mask
        hits++
        seen.add(words.hashes[j + 1]!)
      }
      unknown = 0
      last = j + 1
    } else if (mask & own) break
    else if (++unknown > 2) break
  }
  // The run closes its clause: the unknown words before the comma belong to it.
  const clauseEnds = j + 1 >= masks.length || !touches(words, j)
  return { last: clauseEnds && unknown <= 2 ? j : last, hits, distinct: seen.size }
}

/** A title in quotation marks, a name that goes on ("Fédération de la …"), an address. */
function isTitle(words: Words, first: number, last: number): boolean {
  const { text, starts, ends } = words
  if (
    first > 0 &&
    touches(words, first - 1) &&
    isUpperAt(text, starts[first - 1]!) &&
    !opensSentence(words, first)
  )
    return true
  if (text[ends[last]!] === '.' && /[\p{L}]/u.test(text[ends[last]! + 1] ?? '')) return true
  let marks = 0
  for (let at = starts[first]! - 1; at >= 0 && at > starts[first]! - 200 && text[at] !== '\n'; at--) {
    if (opening.includes(text[at]!)) return true
    if (text[at] === '"') marks++
    else if (closing.includes(text[at]!)) break
  }
  return marks % 2 === 1
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
  for (const l of languages)
    for (const [word, plain] of Object.entries(l.leftover)) leftovers.set(word, plain)
  return ({ words, looked: { masks, leftover }, language, profiles }: Wording) => {
    const own = language === 'en' ? profiles.en : profiles.de
    const finds: WordingFind[] = []
    for (const i of leftover) {
      const plain = leftovers.get(lowerOf(words, i))
      if (plain === undefined || !isUpperAt(words.text, words.starts[i]!)) continue
      if (
        !opensSentence(words, i) ||
        !touches(words, i) ||
        !(masks[i + 1]! & own) ||
        isVerb.has(lowerOf(words, i + 1))
      )
        continue
      const replacement = cased(language === 'en' ? plain.en : plain.de, true)
      finds.push({
        start: words.starts[i]!,
        end: words.ends[i]!,
        kind: rule.kind,
        rule: rule.id,
        replacement,
        weight: rule.weight,
      })
    }
    return finds
  }
}

// After these the word before was a subject, so a name: "Durante hat …".
const isVerb = new Set(
  'ist sind war waren wird werden wurde wurden hat haben hatte hatten kann soll muss will is was has had will would can could were are'.split(
    ' ',
  ),
)
