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

/** After so many questions a table is worth an index: one article pays for none, a thousand ask a hundred thousand times. */
const questionsBeforeIndex = 4000

/** `lookUp` for a table that is asked often. */
export function createLookUp(lines: Lines): (key: string) => string | undefined {
  let questions = 0
  let index: Map<string, string> | null = null
  return (key) => {
    if (index !== null) return index.get(key)
    if (++questions > questionsBeforeIndex) index = indexOf(lines)
    return lookUp(lines, key)
  }
}

function indexOf(lines: Lines): Map<string, string> {
  const index = new Map<string, string>()
  for (let start = 0; start < lines.length; ) {
    const end = endOf(lines, start)
    const between = lines.indexOf('\t', start)
    index.set(lines.slice(start, between), lines.slice(between + 1, end))
    start = end + 1
  }
  return index
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
