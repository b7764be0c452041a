// Who fills the arguments of a frame.
import type { Condition, EventRule } from '../rules/events/types.js'
import { chainOf, type Filling, participantsIn, type Scene } from './functions.js'
import { ownersOf } from './nested.js'
import { unique } from './participants.js'
import type { Filled, Part, Participant, Word } from './types.js'

/** The tables of a frame and its rule as lists, in their order. */
export interface Plan {
  readonly conditions: readonly (readonly [fn: string, condition: Condition])[]
  readonly vetoes: readonly (readonly [fn: string, condition: Condition])[]
  readonly args: readonly (readonly [argument: string, functions: readonly string[]])[]
}

/** Types that strike what stands in a place: there "a village in Mali" is Mali's. */
const onTheSpot = new Set(['ASSAULT', 'COERCE', 'AID', 'SANCTION', 'PROTEST', 'THREATEN'])

export function fillArguments(
  plan: Plan,
  rule: EventRule,
  fill: (fn: string) => Filling,
  s: Scene,
): Filled[] {
  const filled: Filled[] = []
  for (const [argument, functions] of plan.args) {
    const isParty = argument === 'actor' || argument === 'recipient'
    for (const fn of functions) {
      const filling = fill(fn)
      const named = isParty ? unique(participantsIn(filling, s)) : []
      const participants =
        named.length === 0 && argument === 'recipient'
          ? filling.parts.flatMap((p) => ownersOf(p, s, onTheSpot.has(rule.type)))
          : named
      const parts = filling.parts
      if (isParty ? participants.length === 0 : parts.length === 0 && filling.clauses.length === 0) continue
      filled.push({ argument, via: fn, part: parts[0] ?? null, participants })
      if (!(rule.mutual && argument === 'actor')) break
    }
  }
  return filled
}

/** Types whose content tells at whom they aim: "threatened to break relations with Russia", "refused to send troops to Iraq". */
export const targeted = new Set(['AGREE', 'REJECT', 'THREATEN', 'PROTEST'])

/** Whoever the content names first: in the phrase of the terms, then in the clauses that are the terms and in their conditions. */
export function contentTarget(filled: readonly Filled[], s: Scene, type: string): Participant[] {
  const actors = new Set(
    filled.filter((f) => f.argument === 'actor').flatMap((f) => f.participants.map((p) => p.actor.id)),
  )
  const foreign = (list: readonly Participant[]) => list.filter((p) => !actors.has(p.actor.id))
  const terms = filled.find((f) => f.argument === 'terms')?.part ?? null
  const own = terms === null ? [] : [terms, ...chainOf(terms, s.clause.parts)]
  // A meeting "in Geneva" that is refused aims at nobody in Geneva; troops refused "in Iraq" do aim at Iraq.
  const whereOnly = (p: Part, words: Scene) =>
    p.prep !== null &&
    s.language.locative.has(p.prep) &&
    words.words[p.head]!.ref?.kind === 'place' &&
    (type === 'PROTEST' || (type !== 'THREATEN' && !isCountry(words.words[p.head]!)))
  for (const p of own) {
    const found = whereOnly(p, s) ? [] : foreign(targetsOf(p, s))
    if (found.length > 0) return unique(found)
  }
  const inner = s.clauses.filter(
    (c) =>
      c.index > s.clause.index &&
      (c.parent === s.clause.index || s.clauses[c.parent ?? -1]?.parent === s.clause.index) &&
      (c.kind === 'infinitive' ||
        c.kind === 'complement' ||
        c.kind === 'participle' ||
        c.kind === 'condition'),
  )
  for (const c of inner) {
    const scene = { ...s, parts: c.parts, clause: c }
    const parts = [...(c.kind === 'condition' ? [c.subject] : []), ...c.object, c.dative, ...c.parts]
    for (const p of parts) {
      const found = p === null || whereOnly(p, scene) ? [] : foreign(targetsOf(p, scene))
      if (found.length > 0) return unique(found)
    }
  }
  return []
}

const isCountry = (w: Word) => w.ref?.kind === 'place' && w.ref.entity.kind === 'country'

function targetsOf(part: Part, s: Scene): Participant[] {
  if (part.date !== null) return []
  const named = participantsIn({ parts: [part], clauses: [], extra: [] }, s)
  return named.length > 0 ? named : ownersOf(part, s)
}
