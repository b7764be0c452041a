import type { Language } from './language.js'
import { changedPart } from './shapes.js'
import type { Part, Word } from './types.js'

/**
 * Before the verb of a German main clause stands one phrase only. What else stands there without a preposition belongs to
 * it: coordinated ("Der Präsident, X, und eine Gruppe von Abgeordneten haben …"), in apposition ("Die Gewerkschaft, der
 * Dachverband der Lehrer, hat …"), or, in machine wording, as the first part of a compound ("Der Gambian Präsident").
 * Returns the phrases with the first one telling all that it means, and those that are spent on it.
 */
export function joinForefield(
  parts: readonly Part[],
  bare: readonly Part[],
  finite: number,
  words: readonly Word[],
  language: Language,
): { parts: readonly Part[]; spent: ReadonlySet<Part> } {
  const spent = new Set<Part>()
  const before = bare.filter((p) => p.end <= finite)
  if (before.length < 2) return { parts, spent }
  let first = before[0]!
  for (const next of before.slice(1)) {
    const joined = join(first, next, words, language)
    if (joined === null) continue
    spent.add(next)
    first = joined
  }
  return { parts: parts.map((p) => (p === before[0] ? first : p)), spent }
}

/** The first phrase with what the next one adds to it, or null where they cannot belong together. */
function join(first: Part, next: Part, words: readonly Word[], language: Language): Part | null {
  if (first.end === next.start) return compounded(first, next, words)
  const between = words[next.start - 1]!
  if (language.sets.coordinators.has(between.token.lower))
    return changedPart(first, { plural: true, members: [...first.members, next] })
  // "Der Premier von Oman X hat …": the name of who holds the office (machine order).
  if (words[next.head]!.ref?.kind === 'person' && between.tag !== 'punct') {
    const holder = first.members.at(-1) ?? first
    const office = words[holder.head]!.ref
    if (office === null || (office.kind === 'person' && office.mention === 'role'))
      return holder === first
        ? changedPart(next, {})
        : changedPart(first, { members: [...first.members.slice(0, -1), next] })
  }
  if (between.token.text !== ',') return null
  // "Norwegen, ein Verbündeter der USA, …": a name needs no apposition; a noun may need the name behind it.
  const named = words[next.head]!.ref
  return words[first.head]!.ref !== null || named === null || named.kind === 'place'
    ? first
    : changedPart(first, { members: [...first.members, next] })
}

/** "Der Gambian Präsident X", "Kenia Behörden": two phrases without a comma are one, with the head of a compound last. */
function compounded(first: Part, next: Part, words: readonly Word[]): Part | null {
  if (first.members.length > 0) return null
  const ref = words[next.head]!.ref
  if (ref !== null && words[first.head]!.ref === null)
    return ref.kind === 'place' && first.genitives.length === 0
      ? changedPart(first, { end: next.end, genitives: [changedPart(next, { cases: 'g' })] })
      : changedPart(first, {
          plural: next.members.length > 0 ? true : first.plural,
          members: [...first.members, changedPart(next, { members: [] }), ...next.members],
        })
  return first.genitives.length > 0
    ? null
    : changedPart(next, {
        start: first.start,
        cases: first.cases,
        plural: first.plural ?? next.plural,
        negative: first.negative,
      })
}
