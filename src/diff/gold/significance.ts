import type { ArticleScore, Tally } from './types.js'

/** Two record sets under one gold. */
export interface Comparison {
  readonly measure: string
  readonly before: number
  readonly after: number
  /** Chance of a difference this large if the two were equally good (paired permutation test over articles, two-sided). */
  readonly p: number
  readonly better: number
  readonly worse: number
}

const samples = 10_000
/** Up to so many articles that differ, all sign changes are tried instead of a sample. */
const exactUpTo = 12

/** Compares a measure article by article; the same articles must stand in both lists, in the same order. */
export function compareScores(
  measure: string,
  before: readonly ArticleScore[],
  after: readonly ArticleScore[],
): Comparison {
  const pairs = before.map((b, i) => [tallyOf(b, measure), tallyOf(after[i]!, measure)] as const)
  const different = pairs.filter(([a, b]) => a.tp !== b.tp || a.fp !== b.fp || a.fn !== b.fn)
  const f = (side: 0 | 1) => f1(pairs.map((p) => p[side]))
  const observed = Math.abs(f(1) - f(0))
  return {
    measure,
    before: f(0),
    after: f(1),
    p: different.length === 0 ? 1 : permute(pairs, different, observed),
    better: different.filter(([a, b]) => f1([b]) > f1([a])).length,
    worse: different.filter(([a, b]) => f1([b]) < f1([a])).length,
  }
}

type Pair = readonly [Tally, Tally]

function permute(pairs: readonly Pair[], different: readonly Pair[], observed: number): number {
  const fixed = sum(pairs.filter((p) => !different.includes(p)).map((p) => p[0]))
  const n = different.length
  const exact = n <= exactUpTo
  const random = generator(20250316)
  const rounds = exact ? 2 ** n : samples
  let asLarge = 0
  for (let round = 0; round < rounds; round++) {
    const a = { ...fixed }
    const b = { ...fixed }
    for (let i = 0; i < n; i++) {
      const swapped = exact ? ((round >> i) & 1) === 1 : random() < 0.5
      add(a, different[i]![swapped ? 1 : 0])
      add(b, different[i]![swapped ? 0 : 1])
    }
    if (Math.abs(f1([b]) - f1([a])) >= observed - 1e-12) asLarge++
  }
  return exact ? asLarge / rounds : (asLarge + 1) / (rounds + 1)
}

function tallyOf(score: ArticleScore, measure: string): Tally {
  return score.tallies[measure] ?? { tp: 0, fp: 0, fn: 0 }
}

function sum(tallies: readonly Tally[]): Tally {
  const total = { tp: 0, fp: 0, fn: 0 }
  for (const t of tallies) add(total, t)
  return total
}

function add(to: Tally, tally: Tally): void {
  to.tp += tally.tp
  to.fp += tally.fp
  to.fn += tally.fn
}

function f1(tallies: readonly Tally[]): number {
  const { tp, fp, fn } = sum(tallies)
  return tp + fp + fn === 0 ? 0 : (2 * tp) / (2 * tp + fp + fn)
}

/** Mulberry32: the same numbers on every machine. */
function generator(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}
