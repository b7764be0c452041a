import type { RepairRules } from '../rules/repair.js'
import type { Furniture } from './furniture.js'
import type { Line } from './lines.js'

/** Tells lines by their shape: stamps, bylines, addresses, hashtags. */
export function createShapes({
  shapes,
}: Pick<RepairRules, 'shapes'>): (
  line: Line,
  place: { nearHead: boolean; nearTail: boolean },
) => Furniture | null {
  const bylines = new Set(shapes.bylines)
  const between = new Set(shapes.between)
  const stamps = new Set([...shapes.stamps, ...shapes.months, ...shapes.weekdays])
  const agencies = new Set(shapes.agencies)
  return (line, { nearHead, nearTail }) => {
    const { text, length } = line
    if (text === '' || length > 110) return null
    if (!/[\p{L}\p{N}]/u.test(text)) return { kind: 'separator', reading: 'skip', scope: 'line' }
    if (isAddress(text)) return { kind: 'link', reading: 'skip', scope: 'line' }
    if (isStamp(text)) return { kind: 'stamp', reading: 'skip', scope: 'line' }
    if ((nearHead || nearTail) && isByline(text)) return { kind: 'byline', reading: 'skip', scope: 'line' }
    if (length <= 40 && isAgency(line.folded)) return { kind: 'source', reading: 'skip', scope: 'line' }
    return null
  }

  /** "15. März 2025, 14:30 Uhr", "Updated 3:15 PM EDT, March 3, 2025" */
  function isStamp(text: string): boolean {
    if (text.length > 80 || !/\d/.test(text)) return false
    // "Bagdad, 23. April 2024": the place of a dateline on a line of its own
    const rest = text.replace(/^\p{Lu}[\p{L} -]{2,24}[.,] (?=.*\d{4})/u, '')
    let told = 0
    for (const part of rest.toLowerCase().split(/[\s,;:/()–-]+/)) {
      const word = part.replace(/\.+$/, '')
      if (word === '') continue
      if (/^\d[\d.]*(?:st|nd|rd|th|h|am|pm)?$/.test(word) || stamps.has(word)) told += word.length
      else return false
    }
    return told >= 4 && /\d{4}|\d[:.]\d\d|\b(?:ago|vor)\b/i.test(rest)
  }

  /** "Von Anna Berg und Jan Kurz, Brüssel", "By John Smith in Nairobi" */
  function isByline(text: string): boolean {
    if (/[.!?;]$/.test(text)) return false
    const words = text.split(/[\s,|/]+/).filter((w) => w !== '')
    if (words.length < 3 || words.length > 12) return false
    const first = words[0]!.toLowerCase()
    const two = `${first} ${words[1]!.toLowerCase()}`
    const three = `${two} ${words[2]!.toLowerCase()}`
    const opening = bylines.has(three) ? 3 : bylines.has(two) ? 2 : bylines.has(first) ? 1 : 0
    const isName = (w: string) => /^[\p{Lu}\d–-]/u.test(w) || between.has(w.toLowerCase())
    return opening > 0 && words.slice(opening).every(isName)
  }

  /** "dpa/afp", "(Reuters)" */
  function isAgency(folded: string): boolean {
    const names = folded.replace(/[()[\]]/g, '').split(/\s*[/,&]\s*|\s+(?:und|and)\s+/)
    // "afp/lw": an agency and the initials of a desk
    return agencies.has(names[0]!) && names.every((n) => agencies.has(n) || /^[a-z]{2,3}$/.test(n))
  }
}

/** An address alone, hashtags alone, or the initials of a desk ("/jt/DP/mis"). */
function isAddress(text: string): boolean {
  return (
    /^(?:https?:\/\/|www\.)\S+$/.test(text) ||
    /^@\w+$/.test(text) ||
    /^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/.test(text) ||
    /^(?:\/[A-Za-z]{2,4}){2,6}$/.test(text) ||
    (/^#/.test(text) && text.split(/\s+/).every((w) => /^#[\p{L}\p{N}_]+$/u.test(w)))
  )
}

/** "Home > World > Europe": at least three short parts between the same signs, none a sentence. */
export function isTrail({ text, prose }: Line): boolean {
  if (text === '' || prose || text.length > 160) return false
  return [' | ', ' > ', ' › ', ' » ', ' · ', ' • '].some((sign) => {
    const parts = text.split(sign)
    return parts.length >= 3 && parts.every((p) => p.trim().length <= 30 && !/[.!?]$/.test(p))
  })
}
