/**
 * Case forms of a name of several words whose adjectives are inflected (`Weißes Haus`, `Vereinigte Staaten`, `Rotes Meer`):
 * every word but the last that looks inflected takes each ending; German only. The genitive -s of the last word is left to look-up.
 */
export function caseFormsOf(language: string, name: string): string[] {
  if (language !== 'de') return [name]
  const words = name.split(' ')
  const last = words[words.length - 1]!
  if (words.length === 1)
    return /^\p{Lu}\p{Ll}{3,}(?:e|er)$/u.test(name) && name.endsWith('e') ? [name, `${name}n`] : [name]
  const forms = new Set([name])
  const head = inflectable(words[0]!)
  if (head === null || words.length > 5 || !/^\p{Lu}/u.test(last)) return [name]
  for (const ending of ['e', 'en', 'er', 'es', 'em']) {
    const rest = words.slice(1).map((word, i) => {
      const stem = i < words.length - 2 ? inflectable(word) : null
      return stem === null || words.slice(1, i + 1).some((w) => inflectable(w) === null)
        ? word
        : `${stem}${ending === 'er' && head.endsWith('n') ? 'en' : ending}`
    })
    forms.add([head + ending, ...rest].join(' '))
  }
  return [...forms]
}

/** The stem of a word that ends like an inflected adjective, or null. */
function inflectable(word: string): string | null {
  const m = /^(\p{L}{3,})e[nrsm]?$/u.exec(word)
  return m && !/(?:verein|partei|[^aeiou]er[sn]?)$/iu.test(m[1]!) ? m[1]! : null
}
