// Copies with changes of what the clause analysis passes around, each written by one literal: `{ ...a, b }` gives every
// place that writes it another layout in memory, and whatever reads the copies then looks up each field by name.
import type { Scene } from './functions.js'
import type { Resolver } from './resolver.js'
import type { Clause, Part, VerbGroup, Word } from './types.js'

/** The word with another tag, and with other readings where they are given. */
export function retagged(w: Word, tag: Word['tag'], readings: Word['readings'] = w.readings): Word {
  return { token: w.token, tag, readings, ref: w.ref, refStart: w.refStart, refEnd: w.refEnd, date: w.date }
}

/** The word as one of those that a mention covers. */
export function within(w: Word, refStart: number, refEnd: number): Word {
  return { token: w.token, tag: w.tag, readings: w.readings, ref: w.ref, refStart, refEnd, date: w.date }
}

export function withoutReference(w: Word): Word {
  const { token, tag, readings, refStart, refEnd, date } = w
  return { token, tag, readings, ref: null, refStart, refEnd, date }
}

/** The word as if it were written so. */
export function renamed(w: Word, text: string): Word {
  const { kind, start, end } = w.token
  const token = { text, lower: text.toLowerCase(), kind, start, end, form: -1 }
  return {
    token,
    tag: w.tag,
    readings: w.readings,
    ref: w.ref,
    refStart: w.refStart,
    refEnd: w.refEnd,
    date: w.date,
  }
}

export function changedPart(p: Part, change: Partial<Part>): Part {
  const copy = {
    start: p.start,
    end: p.end,
    head: p.head,
    prep: p.prep,
    cases: p.cases,
    plural: p.plural,
    negative: p.negative,
    genitives: p.genitives,
    members: p.members,
    after: p.after,
    date: p.date,
  }
  return Object.assign(copy, change)
}

export function changedVerb(v: VerbGroup, change: Partial<VerbGroup>): VerbGroup {
  const copy = {
    lemma: v.lemma,
    word: v.word,
    words: v.words,
    particle: v.particle,
    passive: v.passive,
    negated: v.negated,
    modal: v.modal,
    future: v.future,
    past: v.past,
    perfect: v.perfect,
    progressive: v.progressive,
    mood: v.mood,
    reflexive: v.reflexive,
  }
  return Object.assign(copy, change)
}

/** Looks at the phrases of a clause. */
export function sceneOf(r: Resolver, clause: Clause, clauses: readonly Clause[], speaker = r.speaker): Scene {
  return {
    words: r.words,
    language: r.language,
    memory: r.memory,
    parts: clause.parts,
    speaker,
    known: r.known,
    clauses,
    clause,
  }
}

/** Looks at other phrases of the sentence. */
export function among(r: Resolver, parts: readonly Part[]): Resolver {
  const { words, language, memory, speaker, known } = r
  // Laid out as a scene, so that both are read alike.
  return { words, language, memory, parts, speaker, known, clauses: undefined, clause: undefined } as Resolver
}
