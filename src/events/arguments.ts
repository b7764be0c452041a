// Who fills the arguments of a frame.
import type { Condition, EventRule } from '../rules/events/types.js'
import { type Filling, headLemmas, participantsIn, type Scene } from './functions.js'
import { headNoun } from './groups.js'
import { settleHomes, type Unnamed, unnamedIn } from './homes.js'
import { modifierParticipants } from './modifiers.js'
import { ownersOf } from './nested.js'
import { participantsOf, unique } from './participants.js'
import { chainOf } from './phrases.js'
import type { Filled, Part, Participant } from './types.js'

/** The tables of a frame and its rule as lists, in their order. */
export interface Plan {
  readonly conditions: readonly (readonly [fn: string, condition: Condition])[]
  readonly vetoes: readonly (readonly [fn: string, condition: Condition])[]
  readonly args: readonly (readonly [argument: string, functions: readonly string[]])[]
}

/** Fills the arguments of a frame, each with the first of its functions that tells somebody. */
export function fillArguments(
  plan: Plan,
  rule: EventRule,
  fill: (fn: string) => Filling,
  s: Scene,
): Filled[] {
  const filled: Filled[] = []
  const unnamed: Unnamed[] = []
  for (const [argument, functions] of plan.args) {
    const isParty = argument === 'actor' || argument === 'recipient'
    let nobody: Unnamed | null = null
    for (const fn of functions) {
      const filling = nobody === null ? fill(fn) : withoutBehind(nobody.part, fill(fn), s)
      const participants = isParty ? partiesOf(argument, filling, rule, s) : []
      const parts =
        argument === 'terms' && functions.length > 1
          ? filling.parts.filter((p) => !isSomebody(p, s))
          : filling.parts
      if (isParty && participants.length === 0) nobody ??= unnamedIn(argument, fn, parts, s)
      if (isParty ? participants.length === 0 : parts.length === 0 && filling.clauses.length === 0) continue
      filled.push({ argument, via: fn, part: parts[0] ?? null, participants })
      nobody = null
      if (!(rule.mutual && argument === 'actor')) break
    }
    // "The government held talks with the rebels": of a mutual act both sides are actors.
    const alone = !filled.some((f) => f.argument === argument)
    if (nobody !== null && (alone || rule.mutual)) unnamed.push(nobody)
  }
  if (rule.mutual && rule.stage !== null) addSecondParty(filled, s)
  return settleHomes(filled, unnamed, rule, s)
}

/** "a US peace deal signed with the rebels", "unterzeichnete das russisch-chinesische Abkommen": what is agreed names its other party. */
function addSecondParty(filled: Filled[], s: Scene): void {
  const told = unique(filled.filter((f) => f.argument === 'actor').flatMap((f) => f.participants))
  if (told.length !== 1) return
  for (const part of s.clause.object) {
    if (isNamedAfterTown(part, s)) continue
    const others = unique([
      ...modifierParticipants(part, 'adjective', s),
      ...modifierParticipants(part, 'compound', s),
    ]).filter((p) => (p.via === 'country' || p.via === 'organization') && p.actor.id !== told[0]!.actor.id)
    const isSame = others.some((p) => p.actor.country === told[0]!.actor.country)
    if (others.length === 0 || others.length > 2 || isSame) continue
    filled.push({ argument: 'actor', via: 'adjective', part, participants: others })
  }
}

/** "urged Peru to …", "told the farmers to …": whoever is asked is no part of what he is asked to do. */
const isSomebody = (part: Part, s: Scene): boolean =>
  headNoun(part, s) !== null || participantsOf(part, s).length > 0

/** "das Minsker Abkommen" binds no Belarus. */
function isNamedAfterTown(part: Part, s: Scene): boolean {
  for (let i = part.start; i < part.head; i++) if (/^\p{Lu}.*er$/u.test(s.words[i]!.token.text)) return true
  return false
}

function partiesOf(argument: string, filling: Filling, rule: EventRule, s: Scene): Participant[] {
  const named = unique(participantsIn(filling, s))
  if (named.length > 0) return named
  if (argument === 'actor')
    return rule.type === 'ASSAULT' ? filling.parts.flatMap((p) => doersOf(p, s)) : named
  const { moved } = s.language.parties
  for (const p of filling.parts) {
    // Troops sent to a town of a country are not sent against it.
    if (moved.has(rule.type) && s.words[p.head]!.ref?.kind === 'place') continue
    const owners = ownersOf(p, s, s.language.parties.on_the_spot.has(rule.type))
    if (owners.length > 0) return owners
  }
  return []
}

/** "starben bei einem israelischen Luftangriff", "durch Schüsse der Armee": who did the deed in which it happened. */
function doersOf(part: Part, s: Scene): Participant[] {
  const { eventNouns, parties } = s.language
  if (!headLemmas(part, s.words, s.language).some((lemma) => eventNouns.has(lemma))) return []
  const [behind] = chainOf(part, s.parts)
  const by = behind?.prep != null && parties.by.has(behind.prep) ? [behind] : []
  const named = [...part.genitives, ...by].flatMap((p) => participantsOf(p, s))
  if (named.length > 0) return unique(named)
  return unique([...modifierParticipants(part, 'adjective', s), ...modifierParticipants(part, 'compound', s)])
}

/**
 * "people at a rally against X", "killed an official in Chad": neither whoever stands behind unnamed people nor the place
 * is meant instead of them.
 */
function withoutBehind(people: Part, filling: Filling, s: Scene): Filling {
  const behind = chainOf(people, s.parts)
  const isPlace = (p: Part) => p.prep !== null && s.language.locative.has(p.prep)
  const { parts, clauses, extra } = filling
  return { parts: parts.filter((p) => !behind.includes(p) && !isPlace(p)), clauses, extra }
}
