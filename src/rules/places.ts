import type { Problem } from '../model/problem.js'
import { slugOf } from '../model/slug.js'
import type { Area } from './area.js'
import type { RuleFile } from './files.js'
import { caseFormsOf } from './word-forms.js'
import {
  entriesOf,
  type Fields,
  isFields,
  numberOf,
  shapeProblem,
  stringOf,
  stringsOf,
} from './yaml-shape.js'

/** A place; positional to keep the compiled file small. Former states have kind `country` and `former` true. */
export type KnownPlace = readonly [
  name: string,
  kind: string,
  country: string | null,
  lat: number | null,
  lon: number | null,
  former: 0 | 1,
]

/** Places of the gazetteer with the names that lead to them: tab-separated lines `form, index …`. */
export interface Places {
  readonly entries: readonly KnownPlace[]
  readonly forms: string
  /** Names that are also words or names of something else: accepted only in company. */
  readonly ambiguous: string
}

export const placesArea: Area<Places> = {
  name: 'places',
  owns: (path) => path.startsWith('gazetteer/places/'),
  compile(files, problems) {
    const drafts: Draft[] = []
    const byId = new Map<string, Draft>()
    for (const file of files) {
      for (const entry of entriesOf(file, 'countries', problems))
        addPlace(file, { ...entry, kind: 'country', country: entry.code }, drafts, byId, problems)
      for (const entry of entriesOf(file, 'places', problems)) addPlace(file, entry, drafts, byId, problems)
    }
    return {
      entries: drafts.map((d) => d.entry),
      forms: lines(drafts, (d) => d.forms),
      ambiguous: lines(drafts, (d) => d.ambiguous),
    }
  },
}

interface Draft {
  readonly entry: KnownPlace
  readonly forms: Set<string>
  readonly ambiguous: Set<string>
}

function addPlace(
  file: RuleFile,
  entry: Fields,
  drafts: Draft[],
  byId: Map<string, Draft>,
  problems: Problem[],
): void {
  const name = stringOf(entry.name)
  if (name === null) {
    problems.push(shapeProblem(file, 'a place needs "name"'))
    return
  }
  const kind = stringOf(entry.kind) ?? 'city'
  const country = stringOf(entry.country)
  // Georgia the state and the country share a name: a place is the same only where kind and country agree.
  const id = [slugOf(name), kind, country].join('|')
  let draft = byId.get(id)
  if (draft === undefined) {
    draft = {
      entry: [name, kind, country, numberOf(entry.lat), numberOf(entry.lon), entry.former === true ? 1 : 0],
      forms: new Set(),
      ambiguous: new Set(),
    }
    drafts.push(draft)
    byId.set(id, draft)
  }
  const { forms, ambiguous } = draft
  const doubtful = new Set(stringsOf(entry.ambiguous))
  const add = (language: string, form: string) => {
    for (const inflected of caseFormsOf(language, form))
      (doubtful.has(form) ? ambiguous : forms).add(inflected)
  }
  const table = isFields(entry.forms) ? entry.forms : {}
  if (stringsOf(table.en).length === 0 || kind !== 'country') add('en', name)
  for (const [language, list] of Object.entries(table))
    for (const form of stringsOf(list)) add(language, form)
  for (const form of stringsOf(entry.short)) add('en', form)
}

function lines(drafts: readonly Draft[], formsOf: (draft: Draft) => ReadonlySet<string>): string {
  const byForm = new Map<string, number[]>()
  drafts.forEach((draft, i) => {
    for (const form of formsOf(draft)) byForm.set(form, [...(byForm.get(form) ?? []), i])
  })
  return [...byForm].map(([form, refs]) => [form, ...refs].join('\t')).join('\n')
}
