import type { Token } from '../../model/mention.js'
import { isDay } from './days.js'
import type { Sense, SenseData } from './lexicon.js'

const sense = (name: string, data: SenseData, length = 1): Sense => ({ class: name, data, length })

/** What a figure can say by its shape: a count, a day, a year, a clock time, a date in figures. */
export function numeralSenses(tokens: readonly Token[], i: number): Sense[] {
  const token = tokens[i]!
  const text = token.text
  if (/^\d{1,2}$/.test(text)) return smallNumber(tokens, i, Number(text))
  if (/^\d{4}$/.test(text)) return fourDigits(tokens, i)
  if (/^\d+$/.test(text)) return text.length < 7 ? [sense('NUMBER', { number: Number(text) })] : []
  return shaped(tokens, i, text.toLowerCase())
}

/** True for figures that can be a time by themselves: years, clock times, dates, decades. */
export function tellingFigure(text: string): boolean {
  if (text.length === 4 && !/\D/.test(text)) return text < '2200' && text >= '1000'
  return text.length > 2 && /\D/.test(text)
}

function smallNumber(tokens: readonly Token[], i: number, n: number): Sense[] {
  const senses = [sense('NUMBER', { number: n }), sense('SHORT-YEAR', { shortYear: n })]
  if (n >= 1 && n <= 31) senses.push(sense('DAY', { day: n }))
  if (n <= 24) senses.push(sense('HOUR', { hour: n }))
  if (!glued(tokens, i, '.')) return senses
  senses.push(sense('ORDINAL-DOT', { ordinal: n }, 2))
  if (n >= 1 && n <= 31) senses.push(sense('DAY-DOT', { day: n }, 2))
  if (n >= 1 && n <= 12) senses.push(sense('MONTH-DOT', { month: n }, 2))
  return senses
}

function fourDigits(tokens: readonly Token[], i: number): Sense[] {
  const text = tokens[i]!.text
  const n = Number(text)
  const senses = [sense('NUMBER', { number: n })]
  if (n >= 1000 && n < 2200) senses.push(sense('YEAR', { year: n }))
  const hour = Math.floor(n / 100)
  if (hour < 24 && n % 100 < 60) senses.push(sense('MILITARY', { hour, minute: n % 100 }))
  const month = Number(tokens[i + 2]?.text)
  const day = Number(tokens[i + 4]?.text)
  if (
    glued(tokens, i, '-') &&
    glued(tokens, i + 1) &&
    glued(tokens, i + 2, '-') &&
    glued(tokens, i + 3) &&
    isDay(n, month, day)
  )
    senses.push(sense('DATE', { year: n, month, day }, 5))
  return senses
}

/** True where the next token stands directly behind token `i` (and is `text`). */
function glued(tokens: readonly Token[], i: number, text?: string): boolean {
  const next = tokens[i + 1]
  return next !== undefined && next.start === tokens[i]!.end && (text === undefined || next.text === text)
}

function shaped(tokens: readonly Token[], i: number, text: string): Sense[] {
  let m: RegExpExecArray | null
  if ((m = /^(\d{1,2})[.:](\d{2})(?::\d{2})?$/.exec(text)))
    return clockOrDay(tokens, i, Number(m[1]), Number(m[2]), text)
  if ((m = /^(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})$/.exec(text)))
    return dateIn(Number(m[3]), Number(m[2]), Number(m[1]))
  if ((m = /^(\d{1,2})\.(\d{1,2})$/.exec(text)) && glued(tokens, i, '.'))
    return dayMonth(Number(m[1]), Number(m[2]))
  if ((m = /^(\d{4})\/(\d{1,2})\/(\d{1,2})$/.exec(text)))
    return dateIn(Number(m[1]), Number(m[2]), Number(m[3]))
  if ((m = /^(\d{1,2})\/(\d{1,2})\/(\d{4}|\d{2})$/.exec(text)))
    return slashed(Number(m[1]), Number(m[2]), Number(m[3]))
  if ((m = /^(\d{4}|\d{2})\/(\d{2})$/.exec(text)))
    return [sense('SEASON-YEAR', { year: fullYear(Number(m[1])) })]
  if ((m = /^(\d{2}|\d{4})(?:er|s)$/.exec(text)) && m[1]!.endsWith('0'))
    return [sense('DECADE', { decade: m[1]! })]
  if ((m = /^(\d{1,2})(?:st|nd|rd|th)$/.exec(text)))
    return [sense('ORDINAL', { ordinal: Number(m[1]) }), sense('DAY-ORDINAL', { day: Number(m[1]) })]
  if ((m = /^(\d{1,2})(?:[.:](\d{2}))?(am|pm|h)$/.exec(text)))
    return half(Number(m[1]), Number(m[2] ?? 0), m[3]!)
  if ((m = /^(\d{1,2})[.:]?(\d{2})(gmt|utc|z)$/.exec(text)))
    return [sense('CLOCK-ZONE', { hour: Number(m[1]), minute: Number(m[2]), zone: 'Z' })]
  if (/^\d{1,3}(?:[.,]\d{3})+$/.test(text))
    return [sense('NUMBER', { number: Number(text.replace(/[.,]/g, '')) })]
  if ((m = /^(\d{1,4})[.,](\d{1,2})$/.exec(text)))
    return [sense('NUMBER', { number: Number(`${m[1]}.${m[2]}`) })]
  return []
}

function clockOrDay(
  tokens: readonly Token[],
  i: number,
  hour: number,
  minute: number,
  text: string,
): Sense[] {
  const senses: Sense[] = []
  if (hour <= 24 && minute < 60) senses.push(sense(text.includes(':') ? 'CLOCK' : 'CLOCK-DOT', { hour, minute }))
  if (!text.includes(':')) {
    senses.push(sense('NUMBER', { number: Number(text) }))
    if (glued(tokens, i, '.')) senses.push(...dayMonth(hour, minute))
  }
  return senses
}

const dayMonth = (day: number, month: number): Sense[] =>
  isDay(2000, month, day) ? [sense('DAY-MONTH', { day, month }, 2)] : []

function dateIn(year: number, month: number, day: number): Sense[] {
  const full = fullYear(year)
  return isDay(full, month, day) ? [sense('DATE', { year: full, month, day })] : []
}

/** 7/8/07 leaves open which is the month; the article's own habit decides (resolve-day.ts). */
function slashed(a: number, b: number, year: number): Sense[] {
  const full = fullYear(year)
  const both = isDay(full, a, b) && isDay(full, b, a)
  if (both) return [sense('DATE', { year: full, month: a, day: b, swap: 1 })]
  if (isDay(full, a, b)) return [sense('DATE', { year: full, month: a, day: b })]
  return isDay(full, b, a) ? [sense('DATE', { year: full, month: b, day: a, dayFirst: 1 })] : []
}

function half(hour: number, minute: number, mark: string): Sense[] {
  if (mark === 'h') return hour <= 24 ? [sense('CLOCK-HALF', { hour, minute })] : []
  return hour >= 1 && hour <= 12 && minute < 60
    ? [sense('CLOCK-HALF', { hour: (hour % 12) + (mark === 'pm' ? 12 : 0), minute })]
    : []
}

/** Two figures stand for the years 1950 to 2049. */
export const fullYear = (year: number): number => (year >= 100 ? year : year < 50 ? 2000 + year : 1900 + year)
