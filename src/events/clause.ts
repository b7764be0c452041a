import type { Clause } from './types.js'

type Functions = 'subject' | 'subjectFrom' | 'object' | 'dative' | 'predicate'

/** A clause of its frame and its functions, every one of the same shape: what reads clauses stays fast. */
export function clauseOf(frame: Omit<Clause, Functions>, functions: Pick<Clause, Functions>): Clause {
  const { index, kind, words, opener, verb, parts, parent, quoted, uncertainOrder } = frame
  const { subject, subjectFrom, object, dative, predicate } = functions
  return {
    index,
    kind,
    words,
    opener,
    verb,
    parts,
    subject,
    subjectFrom,
    object,
    dative,
    predicate,
    parent,
    quoted,
    uncertainOrder,
  }
}

export function changedClause(clause: Clause, change: Partial<Clause>): Clause {
  return Object.assign(clauseOf(clause, clause), change)
}
