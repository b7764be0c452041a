import type { Paragraph, Zone } from '../model/article.js'
import type { Span } from '../model/span.js'
import type { RepairRules } from '../rules/repair.js'
import { createCreditFinder } from './credits.js'
import { createLineRules, type Furniture } from './furniture.js'
import { type Line, linesOf } from './lines.js'
import { createShapes, isTrail } from './shapes.js'

/** Marks what is no story in the repaired text: zones in text order, none overlapping. */
export function createZoneFinder(
  rules: RepairRules,
): (text: string, paragraphs: readonly Paragraph[], language: string) => Zone[] {
  const byRule = createLineRules(rules)
  const byShape = createShapes(rules)
  const credits = createCreditFinder(rules)
  const positions = new Set(rules.shapes.positions)
  return (text, paragraphs, language) => {
    const lines = linesOf(text)
    const kinds = lines.map(
      (line, i) =>
        byRule(line, i >= lines.length - 8) ??
        byShape(line, { nearHead: i < 10, nearTail: i >= lines.length - 6 }),
    )
    readDates(lines, kinds)
    markDoubles(lines, kinds)
    markTrails(lines, kinds)
    markKickers(lines, kinds)
    spreadScopes(lines, kinds)
    const zones: Zone[] = []
    const bracketed = credits.bracketed(text)
    let next = 0
    lines.forEach((line, i) => {
      const kind = kinds[i]
      if (kind) zones.push({ start: line.start, end: line.end, kind: kind.kind, reading: kind.reading })
      const inside: Span[] = []
      for (; next < bracketed.length && bracketed[next]!.start < line.end; next++)
        inside.push(bracketed[next]!)
      if (!kind || kind.reading === 'secondary') addParts(line, i, inside, zones)
    })
    for (const p of paragraphs)
      if (p.language !== language && p.language !== 'de' && p.language !== 'en')
        zones.push({ start: p.start, end: p.end, kind: 'foreign-language', reading: 'skip' })
    return inOrder(zones)
  }

  /** Credits within a line, the stamp before a ticker's entry; a line with a credit or with positions is a caption. */
  function addParts(line: Line, index: number, found: Span[], zones: Zone[]): void {
    const trailing = credits.trailing(line)
    if (trailing !== null && !found.some((f) => f.end > trailing.start)) found.push(trailing)
    for (const credit of found) zones.push({ ...credit, kind: 'credit', reading: 'skip' })
    const stamp = liveStamp(line)
    if (stamp > 0)
      zones.push({ start: line.start, end: line.start + stamp, kind: 'live-stamp', reading: 'skip' })
    if (found.length === 0 && !hasPosition(line)) return
    // At the head of the article a whole sentence with a credit is its lead as well.
    const rest = line.text.slice(0, found.length > 0 ? found[0]!.start - line.start : undefined).trimEnd()
    const isLead = index === 0 && /[.!?]$/.test(rest)
    if (line.text !== '' && line.length <= 300 && !isLead)
      zones.push({ start: line.start, end: line.end, kind: 'caption', reading: 'secondary' })
  }

  /** "Minister Berg (links) und …" */
  function hasPosition({ text }: Line): boolean {
    if (text.length > 240 || !text.includes('(')) return false
    for (const m of text.matchAll(/\(([^()]{1,14})\)/g)) if (positions.has(m[1]!.toLowerCase())) return true
    return false
  }
}

/** Length of "14:32 Uhr: " or "+++ 14:32 " before an entry of a live ticker; 0 where the time belongs to a sentence. */
function liveStamp({ text }: Line): number {
  return (
    /^(?:\+{2,}\s{0,2})?\d{1,2}[:.]\d{2}(?:\s?(?:Uhr|h|GMT|CET|[ap]\.?m\.?))?(?:\s?\+{2,}|\s?[:|–—-](?=\s))\s{0,2}/u.exec(
      text.slice(0, 40),
    )?.[0].length ?? 0
  )
}

/** A stamp that names its year is read for its date; it tells no event. */
function readDates(lines: readonly Line[], kinds: (Furniture | null)[]): void {
  kinds.forEach((kind, i) => {
    if (kind?.kind === 'stamp' && /\d{4}|\d\.\d{1,2}\.\d{2}/.test(lines[i]!.text))
      kinds[i] = { ...kind, reading: 'secondary' }
  })
}

/** A headline told twice: the second is not read; one that is glued to a menu goes before the clean one. */
function markDoubles(lines: readonly Line[], kinds: (Furniture | null)[]): void {
  const double: Furniture = { kind: 'doubled-headline', reading: 'skip', scope: 'line' }
  for (let i = 0; i + 1 < Math.min(lines.length, 12); i++) {
    const a = lines[i]!
    const b = lines[i + 1]!
    if (a.folded.length < 20 || b.folded.length < 20) continue
    if (a.folded === b.folded) kinds[i + 1] ??= double
    else if (
      a.folded.endsWith(b.folded) &&
      a.length - b.length < 60 &&
      /\p{Ll}$/u.test(a.text.slice(0, a.text.length - b.text.length))
    )
      kinds[i] ??= double
  }
}

/** Menus in one line, and the unknown words between the known ones of a menu. */
function markTrails(lines: readonly Line[], kinds: (Furniture | null)[]): void {
  const menu: Furniture = { kind: 'menu', reading: 'skip', scope: 'line' }
  lines.forEach((line, i) => {
    if (kinds[i]) return
    if (isTrail(line)) kinds[i] = menu
    else if (
      isShort(line) &&
      isMenu(kinds[i - 1]) &&
      (isMenu(kinds[i + 1]) || (isShort(lines[i + 1]) && isMenu(kinds[i + 2])))
    )
      kinds[i] = menu
  })
}

/** The word above the headline ("Rohstoffe"): between furniture and a headline, never right before a sentence. */
function markKickers(lines: readonly Line[], kinds: (Furniture | null)[]): void {
  for (let i = 0; i + 1 < Math.min(lines.length, 10); i++) {
    const next = lines[i + 1]!
    const single = isShort(lines[i]) && lines[i]!.text.split(' ').length <= 2
    if (
      single &&
      !kinds[i] &&
      kinds[i - 1] &&
      !kinds[i + 1] &&
      !next.prose &&
      next.text.split(' ').length >= 4
    )
      kinds[i] = { kind: 'kicker', reading: 'skip', scope: 'line' }
  }
}

function isShort(line: Line | undefined): boolean {
  return (
    line !== undefined && line.length <= 32 && !/[.!?:]$/.test(line.text) && line.text.split(' ').length <= 4
  )
}

function isMenu(kind: Furniture | null | undefined): boolean {
  return kind?.kind === 'menu' || kind?.kind === 'share'
}

/** Short, but closed like a sentence: "Germany welcomed the deal." No headline of a list is. */
const isSentence = ({ text }: Line) => text.length >= 25 && /\.["”“»)’']*$/.test(text)
const endsList = (line: Line) => line.prose || isSentence(line)

const listMost = 15

/** What a heading governs below it: a list of headlines, all the rest, a block that repeats the story. */
function spreadScopes(lines: readonly Line[], kinds: (Furniture | null)[]): void {
  const prose = (from: number, to: number) =>
    lines.slice(from, to).filter((l, k) => l.prose && !kinds[from + k])
  const told = (from: number, to: number) =>
    lines.slice(from, to).filter((l, k) => !kinds[from + k] && (l.prose || isSentence(l))).length
  const weigh = (from: number, to: number) => prose(from, to).reduce((n, l) => n + l.length, 0)
  for (let i = 0; i < lines.length; i++) {
    const kind = kinds[i]
    if (!kind) continue
    const below: Furniture = { ...kind, scope: 'line' }
    if (kind.scope === 'list') {
      for (let j = i + 1; j < lines.length && j <= i + listMost && !endsList(lines[j]!) && !kinds[j]; j++)
        kinds[j] = below
    } else if (kind.scope === 'rest') {
      // The story stands before it, no more than twice as much below: a line of the same wording above the story is a link to it.
      if (weigh(0, i) > 0 && weigh(0, i) * 2 >= weigh(i + 1, lines.length)) kinds.fill(below, i + 1)
    } else if (kind.scope === 'block') {
      if (kind.kind === 'summary') kinds[i] = { ...below, reading: 'skip' }
      spreadBlock(lines, kinds, i, below, told(0, i))
    }
  }
}

/** Questions and answers below the story up to the next furniture; a summary above it as long as its bullets. */
function spreadBlock(
  lines: readonly Line[],
  kinds: (Furniture | null)[],
  i: number,
  below: Furniture,
  before: number,
): void {
  const bulleted = (line: Line) => /^[•·*▪–-]\s?/.test(line.text)
  for (let j = i + 1; j < lines.length && (kinds[j] === null || kinds[j]!.kind === below.kind); j++) {
    if (below.kind === 'summary' ? !bulleted(lines[j]!) : before < 3) return
    kinds[j] = below
  }
}

/** Skipped zones cut secondary ones; zones of the same reading join no further. */
function inOrder(zones: Zone[]): Zone[] {
  const skipped = zones.filter((z) => z.reading === 'skip').sort((a, b) => a.start - b.start || b.end - a.end)
  const kept: Zone[] = []
  for (const zone of skipped) if (kept.length === 0 || zone.start >= kept.at(-1)!.end) kept.push(zone)
  const secondary = zones.filter((z) => z.reading === 'secondary')
  return secondary.length === 0
    ? kept
    : [...kept, ...secondary].sort((a, b) => a.start - b.start || a.end - b.end)
}
