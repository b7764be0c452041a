import type { FurnitureRule, RepairRules } from '../rules/repair.js'
import { fold, type Line } from './lines.js'

/** What a line is, where it is no story. */
export interface Furniture {
  readonly kind: string
  readonly reading: 'skip' | 'secondary'
  readonly scope: FurnitureRule['scope']
}

const shortMost = 120

/** Finds the rule of rules/repair/furniture that a line falls under, by look-ups and never by trying one rule after another. */
export function createLineRules({
  furniture,
}: Pick<RepairRules, 'furniture'>): (line: Line, late: boolean) => Furniture | null {
  const whole = new Map<string, FurnitureRule>()
  const starts = new Map<string, { start: string; rule: FurnitureRule }[]>()
  const parts: { part: string; atEnd: boolean; rule: FurnitureRule }[] = []
  for (const rule of furniture) {
    if (rule.scope === 'inline') continue
    for (const line of rule.lines) if (!whole.has(fold(line))) whole.set(fold(line), rule)
    for (const start of rule.starts) {
      const key = keyOf(start)
      starts.set(key, [...(starts.get(key) ?? []), { start, rule }])
    }
    for (const part of rule.ends) parts.push({ part, atEnd: true, rule })
    for (const part of rule.contains) parts.push({ part, atEnd: false, rule })
  }
  for (const list of starts.values()) list.sort((a, b) => b.start.length - a.start.length)
  // What may be long stands at the end of a page: who wrote it, what is forbidden.
  const short = parts.filter((p) => p.rule.atMost <= shortMost)
  return ({ text, folded, length }, late) => {
    if (text === '') return null
    const exact = whole.get(folded)
    if (exact !== undefined) return exact
    const lower = text.toLowerCase()
    const lead = lower.slice(lower.indexOf(folded[0] ?? ''))
    for (const { start, rule } of starts.get(keyOf(lead)) ?? [])
      if (length <= rule.atMost && lead.startsWith(start) && closes(lead, start)) return rule
    if (length > shortMost && !late) return null
    for (const { part, atEnd, rule } of late ? parts : short)
      if (length <= rule.atMost && (atEnd ? folded.endsWith(part) : lower.includes(part))) return rule
    return null
  }
}

/** The first word, or the first sign. */
function keyOf(text: string): string {
  return /^\p{L}+/u.exec(text)?.[0] ?? text.slice(0, 1)
}

/** "Stand" is not the start of "Standort". */
function closes(text: string, start: string): boolean {
  return !/\p{L}$/u.test(start) || !/^\p{L}/u.test(text.slice(start.length, start.length + 2))
}

/** Openings of a credit in brackets: "(Foto: …)". */
export function inlineOpenings({ furniture }: Pick<RepairRules, 'furniture'>): string[] {
  return furniture.filter((r) => r.scope === 'inline').flatMap((r) => r.starts)
}
