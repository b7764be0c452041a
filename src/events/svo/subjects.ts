// Which phrase before its verb is the subject.

import { changedPart } from '../shapes.js'
import type { Part, Word } from '../types.js'
import type { Draft } from './scan.js'

export const isBare = (p: Part): boolean => p.prep === null && p.date === null

/** The subject among the phrases before the verb. */
export function subjectOfDraft(draft: Draft, verb: number, words: readonly Word[]): Part | null {
  const bare = draft.before.filter(isBare)
  const named = listed(words, draft, bare, verb)
  if (named !== null) return named
  if (hasApposition(words, bare, verb)) return bare[0]!
  return joined(words, draft, bare)
}

/** "The president of Ghana and the king of Morocco met": the last phrase with those joined before it. */
function joined(words: readonly Word[], draft: Draft, bare: readonly Part[]): Part | null {
  const last = bare.at(-1)
  const first = bare.at(-2)
  if (last === undefined || first === undefined || words[last.start - 1]!.tag !== 'coord') return last ?? null
  const subject = changedPart(first, { plural: true, members: [...first.members, last, ...last.members] })
  draft.before[draft.before.indexOf(first)] = subject
  return subject
}

export const isComma = (w: Word | undefined) => w !== undefined && /^[,–—]$/.test(w.token.text)

/** "Norway, a key ally, refused": commas behind the first phrase and before the verb. */
function hasApposition(words: readonly Word[], bare: readonly Part[], verb: number): boolean {
  if (bare.length < 2) return false
  let v = verb - 1
  while (words[v]?.tag === 'adv') v--
  if (!isComma(words[v])) return false
  for (let k = bare[0]!.end; k < bare[1]!.start; k++) if (isComma(words[k])) return true
  return false
}

/** Headlines join names by a comma alone: "Peru, Chile sign pact". */
function listed(words: readonly Word[], draft: Draft, bare: readonly Part[], verb: number): Part | null {
  const [first, ...rest] = bare
  if (first === undefined || rest.length === 0 || draft.before.length !== bare.length || first.start > 0)
    return null
  if (rest.at(-1)!.end !== verb) return null
  for (const [k, p] of bare.entries()) {
    if (words[p.head]!.tag !== 'name' || words[p.head]!.ref?.kind === 'person') return null
    if (k > 0 && (p.start !== bare[k - 1]!.end + 1 || !isComma(words[p.start - 1]))) return null
  }
  return changedPart(first, {
    end: rest.at(-1)!.end,
    plural: true,
    members: [...first.members, ...rest.flatMap((p) => [p, ...p.members])],
  })
}
