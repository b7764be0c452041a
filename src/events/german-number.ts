// Singular or plural of German phrases, as far as their form tells.
import type { Language } from './language.js'
import { nounLemmasOf } from './noun-lemmas.js'
import type { Word } from './types.js'

/** Whether the phrase from `first` to `head` is plural; null where its form can be both. */
export function isPlural(
  words: readonly Word[],
  from: number,
  head: number,
  language: Language,
): boolean | null {
  const first = words[from]!
  const noun = words[head]!
  if (noun.ref?.kind === 'place') return language.sets.pluralNames.has(noun.token.text)
  if (noun.ref !== null || noun.tag !== 'noun') return null
  const next = words[from + 1]
  // "die neuen Sanktionen", "die neue Sanktion": behind an article in -e the adjective tells.
  if (
    first.tag === 'det' &&
    from + 1 < head &&
    next!.tag === 'adj' &&
    /^(die|diese|jene|keine|seine|ihre|unsere)$/.test(first.token.lower)
  ) {
    if (/en$/.test(next!.token.lower)) return true
    if (/e$/.test(next!.token.lower)) return false
  }
  return ofNoun(noun.token.text, language)
}

function ofNoun(text: string, language: Language): boolean | null {
  if (/(ung|heit|keit|schaft|tion|sion|tät|nis)(s?en?)$/.test(text)) return true
  if (/(ung|heit|keit|schaft|tion|sion|tät|ismus)$/.test(text)) return false
  const lemma = nounLemmasOf(text, language)[0]
  if (lemma === undefined) return null
  const have = text.toLowerCase()
  const want = lemma.toLowerCase()
  if (have.endsWith(want)) return /(e[rln]|s|te|nde|ige|iche|sche)$/.test(want) ? null : false
  if (/s$/.test(have)) return null
  // "Zölle", "Angriffe", "Häuser"; weak nouns ("Soldaten") are both.
  const plain = have
    .replace(/ä/g, 'a')
    .replace(/ö/g, 'o')
    .replace(/ü/g, 'u')
    .replace(/(er|en|e|n)$/, '')
  const stem = want.replace(/ä/g, 'a').replace(/ö/g, 'o').replace(/ü/g, 'u').replace(/e$/, '')
  if (!plain.endsWith(stem)) return null
  return /en$/.test(have) ? null : true
}
