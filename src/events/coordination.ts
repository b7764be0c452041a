// Where a German clause falls into several predicates: at coordinators, and at an infinitive that no comma sets off.
import { isAuxiliary, isFiniteVerb, isNonFinite, isParticipleForm, isZuInfinitive } from './finite.js'
import type { Language } from './language.js'
import type { RawClause } from './segments.js'
import type { Word } from './types.js'

/** Cuts clauses where a coordinator joins two predicates; the second shares subject or auxiliary with the first. */
export function coordinate(
  clauses: readonly RawClause[],
  words: readonly Word[],
  language: Language,
): RawClause[] {
  const out: RawClause[] = []
  const moved: { from: number; to: number }[] = []
  for (const clause of clauses) {
    const from = out.length
    const parent =
      clause.parent === null ? null : pieceBefore(out, moved[clause.parent]!, clause.words[0] ?? 0)
    let rest = clause.words
    let shares: number | null = null
    for (;;) {
      const cut = cutPoint(rest, words, language)
      const piece = cut < 0 ? rest : rest.slice(0, cut)
      const zu = infinitiveCut(piece, clause, words, language)
      out.push(changedRaw(clause, { words: zu < 0 ? piece : piece.slice(0, zu), parent, shares }))
      shares = out.length - 1
      if (zu >= 0)
        out.push(
          changedRaw(clause, {
            kind: 'infinitive',
            opener: null,
            openerWord: null,
            words: piece.slice(zu),
            parent: shares,
            shares: null,
          }),
        )
      if (cut < 0) break
      rest = rest.slice(cut)
    }
    moved.push({ from, to: out.length - 1 })
  }
  return out
}

function changedRaw(clause: RawClause, change: Partial<RawClause>): RawClause {
  const { kind, words, opener, openerWord, parent, shares, quoted } = clause
  return Object.assign({ kind, words, opener, openerWord, parent, shares, quoted }, change)
}

/** Of the pieces of a clause the one that ends right before a word. */
function pieceBefore(
  pieces: readonly RawClause[],
  range: { from: number; to: number },
  word: number,
): number {
  let best = range.from
  for (let i = range.from; i <= range.to; i++) if ((pieces[i]!.words[0] ?? 0) < word) best = i
  return best
}

/** Position of a coordinator with a predicate on both sides, or -1. */
function cutPoint(list: readonly number[], words: readonly Word[], language: Language): number {
  let finiteBefore = 0
  let nonFiniteBefore = 0
  let auxiliary = false
  for (let k = 0; k < list.length; k++) {
    const w = words[list[k]!]!
    if (isFiniteVerb(words, list[k]!) && !(auxiliary && isNonFinite(w))) {
      finiteBefore++
      auxiliary ||= isAuxiliary(w, language)
    } else if (isNonFinite(w)) nonFiniteBefore++
    if (k === 0 || !isCoordinator(w, language) || finiteBefore + nonFiniteBefore === 0) continue
    // "haben Kenia und Uganda … erzielt": behind an auxiliary that still waits, a form that can be a participle is one.
    const waits = finiteBefore === 1 && nonFiniteBefore === 0 && auxiliary
    const at = nextPredicate(list, k, words, finiteBefore > 0, waits)
    if (at < 0) continue
    if (finiteBefore > 0 && isFiniteVerb(words, list[at]!) && !(waits && isNonFinite(words[list[at]!]!)))
      return bestCut(list, k, at, words, language)
    if (finiteBefore > 0 && nonFiniteBefore > 0 && !adjacentVerbs(words, list, k))
      return bestCut(list, k, at, words, language)
    if (finiteBefore === 0 && nonFiniteBefore > 0) return k
  }
  return -1
}

const isCoordinator = (w: Word, language: Language) =>
  w.tag === 'coord' && language.words.coordinators.includes(w.token.lower)

/** The first verb behind `k` that can head a predicate: a finite one where there is one, else a participle or infinitive. */
function nextPredicate(
  list: readonly number[],
  k: number,
  words: readonly Word[],
  finite: boolean,
  waits: boolean,
): number {
  let nonFinite = -1
  for (let j = k + 1; j < list.length; j++) {
    const w = words[list[j]!]!
    if (finite && isFiniteVerb(words, list[j]!) && !(waits && isNonFinite(w))) return j
    if (nonFinite < 0 && isNonFinite(w)) nonFinite = j
  }
  return nonFinite
}

/**
 * Of several coordinators before a predicate the one that joins it: "verteidigte Irak und Libyen gegen Vorwürfe und sagte",
 * "verurteilte Mali und Niger, und die Regierung kündigte …": the last, unless a subject of two members follows it.
 */
function bestCut(
  list: readonly number[],
  first: number,
  at: number,
  words: readonly Word[],
  language: Language,
): number {
  const verb = words[list[at]!]!
  const plural =
    verb.readings.some((r) => /^.l/.test(r.feature)) && !verb.readings.some((r) => /^.s/.test(r.feature))
  // Behind its verb group the clause before is over.
  if (words[list[first - 1]!]!.tag === 'verb') return first
  let best = first
  for (let k = first + 1; k < at; k++) {
    if (!isCoordinator(words[list[k]!]!, language)) continue
    // "… und Mali und Niger kritisierten": a plural verb right behind the last member.
    const members = plural && isFiniteVerb(words, list[at]!) && nounsBetween(list, k, at, words) === 1
    const pair = nounsBetween(list, best, k, words) === 1
    if (members && pair && k - best < 6) continue
    best = k
  }
  return best
}

function nounsBetween(list: readonly number[], from: number, to: number, words: readonly Word[]): number {
  let nouns = 0
  for (let k = from + 1; k < to; k++) {
    const { tag, refStart } = words[list[k]!]!
    if (tag === 'prep') return 9
    if (tag === 'noun' || (tag === 'name' && refStart === list[k])) nouns++
  }
  return nouns
}

/** "getroffen und gesprochen haben": one bracket with two participles is cut as well, but not "hin und her". */
function adjacentVerbs(words: readonly Word[], list: readonly number[], k: number): boolean {
  return (
    words[list[k - 1]!]!.tag !== 'verb' && words[list[k + 1] ?? 0]?.tag === 'verb' && k + 2 >= list.length
  )
}

/**
 * "hat abgelehnt zurückzutreten", "bot an zu verhandeln", "ist bereit zu reden": an infinitive right behind what governs it
 * is a clause of its own. Behind haben and sein alone it is none ("ist zu prüfen").
 */
function infinitiveCut(
  list: readonly number[],
  clause: RawClause,
  words: readonly Word[],
  language: Language,
): number {
  if (clause.kind === 'infinitive') return -1
  for (let k = 1; k < list.length; k++) {
    const i = list[k]!
    if (!isZuInfinitive(words, i) || isAuxiliary(words[i]!, language)) continue
    const at = words[i - 1]!.token.lower === 'zu' ? k - 1 : k
    const governor = words[list[at - 1] ?? -1]
    if (governor === undefined) return -1
    const lower = governor.token.lower
    const content = governor.tag === 'verb' && !isAuxiliary(governor, language)
    const finite = content && isFiniteVerb(words, list[at - 1]!)
    const participle = content && isParticipleForm(governor)
    const particle =
      language.sets.particles.has(lower) && list.slice(0, at - 1).some((j) => isFiniteVerb(words, j))
    return finite || participle || particle || language.governingAdjectives.has(lower) ? at : -1
  }
  return -1
}
