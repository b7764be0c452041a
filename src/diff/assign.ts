import { munkres } from 'munkres'
import type { Candidate } from './align.js'

/** Groups larger than this are paired greedily: the optimal assignment is cubic. */
const largest = 150

/** Picks pairs so that each side is used once and the sum of likeness is greatest, group by connected group. */
export function assign(candidates: readonly Candidate[]): [number, number][] {
  return groupsOf(candidates).flatMap((group) => {
    if (group.length === 1) return [[group[0]!.left, group[0]!.right] as [number, number]]
    const lefts = [...new Set(group.map((c) => c.left))].sort((a, b) => a - b)
    const rights = [...new Set(group.map((c) => c.right))].sort((a, b) => a - b)
    return Math.max(lefts.length, rights.length) > largest ? greedy(group) : optimal(group, lefts, rights)
  })
}

function optimal(
  group: readonly Candidate[],
  lefts: readonly number[],
  rights: readonly number[],
): [number, number][] {
  const likeness = new Map(group.map((c) => [`${c.left} ${c.right}`, c.likeness]))
  const of = (i: number, j: number) => likeness.get(`${i} ${j}`) ?? 0
  const transposed = lefts.length > rights.length
  const [rows, columns] = transposed ? [rights, lefts] : [lefts, rights]
  const cost = rows.map((r) => columns.map((c) => -(transposed ? of(c, r) : of(r, c))))
  return munkres(cost)
    .map(([r, c]): [number, number] => (transposed ? [columns[c]!, rows[r]!] : [rows[r]!, columns[c]!]))
    .filter(([i, j]) => of(i, j) > 0)
}

function greedy(group: readonly Candidate[]): [number, number][] {
  const left = new Set<number>()
  const right = new Set<number>()
  const chosen: [number, number][] = []
  for (const c of [...group].sort(
    (a, b) => b.likeness - a.likeness || a.left - b.left || a.right - b.right,
  )) {
    if (left.has(c.left) || right.has(c.right)) continue
    left.add(c.left)
    right.add(c.right)
    chosen.push([c.left, c.right])
  }
  return chosen
}

/** Candidates that hang together by a shared event on either side. */
function groupsOf(candidates: readonly Candidate[]): Candidate[][] {
  const parent = new Map<string, string>()
  const find = (key: string): string => {
    let root = key
    while ((parent.get(root) ?? root) !== root) root = parent.get(root)!
    for (let k = key; k !== root; ) {
      const next = parent.get(k) ?? root
      parent.set(k, root)
      k = next
    }
    return root
  }
  for (const c of candidates) parent.set(find(`l${c.left}`), find(`r${c.right}`))
  const groups = new Map<string, Candidate[]>()
  for (const c of candidates) {
    const root = find(`l${c.left}`)
    const group = groups.get(root)
    if (group) group.push(c)
    else groups.set(root, [c])
  }
  return [...groups.values()]
}
