import { createRequire } from 'node:module'

interface Conjugation {
  readonly PastTense?: string
  readonly PresentTense?: string
  readonly Gerund?: string
  readonly Participle?: string
}

/** Forms of every verb: what the English library lists and conjugates, plus `extra` lemmas. Build time only. */
export function englishVerbs(
  extra: readonly string[],
  irregular: Readonly<Record<string, readonly string[]>>,
  paradigms: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>,
  nounsOnly: ReadonlySet<string>,
): { forms: Map<string, Set<string>>; ambiguous: string[]; adjectives: string[] } {
  const nlp = createRequire(import.meta.url)('compromise')
  const lexicon = nlp.model().one.lexicon as Record<string, string | readonly string[]>
  const switches = nlp.model().two.switches as Record<string, string>
  const listed = [
    ...Object.keys(lexicon).filter((word) => lexicon[word] === 'Infinitive'),
    ...Object.keys(switches).filter((word) => isBaseOfSwitch(word, switches)),
  ].filter((word) => /^[a-z]+$/.test(word))
  const conjugate = nlp.methods().two.transform.verb.conjugate as (
    lemma: string,
    model: unknown,
  ) => Conjugation
  const model = nlp.model()
  const forms = new Map<string, Set<string>>()
  const add = (form: string, lemma: string, feature: string) => {
    if (!forms.has(form)) forms.set(form, new Set())
    forms.get(form)!.add(`${lemma}:${feature}`)
  }
  for (const [lemma, cells] of Object.entries(paradigms))
    for (const [feature, words] of Object.entries(cells)) for (const form of words) add(form, lemma, feature)
  for (const lemma of new Set([...listed, ...extra])) {
    if (lemma in paradigms) continue
    const c = conjugate(lemma, model)
    const past = irregular[lemma]?.[0] ?? c.PastTense ?? regularEnglish(lemma).past
    const cells: [string | undefined, string][] = [
      [lemma, 'i'],
      [c.PresentTense ?? regularEnglish(lemma).third, 's'],
      [past, 't'],
      [irregular[lemma]?.[1] ?? c.Participle ?? past, 'c'],
      // "proved" beside "proven": a regular past is a participle too.
      [past.endsWith('ed') ? past : undefined, 'c'],
      [irregular[lemma]?.[2] ?? c.Gerund ?? regularEnglish(lemma).gerund, 'g'],
    ]
    for (const [form, feature] of cells) {
      if (
        form &&
        !form.includes(' ') &&
        (!nounsOnly.has(lemma) || (form !== lemma && (feature === 't' || feature === 'c')))
      )
        add(form, lemma, feature)
    }
  }
  const adjectives = Object.keys(lexicon).filter(
    (w) => ['Adjective', 'Comparative', 'Superlative'].includes(String(lexicon[w])) && /^[a-z]+$/.test(w),
  )
  return {
    forms,
    adjectives,
    ambiguous: Object.keys(switches).filter((word) => isBaseOfSwitch(word, switches)),
  }
}

/** Words that the library takes for a noun or a verb by their company (`attack`, `plan`); their -s forms are listed beside them. */
function isBaseOfSwitch(word: string, switches: Readonly<Record<string, string>>): boolean {
  if (switches[word] !== 'Noun|Verb' && switches[word] !== 'Adj|Present') return false
  return !(word.endsWith('s') && (word.slice(0, -1) in switches || word.slice(0, -2) in switches))
}

/** The regular rule, for lemmas that no list has. */
export function regularEnglish(lemma: string): { past: string; third: string; gerund: string } {
  const y = /[^aeiou]y$/.test(lemma)
  const doubled = /^[^aeiou]*[aeiou][bdgklmnprt]$/.test(lemma) ? lemma + lemma.at(-1) : lemma
  return {
    past: lemma.endsWith('e') ? `${lemma}d` : y ? `${lemma.slice(0, -1)}ied` : `${doubled}ed`,
    third: y ? `${lemma.slice(0, -1)}ies` : /(s|x|z|ch|sh|o)$/.test(lemma) ? `${lemma}es` : `${lemma}s`,
    gerund: /[^e]e$/.test(lemma) ? `${lemma.slice(0, -1)}ing` : `${doubled}ing`,
  }
}
