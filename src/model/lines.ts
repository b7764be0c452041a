/** A table as one text of lines `key<tab>value`, sorted by key: ready as soon as it is read, whatever its size. */
export type Lines = string

/** The table of these entries; neither keys nor values may hold a tab or the end of a line. */
export function linesOf(entries: Iterable<readonly [key: string, value: string]>): Lines {
  return [...entries]
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([key, value]) => `${key}\t${value}`)
    .join('\n')
}

const tab = 9
const lineEnd = 10

/** The value of a key, found by bisection; undefined where the key is not there. */
export function lookUp(lines: Lines, key: string): string | undefined {
  let low = 0
  let high = lines.length
  while (low < high) {
    const middle = (low + high) >> 1
    let start = middle
    while (start > low && lines.charCodeAt(start - 1) !== lineEnd) start--
    let i = 0
    while (i < key.length && lines.charCodeAt(start + i) === key.charCodeAt(i)) i++
    const next = lines.charCodeAt(start + i)
    if (i === key.length && next === tab) return lines.slice(start + i + 1, endOf(lines, start + i))
    // A shorter key sorts before a longer one that begins with it, as the tab sorts before every letter.
    if (i < key.length && (next === tab || next < key.charCodeAt(i))) low = endOf(lines, start + i) + 1
    else high = start
  }
  return undefined
}

/** Keys that hold `sign`, each with its value. */
export function* keysWith(lines: Lines, sign: string): Generator<readonly [key: string, value: string]> {
  for (let at = lines.indexOf(sign); at >= 0; at = lines.indexOf(sign, at)) {
    const start = lines.lastIndexOf('\n', at) + 1
    const end = endOf(lines, at)
    const between = lines.indexOf('\t', start)
    if (at < between) yield [lines.slice(start, between), lines.slice(between + 1, end)]
    at = end
  }
}

function endOf(lines: Lines, from: number): number {
  const end = lines.indexOf('\n', from)
  return end < 0 ? lines.length : end
}
