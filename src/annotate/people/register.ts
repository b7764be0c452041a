import type { EntityMention, Person } from '../../model/mention.js'
import { slugOf } from '../../model/slug.js'
import type { PersonCandidate } from './find.js'
import type { WhoIsWho } from './who.js'

/** A person of the article while it is read. */
export interface Entry {
  id: string
  name: string
  country: string | null
  readonly roles: Set<string>
  sector: string | null
  /** Index of the public figure, or null. */
  readonly figure: number | null
  /** Order in which the person was named last; the latest bearer of a surname is meant by it. */
  seen: number
  readonly mentions: EntityMention[]
}

/** The people of one article: who was introduced, and who a surname means. */
export interface Register {
  /** The entry of a full name, made where it is new. */
  introduce(candidate: PersonCandidate): Entry
  /** The entry that a lone surname means, or null where nobody of that name was introduced. */
  bearer(surname: string): Entry | null
  /** The entry of a public figure, made where it is new. */
  figure(index: number): Entry
  /** An entry for a lone surname of nobody known. */
  stranger(surname: string): Entry
  readonly entries: readonly Entry[]
}

export function createRegister(who: WhoIsWho, published: string | null, genitive: boolean): Register {
  const entries: Entry[] = []
  const byKey = new Map<string, Entry>()
  const bySurname = new Map<string, Entry[]>()
  // Chinese and Korean names begin with the surname, and some stories call people by their first names.
  const byFirstName = new Map<string, Entry[]>()
  let clock = 0
  const add = (entry: Entry, keys: readonly string[], surname: string) => {
    entries.push(entry)
    for (const key of keys) if (!byKey.has(key)) byKey.set(key, entry)
    note(entry, surname)
    return entry
  }
  const note = (entry: Entry, surname: string) => {
    const space = entry.name.indexOf(' ')
    if (space > 0) byFirstName.set(who.fold(entry.name.slice(0, space)), [entry])
    const key = who.fold(surname)
    const list = bySurname.get(key) ?? []
    if (!list.includes(entry)) bySurname.set(key, [...list, entry])
  }
  const fresh = (name: string, figure: number | null): Entry => ({
    id: slugOf(name),
    name,
    country: null,
    roles: new Set(),
    sector: null,
    figure,
    seen: clock++,
    mentions: [],
  })
  const ofFigure = (index: number): Entry => {
    const known = byKey.get(`#${index}`)
    if (known !== undefined) return known
    const { name, country } = who.figure(index)
    const entry: Entry = { ...fresh(name, index), country }
    for (const role of who.rolesOn(index, published)) entry.roles.add(role)
    return add(entry, [`#${index}`, who.fold(name)], surnameOf(name))
  }
  return {
    entries,
    figure: ofFigure,
    introduce(candidate) {
      const named = candidate.name
      const index =
        candidate.refs.length > 0
          ? likeliest(candidate.refs, who, published)
          : (who.byFoldedName(named) ??
            (genitive && named.endsWith('s') ? who.byFoldedName(named.slice(0, -1)) : null))
      if (index !== null) {
        const entry = ofFigure(index)
        note(entry, surnameOf(named))
        entry.seen = clock++
        return entry
      }
      const keys = [who.fold(named), outerKey(who, named)]
      const bare = genitive && named.endsWith('s') ? named.slice(0, -1) : null
      const known =
        byKey.get(keys[0]!) ?? byKey.get(keys[1]!) ?? (bare === null ? undefined : byKey.get(who.fold(bare)))
      if (known !== undefined) {
        known.seen = clock++
        return known
      }
      return add(fresh(named, null), keys, surnameOf(named))
    },
    bearer(surname) {
      const list =
        bySurname.get(who.fold(surname)) ??
        (genitive && surname.endsWith('s') ? bySurname.get(who.fold(surname.slice(0, -1))) : undefined) ??
        byFirstName.get(who.fold(surname)) ??
        []
      if (list.length === 0) return null
      const entry = list.reduce((a, b) => (b.seen > a.seen ? b : a))
      entry.seen = clock++
      return entry
    },
    stranger: (surname) => add(fresh(surname, null), [who.fold(surname)], surname),
  }
}

/** Of several figures of one name the one in office on the day; the first of the gazetteer otherwise. */
export function likeliest(refs: readonly number[], who: WhoIsWho, published: string | null): number {
  return refs.find((index) => who.rolesOn(index, published).length > 0) ?? refs[0]!
}

const particles = new Set([
  'von',
  'van',
  'der',
  'den',
  'de',
  'del',
  'di',
  'da',
  'bin',
  'ibn',
  'al',
  'zu',
  'la',
  'le',
  'du',
  'dos',
  'ben',
  'abu',
])
const suffixes = new Set(['Jr.', 'Jr', 'Sr.', 'Sr', 'II', 'III', 'IV', 'II.', 'III.'])

/** The last word of a name, generational suffixes aside. */
export function surnameOf(name: string): string {
  const words = name.split(' ')
  while (words.length > 1 && suffixes.has(words[words.length - 1]!)) words.pop()
  return words[words.length - 1]!
}

/** First and last word: "Joseph R. Biden" and "Joseph Biden" are one. */
function outerKey(who: WhoIsWho, name: string): string {
  const words = name.split(' ').filter((w) => !particles.has(w))
  return who.fold(words.length > 2 ? `${words[0]} ${words[words.length - 1]}` : name)
}

/** Entries as the model has them, those without mentions left out. */
export function toPeople(entries: readonly Entry[], sectorOf: (role: string) => string | null): Person[] {
  return entries
    .filter((e) => e.mentions.length > 0)
    .map(({ id, name, country, roles, sector, figure, mentions }) => ({
      id,
      name,
      country,
      roles: [...roles],
      known: figure !== null,
      sector: sector ?? [...roles].map(sectorOf).find((s) => s !== null) ?? null,
      mentions: [...mentions].sort((a, b) => a.start - b.start),
    }))
}
