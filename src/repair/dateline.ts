import type { RepairEdit } from '../model/article.js'
import type { Span } from '../model/span.js'
import type { RepairRules } from '../rules/repair.js'

/** Place and day before the story, in the raw text, and the edit that sets them on a line of their own. */
export interface Dateline {
  readonly place: Span | null
  readonly date: Span | null
  readonly edits: readonly RepairEdit[]
}

const rule = 'repair/dateline'
// A name of up to four words, several of them with slashes: "SEOUL", "Frankfurt am Main", "KYIV, Ukraine", "Kiew/Moskau".
const place = String.raw`\p{Lu}[\p{L}.'’-]{1,24}(?:(?: (?:am|an|der|de|el|al|la|im|of) | |\/|, )\p{Lu}[\p{L}.'’-]{1,24}){0,3}`
const lead = new RegExp(`^(${place})?`, 'u')
const dash = /^\s{0,2}(?:[-–—]{1,2}|:)\s+(?=[\p{Lu}\p{N}"„“”‘'«»])/u

/** Finds the dateline at the start of one of the first lines of the story. */
export function createDatelineFinder({
  shapes,
}: Pick<RepairRules, 'shapes'>): (text: string) => Dateline | null {
  const agencies = new Set(shapes.agencies)
  const months = new Set(shapes.months)
  return (text) => {
    for (const { start, end } of firstLines(text)) {
      const found = read(text.slice(start, Math.min(end, start + 160)), start)
      if (found !== null) return found
    }
    return null
  }

  function read(line: string, offset: number): Dateline | null {
    const name = lead.exec(line)?.[1] ?? ''
    const { words, day } = splitDay(name, line)
    let at = words.length + (day?.length ?? 0)
    const agency = /^\s{0,2}[([]([^()[\]]{2,40})[)\]]/.exec(line.slice(at))
    const known =
      agency !== null &&
      agency[1]!
        .toLowerCase()
        .split(/\s*[/,]\s*/)
        .every((a) => agencies.has(a))
    if (agency !== null && !known) return null
    if (known) at += agency[0].length
    const sign =
      dash.exec(line.slice(at)) ?? (known ? /^[.:]?\s+(?=[\p{Lu}"„“])/u.exec(line.slice(at)) : null)
    if (sign === null) return null
    const capitals = words !== '' && words === words.toUpperCase()
    const colon = sign[0].trim() === ':'
    if (!known && day === null && (words === '' || colon || (!capitals && words.split(' ').length > 2)))
      return null
    const head = words.length + (day?.length ?? 0)
    return {
      place: words === '' ? null : { start: offset, end: offset + words.length },
      date:
        day === null
          ? null
          : {
              start: offset + words.length + day.length - day.replace(/^[,\s]+/, '').length,
              end: offset + head,
            },
      edits: [
        {
          start: offset + head,
          end: offset + at + sign[0].length,
          replacement: head === 0 ? '' : '\n',
          rule,
        },
      ],
    }
  }

  /** "WASHINGTON, March 3": the day after the place, which the pattern of names may have taken for one. */
  function splitDay(name: string, line: string): { words: string; day: string | null } {
    const comma = name.lastIndexOf(', ')
    const tail =
      comma < 0
        ? ''
        : name
            .slice(comma + 2)
            .toLowerCase()
            .replace(/\.$/, '')
    const words = months.has(tail) ? name.slice(0, comma) : name
    const after = line.slice(words.length)
    const m =
      /^, ?(?:\p{L}{2,10},? )?(?:(\d{1,2})\. ?(\p{L}{3,9})\.?|(\p{L}{3,9})\.? (\d{1,2})|(\d{1,2}) (\p{L}{3,9}))(?:,? \d{4})?/u.exec(
        after,
      )
    const month = m?.[2] ?? m?.[3] ?? m?.[6]
    return { words, day: m && month !== undefined && months.has(month.toLowerCase()) ? m[0] : null }
  }
}

/** The first dozen lines that are long enough to be the story's. */
function firstLines(text: string): Span[] {
  const lines: Span[] = []
  let start = 0
  for (let i = 0; i < 16 && start < text.length && lines.length < 4; i++) {
    let end = text.indexOf('\n', start)
    if (end < 0) end = text.length
    let from = start
    while (from < end && text.charCodeAt(from) <= 0x20) from++
    if (end - from >= 60) lines.push({ start: from, end })
    start = end + 1
  }
  return lines
}
