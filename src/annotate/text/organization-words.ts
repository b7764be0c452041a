import type { OrganizationKind } from '../../model/mention.js'

/** What a head noun says of the organization that it names; `weak` heads end other names too and need a part on both sides or "of". */
export interface OrganizationHead {
  readonly kind: OrganizationKind
  readonly sector: string | null
  readonly weak: boolean
}

/** The organization grammar of a language, ready to be asked (lexicon/<language>/organizations.yaml and names.yaml). */
export interface OrganizationWords {
  readonly heads: ReadonlyMap<string, OrganizationHead>
  readonly joints: ReadonlySet<string>
  /** Adjectives and plural nouns inside names, also where they are nouns of people (Socialist, Workers). */
  readonly modifiers: ReadonlySet<string>
  readonly openers: ReadonlySet<string>
  readonly clubs: ReadonlySet<string>
  readonly forms: ReadonlySet<string>
  readonly stopAcronyms: ReadonlySet<string>
  /** Nouns before a name that give its kind and are no part of it ("der Autokonzern Xyz"). */
  readonly apposition: ReadonlyMap<string, OrganizationHead>
  /** Last parts of compounds that name a kind of company before its name (lower case). */
  readonly kindEndings: readonly string[]
}

type Lists = Readonly<Record<string, readonly string[]>>
type Grammar = Readonly<Record<string, unknown>>

export function readOrganizationWords(words: Lists, grammar: Grammar): OrganizationWords {
  const list = (name: string) => words[`organization-${name}`] ?? []
  const heads = new Map<string, OrganizationHead>()
  const weak = new Set(list('weak'))
  for (const [noun, head] of entriesOf(grammar.heads)) if (!noun.includes(' ')) heads.set(noun, head)
  for (const noun of list('heads'))
    heads.set(noun, { ...(heads.get(noun) ?? { kind: 'other', sector: null }), weak: weak.has(noun) })
  return {
    heads,
    joints: new Set(list('joints')),
    modifiers: new Set(strings(grammar.left, 'adjectives')),
    openers: new Set(list('openers')),
    clubs: new Set([...list('clubs'), ...strings(grammar.clubs, 'prefixes')]),
    forms: new Set([
      ...list('forms'),
      ...strings(grammar.legal_forms, 'company'),
      ...strings(grammar.legal_forms, 'association'),
    ]),
    stopAcronyms: new Set(
      isTable(grammar.acronym_stop) ? Object.values(grammar.acronym_stop).flatMap(stringsOf) : [],
    ),
    apposition: new Map(entriesOf(grammar.apposition)),
    kindEndings: list('kind-endings'),
  }
}

function* entriesOf(list: unknown): Generator<[string, OrganizationHead]> {
  if (!Array.isArray(list)) return
  for (const entry of list) {
    if (!isTable(entry)) continue
    const kind = (typeof entry.kind === 'string' ? entry.kind : 'other') as OrganizationKind
    const sector = typeof entry.sector === 'string' ? entry.sector : null
    for (const noun of stringsOf(entry.nouns)) yield [noun, { kind, sector, weak: entry.alone === true }]
  }
}

function strings(table: unknown, key: string): string[] {
  return isTable(table) ? stringsOf(table[key]) : []
}

function stringsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((v): v is string => typeof v === 'string') : []
}

function isTable(value: unknown): value is Readonly<Record<string, unknown>> {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
}
