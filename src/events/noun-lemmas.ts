import type { Language } from './language.js'

/** The lemma of a noun form and, for German compounds, of its last part; nothing for unknown nouns. */
export function nounLemmasOf(text: string, language: Language): readonly string[] {
  let known = language.nounCache.get(text)
  if (known === undefined) {
    known = findNounLemmas(text, language)
    if (language.nounCache.size < 100_000) language.nounCache.set(text, known)
  }
  return known
}

function findNounLemmas(text: string, language: Language): string[] {
  const direct = language.nounLemmas.get(text)
  const found = direct === undefined ? [] : [direct]
  if (language.words.order !== 'v2') {
    const hyphen = text.lastIndexOf('-')
    const tail = hyphen > 0 ? language.nounLemmas.get(text.slice(hyphen + 1)) : undefined
    return tail === undefined ? found : [...found, tail]
  }
  const last = Math.min(text.length - 5, lastWordOf(text, language) - 1)
  for (let i = 2; i <= last; i++) {
    const c = text[i + 1]!
    // No compound begins inside "ch": a Gewerkschaft is no Haft.
    if (c === 'h' && text[i] === 'c') continue
    const tail = language.nounLemmas.get(c.toUpperCase() + text.slice(i + 2))
    if (tail !== undefined && tail.length > 3 && !found.includes(tail)) found.push(tail)
  }
  return found
}

/** No compound is longer; time stays linear whatever stands there. */
const longest = 80

/** Where the last word of a compound begins: "Vorurteil" holds no Urteil, "Gegenvorschlag" a Vorschlag but no Schlag. */
function lastWordOf(text: string, language: Language): number {
  if (text.length > longest) return text.length
  const lower = text.toLowerCase()
  for (let i = 0; i < lower.length - 3; i++) if (language.sets.noCompounds.has(lower.slice(i))) return i
  return lower.length
}
