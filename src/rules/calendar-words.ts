import type { Problem } from '../model/problem.js'
import type { RuleFile } from './files.js'

export type WordData = Readonly<Record<string, string | number>>

/** One form of a word of time. `form` is lower case, its parts separated by single blanks. */
export interface CompiledWord {
  readonly form: string
  readonly class: string
  readonly data: WordData
  /** Written with a capital (German nouns, English month names) or, for 'lower', without one except to open a sentence. */
  readonly case?: 'upper' | 'lower'
  /** An everyday word as well: it tells time only after or before one of these words; `#` stands for a figure. */
  readonly after?: readonly string[]
  readonly before?: readonly string[]
}

interface Ambiguous {
  readonly words: readonly string[]
  readonly class: string
  readonly is: string | number
  readonly after?: readonly string[]
  readonly before?: readonly string[]
}

interface Compound {
  readonly from: readonly [string, string]
  readonly to: string
  readonly link?: readonly string[]
}

interface CalendarFile {
  /** Class → value → forms; a form ending in `~` takes the endings of `endings`. */
  readonly words?: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>
  /** Classes whose words are written with a capital. */
  readonly nouns?: readonly string[]
  readonly endings?: readonly string[]
  readonly ambiguous?: readonly Ambiguous[]
  readonly compounds?: readonly Compound[]
}

/** Compiles `words`, `ambiguous` and `compounds` of calendar files into single forms. */
export function compileWords(files: readonly RuleFile[], problems: Problem[]): CompiledWord[] {
  const data = files.map((f) => ({ file: f.file, ...(f.data as CalendarFile) }))
  const nouns = new Set(data.flatMap((d) => d.nouns ?? []))
  const endings = data.flatMap((d) => d.endings ?? [])
  const plain = data.flatMap((d) =>
    Object.entries(d.words ?? {}).flatMap(([name, values]) =>
      wordsOf(d.file, name, values, nouns.has(name), endings, problems),
    ),
  )
  const ambiguous = data.flatMap((d) =>
    (d.ambiguous ?? []).flatMap((a) => ambiguousForms(a, nouns.has(a.class))),
  )
  const compounds = data.flatMap((d) => (d.compounds ?? []).flatMap((c) => compoundForms(c, plain)))
  return [...plain, ...ambiguous, ...compounds]
}

function wordsOf(
  file: string,
  name: string,
  values: unknown,
  noun: boolean,
  endings: readonly string[],
  problems: Problem[],
): CompiledWord[] {
  if (values === null || typeof values !== 'object' || !/^[A-Z][A-Z-]+$/.test(name)) {
    problems.push(
      problem(
        file,
        'calendar-class',
        `the class ${name} is written in capitals and maps values to lists of words`,
      ),
    )
    return []
  }
  return Object.entries(values).flatMap(([value, forms]) => {
    if (!Array.isArray(forms) || forms.some((f) => typeof f !== 'string')) {
      problems.push(
        problem(
          file,
          'calendar-words',
          `${name} ${value} is not a list of words`,
          'quote words that YAML takes for something else',
        ),
      )
      return []
    }
    const all = (forms as string[]).flatMap((f) =>
      f.endsWith('~') ? endings.map((e) => f.slice(0, -1) + e) : [f],
    )
    return all.map(
      (form): CompiledWord => ({
        form: form.toLowerCase(),
        class: name,
        data: dataOf(name, value),
        ...(noun ? { case: caseOf(form) } : {}),
      }),
    )
  })
}

/** In a class of nouns a form shows by its own first letter how it is written. */
const caseOf = (form: string): 'upper' | 'lower' => (/^\p{Lu}/u.test(form) ? 'upper' : 'lower')

/** "3" of MONTH (and of MONTH-SHORT) is {month: 3}; "days=-1 part=TEV" is spelt out. */
function dataOf(name: string, value: string): WordData {
  const pairs = value.includes('=')
    ? value.split(' ').map((p) => p.split('=') as [string, string])
    : [[name.split('-')[0]!.toLowerCase(), value] as [string, string]]
  return Object.fromEntries(
    pairs.map(([k, v]) => [k, /^-?\d+(\.\d+)?$/.test(v) && k !== 'value' ? Number(v) : v]),
  )
}

function ambiguousForms(a: Ambiguous, noun: boolean): CompiledWord[] {
  return a.words.map(
    (form): CompiledWord => ({
      form: form.toLowerCase(),
      class: a.class,
      data: dataOf(a.class, String(a.is)),
      ...(noun ? { case: caseOf(form) } : {}),
      ...(a.after ? { after: a.after.map((w) => w.toLowerCase()) } : {}),
      ...(a.before ? { before: a.before.map((w) => w.toLowerCase()) } : {}),
    }),
  )
}

/** "Dienstag" + "abend": every form of the second on every form of the first, with the linking sounds of `link`. */
function compoundForms({ from, to, link = [''] }: Compound, words: readonly CompiledWord[]): CompiledWord[] {
  const [first, second] = from.map((name) => words.filter((w) => w.class === name && !w.form.includes(' ')))
  return first!.flatMap((a) =>
    second!.flatMap((b) =>
      link.map(
        (l): CompiledWord => ({
          form: a.form + l + b.form,
          class: to,
          data: { ...a.data, ...b.data },
          ...(a.case ? { case: a.case } : {}),
        }),
      ),
    ),
  )
}

/** A problem of a calendar file as a whole. */
export function problem(file: string, code: string, message: string, mend?: string): Problem {
  return { file, line: null, column: null, severity: 'error', code, message, ...(mend ? { mend } : {}) }
}
