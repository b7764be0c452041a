import type { Span } from '../model/span.js'
import type { RepairRules } from '../rules/repair.js'
import { inlineOpenings } from './furniture.js'
import type { Line } from './lines.js'

export interface CreditFinder {
  /** Credits in brackets anywhere in the text: "(Foto: …)", in text order. */
  bracketed(text: string): Span[]
  /** The credit without brackets at a line's end. */
  trailing(line: Line): Span | null
}

const longestCredit = 60

/** Finds photo credits within the lines of a text. */
export function createCreditFinder(rules: Pick<RepairRules, 'furniture' | 'shapes'>): CreditFinder {
  const openings = inlineOpenings(rules)
  // "… in Riad. Foto: Agentur", "… (d)Foto © Name", "… in Rome. © Agency/Name"
  const words = openings.filter((o) => o.endsWith(':')).map((o) => o.slice(0, -1))
  const atEnd = new RegExp(`(?:(?:${words.join('|')})\\s?[:©]|©|\\| (?:AFP|AP|dpa)\\b)`, 'iu')
  const senders = new Set(rules.shapes.photo_agencies)
  return {
    bracketed: (text) =>
      [...within(text, '(', ')'), ...within(text, '[', ']')].sort((a, b) => a.start - b.start),
    trailing(line) {
      const from = Math.max(1, line.text.length - longestCredit)
      const m = line.text === '' ? null : atEnd.exec(line.text.slice(from))
      if (m !== null) return { start: line.start + from + m.index, end: line.end }
      const at = senderAt(line.text)
      return at < 0 ? null : { start: line.start + at, end: line.end }
    },
  }

  /** "Das Parlament in Bern. Keystone", "… in Lagos. AFP/Getty Images": where the senders stand alone behind the sentence; -1 without. */
  function senderAt(text: string): number {
    const stop = Math.max(text.lastIndexOf('. '), text.lastIndexOf('.” '), text.lastIndexOf('.“ '))
    if (stop < 0 || text.length - stop > 40) return -1
    const start = text.indexOf(' ', stop) + 1
    const names = text
      .slice(start)
      .toLowerCase()
      .split(/\s*[/|,]\s*/)
    return names.every((name) => senders.has(name)) ? start : -1
  }

  function within(text: string, open: string, close: string): Span[] {
    const found: Span[] = []
    for (let at = text.indexOf(open); at >= 0; at = text.indexOf(open, at + 1)) {
      const inside = text.slice(at + 1, at + 160)
      const start = inside.slice(0, 20).toLowerCase()
      if (!openings.some((o) => start.startsWith(o))) continue
      const length = inside.indexOf(close)
      if (length < 0 || inside.slice(0, length).includes('\n')) continue
      found.push({ start: at, end: restAfter(text, at + length + 2) })
    }
    return found
  }
}

/** A bar left over after the credit, at the line's end, goes with it. */
function restAfter(text: string, at: number): number {
  return at + (/^[^\S\n]*[|·][^\S\n]*(?=\n|$)/.exec(text.slice(at, at + 8))?.[0].length ?? 0)
}
