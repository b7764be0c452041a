import type { Problem } from '../model/problem.js'
import type { Area } from './area.js'
import type { RuleFile } from './files.js'
import {
  type FinderRule,
  type FurnitureRule,
  finderProblems,
  furnitureRules,
  type LanguageWords,
  type Script,
  type SpunPhrase,
  spunPhrases,
} from './repair-files.js'

export type {
  FinderName,
  FinderRule,
  FurnitureRule,
  LanguageWords,
  Script,
  SpunPhrase,
} from './repair-files.js'

/** Knowledge of wording: languages, defects with their repair, spun English, page furniture. */
export interface RepairRules {
  readonly languages: readonly LanguageWords[]
  readonly scripts: readonly Script[]
  readonly finders: readonly FinderRule[]
  readonly spun: {
    readonly id: string
    readonly kind: string
    readonly weight: number
    readonly phrases: readonly SpunPhrase[]
  }
  readonly furniture: readonly FurnitureRule[]
  /** Word lists by which the shape of a line is told (repair/furniture/lines.yaml). */
  readonly shapes: Readonly<Record<ShapeList, readonly string[]>>
}

/** The lists of repair/furniture/lines.yaml. */
const shapeLists = [
  'bylines',
  'between',
  'agencies',
  'months',
  'weekdays',
  'stamps',
  'positions',
  'photo_agencies',
] as const
export type ShapeList = (typeof shapeLists)[number]

type Data = Readonly<Record<string, unknown>>

/** Compiles rules/repair; a later file of the same language or id extends or replaces an earlier one. */
export const repairArea: Area<RepairRules> = {
  name: 'repair',
  owns: (path) => path.startsWith('repair/'),
  compile(files, problems) {
    const usable = files.filter((f) => isData(f, problems))
    const below = (folder: string) => usable.filter((f) => f.path.startsWith(`repair/${folder}/`))
    const languages = new Map<string, LanguageWords>()
    for (const { data } of below('languages')) addLanguage(languages, data as Data)
    const finders = new Map<string, FinderRule>()
    for (const file of below('defects')) {
      problems.push(...finderProblems(file))
      const { examples: _examples, not: _not, why: _why, ...rule } = file.data as Data
      finders.set(String(rule.id), withStems(rule) as unknown as FinderRule)
    }
    const spun = usable.filter((f) => f.path.startsWith('repair/spun'))
    const head = (spun[0]?.data ?? {}) as Data
    return {
      languages: [...languages.values()].sort((a, b) => (a.language < b.language ? -1 : 1)),
      scripts: usable
        .filter((f) => f.path.startsWith('repair/scripts'))
        .flatMap((f) => (f.data as { scripts?: Script[] }).scripts ?? []),
      finders: [...finders.values()],
      spun: {
        id: String(head.id ?? 'repair/spun'),
        kind: String(head.kind ?? 'spun-phrase'),
        weight: Number(head.weight ?? 0.5),
        phrases: spun.flatMap((f) => spunPhrases(f.data as Data)),
      },
      furniture: below('furniture')
        .filter((f) => !isShapes(f))
        .flatMap((f) => furnitureRules(f, problems)),
      shapes: joinShapes(below('furniture').filter(isShapes)),
    }
  },
}

function isData(file: RuleFile, problems: Problem[]): boolean {
  const fine = file.data !== null && typeof file.data === 'object' && !Array.isArray(file.data)
  if (!fine)
    problems.push({
      file: file.file,
      line: 1,
      column: 1,
      severity: 'error',
      code: 'invalid-rule',
      message: 'a file of rules/repair is a list of keys and values',
    })
  return fine
}

function isShapes(file: RuleFile): boolean {
  return file.path.endsWith('/lines.yaml')
}

function joinShapes(files: readonly RuleFile[]): RepairRules['shapes'] {
  const list = (key: ShapeList) =>
    files.flatMap((f) => ((f.data as Data)[key] ?? []) as unknown[]).map(String)
  return Object.fromEntries(shapeLists.map((key) => [key, list(key)])) as unknown as RepairRules['shapes']
}

function addLanguage(languages: Map<string, LanguageWords>, data: Data): void {
  const code = String(data.language)
  const before = languages.get(code)
  const list = (key: 'words' | 'common' | 'endings') => [
    ...new Set([...(before?.[key] ?? []), ...((data[key] as unknown[] | undefined)?.map(String) ?? [])]),
  ]
  languages.set(code, {
    language: code,
    words: list('words'),
    common: list('common'),
    endings: list('endings'),
    leftover: { ...before?.leftover, ...(data.leftover as LanguageWords['leftover'] | undefined) },
    translated: data.translated === undefined ? (before?.translated ?? true) : data.translated === true,
  })
}

/** Stems take every ending of a German adjective. */
function withStems({ stems, words, ...rule }: Data): Data {
  if (stems === undefined) return words === undefined ? rule : { ...rule, words }
  const all: Record<string, string> = { ...(words as Record<string, string> | undefined) }
  for (const [stem, plain] of Object.entries(stems as Record<string, string>))
    for (const ending of ['', 'e', 'en', 'er', 'es', 'em']) all[stem + ending] = plain + ending
  return { ...rule, words: all }
}
