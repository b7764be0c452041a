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

/** Organizations, in the order that the book of known names counts them. */
export interface Organizations {
  readonly entries: readonly KnownOrganization[]
  /** Words that make organizations of what stands beside them, by language (lexicon/<language>/organizations.yaml, as it stands). */
  readonly grammar: Readonly<Record<string, Readonly<Record<string, unknown>>>>
}

const grammarFile = /^lexicon\/([a-z]{2})\/organizations\.yaml$/

export const organizationsArea: Area<Organizations> = {
  name: 'organizations',
  owns: (path) => path.startsWith('gazetteer/organizations/') || grammarFile.test(path),
  compile(files, problems) {
    const grammar: Record<string, Record<string, unknown>> = {}
    for (const file of files) {
      const language = grammarFile.exec(file.path)?.[1]
      if (language !== undefined && isFields(file.data))
        grammar[language] = { ...grammar[language], ...file.data }
    }
    return { entries: readOrganizations(files, problems).map((o) => o.entry), grammar }
  },
}

/** The organizations of all files, merged by id; later files extend earlier ones. */
export function readOrganizations(files: readonly RuleFile[], problems: Problem[]): OrganizationDraft[] {
  const drafts = new Map<string, OrganizationDraft>()
  for (const file of files) {
    if (!file.path.startsWith('gazetteer/organizations/')) continue
    for (const entry of entriesOf(file, 'organizations', problems))
      addOrganization(file, entry, drafts, problems)
  }
  return [...drafts.values()]
}

/** An organization with all names that lead to it. */
export interface OrganizationDraft {
  readonly entry: KnownOrganization
  readonly forms: Set<string>
  readonly ambiguous: Set<string>
}

function addOrganization(
  file: RuleFile,
  entry: Fields,
  drafts: Map<string, OrganizationDraft>,
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
  // A German proper name is inflected even where it is the canonical one ("der Deutschen Bank").
  add(/ (?:of|for|the|and|in) /.test(name) ? 'en' : 'de', name)
  if (isFields(entry.forms))
    for (const [language, forms] of Object.entries(entry.forms))
      for (const form of stringsOf(forms)) add(language, form)
  for (const form of stringsOf(entry.short)) add('de', form)
}
