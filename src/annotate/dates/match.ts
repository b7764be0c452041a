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
  patterns.forEach((pattern, order) => {
    for (const [items, lead, tail] of pattern.sequences) {
      let state = root
      for (const item of items) {
        let child = state.next.get(item)
        if (child === undefined) state.next.set(item, (child = { next: new Map(), accepted: null }))
        state = child
      }
      state.accepted ??= { pattern, order, lead, tail }
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

interface Step {
  readonly at: number
  readonly sense: Sense
}

interface Best {
  accepted: Accepted
  path: readonly Step[]
  first: number
  end: number
  size: number
}

/** The longest pattern that starts at token `i`. Looks ahead at most as far as the longest pattern: linear over a text. */
export function matchAt(
  tree: PatternTree,
  tokens: readonly Token[],
  senses: readonly (readonly Sense[])[],
  i: number,
): Match | null {
  let best: Best | null = null
  const path: Step[] = []
  const visit = (state: State, at: number): void => {
    const a = state.accepted
    if (a !== null && path.length > 0) {
      const size = at - i
      const end = a.tail === 0 ? at : path[path.length - a.tail]!.at
      const better =
        best === null ||
        end > best.end ||
        (end === best.end && (size > best.size || (size === best.size && a.order < best.accepted.order)))
      if (better) best = { accepted: a, path: [...path], first: path[a.lead]!.at, end, size }
    }
    if (at >= tokens.length) return
    for (const sense of senses[at]!) {
      const child = state.next.get(sense.class)
      if (child === undefined) continue
      path.push({ at, sense })
      visit(child, at + sense.length)
      path.pop()
    }
    const adjective = state.next.get('ADJECTIVE')
    if (adjective !== undefined && isAdjective(tokens[at]!)) {
      path.push({ at, sense: adjectiveSense })
      visit(adjective, at + 1)
      path.pop()
    }
  }
  visit(tree, i)
  return best === null ? null : toMatch(best)
}

const adjectiveSense: Sense = { class: 'ADJECTIVE', data: {}, length: 1 }
const isAdjective = (token: Token): boolean =>
  token.kind === 'word' &&
  token.text === token.lower &&
  /(?:e|en|er|es|ing|al|ive|ar|ed|ht)$/.test(token.lower)

function toMatch(best: Best): Match {
  const { pattern, lead, tail } = best.accepted
  const data: Record<string, string | number> = { ...pattern.data }
  best.path.slice(lead).forEach(({ sense }) => {
    for (const [key, value] of Object.entries(sense.data)) data[key in data ? `${key}2` : key] = value
  })
  const last = best.end - 1
  return {
    means: pattern.means,
    data,
    first: best.first,
    last,
    after: Math.max(best.end, best.first + 1) + 0 * tail,
  }
}
