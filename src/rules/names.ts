import type { Problem } from '../model/problem.js'
import { slugOf } from '../model/slug.js'
import type { Area } from './area.js'
import type { RuleFile } from './files.js'
import { formsOf } from './noun-forms.js'
import {
  allStrings,
  entriesOf,
  type Fields,
  isFields,
  shapeProblem,
  stringOf,
  stringsOf,
} from './yaml-shape.js'

/** A role noun: `role` as in rules/vocabulary, PLOVER sector, and whether its holder acts for the state. */
export interface RoleNoun {
  /** null for a plain profession that introduces a name without an office. */
  readonly role: string | null
  readonly sector: string | null
  readonly acting: boolean
}

/** A noun for a ministry or state body; `generic` ones (government, army) name no organization of their own. */
export interface BodyNoun {
  readonly name: string
  readonly kind: string
  readonly sector: string | null
  readonly generic: boolean
}

export interface CountryName {
  readonly id: string
  readonly name: string
  /** Id of the seat of government. */
  readonly capital: string | null
  /** The president leads the government above a prime minister. */
  readonly presidential: boolean
}

/** What a language calls countries, their people, and the holders of roles: lookups for names and events. */
export interface LanguageNames {
  /** Adjective → country code: German stems in lower case (`russisch`) and city adjectives (`Moskauer`); English as written. */
  readonly adjectives: Readonly<Record<string, string>>
  /** Any form of a demonym noun → country code (`Russe`, `Russen`, `Russians`). */
  readonly demonyms: Readonly<Record<string, string>>
  /** Any form of a role noun; German as written, English in lower case, also of several words. */
  readonly roles: Readonly<Record<string, RoleNoun>>
  /** First parts and attributes that qualify a role, by kind (former, deputy, acting, elect, level, bodies). */
  readonly rolePrefixes: Readonly<Record<string, readonly string[]>>
  /** Any form of a noun for a group without a name → PLOVER sector; case as for roles. */
  readonly groups: Readonly<Record<string, string>>
  /** Any form of a ministry or body noun; case as for roles. */
  readonly bodies: Readonly<Record<string, BodyNoun>>
  /** Names of countries as nouns → code. */
  readonly countryForms: Readonly<Record<string, string>>
  readonly countries: Readonly<Record<string, CountryName>>
  /** A seat of government by name → country code (`Moskau`, `Kremlin` is an organization). */
  readonly seats: Readonly<Record<string, string>>
  /** Nouns for the holder of the same role elsewhere (`Amtskollege`, `counterpart`), all forms. */
  readonly counterparts: readonly string[]
  /** Titles before a name that are no part of it, and particles inside names. */
  readonly titles: readonly string[]
  readonly nobility: readonly string[]
  /** Words after the surname that belong to the name (Jr., II.). */
  readonly nameSuffixes: readonly string[]
  /** Titles of nobility inside a name. */
  readonly ranks: readonly string[]
}

/** By language. */
export type Names = Readonly<Record<string, LanguageNames>>

type Mutable<T> = {
  -readonly [K in keyof T]: T[K] extends Readonly<Record<string, infer V>> ? Record<string, V> : string[]
}
type Draft = Mutable<LanguageNames>

const lexiconFile = /^lexicon\/([a-z]{2})\/(roles|groups|titles|ministries)\.yaml$/

export const namesArea: Area<Names> = {
  name: 'names',
  byLanguage: true,
  owns: (path) =>
    lexiconFile.test(path) || (path.startsWith('gazetteer/places/') && path.endsWith('countries.yaml')),
  compile(files, problems) {
    const drafts: Record<string, Draft> = {}
    const draft = (language: string) => (drafts[language] ??= emptyDraft())
    for (const file of files) {
      const [, language, topic] = lexiconFile.exec(file.path) ?? []
      if (language !== undefined) readers[topic!]!(file, language, draft(language), problems)
    }
    for (const file of files) if (!lexiconFile.test(file.path)) readCountries(file, draft, problems)
    return drafts
  },
}

function emptyDraft(): Draft {
  return {
    adjectives: {},
    demonyms: {},
    roles: {},
    rolePrefixes: {},
    groups: {},
    bodies: {},
    countryForms: {},
    countries: {},
    seats: {},
    counterparts: [],
    titles: [],
    nobility: [],
    nameSuffixes: [],
    ranks: [],
  }
}

/** German nouns are told by their capital, so they keep it; elsewhere the case of a noun says nothing. */
function keyOf(language: string, form: string): string {
  return language === 'de' ? form : form.toLowerCase()
}

type Reader = (file: RuleFile, language: string, draft: Draft, problems: Problem[]) => void

const readers: Readonly<Record<string, Reader>> = {
  roles(file, language, draft, problems) {
    for (const entry of entriesOf(file, 'roles', problems)) {
      const role = stringOf(entry.role)
      const noun: RoleNoun = { role, sector: stringOf(entry.sector), acting: entry.acting === true }
      for (const form of nounForms(entry, language)) {
        if (role === 'counterpart') draft.counterparts.push(form)
        else draft.roles[form] ??= noun
      }
    }
    const { prefixes, counterparts } = isFields(file.data) ? file.data : {}
    if (isFields(prefixes))
      for (const [kind, list] of Object.entries(prefixes))
        draft.rolePrefixes[kind] = [...(draft.rolePrefixes[kind] ?? []), ...stringsOf(list)]
    draft.counterparts.push(
      ...allStrings(counterparts)
        .flatMap((noun) => formsOf(language, noun))
        .map((form) => keyOf(language, form)),
    )
  },
  groups(file, language, draft, problems) {
    for (const entry of entriesOf(file, 'groups', problems)) {
      const sector = stringOf(entry.sector)
      if (sector !== null) for (const form of nounForms(entry, language)) draft.groups[form] ??= sector
    }
  },
  ministries(file, language, draft, problems) {
    for (const entry of entriesOf(file, 'bodies', problems)) {
      const name = stringOf(entry.name)
      if (name === null) continue
      const body: BodyNoun = {
        name,
        kind: stringOf(entry.kind) ?? 'government',
        sector: stringOf(entry.sector),
        generic: entry.generic === true,
      }
      for (const form of nounForms(entry, language)) draft.bodies[form] ??= body
    }
  },
  titles(file, language, draft) {
    const titles = isFields(file.data) && isFields(file.data.titles) ? file.data.titles : {}
    draft.titles.push(...stringsOf(titles.before))
    draft.nobility.push(...stringsOf(titles.nobility))
    draft.nameSuffixes.push(...stringsOf(titles.suffix))
    draft.ranks.push(...stringsOf(titles.rank))
    draft.counterparts.push(
      ...allStrings(titles.counterparts)
        .flatMap((n) => formsOf(language, n))
        .map((f) => keyOf(language, f)),
    )
  },
}

function nounForms(entry: Fields, language: string): string[] {
  return allStrings(entry.nouns)
    .flatMap((noun) => formsOf(language, noun))
    .map((form) => keyOf(language, form))
}

function readCountries(file: RuleFile, draftOf: (language: string) => Draft, problems: Problem[]): void {
  for (const entry of entriesOf(file, 'countries', problems)) {
    const code = stringOf(entry.code)
    const name = stringOf(entry.name)
    if (code === null || name === null) {
      problems.push(shapeProblem(file, 'a country needs "code" and "name"'))
      continue
    }
    // A state that is no more must not take the code of one that is.
    const former = entry.former === true
    const languages = new Set(
      [entry.forms, entry.adjective, entry.people, entry.seats].flatMap((t) =>
        isFields(t) ? Object.keys(t) : [],
      ),
    )
    for (const language of languages) {
      const draft = draftOf(language)
      const at = (table: unknown) => (isFields(table) ? allStrings(table[language]) : [])
      if (!former || !(code in draft.countries))
        draft.countries[code] = {
          id: slugOf(name),
          name,
          capital: stringOf(entry.capital),
          presidential: entry.presidential === true,
        }
      for (const form of [...at(entry.forms), ...stringsOf(entry.short)]) draft.countryForms[form] ??= code
      for (const form of at(entry.adjective)) draft.adjectives[form] ??= code
      for (const form of at(entry.people))
        for (const inflected of language === 'de' ? formsOf(language, form) : [form])
          draft.demonyms[inflected] ??= code
      for (const form of at(entry.seats)) {
        draft.seats[form] ??= code
        if (language === 'de') draft.adjectives[cityAdjective(form)] ??= code
      }
    }
  }
}

/** Moskau → Moskauer, Bremen → Bremer is left to the gazetteer: only the plain ending is made here. */
function cityAdjective(city: string): string {
  return city.endsWith('e') ? `${city}r` : `${city}er`
}
