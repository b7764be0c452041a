import { regularEnglish } from '../grammar/english-verbs.js'
import { guessParticle, regularGermanForms } from '../grammar/german-verbs.js'
import { formsOf } from '../noun-forms.js'

const umlaut: Readonly<Record<string, string>> = { a: 'ä', o: 'ö', u: 'ü', A: 'Ä', O: 'Ö', U: 'Ü' }
const plainEndings = ['', 's', 'es', 'e', 'en', 'n', 'er', 'ern', 'se', 'sen']

/**
 * All forms of a noun that a rule names, and the lemma. Over-generates: forms that nobody writes do no harm,
 * since they are looked up only as capitalised words in German.
 */
export function nounFormsOf(language: string, noun: string): string[] {
  if (language !== 'de') return [...new Set([noun, ...formsOf(language, noun)])]
  const stems = [noun, umlauted(noun)]
  return [...new Set(stems.flatMap((stem) => plainEndings.map((e) => stem + e)).concat(formsOf('de', noun)))]
}

function umlauted(noun: string): string {
  for (let i = noun.length - 1; i >= 0; i--) {
    const c = noun[i]!
    if (c === 'u' && noun[i - 1] === 'a') return `${noun.slice(0, i - 1)}äu${noun.slice(i + 1)}`
    if (umlaut[c]) return noun.slice(0, i) + umlaut[c] + noun.slice(i + 1)
  }
  return noun
}

/** Regular forms of a verb that the grammar does not know: [form, feature]. */
export function verbFormsOf(language: string, lemma: string): [string, string][] {
  if (language === 'de') return regularGermanForms(lemma, guessParticle(lemma))
  const { past, third, gerund } = regularEnglish(lemma)
  return [
    [lemma, 'i'],
    [third, 's'],
    [past, 't'],
    [past, 'c'],
    [gerund, 'g'],
  ]
}
