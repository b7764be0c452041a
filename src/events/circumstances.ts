// When and where an event was. Longer than most files: day and place are found by the same steps, outward from the trigger.
import type { DateMention } from '../model/mention.js'
import type { Language } from './language.js'
import { townNamed } from './nested.js'
import { chainOf } from './phrases.js'
import type { Clause, Match, Part, Word } from './types.js'

export interface When {
  readonly value: string
  readonly from: string
  readonly span: DateMention
  readonly why: string
}

const usable = (d: DateMention | null): d is DateMention =>
  d !== null && d.from !== null && d.to !== null && d.type !== 'set'

/** The day or interval of an event: a date at the noun, in its own clause, or the only one of its sentence. */
export function whenOf(
  match: Match,
  words: readonly Word[],
  clauses: readonly Clause[],
  busy: (clause: Clause) => boolean,
  language: Language,
  published: string | null,
): When | null {
  const chain = match.triggerPart === null ? [] : chainOf(match.triggerPart, match.clause.parts)
  const atNoun = chain.map((p) => p.date).find(usable)
  if (atNoun) return when(atNoun, 'at the noun')
  // "has spoken with X ahead of talks next week": what is past has no day to come, and the talks keep their own.
  const past =
    match.clause.verb?.past === true && !match.clause.verb.future && match.clause.verb.modal === null
  const own = datesIn(match.clause, words).filter(
    (d) =>
      !(past && published !== null && d.from! > published) &&
      !atComing(d, match.clause, language) &&
      (match.clause.verb?.future === true || !isLimit(d, match.clause, words, language)),
  )
  const speech = match.triggerPart !== null && isElsewhere(match)
  const near = speech ? null : nearest(own, match, words)
  if (near) return when(near, 'in its clause')
  const below = speech ? null : dateBelow(match, words, clauses, busy)
  if (below) return when(below, 'in a participle clause of its own')
  const infinitive = match.clause.kind === 'infinitive' || match.clause.kind === 'participle'
  const parent = infinitive && match.clause.parent !== null ? clauses[match.clause.parent] : undefined
  if (parent && match.clause.kind === 'participle' && !busy(parent)) {
    const above = nearest(datesIn(parent, words), match, words)
    if (above) return when(above, 'in the clause above')
  }
  return null
}

/** "called a meeting chaired by X on Friday": the only date in a participle clause that tells no event of its own. */
function dateBelow(
  match: Match,
  words: readonly Word[],
  clauses: readonly Clause[],
  busy: (clause: Clause) => boolean,
): DateMention | null {
  const dates = clauses
    .filter(
      (c) => (c.kind === 'participle' || isTried(c, match)) && c.parent === match.clause.index && !busy(c),
    )
    .flatMap((c) => datesIn(c, words))
  return dates.length === 1 ? dates[0]! : null
}

/** "tried to kill the governor on Monday": the day of the deed is that of the attempt. */
const isTried = (c: Clause, match: Match) => c.kind === 'infinitive' && match.frame.status === 'happened'

/** "demanded their release by Friday": until when a thing is to be done is not when it was demanded; "will withdraw by July" tells no other day. */
function isLimit(d: DateMention, clause: Clause, words: readonly Word[], { deadline }: Language): boolean {
  // "Bis zum Abend wurden 16 Demonstranten festgenommen": within the day it was done.
  if (d.type === 'time') return false
  const first = clause.words.find((i) => words[i]!.date === d) ?? -1
  const told = [words[first], words[first - 1], words[first - 2]]
  return told.some(
    (w, k) => w !== undefined && deadline.has(w.token.lower) && (k < 2 || words[first - 1]!.tag !== 'punct'),
  )
}

/** A date in the chain of a noun that is still to come: "vor den Gesprächen am Freitag", "ahead of talks on Friday". */
function atComing(d: DateMention, clause: Clause, language: Language): boolean {
  let at = clause.parts.findIndex((p) => p.date === d)
  while (at > 0 && clause.parts[at]!.after === at - 1) {
    at--
    const { prep } = clause.parts[at]!
    if (
      prep !== null &&
      (prep === 'ahead' || prep === 'before' || (prep === 'vor' && language.words.order === 'v2'))
    )
      return true
  }
  return false
}

/** A noun told in passing, inside a prepositional phrase or as subject of another event: the date of the clause is not its own. */
function isElsewhere(match: Match): boolean {
  const part = match.triggerPart!
  return match.frame.with.length === 0 && part.prep !== null
}

function datesIn(clause: Clause, words: readonly Word[]): DateMention[] {
  const seen = new Set<DateMention>()
  for (const p of clause.parts) if (usable(p.date)) seen.add(p.date)
  for (const i of clause.words) if (usable(words[i]!.date)) seen.add(words[i]!.date!)
  return [...seen]
}

function nearest(dates: readonly DateMention[], match: Match, words: readonly Word[]): DateMention | null {
  const at = words[match.trigger[0]!]!.token.start
  let best: DateMention | null = null
  for (const d of dates) if (best === null || Math.abs(d.start - at) < Math.abs(best.start - at)) best = d
  return best
}

function when(d: DateMention, why: string): When {
  const from = d.from!
  const to = d.to!
  return { value: from === to ? from : `${from}/${to}`, from, span: d, why }
}

export interface Where {
  readonly place: string
  readonly part: Part
  readonly why: string
}

/** The place of an event: a locative phrase at the noun or in its clause. */
export function whereOf(
  match: Match,
  words: readonly Word[],
  language: Language,
  type: string,
): Where | null {
  const { by, in_place, on_the_spot, within } = language.parties
  const inPlace = in_place.has(type)
  const fixed = match.filled.find((f) => f.argument === 'place' && f.part !== null)
  if (fixed) {
    const place = placeAt(fixed.part!, words)
    if (place) return { place, part: fixed.part!, why: `${fixed.via} of the frame` }
  }
  const argumentParts = new Set(
    match.filled.filter((f) => f.argument !== 'place' && f.argument !== 'terms').map((f) => f.part),
  )
  // "In Haiti gilt eine Ausgangssperre": Haiti suffers, and it is there; "die Sperrung durch Haiti" tells only who.
  const isParty = (p: Part) =>
    argumentParts.has(p) &&
    (!within.has(p.prep!) || !on_the_spot.has(type) || words[p.head]!.ref?.kind !== 'place')
  if (match.triggerPart !== null) {
    const chain = chainOf(match.triggerPart, match.clause.parts)
    const at = chain.find((p) => isLocative(p, words, language) && !(argumentParts.has(p) && by.has(p.prep!)))
    if (at) return { place: placeAt(at, words)!, part: at, why: 'at the noun' }
    if (match.triggerPart.prep !== null && match.frame.with.length === 0) return null
  }
  for (const p of match.clause.parts)
    if (
      isLocative(p, words, language) &&
      !isParty(p) &&
      !belongsToState(p, match.clause, words, language) &&
      (inPlace || !belongsToInstitution(p, match.clause, words, language))
    )
      return { place: placeAt(p, words)!, part: p, why: 'in its clause' }
  return (
    nearby(match, words, language) ??
    whither(match, words, language, type) ??
    (inPlace || language.parties.arriving.has(type) ? struckIn(match.clause, words) : null)
  )
}

/** Where the thing stands that is struck: "shelled Odesa", "beschoss die Hafenstadt Odessa". */
function struckIn(clause: Clause, words: readonly Word[]): Where | null {
  for (const part of clause.object) {
    const place = isTownOrSite(part, words)
      ? placeAt(part, words)
      : (townNamed(part, { words, parts: clause.parts })?.id ?? null)
    if (place !== null) return { place, part, why: 'what is struck' }
  }
  return null
}

/** "in der Nähe von Lomé": the place behind a noun that tells a position. */
function nearby(match: Match, words: readonly Word[], language: Language): Where | null {
  for (const p of match.clause.parts) {
    if (p.prep === null || !language.locative.has(p.prep)) continue
    if (!language.placeNouns.has(words[p.head]!.token.text)) continue
    const [next] = chainOf(p, match.clause.parts)
    // "im Nordwesten Nigerias", "in der Nähe von Lomé"
    const behind = p.genitives.at(-1) ?? (next?.prep === 'von' ? next : undefined)
    const place = behind === undefined ? null : placeAt(behind, words)
    if (place !== null) return { place, part: behind!, why: 'near it' }
  }
  return null
}

/** Where forces are sent and visitors go: the town, not the country, which is a party. */
function whither(match: Match, words: readonly Word[], language: Language, type: string): Where | null {
  const { arriving, moved, towards } = language.parties
  const arrives = arriving.has(type)
  if (!arrives && !moved.has(type)) return null
  for (const p of match.clause.parts) {
    const ref = words[p.head]!.ref
    if (p.prep === null || !towards.has(p.prep)) continue
    if (arrives && !match.filled.some((f) => f.part === p)) continue
    const town = townNamed(p, { words, parts: match.clause.parts })
    if (town !== null && town.kind !== 'country') return { place: town.id, part: p, why: 'where to' }
    if (ref?.kind === 'place' && ref.entity.kind !== 'country')
      return { place: ref.entity.id, part: p, why: 'where to' }
  }
  return null
}

/** "shelled the port of Odesa": a place below a country that is no party by its seat of government. */
function isTownOrSite(p: Part, words: readonly Word[]): boolean {
  const ref = words[p.head]!.ref
  return ref?.kind === 'place' && ref.entity.kind !== 'country' && ref.as === 'place'
}

function isLocative(p: Part, words: readonly Word[], language: Language): boolean {
  return (
    p.prep !== null &&
    language.locative.has(p.prep) &&
    !isGoal(p, words, language) &&
    placeAt(p, words) !== null
  )
}

/** "in die Ukraine": behind a preposition of two cases the accusative tells where to, not where. */
function isGoal(p: Part, words: readonly Word[], language: Language): boolean {
  if (language.words.contracted_case[words[p.start]!.token.lower] === 'acc') return true
  const cases = p.cases === 'ad' ? language.determiners.get(words[p.start + 1]?.token.lower ?? '') : undefined
  if (cases === undefined) return false
  if (!cases.includes('d')) return true
  // "in den USA", "in den Sudan": only the number tells.
  const isMasculine = cases.includes('a') && !cases.includes('n')
  const { plural_countries } = language.words
  return (
    isMasculine && p.plural !== true && plural_countries?.includes(words[p.end - 1]!.token.text) === false
  )
}

function placeAt(p: Part, words: readonly Word[]): string | null {
  const ref = words[p.head]!.ref
  if (ref?.kind === 'place') return ref.entity.id
  for (let i = p.start; i < p.end; i++) {
    const inner = words[i]!.ref
    if (inner?.kind === 'place' && !p.genitives.some((g) => g.start <= i && i < g.end)) return inner.entity.id
  }
  return null
}

/** "discussed the situation in Syria", "die Lage in Mali": the state of things is there, not the talk of it. */
function belongsToState(p: Part, clause: Clause, words: readonly Word[], language: Language): boolean {
  const before = p.after === null ? undefined : clause.parts.find((x) => x.end === p.start)
  if (before === undefined) return false
  // "die Lösung der Situation in Mali": the last genitive is what the phrase hangs on.
  const nearest = before.genitives.at(-1) ?? before
  return language.stateNouns.has(words[nearest.head]!.token.lower)
}

/** "the embassy in Moscow": the phrase tells where the institution is, not where the event was. */
function belongsToInstitution(p: Part, clause: Clause, words: readonly Word[], language: Language): boolean {
  if (p.after === null) return false
  const before = clause.parts.find((x) => x.end === p.start)
  if (before === undefined || before.date !== null) return false
  const w = words[before.head]!
  const key = language.words.order === 'v2' ? w.token.text : w.token.lower
  const names = language.names
  return (
    names !== null &&
    (Object.hasOwn(names.bodies, key) || /(botschaft|konsulat|embassy|consulate)/i.test(key))
  )
}
