/** The ids that a mistyped one could mean: same idea in another type, a part of it, or a few letters off; at most three. */
export function closest(wanted: string, ids: readonly string[]): string[] {
  const bare = wanted.slice(wanted.indexOf('/') + 1).slice(0, 80)
  return ids
    .map((id) => ({ id, far: distance(bare, id.slice(id.indexOf('/') + 1)) - (id.includes(bare) ? 10 : 0) }))
    .filter(({ far }) => far <= Math.max(2, bare.length / 3))
    .sort((a, b) => a.far - b.far || (a.id < b.id ? -1 : 1))
    .slice(0, 3)
    .map(({ id }) => id)
}

/** Levenshtein distance. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++)
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)))
    row = next
  }
  return row[b.length]!
}
