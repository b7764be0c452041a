import type { WordingFind } from '../../model/article.js'
import type { FinderRule } from '../../rules/repair.js'
import { isUpperAt, lowerOf, touches } from '../words.js'
import { cased, type Finder } from './finder.js'

/** Words that are misspelt or taken over: read as the list says. */
export function listedWord(rule: FinderRule): Finder {
  const plain = new Map(Object.entries((rule.words ?? {}) as Record<string, string>))
  return ({ words, looked }) => {
    const { text, starts, ends } = words
    const finds: WordingFind[] = []
    for (const i of looked.listed) {
      const found = plain.get(lowerOf(words, i))
      if (found !== undefined)
        finds.push({
          start: starts[i]!,
          end: ends[i]!,
          kind: rule.kind,
          rule: rule.id,
          replacement: cased(found, isUpperAt(text, starts[i]!)),
          weight: rule.weight,
        })
    }
    return finds
  }
}

/**
 * `M ü nchen`: a letter with a mark alone between two parts of a word joins them. A function word beside it stays apart,
 * and so does the word before what is a word's own beginning ("sprach ü ber").
 */
export function splitLetter(rule: FinderRule): Finder {
  const letters = new Set(rule.letters ?? '')
  const beginnings = (rule.words ?? []) as readonly string[]
  return ({ words, looked: { masks, single }, language, profiles }) => {
    const own = language === 'en' ? profiles.en : profiles.de
    const { text, starts, ends } = words
    const isPart = (i: number) => /^[\p{L}-]+$/u.test(lowerOf(words, i)) && !(masks[i]! & own)
    const finds: WordingFind[] = []
    for (const i of single) {
      const letter = text[starts[i]!]!
      if (!letters.has(letter)) continue
      const upper = isUpperAt(text, starts[i]!)
      const right = touches(words, i) && !isUpperAt(text, starts[i + 1]!) && isPart(i + 1)
      const before = i > 0 && !upper && touches(words, i - 1) && isPart(i - 1) ? lowerOf(words, i - 1) : ''
      const begins = right && beginnings.some((b) => (letter + lowerOf(words, i + 1)).startsWith(b))
      const left = before !== '' && (right ? !begins || !vowels.test(before) : letter === 'ß')
      if (!left && !(right && (upper || begins))) continue
      const start = starts[left ? i - 1 : i]!
      const end = ends[right ? i + 1 : i]!
      finds.push({
        start,
        end,
        kind: rule.kind,
        rule: rule.id,
        replacement: text.slice(start, end).replaceAll(' ', ''),
        weight: rule.weight,
      })
    }
    return finds
  }
}

const vowels = /[aeiouyäöü]/

/** `beendet.Der Minister`: a space is read after the full stop between a word and a new sentence. */
export function gluedSentence(rule: FinderRule): Finder {
  return ({ words: { text } }) => {
    const finds: WordingFind[] = []
    for (let at = text.indexOf('.'); at >= 0; at = text.indexOf('.', at + 1)) {
      if (!isUpperAt(text, at + 1) || !isPlainWord(text, at)) continue
      finds.push({
        start: at,
        end: at + 1,
        kind: rule.kind,
        rule: rule.id,
        replacement: '. ',
        weight: rule.weight,
      })
    }
    return finds
  }
}

/** At least three lower-case letters before the stop, or a closing quotation mark; after it a word that is no address. */
function isPlainWord(text: string, stop: number): boolean {
  const before = text.slice(Math.max(0, stop - 4), stop)
  if (!/^(?:.?\p{Ll}{3}|.{2,3}[“”"»)])$/u.test(before)) return false
  const after = /^\p{Lu}[\p{Ll}]{0,30}(.?)/u.exec(text.slice(stop + 1, stop + 34))
  return after !== null && /^[\s,]?$/.test(after[1]!)
}

/** `HomeWorldMinisters agree`: two words of a site's menu or more, glued to the headline. */
export function gluedMenu(rule: FinderRule): Finder {
  const menu = ((rule.words ?? []) as readonly string[]).toSorted((a, b) => b.length - a.length)
  return ({ words: { text } }) => {
    const finds: WordingFind[] = []
    let at = 0
    let parts = 0
    for (let word = next(at); word !== undefined; word = next(at)) {
      at += word.length
      parts++
    }
    if (parts >= 2 && (isUpperAt(text, at) || text[at] === '\n'))
      finds.push({ start: 0, end: at, kind: rule.kind, rule: rule.id, replacement: '', weight: rule.weight })
    return finds

    function next(from: number): string | undefined {
      return menu.find((m) => text.startsWith(m, from))
    }
  }
}
