// What fills a grammatical function of a verb or a noun. Longer than most files: the closed list of functions in one place.

import { placeCountry } from './countries.js'
import { headNoun } from './groups.js'
import type { Language } from './language.js'
import { modifierParticipants } from './modifiers.js'
import { nounLemmasOf } from './noun-lemmas.js'
import { participantsOf, subjectOf } from './participants.js'
import { chainOf } from './phrases.js'
import type { Resolver } from './resolver.js'
import { among } from './shapes.js'
import type { Clause, Part, Participant, Word } from './types.js'

/** A clause in its sentence, with what is needed to look at its phrases. */
export interface Scene extends Resolver {
  readonly clauses: readonly Clause[]
  readonly clause: Clause
}

/** Phrases and clauses that fill a grammatical function. */
export interface Filling {
  readonly parts: readonly Part[]
  readonly clauses: readonly Clause[]
  /** Participants where the filler is no phrase of its own: compounds and adjectives. */
  readonly extra: readonly Participant[]
}

/** Functions that are no preposition; those behind `compound` look at words, not at phrases. */
export const functionNames: ReadonlySet<string> = new Set(
  'subject object dative genitive predicate agent clause possessor adjective compound adverb modal'.split(
    ' ',
  ),
)

const nothing: Filling = { parts: [], clauses: [], extra: [] }
const partsOnly = (parts: readonly (Part | null)[]): Filling => ({
  parts: parts.filter((p) => p !== null),
  clauses: [],
  extra: [],
})

/** What fills a function of the clause's verb. */
export function fillingOfVerb(fn: string, s: Scene): Filling {
  const { clause, clauses, language } = s
  switch (fn) {
    case 'subject':
      return partsOnly([clause.verb?.passive ? clause.subject : subjectOf(clause, clauses)])
    case 'agent':
      return partsOnly([clause.verb?.passive ? clause.subject : null])
    case 'object':
      return partsOnly([...clause.object])
    case 'dative':
      return partsOnly([
        clause.dative ??
          (language.words.order === 'v2' ? (clause.object.find((p) => p.cases.includes('d')) ?? null) : null),
      ])
    case 'genitive':
      return partsOnly([...clause.object.filter((p) => p.cases === 'g')])
    case 'predicate':
      return partsOnly([clause.predicate])
    case 'clause':
      return { parts: [], clauses: complementsOf(clause, clauses), extra: [] }
    case 'compound':
    case 'possessor':
    case 'adjective':
    case 'adverb':
    case 'modal':
      return nothing
    default:
      return { parts: prepositional(fn, s), clauses: pronominal(fn, s), extra: [] }
  }
}

function prepositional(prep: string, s: Scene): Part[] {
  const { parts } = s.clause
  const base = s.language.words.contractions[prep] ?? prep
  const found = parts.filter(
    (p) => (p.prep === prep || p.prep === base) && p.date === null && !ownsSubject(p, s),
  )
  if (found.length < 2) return found
  // "gegen Teilnehmer einer Kundgebung gegen …": what hangs on people belongs to them.
  const people = found.filter((p) => headNoun(p, s) !== null)
  return found.filter((p) => !people.some((q) => q !== p && chainOf(q, parts).includes(p)))
}

/** "Der Gouverneur von Oaxaca lehnte … ab", "the mayor of Lyon": whose office it is tells nothing of the verb. */
function ownsSubject(p: Part, s: Scene): boolean {
  const { subject } = s.clause
  if ((p.prep !== 'of' && p.prep !== 'von') || subject === null || subject.end !== p.start) return false
  return p.after !== null && (headNoun(subject, s)?.role ?? null) !== null
}

/** "darauf, dass …": the clause behind stands for the prepositional phrase. */
function pronominal(prep: string, s: Scene): Clause[] {
  const table = s.language.words.pronominal
  const stands = s.clause.words.some((i) => table[s.words[i]!.token.lower] === prep)
  return stands ? complementsOf(s.clause, s.clauses) : gerundsAfter(prep, s)
}

/** English "accused of attacking": the gerund behind the preposition. */
function gerundsAfter(prep: string, s: Scene): Clause[] {
  return s.clauses.filter((c) => c.parent === s.clause.index && c.kind === 'participle' && c.opener === prep)
}

/** Complement clauses and infinitives that hang on a clause. */
export function complementsOf(clause: Clause, clauses: readonly Clause[]): Clause[] {
  return clauses.filter(
    (c) =>
      c.parent === clause.index &&
      (c.kind === 'complement' || (c.kind === 'infinitive' && (c.opener === null || c.opener === 'to'))),
  )
}

/** What fills a function of a noun trigger. */
export function fillingOfNoun(fn: string, trigger: Part, s: Scene, governed: boolean): Filling {
  switch (fn) {
    case 'genitive':
    case 'possessor':
      return {
        parts: trigger.genitives,
        clauses: [],
        extra: trigger.genitives.length > 0 ? [] : adjectiveParticipants(trigger, s),
      }
    case 'adjective':
      return { parts: [], clauses: [], extra: adjectiveParticipants(trigger, s) }
    case 'compound':
      return { parts: [], clauses: [], extra: compoundParticipants(trigger, s) }
    case 'subject':
    case 'object':
    case 'dative':
    case 'agent':
      return governed ? fillingOfVerb(fn, s) : nothing
    case 'clause':
      return { parts: [], clauses: complementsOf(s.clause, s.clauses), extra: [] }
    default:
      return { parts: nounPrepositional(fn, trigger, s, governed), clauses: [], extra: [] }
  }
}

/** Prepositional phrases in the chain behind the noun; of the whole clause when the noun is what the verb is about. */
function nounPrepositional(prep: string, trigger: Part, s: Scene, governed: boolean): Part[] {
  const base = s.language.words.contractions[prep] ?? prep
  // "was convicted of torture by a court": the agent of the passive did not torture.
  const agent = s.clause.verb?.passive && !governed ? s.clause.subject : null
  const chain = chainOf(trigger, s.parts).filter(
    (p, i, all) =>
      p !== agent && (p.prep === prep || p.prep === base) && !(i > 0 && belongsToPeople(p, all[i - 1]!, s)),
  )
  if (chain.length > 0 || !governed) return chain.filter((p) => p.date === null)
  // "finden seit dem Tod von X Proteste statt": "von" belongs to the noun right before it.
  const isOwned = (p: Part) => base === 'von' && p.after !== null && s.parts[p.after]?.date === null
  return s.clause.parts.filter((p) => p.prep === base && p.date === null && p !== trigger && !isOwned(p))
}

/** "strikes against the fighters of X": behind people "of" and "von" tell whose they are, not who struck. */
function belongsToPeople(p: Part, before: Part, s: Scene): boolean {
  return (
    (p.prep === 'of' || p.prep === 'von') &&
    before.prep !== null &&
    before.date === null &&
    headNoun(before, s) !== null
  )
}

/** "russischer Angriff", "Russian attack", "US air strikes". */
function adjectiveParticipants(trigger: Part, s: Scene): Participant[] {
  return modifierParticipants(trigger, 'adjective', s)
}

/** "US-Angriff", "Rubio-Lawrow-Telefonat", "US-Russia talks". */
function compoundParticipants(trigger: Part, s: Scene): Participant[] {
  return modifierParticipants(trigger, 'compound', s)
}

/** Participants of a filling; of a clause its own subject ("demanded that Uganda release …"). */
export function participantsIn(filling: Filling, s: Scene): Participant[] {
  const subjects = filling.clauses.flatMap((c) =>
    c.subject === null ? [] : participantsOf(c.subject, among(s, c.parts)),
  )
  return [
    ...filling.parts.flatMap((p) => participantsOf(p, whereItStands(p, s))),
    ...filling.extra,
    ...subjects,
  ]
}

/** "Tausende haben in Hongkong protestiert und Straßen blockiert": a shared subject is read in the clause that it stands in. */
function whereItStands(p: Part, s: Scene): Resolver {
  if (s.parts.includes(p)) return s
  const own = s.clauses.find((c) => c !== s.clause && c.parts.includes(p))
  return own === undefined ? s : among(s, own.parts)
}

/** The head word of a phrase as a rule would name it. */
export function headLemmas(part: Part, words: readonly Word[], language: Language): readonly string[] {
  const w = words[part.head]!
  const lemmas = nounLemmasOf(language.words.order === 'v2' ? w.token.text : w.token.lower, language)
  if (language.words.order === 'v2' || part.head === part.start) return lemmas
  // "military aid", "prisoner swap": rules may name two words.
  const two = nounLemmasOf(`${words[part.head - 1]!.token.lower} ${w.token.lower}`, language)
  return two.length === 0 ? lemmas : [...two, ...lemmas]
}

/** Whether a filling meets a condition: one of its words or classes. */
export function meets(condition: readonly string[], filling: Filling, s: Scene): boolean {
  if (filling.parts.length === 0 && filling.clauses.length === 0 && filling.extra.length === 0) return false
  let heads: readonly string[] | null = null
  return condition.some((want) =>
    want.startsWith('@')
      ? meetsClass(want, filling, s)
      : meetsWord(want, (heads ??= headsOf(filling, s)), filling, s),
  )
}

/** What the heads of the phrases and of those joined to them are called. */
function headsOf(filling: Filling, s: Scene): string[] {
  const heads: string[] = []
  for (const p of filling.parts) {
    heads.push(...headLemmas(p, s.words, s.language))
    const behind = s.language.words.order === 'svo' ? s.parts[s.parts.indexOf(p) + 1] : undefined
    if (behind?.prep === 'of' && behind.start === p.end) {
      // "tons of food", "hundreds of tanks": what is measured or counted is meant.
      const { lower } = s.words[p.head]!.token
      if (s.language.measures.has(lower) || s.language.quantities.has(lower))
        heads.push(...headLemmas(behind, s.words, s.language))
      // "state of emergency"
      heads.push(...nounLemmasOf(`${lower} of ${s.words[behind.head]!.token.lower}`, s.language))
    }
    // "einen Teil seiner Schulden", "eine Reihe von Sanktionen"
    if (s.language.words.order === 'v2' && s.language.quantities.has(s.words[p.head]!.token.text)) {
      for (const g of p.genitives) heads.push(...headLemmas(g, s.words, s.language))
      const von = s.parts[s.parts.indexOf(p) + 1]
      if (von?.prep === 'von' && von.start === p.end) heads.push(...headLemmas(von, s.words, s.language))
    }
    for (const m of p.members) heads.push(...headLemmas(m, s.words, s.language))
  }
  return heads
}

function meetsWord(want: string, heads: readonly string[], filling: Filling, s: Scene): boolean {
  if (heads.includes(want) || filling.clauses.some((c) => c.verb?.lemma === want)) return true
  if (filling.parts.length === 0) return false
  const pieces = piecesOf(want)
  return filling.parts.some((p) => wordIn(p, pieces, s))
}

/** Words of rules in lower case, cut once: there are only so many. */
const pieces = new Map<string, readonly string[]>()
const piecesOf = (want: string): readonly string[] => {
  let known = pieces.get(want)
  if (known === undefined) pieces.set(want, (known = want.toLowerCase().split(' ')))
  return known
}

/** An exact word of the phrase (names, adjectives, several words), whatever its head. */
function wordIn(part: Part, first: readonly string[], s: Scene): boolean {
  for (let i = part.start; i + first.length <= part.end; i++) {
    if (part.genitives.some((g) => g.start <= i && i < g.end)) continue
    if (first.length === 1 && i !== part.head && s.words[i]!.tag !== 'adj' && s.words[i]!.tag !== 'name')
      continue
    if (first.every((word, k) => sameWord(s.words[i + k]!.token.lower, word, s.language))) return true
  }
  return false
}

function sameWord(have: string, want: string, language: Language): boolean {
  if (have === want) return true
  return language.words.order === 'v2'
    ? have.startsWith(want) && /^e?[nrsm]?$/.test(have.slice(want.length))
    : have === `${want}s`
}

/** must, should, has to, needs to; müssen, sollen, haben zu. */
function obliges(clause: Clause, s: Scene): boolean {
  const verb = clause.verb
  if (verb === null) return false
  // "solle" asks, "sollen" plans: what must be is said in any mood, what shall be only in the subjunctive.
  if (verb.modal !== null)
    return (
      s.language.obligations.has(verb.modal) &&
      (s.language.modal.get(verb.modal) !== 'planned' || verb.mood !== 'i')
    )
  return (
    (verb.lemma === 'have' || verb.lemma === 'need') &&
    s.clauses.some((c) => c.parent === clause.index && c.kind === 'infinitive')
  )
}

function meetsClass(want: string, filling: Filling, s: Scene): boolean {
  if (want === '@clause') return filling.clauses.length > 0
  if (want === '@must') return filling.clauses.some((c) => obliges(c, s))
  if (want === '@number')
    return filling.parts.some((p) => s.words.slice(p.start, p.end).some((w) => w.tag === 'num'))
  if (want === '@money')
    return filling.parts.some((p) =>
      s.words
        .slice(p.start, p.end)
        .some((w) =>
          /^(€|\$|£|euro|euros|dollar|dollars|million|millionen|billion|milliarden|mrd|mio|bn|yuan|rubel|pfund)$/.test(
            w.token.lower,
          ),
        ),
    )
  if (want === '@place')
    return filling.parts.some((p) => s.words[p.head]!.ref?.kind === 'place' || placeCountry(p, s) !== null)
  const people = participantsIn(filling, s)
  if (want === '@actor') return people.length > 0
  if (want === '@person')
    return people.some((p) => p.via === 'name' || p.via === 'role' || p.via === 'pronoun')
  if (want === '@country') return people.some((p) => p.via === 'country' || p.via === 'government')
  if (want === '@organization') return people.some((p) => p.via === 'organization')
  if (want === '@group') return people.some((p) => p.via === 'group')
  if (want === '@government') return people.some((p) => p.actor.sector === 'GOV')
  return (
    people.some((p) => p.actor.sector === want.slice(1)) ||
    filling.parts.some((p) => (headNoun(p, s)?.sector ?? null) === want.slice(1))
  )
}
