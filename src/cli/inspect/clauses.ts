import { subjectOf } from '../../events/participants.js'
import type { Clause, Parsed, Part } from '../../events/types.js'

/** A clause as the grammar reads it. */
export interface InspectedClause {
  readonly kind: string
  readonly text: string
  /** Lemma with its separable particle (`festnehmen`); null where the clause has no verb. */
  readonly verb: string | null
  /** `passive`, `negated`, `future`, `modal sollen` … */
  readonly marks: readonly string[]
  /** Subject, object, dative, predicate, then phrases by their preposition; in a passive as if it were active. */
  readonly functions: readonly { readonly as: string; readonly text: string }[]
}

/** The clauses of a sentence with what fills their functions. */
export function inspectClauses(parsed: Parsed): InspectedClause[] {
  return parsed.clauses.map((clause) => ({
    kind: clause.kind,
    text: wordsOf(parsed, clause.words),
    verb: clause.verb?.lemma ?? null,
    marks: marksOf(clause),
    functions: functionsOf(clause, parsed),
  }))
}

function marksOf({ verb }: Clause): string[] {
  if (verb === null) return []
  const flags = (['passive', 'negated', 'future', 'progressive', 'reflexive'] as const).filter((f) => verb[f])
  return [...flags, ...(verb.modal === null ? [] : [`modal ${verb.modal}`])]
}

function functionsOf(clause: Clause, parsed: Parsed): InspectedClause['functions'] {
  const named = new Map<Part, string>()
  const name = (as: string, part: Part | null) => {
    if (part !== null && !named.has(part)) named.set(part, as)
  }
  name('subject', subjectOf(clause, parsed.clauses))
  for (const part of clause.object) name('object', part)
  name('dative', clause.dative)
  name('predicate', clause.predicate)
  for (const part of clause.parts) if (part.prep !== null) name(part.prep, part)
  return [...named].map(([part, as]) => ({ as, text: wordsOf(parsed, range(part.start, part.end)) }))
}

function wordsOf(parsed: Parsed, indexes: readonly number[]): string {
  return indexes.map((w) => parsed.words[w]!.token.text).join(' ')
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i)
}
