import type { Token } from '../../model/mention.js'
import type { Found, ReadSentence } from './find.js'

/** False where the company of an expression shows that it is no time: amounts, house numbers, ages, parts of numbers. */
export function stands(found: Found, read: ReadSentence): boolean {
  switch (found.means) {
    case 'year':
      return found.first !== found.last || isYear(found, read)
    case 'duration':
      return !isAge(found, read)
    default:
      return true
  }
}

/** A bare four-digit figure is a year unless something counts with it or is counted by it. */
function isYear({ first, data }: Found, { tokens, senses }: ReadSentence): boolean {
  const before = tokens[first - 1]
  const after = tokens[first + 1]
  const year = Number(data['year'])
  if (
    before !== undefined &&
    (joined(before, tokens[first]!) || /^[€$£§#+]$/.test(before.text)) &&
    !/^['’("„“»«‘\-–/]$/.test(before.text)
  )
    return false
  if (after !== undefined && /^[€$£%°²]$/.test(after.text)) return false
  if (
    after?.text === '-' &&
    after.start === tokens[first]!.end &&
    tokens[first + 2]?.start === after.end &&
    tokens[first + 2]?.kind === 'word'
  )
    return false
  if (senses[first - 1]?.some((s) => s.class === 'COUNTING')) return false
  if (senses[first + 1]?.some((s) => s.class === 'COUNTED')) return false
  if (year < 1500 || year > 2100) return senses[first - 1]?.some((s) => s.class === 'YEAR-COMPANY') ?? false
  if (year < 1800 || year > 2060)
    return after === undefined || after.kind !== 'word' || after.text === after.lower
  return true
}

const joined = (a: Token, b: Token): boolean => a.end === b.start

/** "die 19-jährige Anna Weber": an age. */
function isAge({ last, data }: Found, { tokens, senses }: ReadSentence): boolean {
  const text = tokens[last]!.lower
  if (
    data['unit'] !== 'Y' ||
    !senses[last]!.some((s) => s.class === 'LASTING' || s.class === 'LASTING-WHOLE')
  )
    return false
  const next = tokens[last + 1]
  const after = tokens[last + 2]
  if (tokens[last]!.text[0] !== text[0]) return true
  if (next === undefined || next.kind !== 'word' || next.text === next.lower) return true
  return (
    after !== undefined && after.kind === 'word' && after.text !== after.lower && next.text !== next.lower
  )
}
