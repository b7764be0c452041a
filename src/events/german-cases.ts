// What the form of a German phrase says of its case.
import type { Language } from './language.js'
import type { Part, VerbGroup, Word } from './types.js'

/** dem, einem, ihm, denen; "den" with a plural in -n. */
export function isDative(p: Part, words: readonly Word[]): boolean {
  if (p.cases === 'd') return true
  const first = words[p.start]!.token.lower
  if (first === 'den' && p.head > p.start)
    return (
      /n$/.test(words[p.head]!.token.text) &&
      p.plural !== false &&
      words[p.head]!.tag === 'noun' &&
      !/(tion|ung|en[st]?en)$/.test(words[p.head]!.token.text)
    )
  return p.cases.includes('d') && !p.cases.includes('n') && !p.cases.includes('a')
}

/** "gewährte fünf Seeleuten Asyl": without an article that tells, people in the plural behind a verb with two objects. */
export function couldBeDative(
  p: Part,
  verb: VerbGroup | null,
  words: readonly Word[],
  language: Language,
): boolean {
  if (verb === null || !language.ditransitive.has(verb.lemma)) return false
  const { text } = words[p.head]!.token
  const thing = language.nounLemmas.has(text) && !isPeopleNoun(text, language)
  return !thing && (p.cases === '' || p.cases.includes('d')) && /n$/.test(text) && !/(ung|ion)en$/.test(text)
}

function isPeopleNoun(text: string, language: Language): boolean {
  const { names } = language
  return (
    names !== null && [names.groups, names.roles, names.demonyms].some((table) => Object.hasOwn(table, text))
  )
}

/** "verurteilte den Journalisten": with no other object, and behind a verb that governs no dative, a weak masculine is accusative. */
export function isWeakAccusative(
  p: Part,
  rest: readonly Part[],
  verb: VerbGroup | null,
  words: readonly Word[],
  language: Language,
): boolean {
  return (
    rest.length === 1 &&
    verb !== null &&
    words[p.start]!.token.lower === 'den' &&
    p.cases.includes('a') &&
    !language.ditransitive.has(verb.lemma) &&
    !language.sets.dativeVerbs.has(verb.lemma)
  )
}
