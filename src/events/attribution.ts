import { complementsOf } from './functions.js'
import type { Language } from './language.js'
import { participantsOf, subjectOf } from './participants.js'
import type { Resolver } from './resolver.js'
import { among } from './shapes.js'
import type { Clause, Participant } from './types.js'

/** Who says so: the subject of a reporting verb above the clause, beside the quotation, or in a phrase such as "laut", "according to". */
export function attributionOf(
  clause: Clause,
  r: Resolver,
  clauses: readonly Clause[],
  lastSpeaker: Participant | null,
): Participant | null {
  const above = reportingAbove(clause, r, clauses)
  if (above) return above
  const phrase = phraseSource(clause, r, clauses)
  if (phrase) return phrase
  if (clause.quoted) {
    const beside = clauses.find((c) => !c.quoted && c.verb !== null && r.language.reporting.has(c.verb.lemma))
    const speaker = beside && speakerOf(beside, r, clauses)
    if (speaker) return speaker
  }
  if (clause.verb?.mood === '1' && clause.kind === 'main')
    return reportingBeside(clause, r, clauses) ?? lastSpeaker
  return null
}

function reportingAbove(clause: Clause, r: Resolver, clauses: readonly Clause[]): Participant | null {
  let at = clause.parent === null ? undefined : clauses[clause.parent]
  let child = clause
  for (let hops = 0; at !== undefined && hops < 6; hops++) {
    if (at.verb !== null && r.language.reporting.has(at.verb.lemma) && child.kind === 'complement')
      return speakerOf(at, r, clauses)
    child = at
    at = at.parent === null ? undefined : clauses[at.parent]
  }
  return null
}

function reportingBeside(clause: Clause, r: Resolver, clauses: readonly Clause[]): Participant | null {
  const next = clauses.find(
    (c) =>
      c !== clause &&
      c.kind === 'main' &&
      c.verb !== null &&
      r.language.reporting.has(c.verb.lemma) &&
      Math.abs(c.index - clause.index) <= 2,
  )
  return next ? speakerOf(next, r, clauses) : null
}

export function speakerOf(clause: Clause, r: Resolver, clauses: readonly Clause[]): Participant | null {
  const subject = clause.verb?.passive ? clause.subject : subjectOf(clause, clauses)
  return subject === null ? null : (participantsOf(subject, among(r, clause.parts))[0] ?? null)
}

/** laut X, X zufolge, nach Angaben (von) X, according to X. */
function phraseSource(clause: Clause, r: Resolver, clauses: readonly Clause[]): Participant | null {
  const scope = [clause, ...(clause.parent === null ? [] : [clauses[clause.parent]!])]
  for (const c of scope)
    for (const [at, part] of c.parts.entries()) {
      if (part.prep === null) continue
      if (r.language.attributing.has(part.prep)) {
        const found = participantsOf(part, among(r, c.parts))
        if (found.length > 0) return found[0]!
      }
      if (part.prep === 'nach' && r.language.attributingNouns.has(r.words[part.head]!.token.text)) {
        const source = [
          ...part.genitives,
          ...(c.parts[at + 1]?.prep === 'von' ? [c.parts[at + 1]!] : []),
        ].flatMap((p) => participantsOf(p, among(r, c.parts)))
        if (source.length > 0) return source[0]!
      }
    }
  return null
}

/** The speaker that a sentence leaves behind for indirect speech that goes on. */
export function speakerOfSentence(
  clauses: readonly Clause[],
  language: Language,
  r: Resolver,
): Participant | null {
  const reporting = clauses.find(
    (c) =>
      c.verb !== null &&
      language.reporting.has(c.verb.lemma) &&
      (c.kind === 'main' || complementsOf(c, clauses).length > 0),
  )
  return reporting ? speakerOf(reporting, r, clauses) : null
}
