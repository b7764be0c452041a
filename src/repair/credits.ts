import type { Span } from '../model/span.js'
import type { RepairRules } from '../rules/repair.js'
import { inlineOpenings } from './furniture.js'
import type { Line } from './lines.js'

/** A photo credit within a line: in brackets anywhere, without them at the line's end. */
export function createCreditFinder(
  rules: Pick<RepairRules, 'furniture' | 'shapes'>,
): (text: string, line: Line) => Span[] {
  const openings = inlineOpenings(rules).map((o) => o.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  const bracketed = new RegExp(`[(\\[](?:${openings.join('|')})`, 'giu')
  // "… in Riad. Foto: Agentur", "… (d)Foto © Name", "… in Rome. © Agency/Name"
  const words = openings.filter((o) => o.endsWith(':')).map((o) => o.slice(0, -1))
  const trailing = new RegExp(`(?:(?:${words.join('|')})\\s?[:©]|©|\\| (?:AFP|AP|dpa)\\b)`, 'iu')
  return (text, line) => [...inBrackets(text, line), ...atEnd(line)]

  function inBrackets(text: string, { start, end }: Line): Span[] {
    const found: Span[] = []
    bracketed.lastIndex = start
    for (let m = bracketed.exec(text); m !== null && m.index < end; m = bracketed.exec(text)) {
      const close = text.indexOf(m[0][0] === '(' ? ')' : ']', m.index)
      if (close < 0 || close >= end || close - m.index > 160) continue
      found.push({ start: m.index, end: restAfter(text, close + 1, end) })
      bracketed.lastIndex = close + 1
    }
    return found
  }

  function atEnd(line: Line): Span[] {
    if (line.text === '') return []
    const m = trailing.exec(line.text)
    if (m === null || m.index === 0 || line.text.length - m.index > 60) return []
    return [{ start: line.start + m.index, end: line.end }]
  }
}

/** A bar left over after the credit goes with it. */
function restAfter(text: string, at: number, end: number): number {
  return /^\s*[|·]\s*$/.test(text.slice(at, Math.min(end, at + 6))) ? end : at
}
