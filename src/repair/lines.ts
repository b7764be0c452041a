import type { Span } from '../model/span.js'

/** A line that is not blank, without the white space around it. */
export interface Line extends Span {
  /** '' for a line too long to be furniture. */
  readonly text: string
  /** Lower case, without bullets before and signs after it. */
  readonly folded: string
  readonly length: number
  /** Reads like a sentence of the story: long, or closed like one. */
  readonly prose: boolean
}

const longest = 300

/** The lines of a text; only short ones are looked at closely. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = []
  for (let from = 0; from < text.length; ) {
    let to = text.indexOf('\n', from)
    if (to < 0) to = text.length
    let start = from
    let end = to
    while (start < end && text.charCodeAt(start) <= 0x20) start++
    while (end > start && text.charCodeAt(end - 1) <= 0x20) end--
    if (end > start) lines.push(lineOf(text, start, end))
    from = to + 1
  }
  return lines
}

function lineOf(text: string, start: number, end: number): Line {
  const length = end - start
  if (length > longest) return { start, end, text: '', folded: '', length, prose: true }
  const own = text.slice(start, end)
  return { start, end, text: own, folded: fold(own), length, prose: isProse(own) }
}

const around = /^[\s•·*|>»›▶►■●▪–—+✓→#-]+|[\s.:!…|»›→▶►*–—-]+$/g

/** How lines are compared with the lists. */
export function fold(line: string): string {
  return line.toLowerCase().replace(around, '')
}

function isProse(line: string): boolean {
  if (line.length < 45) return false
  return line.length >= 140 || /[.!?…]["“”»)’']*$/.test(line)
}
