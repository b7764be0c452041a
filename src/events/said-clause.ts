// German "dass" may be left out: "forderte, die Truppen müssten abziehen", "drohte, man werde den Hafen sperren".
import { changedClause } from './clause.js'
import type { Language } from './language.js'
import type { Clause, Word } from './types.js'

/** A main clause in the subjunctive right behind the comma of a verb of saying or asking is what is said or asked. */
export function saysWithoutThat(
  clause: Clause,
  before: Clause | undefined,
  words: readonly Word[],
  language: Language,
): Clause {
  const start = clause.words[0]
  if (
    clause.kind !== 'main' ||
    clause.quoted ||
    clause.subject === null ||
    (clause.verb?.mood !== '1' && clause.verb?.mood !== '2') ||
    before?.verb == null ||
    start === undefined ||
    before.words.at(-1)! + 2 < start ||
    words[start - 1]?.token.text !== ',' ||
    !takesClause(before, language)
  )
    return clause
  return changedClause(clause, { kind: 'complement', parent: before.index })
}

/** A verb of saying, or one that makes what hangs on it planned or possible, without an object that says so already. */
function takesClause({ verb, object }: Clause, language: Language): boolean {
  const { lemma } = verb!
  if (language.reporting.has(lemma)) return true
  const kind = language.embedding.get(lemma)
  return object.length === 0 && (kind === 'possible' || kind === 'planned')
}
