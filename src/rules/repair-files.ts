import type { Problem } from '../model/problem.js'
import type { RuleFile } from './files.js'

export interface LanguageWords {
  /** ISO 639-1. */
  readonly language: string
  readonly words: readonly string[]
  /** Frequent words of news, and endings of its words, that tell a headline without function words; German and English alone. */
  readonly common: readonly string[]
  readonly endings: readonly string[]
  /** Words that stay untranslated at a sentence's start, with what is read instead in German and English. */
  readonly leftover: Readonly<Record<string, { readonly de: string; readonly en: string }>>
  /** News is translated from it, so that its words can be left over; dialects are quoted. */
  readonly translated: boolean
}

/** A range of letters (hexadecimal code points) and the languages that are written with it. */
export interface Script {
  readonly from: string
  readonly to: string
  readonly languages: readonly {
    readonly language: string
    readonly letters?: string
    readonly without?: string
  }[]
}

export const finderNames = [
  'spaced-hyphen',
  'quote-dash',
  'bracket-word',
  'bracket-marker',
  'foreign-run',
  'foreign-start',
  'word',
  'doubled-phrase',
  'split-letter',
  'glued-sentence',
  'glued-menu',
] as const
export type FinderName = (typeof finderNames)[number]

/** A class of defects: which finder finds it, in which languages, and what it weighs as evidence of a machine. */
export interface FinderRule {
  readonly id: string
  readonly finder: FinderName
  readonly kind: string
  readonly languages: readonly string[]
  readonly weight: number
  readonly unlessAfter?: readonly string[]
  /** A list, or found word → what is read instead. */
  readonly words?: readonly string[] | Readonly<Record<string, string>>
  readonly atLeast?: number
  readonly distinct?: number
  readonly distance?: number
  readonly letters?: string
}

/** A phrase of spinning software and what it stood for. */
export interface SpunPhrase {
  readonly spun: string
  readonly plain: string
  readonly evidence: boolean
  /** Read back only in an article that is spun. */
  readonly spunOnly: boolean
  /** What must follow: a capital letter, a weekday, a comma, a noun phrase or a verb in -ing. */
  readonly next?: 'capital' | 'weekday' | 'comma' | 'object'
  /** What must stand before: a word, or a capitalised word after "the". */
  readonly after?: string
}

/** Lines that are no story. `lines` are whole lines, `starts`, `ends` and `contains` parts of a line of at most `atMost` characters. */
export interface FurnitureRule {
  readonly id: string
  readonly kind: string
  readonly reading: 'skip' | 'secondary'
  /** What follows the line: nothing, `list` (headlines up to the next sentence), `rest` (all to the end), `block` (up to the next furniture). */
  readonly scope: 'line' | 'list' | 'rest' | 'block' | 'inline'
  readonly atMost: number
  readonly lines: readonly string[]
  readonly starts: readonly string[]
  readonly ends: readonly string[]
  readonly contains: readonly string[]
}

type Data = Readonly<Record<string, unknown>>

/** What is wrong with a file of rules/repair/defects. */
export function finderProblems({ file, data }: RuleFile): Problem[] {
  const rule = data as Data
  const wrong = (message: string, mend?: string): Problem => ({
    file,
    line: 1,
    column: 1,
    severity: 'error',
    code: 'invalid-repair-rule',
    message,
    ...(mend ? { mend } : {}),
  })
  const problems: Problem[] = []
  if (typeof rule.id !== 'string') problems.push(wrong('a defect needs an id'))
  if (typeof rule.kind !== 'string') problems.push(wrong('a defect needs a kind'))
  if (!finderNames.includes(rule.finder as FinderName))
    problems.push(
      wrong(`there is no finder ${JSON.stringify(rule.finder)}`, `write one of ${finderNames.join(', ')}`),
    )
  if (!Array.isArray(rule.languages))
    problems.push(wrong('a defect names its languages', 'languages: [de, en]'))
  if (typeof rule.weight !== 'number' || rule.weight < 0 || rule.weight > 1)
    problems.push(wrong('a defect has a weight from 0 to 1'))
  for (const key of ['examples', 'not'])
    if (!Array.isArray(rule[key]))
      problems.push(wrong(`a defect shows ${key === 'not' ? 'near misses under "not"' : 'examples'}`))
  return problems
}

/** The four lists of a file of spun phrases as one. */
export function spunPhrases(data: Data): SpunPhrase[] {
  const list = (key: string, evidence: boolean, spunOnly: boolean): SpunPhrase[] =>
    Object.entries((data[key] ?? {}) as Record<string, string>).map(([spun, plain]) => ({
      spun,
      plain,
      evidence,
      spunOnly,
    }))
  const context = ((data.context ?? []) as (Data & { spun: string; plain: string })[]).map((c) => ({
    spun: c.spun,
    plain: c.plain,
    evidence: false,
    spunOnly: c.spunOnly === true,
    ...(c.before === ','
      ? { next: 'comma' as const }
      : c.next === undefined
        ? {}
        : { next: c.next as 'capital' | 'weekday' | 'object' }),
    ...(c.after === undefined ? {} : { after: String(c.after) }),
  }))
  return [
    ...list('phrases', true, false),
    ...list('mild', false, false),
    ...list('words', false, true),
    ...context,
  ]
}

/** The rules of one file of page furniture, with their defaults filled in. */
export function furnitureRules({ file, data }: RuleFile, problems: Problem[]): FurnitureRule[] {
  const rules = (data as { rules?: Data[] }).rules
  if (!Array.isArray(rules)) {
    problems.push({
      file,
      line: 1,
      column: 1,
      severity: 'error',
      code: 'invalid-repair-rule',
      message: 'a file of page furniture has a list "rules"',
    })
    return []
  }
  const words = (value: unknown) => (Array.isArray(value) ? value.map(String) : [])
  return rules.map((r) => ({
    id: String(r.id),
    kind: String(r.kind ?? String(r.id).split('/').pop()),
    reading: r.reading === 'secondary' ? 'secondary' : 'skip',
    scope: (r.scope ?? 'line') as FurnitureRule['scope'],
    atMost: Number(r.atMost ?? 120),
    lines: words(r.lines),
    starts: words(r.starts),
    ends: words(r.ends),
    contains: words(r.contains),
  }))
}
