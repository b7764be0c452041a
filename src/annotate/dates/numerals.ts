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
  if (text.length < 3) return false
  const shape = shapeOf(text)
  return shape === '####' ? text < '2200' && text >= '1000' : shapes.has(shape) || shape.includes('-')
}

/** "19.45" has the shape "##.##", "80er" is "##er": every digit a "#", letters in lower case. */
function shapeOf(text: string): string {
  let shape = ''
  for (let i = 0; i < text.length && i < 16; i++) {
    const c = text[i]!
    shape += c >= '0' && c <= '9' ? '#' : c
  }
  return shape.toLowerCase()
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

type Reader = (numbers: readonly number[], tokens: readonly Token[], i: number, text: string) => Sense[]

/** Shape → what such a figure can say; `numbers` are its runs of digits. */
const shapes: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ...['#:##', '##:##', '#.##', '##.##', '##:##:##'].map((s): [string, Reader] => [
    s,
    ([h, m], tokens, i, text) => clockOrDay(tokens, i, h!, m!, text),
  ]),
  ...['#.#', '##.#'].map((s): [string, Reader] => [
    s,
    ([a, b], tokens, i) => (glued(tokens, i, '.') ? dayMonth(a!, b!) : []),
  ]),
  ...['#.#.####', '##.#.####', '#.##.####', '##.##.####', '#.#.##', '##.#.##', '#.##.##', '##.##.##'].map(
    (s): [string, Reader] => [s, ([d, m, y]) => dateIn(y!, m!, d!)],
  ),
  ...['####/##/##', '####/#/#', '####/#/##', '####/##/#'].map((s): [string, Reader] => [
    s,
    ([y, m, d]) => dateIn(y!, m!, d!),
  ]),
  ...['#/#/####', '##/#/####', '#/##/####', '##/##/####', '#/#/##', '##/#/##', '#/##/##', '##/##/##'].map(
    (s): [string, Reader] => [s, ([a, b, y]) => slashed(a!, b!, y!)],
  ),
  ...['####/##', '##/##'].map((s): [string, Reader] => [
    s,
    ([y]) => [sense('SEASON-YEAR', { year: fullYear(y!) })],
  ]),
  ['####/####', ([y, next]) => (next === y! + 1 ? [sense('SEASON-YEAR', { year: y! })] : [])],
  ...['##er', '####er', '##s', '####s'].map((s): [string, Reader] => [
    s,
    ([n], _tokens, _i, text) => (n! % 10 === 0 ? [sense('DECADE', { decade: text.replace(/\D/g, '') })] : []),
  ]),
  ...['st', 'nd', 'rd', 'th']
    .flatMap((e) => [`#${e}`, `##${e}`])
    .map((s): [string, Reader] => [
      s,
      ([n]) => [sense('ORDINAL', { ordinal: n! }), ...(n! <= 31 ? [sense('DAY-ORDINAL', { day: n! })] : [])],
    ]),
  ...['am', 'pm', 'h'].flatMap((e) =>
    ['#', '##', '#.##', '##.##', '#:##', '##:##'].map((f): [string, Reader] => [
      f + e,
      ([h, m]) => half(h!, m ?? 0, e),
    ]),
  ),
  ...['gmt', 'utc', 'z'].flatMap((e) =>
    ['####', '##:##', '##.##'].map((f): [string, Reader] => [
      f + e,
      (_n, _tokens, _i, text) => zoned(text.replace(/\D/g, '')),
    ]),
  ),
])

function shaped(tokens: readonly Token[], i: number, text: string): Sense[] {
  const numbers = text.match(/\d+/g)?.map(Number) ?? []
  const senses = shapes.get(shapeOf(text))?.(numbers, tokens, i, text) ?? []
  if (/^\d{1,3}(?:[.,]\d{3})+$/.test(text))
    return [...senses, sense('NUMBER', { number: Number(text.replace(/[.,]/g, '')) })]
  if (/^\d{1,4},\d{1,2}$/.test(text) || /^\d{1,4}\.\d$/.test(text))
    return [...senses, sense('NUMBER', { number: Number(text.replace(',', '.')) })]
  return senses
}

const zoned = (digits: string): Sense[] => [
  sense('CLOCK-ZONE', { hour: Number(digits.slice(0, 2)), minute: Number(digits.slice(2)), zone: 'Z' }),
]

function clockOrDay(
  tokens: readonly Token[],
  i: number,
  hour: number,
  minute: number,
  text: string,
): Sense[] {
  const senses: Sense[] = []
  if (hour <= 24 && minute < 60)
    senses.push(sense(text.includes(':') ? 'CLOCK' : 'CLOCK-DOT', { hour, minute }))
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
