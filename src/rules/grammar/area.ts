import { type Lines, linesOf } from '../../model/lines.js'
import type { Area } from '../area.js'
import { englishVerbs } from './english-verbs.js'
import { germanVerbs, regularGermanForms } from './german-verbs.js'
import type { CompiledLanguage, FunctionWords, Grammar } from './types.js'

interface VerbList {
  readonly verbs?: readonly string[]
  /** Words that the libraries take for verbs and news uses as nouns. */
  readonly nouns_only?: readonly string[]
  readonly irregular?: Readonly<Record<string, readonly string[]>>
  readonly paradigms?: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>
}

/** Function words and verb forms of every language: lexicon/<language>/{grammar,verbs}.yaml. */
export const grammarArea: Area<Grammar> = {
  name: 'grammar',
  byLanguage: true,
  owns: (path) => /^lexicon\/[a-z]+\/(grammar|verbs)\.yaml$/.test(path),
  compile(files) {
    const grammar: Record<string, CompiledLanguage> = {}
    for (const { path, data } of files.filter((f) => f.path.endsWith('/grammar.yaml'))) {
      const language = path.split('/')[1]!
      const lists = files
        .filter((f) => f.path === `lexicon/${language}/verbs.yaml`)
        .map((f) => f.data as VerbList)
      grammar[language] = { words: data as FunctionWords, ...verbForms(language, lists) }
    }
    return grammar
  },
}

function verbForms(language: string, lists: readonly VerbList[]): Omit<CompiledLanguage, 'words'> {
  const extra = lists.flatMap((l) => l.verbs ?? [])
  if (language === 'de') {
    const { forms, separable } = germanVerbs()
    for (const lemma of extra) {
      const [particle, base] = lemma.includes('|') ? (lemma.split('|') as [string, string]) : [null, lemma]
      if (particle !== null) separable.push(lemma)
      for (const [form, feature] of regularGermanForms(
        particle === null ? base : particle + base,
        particle,
      )) {
        if (!forms.has(form)) forms.set(form, new Set())
        forms.get(form)!.add(`${particle ?? ''}${base}:${feature}`)
      }
    }
    for (const [lemma, cells] of Object.entries(
      Object.assign({}, ...lists.map((l) => l.paradigms ?? {})) as NonNullable<VerbList['paradigms']>,
    ))
      for (const [feature, words] of Object.entries(cells))
        for (const form of words) {
          if (!forms.has(form)) forms.set(form, new Set())
          forms.get(form)!.add(`${lemma}:${feature}`)
        }
    return { verbs: lines(forms), separable: separable.join(' '), ambiguous: '', adjectives: '' }
  }
  const irregular = Object.assign({}, ...lists.map((l) => l.irregular ?? {}))
  const paradigms = Object.assign({}, ...lists.map((l) => l.paradigms ?? {}))
  const { forms, ambiguous, adjectives } = englishVerbs(
    extra,
    irregular,
    paradigms,
    new Set(lists.flatMap((l) => l.nouns_only ?? [])),
  )
  return {
    verbs: lines(forms),
    separable: '',
    ambiguous: ambiguous.join(' '),
    adjectives: adjectives.join(' '),
  }
}

function lines(forms: Map<string, Set<string>>): Lines {
  return linesOf([...forms].map(([form, readings]) => [form, [...readings].join(';')]))
}
