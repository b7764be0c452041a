import type { EventRule } from '../rules/events/types.js'
import { termClauses } from './agreement.js'
import type { FrameIndex } from './frames.js'
import type { Clause, Match, Part } from './types.js'

/** Of all matches of a sentence the ones that tell its events: one a trigger, nothing twice, nothing from inside the terms of another. */
export function chooseMatches(
  matches: readonly Match[],
  clauses: readonly Clause[],
  index: FrameIndex,
): Match[] {
  const byTrigger = new Map<string, Match[]>()
  for (const m of matches) {
    const key = m.triggerPart === null ? `v${m.clause.index} ${m.trigger.at(-1)}` : `n${m.trigger.join(' ')}`
    byTrigger.set(key, [...(byTrigger.get(key) ?? []), m])
  }
  const best = [...byTrigger.values()].map((list) => bestOf(list, index))
  const used = consumedNouns(best)
  const kept = best.filter(
    (m) => m.triggerPart === null || !used.has(m.triggerPart.head) || m.frame.with.length > 0,
  )
  return withoutTerms(kept, clauses, index)
}

function bestOf(list: readonly Match[], index: FrameIndex): Match {
  const beaten = new Set(list.flatMap((m) => index.rule(m.frame.rule).over))
  const left = list.filter((m) => !beaten.has(m.frame.rule))
  return [...(left.length > 0 ? left : list)].sort(
    (a, b) =>
      b.score - a.score ||
      Number(b.frame.machine) - Number(a.frame.machine) ||
      (a.frame.rule < b.frame.rule ? -1 : a.frame.rule > b.frame.rule ? 1 : a.frame.index - b.frame.index),
  )[0]!
}

/** Nouns that a verb frame names as its object ("führten Gespräche") or that a noun frame took with its support verb. */
function consumedNouns(matches: readonly Match[]): Set<number> {
  const used = new Set<number>()
  for (const m of matches) {
    if (m.triggerPart !== null) continue
    for (const fn of Object.keys(m.frame.conditions))
      for (const p of conditionParts(fn, m.clause)) used.add(p.head)
  }
  return used
}

function conditionParts(fn: string, clause: Clause): Part[] {
  if (fn === 'object') return [...clause.object]
  if (fn === 'subject') return clause.subject === null ? [] : [clause.subject]
  if (fn === 'predicate') return clause.predicate === null ? [] : [clause.predicate]
  return clause.parts.filter((p) => p.prep === fn)
}

/** What stands inside the terms of an undertaking, demand, refusal or charge is content, not an event of its own. */
function withoutTerms(matches: readonly Match[], clauses: readonly Clause[], index: FrameIndex): Match[] {
  const inner = new Set<number>()
  const topics = new Set<number>()
  const verbal = new Set(['REQUEST', 'ACCUSE', 'REJECT'])
  const spans: { from: number; to: number; owner: Match }[] = []
  for (const m of matches) {
    // What protesters want is the topic of the protest: "took to the streets to demand elections".
    if (index.rule(m.frame.rule).type === 'PROTEST' && (m.triggerPart === null || m.frame.with.length > 0))
      for (const c of clauses)
        if (c.parent === m.clause.index && (c.kind === 'infinitive' || c.kind === 'participle'))
          topics.add(c.index)
    // "X said Y attacked Z" charges Y and tells the attack as well.
    const told = index.rule(m.frame.rule).type === 'ACCUSE' && m.triggerPart === null
    for (const c of termClauses(m, clauses)) if (!told || c.kind !== 'complement') inner.add(c.index)
    for (const f of m.filled)
      if (f.argument === 'terms' && f.part !== null)
        spans.push({ from: f.part.start, to: f.part.end, owner: m })
  }
  return matches.filter(
    (m) =>
      !inner.has(m.clause.index) &&
      !(topics.has(m.clause.index) && verbal.has(index.rule(m.frame.rule).type)) &&
      !spans.some(
        (s) => s.owner !== m && m.triggerPart !== null && s.from <= m.trigger[0]! && m.trigger[0]! < s.to,
      ),
  )
}

/** Type of an event by its status: a future CONSULT is AGREE, a future RETREAT is CONCEDE (PLOVER 2.0). */
export function typeFor(rule: EventRule, status: string): string {
  return rule.planned !== null && status === 'planned' ? rule.planned : rule.type
}
