// What may stand before a noun in its phrase: adjectives, numbers, participles with phrases of their own.
import { attributeEnd } from './attributes.js'
import { isQuote, nextIsNoun, nounAhead, positionAfter, type Reader, wordAt } from './phrase-reader.js'
import type { Word } from './types.js'

/** Adjectives, numbers and adverbs before a noun; commas only between adjectives. Stops where no noun can follow. */
export function skipModifiers(r: Reader, k: number): number {
  let i = k
  for (;;) {
    const w = wordAt(r, i)
    if (!w || r.verbs.has(r.at[i]!)) break
    if (w.tag === 'adj' || w.tag === 'num' || (w.tag === 'date' && i > k)) i++
    else if ((w.tag === 'verb' || w.tag === 'adv' || w.tag === 'det') && i < k + 6 && modifierVerb(r, i)) i++
    else if (w.tag === 'punct' && (w.token.text === ',' || isQuote(w)) && i > k && nextIsModifier(r, i + 1))
      i++
    else if (w.tag === 'punct' && isQuote(w) && i === k && nextIsNoun(r, i + 1)) i++
    else if (w.tag === 'coord' && i > k && wordAt(r, i - 1)!.tag === 'adj' && nextIsModifier(r, i + 1)) i++
    else break
  }
  return i
}

function nextIsModifier(r: Reader, k: number): boolean {
  const w = wordAt(r, k)
  return w !== undefined && w.tag === 'adj' && nounAhead(r, k, 3)
}

/** A word that could be a verb or adverb but stands before a noun as its modifier ("the detained activists", "erneut geplante Gespräche"). */
function modifierVerb(r: Reader, k: number): boolean {
  const w = wordAt(r, k)!
  // "the two sides", "these three countries"
  if (w.tag === 'det' && r.language.words.order === 'svo')
    return (
      wordAt(r, k - 1)?.tag === 'det' && r.language.sets.standAlone.has(w.token.lower) && nounAhead(r, k, 3)
    )
  if (r.language.words.order === 'svo')
    return (
      (w.tag === 'verb' || w.tag === 'adv') &&
      !r.verbs.has(r.at[k]!) &&
      !isParticle(r, k, w) &&
      nounAhead(r, k, 3)
    )
  if (w.tag === 'verb') return /(e|en|er|es|em)$/.test(w.token.lower) && nounAhead(r, k, 3)
  if (w.tag === 'det') return nounAhead(r, k, 3) && w.token.lower.length > 4
  return nounAhead(r, k, 2)
}

/** "blew up roads": right behind its verb "up" is no part of the object. */
const isParticle = (r: Reader, k: number, w: Word) =>
  k > 0 && r.verbs.has(r.at[k - 1]!) && r.language.sets.particles.has(w.token.lower)

/** German participial attribute: "die von Paris angeordnete Schließung": skips to the participle. */
export function skipAttribute(r: Reader, k: number): number {
  if (r.language.words.order !== 'v2' || !attributeAhead(r, k)) return k
  const end = attributeEnd(r.words, r.at[k]!, r.language)
  return positionAfter(r, k, end)
}

export function attributeAhead(r: Reader, k: number): boolean {
  const i = r.at[k]
  if (i === undefined || r.language.words.order !== 'v2') return false
  const before = wordAt(r, k - 1)
  if (before?.tag === 'det' && !r.language.sets.articles.has(before.token.lower)) return false
  return attributeEnd(r.words, i, r.language) >= i
}
