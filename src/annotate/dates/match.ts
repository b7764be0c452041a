import type { Token } from '../../model/mention.js'
import type { CompiledPattern } from '../../rules/calendar-patterns.js'
import type { Sense, SenseData } from './lexicon.js'

interface Accepted {
  readonly pattern: CompiledPattern
  readonly order: number
  readonly lead: number
  readonly tail: number
}

interface State {
  readonly next: Map<string, State>
  accepted: Accepted | null
}

/** All patterns of a language as one tree of classes. */
export type PatternTree = State

export function buildTree(patterns: readonly CompiledPattern[]): PatternTree {
  const root: State = { next: new Map(), accepted: null }
  patterns.forEach((pattern, position) => {
    // What says nothing of a time wins over what as many words could say.
    const order = pattern.means === 'nothing' ? -1 : position
    for (const [items, lead, tail] of pattern.sequences) {
      let state = root
      for (const item of items) {
        let child = state.next.get(item)
        if (child === undefined) state.next.set(item, (child = { next: new Map(), accepted: null }))
        state = child
      }
      if (state.accepted === null || order < state.accepted.order)
        state.accepted = { pattern, order, lead, tail }
    }
  })
  return root
}

/** A stretch of tokens that a pattern reads; `first` and `last` leave the context out, `after` is where to read on. */
export interface Match {
  readonly means: string
  readonly data: SenseData
  readonly first: number
  readonly last: number
  readonly after: number
}

/** Tokens of a sentence and their readings, worked out when first asked for. */
export interface Readings {
  readonly tokens: readonly Token[]
  readonly at: (i: number) => readonly Sense[]
}

interface Search {
  readonly readings: Readings
  /** The readings taken so far, and the tokens at which they stand. */
  readonly senses: Sense[]
  readonly starts: number[]
  best: Best | null
}

interface Best {
  readonly accepted: Accepted
  readonly senses: readonly Sense[]
  readonly first: number
  readonly end: number
  /** Tokens with the context. */
  readonly size: number
}

/** The longest pattern that starts at token `i`. Looks ahead at most as far as the longest pattern: linear over a text. */
export function matchAt(tree: PatternTree, readings: Readings, i: number): Match | null {
  const search: Search = { readings, senses: [], starts: [], best: null }
  visit(tree, i, i, search)
  return search.best === null ? null : toMatch(search.best)
}

function visit(state: State, at: number, from: number, search: Search): void {
  if (state.accepted !== null && search.senses.length > 0) accept(state.accepted, at, from, search)
  if (state.next.size === 0 || at >= search.readings.tokens.length) return
  for (const sense of search.readings.at(at)) {
    const child = state.next.get(sense.class)
    if (child !== undefined) step(child, sense, at, from, search)
  }
  const adjective = state.next.get('ADJECTIVE')
  if (adjective !== undefined && isAdjective(search.readings.tokens[at]!))
    step(adjective, adjectiveSense, at, from, search)
}

function step(child: State, sense: Sense, at: number, from: number, search: Search): void {
  search.senses.push(sense)
  search.starts.push(at)
  visit(child, at + sense.length, from, search)
  search.senses.pop()
  search.starts.pop()
}

/** Further is better, then longer with its context, then earlier in the file. */
function accept(a: Accepted, at: number, from: number, search: Search): void {
  const size = at - from
  const end = a.tail === 0 ? at : search.starts[search.starts.length - a.tail]!
  const { best } = search
  if (
    best !== null &&
    (end < best.end ||
      (end === best.end && (size < best.size || (size === best.size && a.order >= best.accepted.order))))
  )
    return
  search.best = { accepted: a, senses: [...search.senses], first: search.starts[a.lead]!, end, size }
}

const adjectiveSense: Sense = { class: 'ADJECTIVE', data: {}, length: 1 }
/** True for a word that can stand as an adjective between a number and its unit, by its shape. */
export const isAdjective = (token: Token): boolean =>
  token.kind === 'word' &&
  token.text === token.lower &&
  /(?:e|en|er|es|ing|al|ive|ar|ed|ht)$/.test(token.lower)

function toMatch({ accepted, senses, first, end }: Best): Match {
  const data: Record<string, string | number> = { ...accepted.pattern.data }
  for (const sense of senses.slice(accepted.lead))
    for (const key in sense.data) data[key in data ? `${key}2` : key] = sense.data[key]!
  return { means: accepted.pattern.means, data, first, last: end - 1, after: Math.max(end, first + 1) }
}
