import type { Language } from './language.js'
import { nounLemmasOf } from './noun-lemmas.js'
import { bothSides } from './pairs.js'
import type { Resolver } from './resolver.js'
import type { Part } from './types.js'

/** Country codes that adjectives, compounds, genitives and "aus/von/of/from" phrases give the head. */
export function countriesOf(part: Part, r: Resolver): string[] {
  const names = r.language.names!
  const codes: string[] = []
  const add = (code: string | null | undefined) => {
    if (code && !codes.includes(code)) codes.push(code)
  }
  if (isUnowned(part, r)) return codes
  const head = r.words[part.head]!
  for (let i = part.start; i <= part.head; i++) {
    const w = r.words[i]!
    if (part.genitives.some((g) => g.start <= i && i < g.end) || isEthnic(i, r)) continue
    add(adjectiveCountry(w.token.text, r.language))
    if (i < part.head && w.ref?.kind === 'place') add(w.ref.entity.country)
    const hyphen = w.token.text.indexOf('-')
    if (hyphen > 0) for (const piece of w.token.text.split('-')) add(countryCode(piece, r.language))
  }
  // "bosnische Serben", "Kosovo Albanians": where they live counts, not what they are called.
  if (codes.length === 0 && !isEthnic(part.head, r)) add(names.demonyms[head.token.text])
  add(r.language.impliedCountry(head.token.text))
  for (const g of part.genitives)
    for (const p of [g, ...g.members]) {
      add(countryOfPart(p, r))
      for (const q of bothSides(p, r)) add(q.actor.country)
    }
  if (codes.length === 0) for (const p of attachedCountries(part, r)) add(p)
  return codes
}

/** "ethnic Albanians", "ethnische Albaner": a people outside its state. */
export function isEthnic(at: number, r: Pick<Resolver, 'words' | 'language'>): boolean {
  const before = r.words[at - 1]?.token.lower
  if (before === undefined) return false
  return r.language.parties.ethnic.has(
    r.language.words.order === 'v2' ? before.replace(/e[nrsm]?$/, '') : before,
  )
}

export function countryCode(text: string, language: Language): string | null {
  const names = language.names!
  return (
    names.countryForms[text] ?? (names.seats[text] as string | undefined) ?? adjectiveCountry(text, language)
  )
}

/** russische, Moskauer, Russian; German adjectives lose their ending. */
export function adjectiveCountry(text: string, language: Language): string | null {
  const table = language.names!.adjectives
  if (Object.hasOwn(table, text)) return table[text]!
  if (language.words.order !== 'v2') return null
  const lower = text.toLowerCase()
  const stem = lower.replace(/e[nrsm]?$/, '')
  if (Object.hasOwn(table, stem)) return table[stem]!
  const tail = stem.slice(stem.lastIndexOf('-') + 1)
  return tail !== stem && Object.hasOwn(table, tail) ? table[tail]! : null
}

/** The country of a genitive or prepositional phrase: a country name, a person's or body's country, a group's. */
function countryOfPart(part: Part, r: Resolver): string | null {
  const ref = r.words[part.head]!.ref
  if (ref?.kind === 'place' && ref.entity.country !== null) return ref.entity.country
  if (ref?.kind === 'person' || ref?.kind === 'organization') return ref.entity.country
  return countriesInside(part, r)
}

/** "the Russian language" is nobody's. */
function isUnowned(part: Part, r: Resolver): boolean {
  const { text, lower } = r.words[part.head]!.token
  const form = r.language.words.order === 'v2' ? text : lower
  return r.language.parties.not_owned.has(form.slice(form.lastIndexOf('-') + 1))
}

function countriesInside(part: Part, r: Resolver): string | null {
  if (isUnowned(part, r)) return null
  for (let i = part.start; i < part.end; i++) {
    const code = adjectiveCountry(r.words[i]!.token.text, r.language)
    if (code) return code
  }
  return null
}

/** "a court in Moscow", "in Paris nahm die Polizei …": the place behind a group or in its clause says whose it is. */
export function locatedIn(part: Part, r: Resolver, anywhere: boolean): string[] {
  const at = r.parts.indexOf(part)
  const behind = at < 0 ? undefined : r.parts[at + 1]
  const own = behind !== undefined && behind.after === at ? locativeCountry(behind, r, true) : null
  if (own !== null) return [own]
  if (
    !anywhere ||
    (behind !== undefined &&
      behind.after === at &&
      behind.prep !== null &&
      originPrepositions.has(behind.prep))
  )
    return []
  for (const p of r.parts) {
    const code = locativeCountry(p, r)
    if (code !== null) return [code]
  }
  return []
}

/** @param behind the phrase stands right behind people: "Rebellen auf Zypern", not "feuerten auf Zypern" */
export function locativeCountry(p: Part, r: Resolver, behind = false): string | null {
  if (p.prep === null || !isWhere(p, r, behind)) return null
  // "in der Metropole Seattle": the name may stand behind the head.
  for (let i = p.end - 1; i > p.start; i--) {
    const ref = r.words[i]!.ref
    if (ref?.kind === 'place' && !p.genitives.some((g) => g.start <= i && i < g.end))
      return ref.entity.country
  }
  return r.language.placeNouns.has(r.words[p.head]!.token.text) ? countryOfArea(p, r) : null
}

/** The country of a phrase that names a place, with or without a preposition: "die ungarische Hauptstadt". */
export function placeCountry(p: Part, r: Resolver): string | null {
  if (p.prep !== null) return locativeCountry(p, r)
  return r.language.placeNouns.has(r.words[p.head]!.token.text) ? countryOfArea(p, r) : null
}

/** In a place; at or before an area ("am Flughafen von Baku"); on an island. */
function isWhere(p: Part, r: Resolver, behind: boolean): boolean {
  const { locative, locativeArea, islands, placeNouns, eventNouns } = r.language
  // "bei einem Angriff der von Oman geführten Truppen": a deed is no place.
  if (locative.has(p.prep!))
    return !nounLemmasOf(r.words[p.head]!.token.text, r.language).some((l) => eventNouns.has(l))
  const { text } = r.words[p.head]!.token
  return locativeArea.has(p.prep!) && (placeNouns.has(text) || (behind && islands.has(text)))
}

/** "im Norden Malis", "im Osten des Kongo", "in der Nähe von Lomé", "in mehreren US-Städten", "in der türkischen Provinz". */
function countryOfArea(p: Part, r: Resolver): string | null {
  const behind = r.parts[r.parts.indexOf(p) + 1]
  const owners = behind?.prep === 'von' && behind.start === p.end ? [...p.genitives, behind] : p.genitives
  for (const owner of owners) {
    const ref = r.words[owner.head]!.ref
    if (ref?.kind === 'place') return ref.entity.country
  }
  for (let i = p.start + 1; i <= p.head; i++) {
    const { text } = r.words[i]!.token
    const code =
      i === p.head && text.includes('-')
        ? countryCode(text.slice(0, text.indexOf('-')), r.language)
        : adjectiveCountry(text, r.language)
    if (code !== null) return code
  }
  return null
}

const originPrepositions = new Set(['aus', 'von', 'of', 'from'])

/** "Diplomaten aus Russland und den USA": phrases of origin right behind the head. */
function attachedCountries(part: Part, r: Resolver): string[] {
  const at = r.parts.indexOf(part)
  const next = at < 0 ? undefined : r.parts[at + 1]
  if (next === undefined || next.after !== at || next.prep === null || !originPrepositions.has(next.prep))
    return []
  return [next, ...next.members].flatMap(
    (p) => countryOfPart(p, r) ?? bothSides(p, r).flatMap((q) => q.actor.country ?? []),
  )
}

/** The countries that a sentence names in any way: as places, by adjectives, by whom it names. */
export function countriesTold(r: Resolver): ReadonlySet<string> {
  const known = r.known?.countries[0]
  if (known !== undefined) return known
  const codes = new Set<string>()
  const add = (code: string | null | undefined) => {
    if (code) codes.add(code)
  }
  for (const [i, w] of r.words.entries()) {
    if (w.ref !== null) add(w.ref.entity.country)
    else if (!isEthnic(i, r)) {
      add(adjectiveCountry(w.token.text, r.language))
      add(r.language.names!.demonyms[w.token.text])
      add(r.language.impliedCountry(w.token.text))
      if (w.token.text.includes('-'))
        for (const piece of w.token.text.split('-')) add(countryCode(piece, r.language))
    }
  }
  r.known?.countries.push(codes)
  return codes
}
