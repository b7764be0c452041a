import type { Token } from '../../model/mention.js'
import type { Found } from './find.js'
import type { SenseData } from './lexicon.js'
import type { Readings } from './match.js'

const links = new Set([
  ',',
  'und',
  'bis',
  '-',
  '–',
  '/',
  'sowie',
  'oder',
  'and',
  'to',
  'or',
  'until',
  'through',
  'bzw',
  '&',
])

/** Members of lists and ranges that share the unit of the last or first one: "am 7., 8. und 9. Juni", "von 9 bis 11 Uhr", "June 3-5". */
export function withLists(found: readonly Found[], read: Readings): Found[] {
  const result: Found[] = []
  for (const [k, f] of found.entries()) {
    const floor = (found[k - 1]?.last ?? -1) + 1
    const ceiling = found[k + 1]?.first ?? read.tokens.length
    result.push(
      ...before(f, read, floor).filter((b) => !result.some((r) => r.last >= b.first)),
      f,
      ...behind(f, read, ceiling),
    )
  }
  return result
}

/** Classes that can stand in for the first token of an expression, and how they change it. */
const shares: Readonly<Record<string, readonly string[]>> = {
  day: ['DAY-DOT', 'DAY-ORDINAL', 'DAY'],
  clock: ['CLOCK', 'CLOCK-DOT', 'HOUR'],
  duration: ['NUMBER'],
  month: ['MONTH'],
}

function before(f: Found, { tokens, at: senses }: Readings, floor: number): Found[] {
  const classes = shares[f.means]
  if (classes === undefined || (f.means === 'duration' && typeof f.data['number'] !== 'number')) return []
  if (f.means === 'month' && f.data['year'] === undefined) return []
  const members: Found[] = []
  for (let at = f.first; ; ) {
    const link = linkBefore(tokens, at, floor, f.means)
    const member = link === null ? null : endingAt(link - 1, classes, senses, floor)
    if (link === null || member === null) return members
    members.unshift({ first: member.first, last: link - 1, means: f.means, data: merge(f, member.data) })
    at = member.first
  }
}

/** Where the words that join a list ("," "und", "sowie am", ", und") begin before token `at`; null where none do. */
function linkBefore(tokens: readonly Token[], at: number, floor: number, means: string): number | null {
  let k = at - 1
  const again = k > floor && prepositions.has(tokens[k]!.lower)
  if (again) k--
  // "in Haus 7, von 14 bis 18 Uhr": only "und", never a comma, repeats the preposition.
  if (again && tokens[k]?.lower === ',') return null
  let link: number | null = null
  while (k > floor && links.has(tokens[k]!.lower) && !(means === 'duration' && tokens[k]!.lower === ','))
    link = k--
  return link
}

const prepositions = new Set(['am', 'den', 'dem', 'on', 'the', 'from', 'von'])

/** The reading of a list class that ends at token `last`. */
function endingAt(
  last: number,
  classes: readonly string[],
  senses: Readings['at'],
  floor: number,
): { first: number; data: SenseData } | null {
  for (const name of classes)
    for (const length of [2, 1]) {
      const first = last - length + 1
      if (first < floor) continue
      const s = senses(first).find((x) => x.class === name && x.length === length)
      if (s !== undefined) return { first, data: s.data }
    }
  return null
}

function merge(f: Found, data: SenseData): SenseData {
  const rest: Record<string, string | number> = { ...f.data, ...data }
  if (f.means === 'day') delete rest['weekday']
  if (f.means === 'clock' && data['minute'] === undefined) delete rest['minute']
  return rest
}

/** "June 3 and 4", "June 3-5": days after a month. */
function behind(f: Found, { tokens, at: senses }: Readings, ceiling: number): Found[] {
  if (f.means !== 'day' || senses(f.first).some((s) => s.class.startsWith('DAY') || s.class === 'DATE'))
    return []
  const members: Found[] = []
  let at = f.last + 1
  while (at + 1 < ceiling && links.has(tokens[at]!.lower)) {
    const s = senses(at + 1).find((x) => x.class === 'DAY-ORDINAL' || x.class === 'DAY')
    if (
      s === undefined ||
      (tokens[at]!.lower === ',' && tokens[at + 2]?.kind === 'word' && !links.has(tokens[at + 2]!.lower))
    )
      break
    members.push({ first: at + 1, last: at + s.length, means: 'day', data: merge(f, s.data) })
    at += 1 + s.length
  }
  return members
}
