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

/** Places of the gazetteer, in the order that the book of known names counts them. */
export interface Places {
  readonly entries: readonly KnownPlace[]
}

export const placesArea: Area<Places> = {
  name: 'places',
  owns: (path) => path.startsWith('gazetteer/places/'),
  compile: (files, problems) => ({ entries: readPlaces(files, problems).map((d) => d.entry) }),
}

/** The places of all files, merged by name, kind and country; later files extend earlier ones. */
export function readPlaces(files: readonly RuleFile[], problems: Problem[]): PlaceDraft[] {
  const drafts: PlaceDraft[] = []
  const byId = new Map<string, PlaceDraft>()
  for (const file of files) {
    if (!file.path.startsWith('gazetteer/places/')) continue
    for (const entry of entriesOf(file, 'countries', problems))
      addPlace(file, { ...entry, kind: 'country', country: entry.code }, drafts, byId, problems)
    for (const entry of entriesOf(file, 'places', problems)) addPlace(file, entry, drafts, byId, problems)
  }
  return drafts
}

/** A place with all names that lead to it. */
export interface PlaceDraft {
  readonly entry: KnownPlace
  readonly forms: Set<string>
  readonly ambiguous: Set<string>
}

function addPlace(
  file: RuleFile,
  entry: Fields,
  drafts: PlaceDraft[],
  byId: Map<string, PlaceDraft>,
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
