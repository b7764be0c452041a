import type { WordingFind } from '../../model/article.js'
import type { FinderRule } from '../../rules/repair.js'
import { touches } from '../words.js'
import type { Finder } from './finder.js'

const longest = 12

/** "in der Region in der Region": later copies of a phrase within a few words are not read. */
export function doubledPhrase(rule: FinderRule): Finder {
  const atLeast = rule.atLeast ?? 3
  const distance = rule.distance ?? 2
  return ({ words }) => {
    const { starts, ends, lower } = words
    const finds: WordingFind[] = []
    const last = new Map<string, number>()
    // runs[p]: how many words up to here repeat those p words before them
    const runs = new Int32Array(longest + distance + 1)
    let active = false
    for (let i = 0; i < lower.length; i++) {
      const before = last.get(lower[i]!)
      last.set(lower[i]!, i)
      if (i > 0 && !touches(words, i - 1)) close(i)
      if (before === undefined || i - before >= runs.length) {
        if (active) close(i)
        continue
      }
      for (let p = atLeast; p < runs.length && p <= i; p++) {
        if (lower[i - p] === lower[i]) {
          runs[p]!++
          active = true
        } else if (runs[p]! > 0) finish(p, i)
      }
    }
    close(lower.length)
    return finds.sort((a, b) => a.start - b.start)

    function close(end: number): void {
      if (!active) return
      for (let p = atLeast; p < runs.length; p++) if (runs[p]! > 0) finish(p, end)
      active = false
    }

    /** A run of words `end - n` to `end` that repeats the words p before it. */
    function finish(p: number, end: number): void {
      const n = runs[p]!
      runs[p] = 0
      if (n < atLeast || p - n > distance) return
      const first = end - n
      if (!unbroken(first - p, end - 1)) return
      finds.push({ start: ends[first - 1]!, end: ends[end - 1]!, kind: rule.kind, rule: rule.id, replacement: '', weight: rule.weight })
    }

    function unbroken(from: number, to: number): boolean {
      for (let i = Math.max(0, from); i < to; i++) if (!touches(words, i)) return false
      return starts[to]! > 0
    }
  }
}
