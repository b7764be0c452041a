import type { Problem } from '../model/problem.js'
import { slugOf } from '../model/slug.js'
import type { Area } from './area.js'
import type { RuleFile } from './files.js'
import { caseFormsOf } from './word-forms.js'
import { entriesOf, type Fields, isFields, shapeProblem, stringOf, stringsOf } from './yaml-shape.js'

/** An organization; positional to keep the compiled file small. */
export type KnownOrganization = readonly [
  name: string,
  kind: string,
  country: string | null,
  sector: string | null,
]

/** Organizations with the names that lead to them: tab-separated lines `form, index …`. */
export interface Organizations {
  readonly entries: readonly KnownOrganization[]
  readonly forms: string
  /** Names that are also everyday words or other names: accepted only in company. */
  readonly ambiguous: string
  /** Words that make organizations of what stands beside them, by language (lexicon/<language>/organizations.yaml, as it stands). */
  readonly grammar: Readonly<Record<string, Readonly<Record<string, unknown>>>>
}

const grammarFile = /^lexicon\/([a-z]{2})\/organizations\.yaml$/

export const organizationsArea: Area<Organizations> = {
  name: 'organizations',
  owns: (path) => path.startsWith('gazetteer/organizations/') || grammarFile.test(path),
  compile(files, problems) {
    const drafts = new Map<string, Draft>()
    const grammar: Record<string, Record<string, unknown>> = {}
    for (const file of files) {
      const language = grammarFile.exec(file.path)?.[1]
      if (language === undefined)
        for (const entry of entriesOf(file, 'organizations', problems))
          addOrganization(file, entry, drafts, problems)
      else if (isFields(file.data)) grammar[language] = { ...grammar[language], ...file.data }
    }
    const all = [...drafts.values()]
    return {
      entries: all.map((o) => o.entry),
      forms: lines(all, (o) => o.forms),
      ambiguous: lines(all, (o) => o.ambiguous),
      grammar,
    }
  },
}

interface Draft {
  readonly entry: KnownOrganization
  readonly forms: Set<string>
  readonly ambiguous: Set<string>
}

function addOrganization(
  file: RuleFile,
  entry: Fields,
  drafts: Map<string, Draft>,
  problems: Problem[],
): void {
  const name = stringOf(entry.name)
  if (name === null) {
    problems.push(shapeProblem(file, 'an organization needs "name"'))
    return
  }
  const id = slugOf(name)
  const own: KnownOrganization = [
    name,
    stringOf(entry.kind) ?? 'other',
    stringOf(entry.country),
    stringOf(entry.sector),
  ]
  const draft = drafts.get(id) ?? { entry: own, forms: new Set(), ambiguous: new Set() }
  drafts.set(id, draft)
  const ambiguous = new Set(stringsOf(entry.ambiguous))
  const add = (language: string, form: string) => {
    for (const inflected of caseFormsOf(language, form))
      (ambiguous.has(form) ? draft.ambiguous : draft.forms).add(inflected)
  }
  add('en', name)
  if (isFields(entry.forms))
    for (const [language, forms] of Object.entries(entry.forms))
      for (const form of stringsOf(forms)) add(language, form)
  for (const form of stringsOf(entry.short)) add('de', form)
}

function lines(drafts: readonly Draft[], formsOf: (draft: Draft) => ReadonlySet<string>): string {
  const byForm = new Map<string, number[]>()
  drafts.forEach((draft, i) => {
    for (const form of formsOf(draft)) byForm.set(form, [...(byForm.get(form) ?? []), i])
  })
  return [...byForm].map(([form, refs]) => [form, ...refs].join('\t')).join('\n')
}
