import type { Token } from '../../model/mention.js'
import type { Found } from './find.js'
import type { Readings } from './match.js'

/** False where the company of an expression shows that it is no time: amounts, house numbers, ages, parts of numbers. */
export function stands(found: Found, read: Readings, things: readonly string[]): boolean {
  if (compound.has(found.means) && partOfWord(found, read)) return false
  if (found.means === 'year') return found.first !== found.last || isYear(found, read)
  return found.means !== 'duration' || !isAge(found, read, things)
}

/** What tells no time as the first part of a hyphenated word: "Winter-Biathlon", "now-cancelled". */
const compound: ReadonlySet<string> = new Set([
  'season',
  'holiday',
  'weekday',
  'ref',
  'year',
  'month',
  'part',
  'day-word',
])

function partOfWord({ last, first }: Found, { tokens, at: senses }: Readings): boolean {
  const hyphen = tokens[last + 1]
  const rest = tokens[last + 2]
  if (hyphen === undefined || rest === undefined || hyphen.text !== '-' || rest.kind !== 'word') return false
  if (!joined(tokens[last]!, hyphen) || !joined(hyphen, rest)) return false
  return !senses(first).some((s) => s.class === 'PREFIX')
}

/** A bare four-digit figure is a year unless something counts with it or is counted by it. */
function isYear({ first, data }: Found, { tokens, at: senses }: Readings): boolean {
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
  if ([1, 2, 3].some((n) => senses(first - n).some((s) => s.class === 'COUNTING' && s.length === n)))
    return false
  if (senses(first + 1).some((s) => s.class === 'COUNTED')) return false
  if (year < 1850 || year > 2060 || year === 2000)
    return [first - 1, first - 2].some((k) => senses(k).some((s) => s.class === 'YEAR-COMPANY'))
  return true
}

const joined = (a: Token, b: Token): boolean => a.end === b.start

/** "die 19-jährige Anna Weber" is an age; "19-jährige Haft" and "die dreijährige Suche" last. */
function isAge(
  { first, last, data }: Found,
  { tokens, at: senses }: Readings,
  things: readonly string[],
): boolean {
  if (
    data['unit'] !== 'Y' ||
    data['number'] === 'X' ||
    !senses(last).some((s) => s.class === 'LASTING' || s.class === 'LASTING-WHOLE')
  )
    return false
  const token = tokens[last]!
  if (token.text !== token.lower && (first !== last || tokens[last - 1] !== undefined)) return true
  const next = tokens[last + 1]?.text === tokens[last + 1]?.lower ? tokens[last + 2] : tokens[last + 1]
  if (next === undefined || next.kind !== 'word' || next.text === next.lower) return true
  if (things.some((t) => next.lower.endsWith(t))) return false
  return (
    senses(first).some(
      (s) => s.class === 'NUMBER' && Number(s.data['number']) > 3 && tokens[first]!.kind === 'number',
    ) || isName(tokens[last + 2])
  )
}

const isName = (token: Token | undefined): boolean =>
  token !== undefined && token.kind === 'word' && token.text !== token.lower
