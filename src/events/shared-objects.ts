import { changedClause } from './clause.js'
import { changedPart } from './shapes.js'
import type { Clause, Part, Word } from './types.js'

/**
 * "spendeten und lieferten Medikamente", "hat die Geiseln gefesselt und gefoltert": of two verbs that a coordinator joins
 * directly the one without an object has that of the other. Both clauses stand at their indexes.
 */
export function shareObjects(clauses: Clause[], first: number, second: number, words: readonly Word[]): void {
  const a = clauses[first]!
  const b = clauses[second]!
  if (a.verb === null || b.verb === null || a.verb.passive !== b.verb.passive || a.verb.reflexive) return
  const joined = a.words.at(-1) === a.verb.words.at(-1) && b.words[0] === a.words.at(-1)! + 1
  if (!joined || words[b.words[0]!]!.tag !== 'coord' || b.verb.words[0] !== b.words[0]! + 1) return
  if (a.object.length === 0 && a.dative === null && b.object.length > 0) clauses[first] = withObjects(a, b)
  else if (b.object.length === 0 && b.dative === null && b.parts.length === 0 && a.object.length > 0)
    clauses[second] = withObjects(b, a)
}

function withObjects(to: Clause, from: Clause): Clause {
  const moved: Part[] = from.parts.map((p) =>
    p.after === null ? p : changedPart(p, { after: p.after + to.parts.length }),
  )
  const object = from.object.map((p) => moved[from.parts.indexOf(p)] ?? p)
  return changedClause(to, { parts: [...to.parts, ...moved], object, dative: from.dative })
}
