import { wordBits } from '../../model/word-hash.js'
import type { LanguageNames } from '../../rules/names.js'
import { isRoleCompound } from './roles.js'
import { tag } from './tags.js'

/** What the word lists know of a lower-case word, as bits of `wordBits`. */
export type WordFlags = (word: string) => number

export const adjectiveEndings = ['', 'e', 'en', 'er', 'es', 'em']

/** Classes of a capitalised German word: common noun, compound, adjective, name. */
export function germanBits(flags: WordFlags, names: LanguageNames): (text: string, lower: string) => number {
  const { germanNoun, germanVerb, germanAdjective, germanFirstName, germanFrequent } = wordBits
  const isNoun = (word: string) =>
    (flags(word) & germanNoun) !== 0 ||
    (word.endsWith('es') && word.length > 5 && (flags(word.slice(0, -2)) & germanNoun) !== 0)
  const isFirstPart = (word: string) => (flags(word) & (germanNoun | germanVerb | germanAdjective)) !== 0
  return (text, lower) => {
    const own = flags(lower)
    let bits = nameBits(own)
    if (isNoun(lower) || nounEndings.some((e) => lower.length > e.length + 3 && lower.endsWith(e)))
      bits |= tag.noun
    if (own & germanVerb) bits |= tag.verb
    // English words in German text are titles and products, seldom people.
    if (own & wordBits.englishWord && !(own & (wordBits.firstName | wordBits.surname))) bits |= tag.noun
    // The same of frequent English words of no known class ("Defence Staff"), unless names or German lists have them.
    if (
      own & wordBits.englishRankHigh &&
      !(own & wordBits.englishRankLow) &&
      !(own & (wordBits.firstName | wordBits.surname | wordBits.germanListed))
    )
      bits |= tag.noun
    if (own & germanFrequent) bits |= tag.frequent
    if (
      own & wordBits.firstName &&
      !(own & germanFirstName) &&
      own & (germanNoun | germanVerb | germanAdjective | germanFrequent)
    )
      bits &= ~tag.firstName
    if (
      adjectiveEndings.some(
        (e) => lower.endsWith(e) && flags(lower.slice(0, lower.length - e.length)) & germanAdjective,
      )
    )
      bits |= tag.adjective
    if (lower.endsWith('s') && !(bits & (tag.noun | tag.firstName | tag.surname)))
      bits |= nameBits(flags(lower.slice(0, -1)))
    if (own & wordBits.germanListed && !(bits & tag.noun)) bits |= tag.listed
    if (isRoleCompound(text, names)) bits |= tag.role | tag.compound
    else if (!(bits & (tag.noun | tag.adjective)) && isCompound(lower, isNoun, isFirstPart))
      bits |= tag.compound
    return bits
  }
}

/** Endings that only common nouns have. */
const nounEndings = [
  'nahme',
  'nahmen',
  'fälle',
  'fällen',
  'viren',
  'ung',
  'ungen',
  'heit',
  'heiten',
  'keit',
  'keiten',
  'schaft',
  'schaften',
  'tion',
  'tionen',
  'ismus',
  'ität',
  'itäten',
  'ierung',
  'nisse',
  'tum',
  'tums',
  'tümer',
]

/** "Titel-Herausforderer": nouns of agents, which word lists lack, behind a noun and a hyphen. */
function endsAsNoun(word: string): boolean {
  return word.length > 8 && (word.endsWith('er') || word.endsWith('erin') || word.endsWith('ern'))
}

function nameBits(own: number): number {
  return (
    (own & wordBits.firstName ? tag.firstName : 0) |
    (own & wordBits.surname ? tag.surname : 0) |
    (own & wordBits.frequentSurname ? tag.frequentSurname : 0)
  )
}

const links = ['', 's', 'es', 'n', 'en', 'er', 'e']

/** A noun with another word before it, joined by nothing or a linking element; hyphenated words by their last part. */
function isCompound(
  lower: string,
  isNoun: (word: string) => boolean,
  isFirstPart: (word: string) => boolean,
): boolean {
  const hyphen = lower.lastIndexOf('-')
  if (hyphen > 0)
    return (
      isNoun(lower.slice(hyphen + 1)) ||
      isCompound(lower.slice(hyphen + 1), isNoun, isFirstPart) ||
      (endsAsNoun(lower.slice(hyphen + 1)) && isNoun(lower.slice(0, hyphen)))
    )
  if (lower.length < 7) return false
  for (let at = 3; at <= lower.length - 3; at++) {
    if (!isNoun(lower.slice(at))) continue
    const before = lower.slice(0, at)
    // A long noun at the end makes a compound of whatever stands before it.
    if (lower.length - at >= 7 && before.length >= 3) return true
    if (before.length < 3 || (lower.length - at < 4 && before.length < 5)) continue
    for (const link of links) {
      if (!before.endsWith(link)) continue
      const part = before.slice(0, before.length - link.length)
      if (part.length < 3) continue
      // Verbs give their stem: Wartezeit, Schreibtisch.
      if (isFirstPart(part) || isFirstPart(`${part}en`) || isFirstPart(`${part}n`) || isFirstPart(`${part}e`))
        return true
    }
  }
  // Compounds of three parts: the rest may itself be one.
  for (let at = lower.length - 4; at >= 8; at--)
    if (isNoun(lower.slice(at)) && isCompound(lower.slice(0, at).replace(/s$/, ''), isNoun, isFirstPart))
      return true
  return false
}

/** Classes of a capitalised English word: common word, name. */
export function englishBits(flags: WordFlags): (text: string, lower: string) => number {
  const { englishRankLow, englishRankHigh, englishWord, firstName, surname } = wordBits
  return (_text, lower) => {
    const word = lower.endsWith("'s") || lower.endsWith('’s') ? lower.slice(0, -2) : lower
    const own = flags(word)
    const low = (own & englishRankLow) !== 0
    const high = (own & englishRankHigh) !== 0
    let bits = nameBits(own)
    // Frequent words that no list of names claims, and all that the lexicon knows as verb, adjective or common noun.
    if (own & englishWord) bits |= tag.noun
    else if ((low || high) && !(own & (firstName | surname))) bits |= tag.noun | (high ? tag.listed : 0)
    if (low && !high && !(own & firstName)) bits |= tag.frequent
    return bits
  }
}
