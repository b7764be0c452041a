import type { Organization, Person, Place, Sentence } from '../model/mention.js'
import type { Rules } from '../rules/index.js'
import { findOrganizations, type OrganizationCandidate } from './organizations/find.js'
import { gatherAcronyms } from './organizations/introduced.js'
import { identify as identifyOrganizations } from './organizations/which.js'
import { findFullNames, type PersonCandidate } from './people/find.js'
import { identify as identifyPeople } from './people/identify.js'
import { joinedToPeople } from './people/lists.js'
import { findLone, type Memory } from './people/lone.js'
import { surnameOf, toPeople } from './people/register.js'
import { createWhoIsWho, type WhoIsWho } from './people/who.js'
import { createAtlas } from './places/atlas.js'
import { findPlaces, type PlaceCandidate } from './places/find.js'
import { locate } from './places/where.js'
import { settle } from './settle.js'
import type { Candidate } from './text/candidate.js'
import { findKnown, type Hit } from './text/known-names.js'
import { createLanguages, tag } from './text/language.js'
import { type Tagged, tagSentence } from './text/tagged.js'

export interface Names {
  readonly people: readonly Person[]
  readonly places: readonly Place[]
  readonly organizations: readonly Organization[]
  /** Every candidate that was weighed, accepted or not; for `depesche explain names`. */
  readonly candidates: readonly Candidate[]
}

type AnyCandidate = PersonCandidate | PlaceCandidate | OrganizationCandidate

interface Read {
  readonly tagged: Tagged
  readonly hits: readonly Hit[]
  readonly candidates: AnyCandidate[]
  settled: AnyCandidate[]
}

/** Finds people, places and organizations in the sentences of one article and settles who and where is meant. */
export function createNameFinder(
  rules: Rules,
): (sentences: readonly Sentence[], published: string | null) => Names {
  const languages = createLanguages(rules)
  const atlas = createAtlas(rules)
  const who = createWhoIsWho(rules)
  const sectorOf = sectorsByRole(rules)
  return (sentences, published) => {
    const read = sentences.flatMap((sentence): Read[] => {
      const language = languages.get(sentence.language)
      if (language === undefined) return []
      const tagged = tagSentence(sentence, language)
      const hits = findKnown(tagged)
      const candidates = [
        ...findFullNames(tagged, hits).filter(
          (c) => c.first !== c.last || !isCountryGenitive(tagged, c.first),
        ),
        ...findPlaces(tagged, hits, atlas),
        ...findOrganizations(tagged, hits),
      ]
      return [{ tagged, hits, candidates, settled: settleLists(candidates, settle(candidates)) }]
    })
    addLoneNames(read, who, published)
    addAcronyms(read, rules)
    const settled = read.flatMap((r) => r.settled)
    const near = countriesNamed(read)
    const genitive = read.some((r) => r.tagged.language.nounsCapitalised)
    const register = identifyPeople(
      settled.filter(isPerson),
      who,
      published,
      genitive,
      read.map((r) => r.tagged),
    )
    return {
      people: toPeople(register.entries, sectorOf),
      places: locate(settled.filter(isPlace), atlas, near),
      organizations: identifyOrganizations(settled.filter(isOrganization), rules.organizations.entries, near),
      candidates: read.flatMap((r) => r.candidates),
    }
  }
}

/** Names in a list with people are people: "Radhika Apte, Girish Kulkarni and Neeraj Kabi". */
function settleLists(candidates: AnyCandidate[], settled: AnyCandidate[]): AnyCandidate[] {
  const joined = joinedToPeople(candidates.filter(isPerson), settled)
  if (joined.length === 0) return settled
  candidates.push(...joined)
  return settle([...settled, ...joined])
}

/** The second pass: lone surnames, knowing whom the article introduced. */
function addLoneNames(read: readonly Read[], who: WhoIsWho, published: string | null): void {
  const introduced = new Set<string>()
  const written = new Set<string>()
  const firstNames = new Set<string>()
  const counts = new Map<string, number>()
  for (const { settled, tagged } of read) {
    for (const c of settled) {
      if (c.type !== 'person') continue
      const surname = surnameOf(c.name)
      written.add(surname)
      introduced.add(who.fold(surname))
      if (c.last > c.first) firstNames.add(who.fold(c.name.split(' ')[0]!))
    }
    tagged.sentence.tokens.forEach((token, i) => {
      if (tagged.tags[i]! & tag.capital) counts.set(token.text, (counts.get(token.text) ?? 0) + 1)
    })
  }
  for (const r of read) {
    // "Merck" is the firm, unless the article has a person of that name.
    r.settled = r.settled.filter((c) => !(isDoubtful(c) && written.has(surnameOf(c.name))))
    const taken = new Uint8Array(r.tagged.sentence.tokens.length)
    const places = new Map<number, AnyCandidate>()
    for (const c of r.settled) {
      for (let i = c.first; i <= c.last; i++) taken[i] = 1
      if (c.first === c.last && c.type === 'place') places.set(c.first, c)
    }
    const organizations = new Set(
      r.hits
        .filter((h) => h.first === h.last && h.refs.some((ref) => ref.kind.startsWith('organization')))
        .map((h) => h.first),
    )
    const memory: Memory = {
      who,
      published,
      introduced: (surname, alsoFolded) =>
        written.has(surname) || (alsoFolded && introduced.size > 0 && introduced.has(who.fold(surname))),
      firstName: (name) => firstNames.size > 0 && firstNames.has(who.fold(name)),
      count: (word) => counts.get(word) ?? 0,
      placeAt: (_tagged, i) => (places.get(i)?.refs.length ?? 0) > 0,
      organizationAt: (i) => organizations.has(i),
    }
    const lone = findLone(
      r.tagged,
      (i) => (taken[i] === 0 || places.has(i)) && !isCountryGenitive(r.tagged, i),
      memory,
    )
    if (lone.length === 0) continue
    r.candidates.push(...lone)
    r.settled = settle([...r.settled, ...lone])
  }
}

/** One word that is a name of an organization only by its company. */
function isDoubtful(c: AnyCandidate): boolean {
  return c.type === 'organization' && c.first === c.last && c.evidence.some((e) => e.feature === 'ambiguous')
}

/** The third pass: acronyms that the article introduces stand for their organization, whatever else they may be. */
function addAcronyms(read: readonly Read[], rules: Rules): void {
  let near: Set<string> | null = null
  const acronyms = gatherAcronyms(read, (index) => {
    const country = rules.organizations.entries[index]![2]
    return country === null || (near ??= countriesNamed(read)).has(country)
  })
  for (const r of read) {
    r.settled = r.settled.filter(
      (c) => c.type !== 'organization' || c.refs.length > 0 || !acronyms.isThing(c.name),
    )
    const found = acronyms.reread(r)
    if (found.length === 0) continue
    r.candidates.push(...found)
    const covers = (c: AnyCandidate) => found.some((f) => f.first <= c.last && c.first <= f.last)
    r.settled = settle([...r.settled.filter((c) => !covers(c)), ...found])
  }
}

/** "der Außenminister Serbiens": behind a role noun the genitive of a country is no surname. */
function isCountryGenitive({ sentence, language }: Tagged, i: number): boolean {
  const { text } = sentence.tokens[i]!
  return (
    language.nounsCapitalised &&
    text.endsWith('s') &&
    Object.hasOwn(language.names.countryForms, text.slice(0, -1))
  )
}

function countriesNamed(read: readonly Read[]): Set<string> {
  const countries = new Set<string>()
  for (const { tagged } of read)
    tagged.sentence.tokens.forEach((token, i) => {
      if (!(tagged.tags[i]! & tag.countryAdjective)) return
      const code = tagged.language.adjectiveCountry(token.text, token.lower)
      if (code !== null) countries.add(code)
    })
  return countries
}

function sectorsByRole(rules: Rules): (role: string) => string | null {
  const sectors = new Map(Object.entries(rules.commonNames.sectors))
  return (role) => sectors.get(role) ?? null
}

function isPerson(c: AnyCandidate): c is PersonCandidate {
  return c.type === 'person'
}
function isPlace(c: AnyCandidate): c is PlaceCandidate {
  return c.type === 'place'
}
function isOrganization(c: AnyCandidate): c is OrganizationCandidate {
  return c.type === 'organization'
}
