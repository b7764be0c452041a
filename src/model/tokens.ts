import { formOf } from './forms.js'
import type { Token, TokenKind } from './mention.js'

const other = 0
const letter = 1
const digit = 2
const space = 3
const mark = 4
const letterPattern = /^\p{L}$/u
const markPattern = /^\p{M}$/u
const digitPattern = /^\p{N}$/u
const spacePattern = /^\s$/

// What a code unit is, for the part of Unicode that German and English news use; the rest is asked of the patterns.
const classes = new Uint8Array(0x2100)
for (let code = 0; code < classes.length; code++) classes[code] = classify(String.fromCharCode(code))

function classify(c: string): number {
  if (letterPattern.test(c)) return letter
  if (digitPattern.test(c)) return digit
  if (spacePattern.test(c)) return space
  // A soft hyphen stands inside a word.
  return markPattern.test(c) || c === '\u00AD' ? mark : other
}

function classAt(text: string, i: number): number {
  const code = text.charCodeAt(i)
  return code < 0x2100 ? classes[code]! : classify(String.fromCodePoint(text.codePointAt(i)!))
}

/** Length in code units of the character at `i`. */
function width(text: string, i: number): number {
  const code = text.charCodeAt(i)
  return code >= 0xd800 && code <= 0xdbff && i + 1 < text.length ? 2 : 1
}

const joins = new Set(['-', '‐', '‑', '’', "'"])
const numberJoins = new Set(['.', ',', ':', '/'])

/**
 * Cuts text into tokens; `offset` is added to their spans. Words keep inner hyphens, apostrophes and the dots of
 * abbreviations ("US-Außenminister", "Trump's", "U.S."), numbers their inner signs ("3:1", "19.45"); any other character
 * is a token of its own. Linear in the length of the text.
 */
export function tokenise(text: string, offset = 0): Token[] {
  const tokens: Token[] = []
  let i = 0
  while (i < text.length) {
    const kind = classAt(text, i)
    if (kind === space) {
      i++
      continue
    }
    const start = i
    if (kind === letter) i = wordEnd(text, i)
    else if (kind === digit) i = numberEnd(text, i)
    else i += width(text, i)
    const form = formOf(text.slice(start, i))
    const type: TokenKind = kind === letter ? 'word' : kind === digit ? 'number' : 'punctuation'
    tokens.push({
      text: form.text,
      lower: type === 'word' ? form.lower : form.text,
      kind: type,
      start: offset + start,
      end: offset + i,
      form: form.number,
    })
  }
  return tokens
}

function wordEnd(text: string, start: number): number {
  const dotted = dottedEnd(text, start)
  if (dotted > start) return dotted
  let i = start
  for (;;) {
    while (i < text.length && isInner(classAt(text, i))) i += width(text, i)
    const sign = text[i]
    if (sign === undefined || !joins.has(sign)) return i
    const next = i + 1 < text.length ? classAt(text, i + 1) : other
    if (next === letter || next === digit) i++
    // "Ost- und Westdeutschland": the hyphen belongs to the word that lost its second part.
    else return sign === '-' ? i + 1 : i
  }
}

function isInner(kind: number): boolean {
  return kind === letter || kind === digit || kind === mark
}

/** The end of an abbreviation of two or more single letters with dots ("U.S.", "z.B."), or `start` where there is none. */
function dottedEnd(text: string, start: number): number {
  let i = start
  let count = 0
  while (i < text.length && classAt(text, i) === letter && text[i + 1] === '.') {
    i += 2
    count++
  }
  return count >= 2 ? i : start
}

function numberEnd(text: string, start: number): number {
  let i = start
  for (;;) {
    while (i < text.length && classAt(text, i) === digit) i += width(text, i)
    if (!numberJoins.has(text[i]!) || i + 1 >= text.length || classAt(text, i + 1) !== digit) break
    i++
  }
  // "30-tägig", "80er"
  const from = text[i] === '-' ? i + 1 : i
  if (from >= text.length || classAt(text, from) !== letter) return i
  i = from
  while (i < text.length && (classAt(text, i) === letter || classAt(text, i) === mark)) i += width(text, i)
  return i
}
