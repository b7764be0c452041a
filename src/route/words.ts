/** The words of a text as parallel lists: spans in UTF-16 code units and lower-case forms. Inner hyphens and apostrophes belong to a word. */
export interface Words {
  readonly text: string
  readonly starts: readonly number[]
  readonly ends: readonly number[]
  readonly lower: readonly string[]
}

const letter = 1
const joiner = 2
let classes: Uint8Array | null = null

/** One byte a code unit: letters, marks and digits; hyphens and apostrophes, which join. */
function classesOfUnits(): Uint8Array {
  const table = new Uint8Array(0x10000)
  const isLetter = /[\p{L}\p{M}\p{N}]/u
  for (let unit = 0; unit < 0x10000; unit++)
    if ((unit < 0xd800 || unit > 0xdfff) && isLetter.test(String.fromCharCode(unit))) table[unit] = letter
  for (const c of "-'’‐‑") table[c.charCodeAt(0)] = joiner
  return table
}

/** Cuts text into words in one pass over its code units. */
export function wordsOf(text: string): Words {
  classes ??= classesOfUnits()
  const starts: number[] = []
  const ends: number[] = []
  const lower: string[] = []
  const length = text.length
  let i = 0
  while (i < length) {
    if (classes[text.charCodeAt(i)] !== letter) {
      i++
      continue
    }
    const start = i++
    while (i < length) {
      const kind = classes[text.charCodeAt(i)]
      if (kind === letter) i++
      else if (kind === joiner && i + 1 < length && classes[text.charCodeAt(i + 1)] === letter) i += 2
      else break
    }
    starts.push(start)
    ends.push(i)
    lower.push(text.slice(start, i).toLowerCase())
  }
  return { text, starts, ends, lower }
}

/** True where a letter, mark or digit stands at this offset. */
export function isLetterAt(text: string, at: number): boolean {
  classes ??= classesOfUnits()
  return at >= 0 && at < text.length && classes[text.charCodeAt(at)] === letter
}

/** True where an upper-case letter stands at this offset. */
export function isUpperAt(text: string, at: number): boolean {
  const c = text[at]
  return c !== undefined && c !== c.toLowerCase() && c === c.toUpperCase()
}

/** True where only spaces (no line end) stand between word `i` and the next one. */
export function touches({ text, starts, ends }: Words, i: number): boolean {
  const from = ends[i]!
  const to = starts[i + 1]
  if (to === undefined || to - from > 3 || to === from) return false
  for (let at = from; at < to; at++) {
    const unit = text.charCodeAt(at)
    if (unit !== 0x20 && unit !== 0xa0 && unit !== 9) return false
  }
  return true
}
