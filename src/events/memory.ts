import type { AnnotatedArticle, Organization, Person, Place } from '../model/mention.js'
import type { Language } from './language.js'
import type { Part, Participant } from './types.js'

/** Who was told of so far, for pronouns and "both sides"; one for each article. */
export interface Memory {
  /** Called for each clause in text order with the participants of its subject and of all its phrases. */
  tell(subject: readonly Participant[], others: () => readonly Participant[], hadSubject: boolean): void
  tellPair(pair: readonly Participant[]): void
  /** @param speaker whoever reports the clause that the pronoun stands in */
  resolvePronoun(form: string, part: Part, language: Language, speaker: readonly Participant[]): Participant[]
  /** @param office the role that both must hold as far as their roles are known: "the two presidents"; null for any two */
  lastPair(office: string | null): Participant[]
  /** How often it was asked for what earlier clauses told. */
  readonly asked: number
  /** The country that the article is about, where nearly all its places lie in one. */
  country(): string | null
  /** A sentence was read that tells events and these countries. */
  tellScene(sentence: number, countries: ReadonlySet<string>): void
  /** The only country that the sentence before told, or, where it told none, the one before that: there the story is. */
  scene(): string | null
  /** The one person of the article with this surname. */
  personCalled(surname: string): Person | null
  /** The organisation of the article that is written so. */
  organizationCalled(form: string): Organization | null
}

/** Of the sex of a name nothing is known: only number and kind decide. */
export function createMemory({
  people,
  places,
  organizations,
  text,
}: Pick<AnnotatedArticle, 'people' | 'places' | 'organizations' | 'text'>): Memory {
  let lastPerson: Participant | null = null
  let lastSubject: readonly Participant[] = []
  const pairs: (readonly Participant[])[] = []
  const rolesOf = new Map(people.map((p) => [p.id, p.roles] as const))
  const bySurname = new Map<string, Person | null>()
  for (const p of people)
    for (const m of p.mentions) {
      const last = m.kind === 'name' ? p.name.slice(p.name.lastIndexOf(' ') + 1) : ''
      if (last !== '') bySurname.set(last, bySurname.has(last) && bySurname.get(last) !== p ? null : p)
    }
  const byForm = new Map<string, Organization>()
  for (const o of organizations) for (const m of o.mentions) byForm.set(text.slice(m.start, m.end), o)
  const asPronoun = (list: readonly Participant[]): Participant[] =>
    list.map((p) => ({ actor: p.actor, via: 'pronoun' }))
  let asked = 0
  let sceneAt = -1
  let sceneIn: string | null = null
  let home: { readonly country: string | null } | null = null
  return {
    country: () => (home ??= { country: countryOf(places) }).country,
    tellScene(sentence, countries) {
      const goesOn = countries.size === 0 && sentence === sceneAt + 1
      if (!goesOn) sceneIn = countries.size === 1 ? [...countries][0]! : null
      sceneAt = sentence
    },
    scene: () => sceneIn,
    get asked() {
      return asked
    },
    tell(subject, others, hadSubject) {
      const named = (p: Participant) => p.via === 'name' || p.via === 'role'
      if (hadSubject) lastSubject = subject
      lastPerson = subject.find(named) ?? lastPerson ?? others().find(named) ?? null
    },
    tellPair(list) {
      const countries = new Set(list.map((p) => p.actor.country ?? p.actor.id))
      if (list.length === 2 || countries.size === 2) pairs.push(list)
    },
    resolvePronoun(form, _part, language, speaker) {
      asked++
      const { anaphors } = language.words
      const plural = anaphors.plural.includes(form)
      const said = speakerMeant(form, speaker, language)
      if (said.length > 0) return asPronoun(said)
      const feminine = anaphors.feminine.includes(form)
      if (anaphors.masculine.includes(form)) return lastPerson ? asPronoun([lastPerson]) : []
      // A plural goes back to several parties or to a group; never past a subject that named nobody.
      if (plural)
        return lastSubject.length > 1 || lastSubject[0]?.via === 'group' ? asPronoun(lastSubject) : []
      if (feminine) return lastPerson ? asPronoun([lastPerson]) : []
      if (language.sets.both.has(form)) return asPronoun(pairs.at(-1) ?? [])
      return []
    },
    organizationCalled: (form) => byForm.get(form) ?? null,
    personCalled: (surname) => bySurname.get(surname) ?? null,
    lastPair(office) {
      asked++
      const held = (p: Participant) => {
        const roles = rolesOf.get(p.actor.id) ?? []
        return roles.length === 0 || roles.some((r) => r === office || r.endsWith(`-${office}`))
      }
      const pair = office === null ? pairs.at(-1) : pairs.findLast((list) => list.every(held))
      return (pair ?? []).map((p) => ({ actor: p.actor, via: 'both' }))
    },
  }
}

/** The country of four in five places told, if it is told more than once. */
function countryOf(places: readonly Place[]): string | null {
  const counts = new Map<string, number>()
  let all = 0
  for (const { country, mentions } of places) {
    if (country === null) continue
    all += mentions.length
    counts.set(country, (counts.get(country) ?? 0) + mentions.length)
  }
  for (const [country, count] of counts) if (count > 1 && count >= 0.8 * all) return country
  return null
}

/** "Jordan says it will …", "der Minister sagte, er …": the pronoun in what somebody says is usually that somebody. */
function speakerMeant(
  form: string,
  speaker: readonly Participant[],
  language: Language,
): readonly Participant[] {
  if (speaker.length === 0) return []
  const { anaphors } = language.words
  const personal = speaker.some((p) => p.via === 'name' || p.via === 'role')
  if (anaphors.neuter.includes(form)) return personal ? [] : speaker
  if (anaphors.masculine.includes(form)) return personal && speaker.length === 1 ? speaker : []
  if (anaphors.plural.includes(form) || anaphors.feminine.includes(form))
    return personal && speaker.length === 1 && !anaphors.feminine.includes(form) ? [] : speaker
  return []
}
