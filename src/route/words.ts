/**
 * The words of a text as parallel lists: spans in UTF-16 code units and a hash of the lower-case form, a possessive
 * ending left off. Inner hyphens and apostrophes belong to a word. No strings are made: look-ups go by hash.
 */
export interface Words {
  readonly text: string
  readonly count: number
  readonly starts: Int32Array
  readonly ends: Int32Array
  readonly hashes: Int32Array
  /** Words that start with a letter beyond Latin. */
  readonly exotic: number
}

const letter = 1
const joiner = 2
const seed = 0x811c9dc5 | 0
const prime = 0x01000193

/** One byte a code unit (letters, marks and digits; hyphens and apostrophes, which join) and its lower-case form. */
const { classes, lowers } = unitTables()

function unitTables(): { classes: Uint8Array; lowers: Uint16Array } {
  const classes = new Uint8Array(0x10000)
  const lowers = new Uint16Array(0x10000)
  // Beyond these blocks (Latin to Thai, Georgian, Latin with marks, Greek; then East Asia) a word is cut, not lost.
  const isLetter = /[\p{L}\p{M}\p{N}]/u
  for (let unit = 0; unit < 0x2000; unit++) {
    const c = String.fromCharCode(unit)
    if (isLetter.test(c)) classes[unit] = letter
    lowers[unit] = c.toLowerCase().charCodeAt(0)
  }
  classes.fill(letter, 0x3040, 0xd800)
  for (const c of "-'’‐‑") classes[c.charCodeAt(0)] = joiner
  return { classes, lowers }
}

let scratch = { starts: new Int32Array(0), ends: new Int32Array(0), hashes: new Int32Array(0) }

/** Lists that are used again for the next article, for nothing of them outlives the routing of one. */
function room(most: number): typeof scratch {
  if (scratch.starts.length < most) {
    const size = Math.max(most, 8_192)
    scratch = { starts: new Int32Array(size), ends: new Int32Array(size), hashes: new Int32Array(size) }
  }
  return scratch
}

/** Cuts text into words in one pass over its code units. The lists are good until the next call. */
export function wordsOf(text: string): Words {
  const length = text.length
  const { starts, ends, hashes } = room((length >> 1) + 1)
  let count = 0
  let exotic = 0
  let i = 0
  while (i < length) {
    let unit = text.charCodeAt(i)
    if (classes[unit] !== letter) {
      i++
      continue
    }
    starts[count] = i
    if (unit >= 0x370) exotic++
    let hash = seed
    let stem = 0
    for (;;) {
      hash = Math.imul(hash ^ lowers[unit]!, prime)
      if (++i >= length) break
      unit = text.charCodeAt(i)
      const kind = classes[unit]
      if (kind === letter) continue
      if (kind !== joiner || i + 1 >= length || classes[text.charCodeAt(i + 1)] !== letter) break
      stem = unit === 0x27 || unit === 0x2019 ? hash : 0
      hash = Math.imul(hash ^ 0x2d, prime)
      unit = text.charCodeAt(++i)
    }
    ends[count] = i
    hashes[count++] = stem !== 0 && text.charCodeAt(i - 1) === 0x73 && isJoiner(text, i - 2) ? stem : hash
  }
  return { text, count, starts, ends, hashes, exotic }
}

/** The hash by which `wordsOf` knows a lower-case word. */
export function hashOf(word: string): number {
  let hash = seed
  for (let i = 0; i < word.length; i++) {
    const unit = word.charCodeAt(i)
    hash = Math.imul(hash ^ (classes[unit] === joiner ? 0x2d : lowers[unit]! || unit), prime)
  }
  return hash
}

function isJoiner(text: string, at: number): boolean {
  return classes[text.charCodeAt(at)] === joiner
}

/** Word `i` in lower case; '' beyond the ends. */
export function lowerOf({ text, count, starts, ends }: Words, i: number): string {
  return i < 0 || i >= count ? '' : text.slice(starts[i], ends[i]).toLowerCase()
}

/** True where a letter, mark or digit stands at this offset. */
export function isLetterAt(text: string, at: number): boolean {
  return at >= 0 && at < text.length && classes[text.charCodeAt(at)] === letter
}

/** True where an upper-case letter stands at this offset. */
export function isUpperAt(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  return unit < 0x2000 && lowers[unit] !== unit
}

/** True where only spaces (no line end) stand between word `i` and the next one. */
export function touches({ text, count, starts, ends }: Words, i: number): boolean {
  if (i + 1 >= count) return false
  const from = ends[i]!
  const to = starts[i + 1]!
  if (to - from > 3 || to === from) return false
  for (let at = from; at < to; at++) {
    const unit = text.charCodeAt(at)
    if (unit !== 0x20 && unit !== 0xa0 && unit !== 9) return false
  }
  return true
}
