import type { Area } from './area.js'
import { allStrings, isFields, numberOf, shapeProblem } from './yaml-shape.js'

/** How a language betrays a name: weights of evidence by kind of name, and the word lists that the evidence rests on. */
export interface NamingOfLanguage {
  /** By kind (person, place, organization): what each piece of evidence weighs, and `accept`, the sum that makes a name. */
  readonly evidence: Readonly<Record<string, Readonly<Record<string, number>>>>
  /** By name of the list: words as written (lower case where case says nothing). */
  readonly words: Readonly<Record<string, readonly string[]>>
}

/** By language. */
export type Naming = Readonly<Record<string, NamingOfLanguage>>

const owned = /^lexicon\/([a-z]{2})\/names\.yaml$/

export const namingArea: Area<Naming> = {
  name: 'naming',
  owns: (path) => owned.test(path),
  compile(files, problems) {
    const languages: Record<
      string,
      { evidence: Record<string, Record<string, number>>; words: Record<string, string[]> }
    > = {}
    for (const file of files) {
      const language = owned.exec(file.path)![1]!
      const own = (languages[language] ??= { evidence: {}, words: {} })
      const { evidence, words } = isFields(file.data) ? file.data : {}
      for (const [kind, weights] of isFields(evidence) ? Object.entries(evidence) : [])
        for (const [feature, value] of isFields(weights) ? Object.entries(weights) : []) {
          const weight = numberOf(value)
          if (weight === null)
            problems.push(shapeProblem(file, `the weight of ${kind}.${feature} must be a number`))
          else (own.evidence[kind] ??= {})[feature] = weight
        }
      for (const [list, entries] of isFields(words) ? Object.entries(words) : [])
        own.words[list] = [...(own.words[list] ?? []), ...allStrings(entries)]
    }
    return languages
  },
}
