import { changedClause } from './clause.js'
import { complementsOf } from './functions.js'
import type { Language } from './language.js'
import type { Clause } from './types.js'

/**
 * "Togo müsse zahlen, sagte Benin", "Benin erklärte, Togo habe gezahlt": a main clause in the subjunctive beside a verb of
 * saying is what was said, and hangs on it as a dass-clause would; in quotation marks a duty does.
 */
export function attachSpeech(clauses: readonly Clause[], language: Language): Clause[] {
  const saying = clauses.filter(
    (c) =>
      c.kind === 'main' &&
      c.verb !== null &&
      !c.quoted &&
      language.reporting.has(c.verb.lemma) &&
      complementsOf(c, clauses).length === 0,
  )
  if (saying.length === 0) return [...clauses]
  return clauses.map((c) => {
    const by = isSpeech(c, language) ? saidBy(c, saying, clauses) : null
    return by === null ? c : changedClause(c, { kind: 'complement', parent: by.index })
  })
}

function isSpeech(c: Clause, language: Language): boolean {
  if (c.kind !== 'main' || c.verb === null) return false
  const { mood, modal } = c.verb
  const duty = modal !== null && language.obligations.has(modal)
  return c.quoted ? duty : mood === '1' || (mood === '2' && duty)
}

/** The verb of saying right before it, or right behind it with its subject after it. */
function saidBy(c: Clause, saying: readonly Clause[], clauses: readonly Clause[]): Clause | null {
  const mains = clauses.filter((d) => d.kind === 'main' && d.verb !== null)
  const at = mains.indexOf(c)
  const [before, behind] = [mains[at - 1], mains[at + 1]]
  if (behind !== undefined && behind !== c && saying.includes(behind) && isInverted(behind)) return behind
  return before !== undefined && saying.includes(before) ? before : null
}

const isInverted = (c: Clause) => c.verb!.words[0] === c.words[0] || c.subject === null
