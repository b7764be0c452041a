import { type Filling, functionNames, type Scene } from './functions.js'
import type { Part } from './types.js'

/** Six of a list, and how many more: nobody reads forty words to learn that none of them is there. */
function some(words: readonly string[]): string {
  const more = words.length - 6
  return more > 1 ? `${words.slice(0, 6).join(', ')} … (${more} more)` : words.join(', ')
}

/** A function as one says it; prepositions stand for what follows them. */
function named(fn: string): string {
  return functionNames.has(fn) ? fn : `phrase with “${fn}”`
}

/** Why a condition does not hold: nothing has that function, or something else has. */
export function unmet(fn: string, condition: readonly string[], filling: Filling | null, s: Scene): string {
  const wanted = `none of ${some(condition)}`
  if (filling === null) return `no ${named(fn)} is one of ${some(condition)}`
  const parts = filling.parts.map((p) => wordsOf(p, s))
  if (parts.length > 0) return `the ${named(fn)} “${parts.join('”, “')}” is ${wanted}`
  if (filling.extra.length > 0 || filling.clauses.length > 0) return `the ${named(fn)} is ${wanted}`
  return `there is no ${named(fn)} here; it must be one of ${some(condition)}`
}

/** Why `near` does not hold. */
export function notNear(words: readonly string[]): string {
  return words.length === 1
    ? `${words[0]} does not stand in the sentence`
    : `none of ${some(words)} stands in the sentence`
}

/** What an `unless` kept out. */
export function vetoed(fn: string, condition: readonly string[]): string {
  return fn === 'near'
    ? `kept out: the sentence has one of ${some(condition)}`
    : `kept out: the ${named(fn)} is one of ${some(condition)}`
}

function wordsOf(part: Part, s: Scene): string {
  const text = s.words
    .slice(part.start, part.end)
    .map((w) => w.token.text)
    .join(' ')
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}
