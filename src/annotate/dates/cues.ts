import type { Readings } from './match.js'

/** Endings of verb forms that tell the past where no listed word does ("-te", "-ed"). */
export type PastEndings = readonly string[]

/** The side of publication to which the verb nearest to tokens first–last points; ties go to the word before. */
export function cueNear(
  readings: Readings,
  endings: PastEndings,
  first: number,
  last: number,
): 'past' | 'future' | null {
  const reach = Math.max(first, readings.tokens.length - last)
  for (let distance = 1; distance <= Math.min(reach, 40); distance++) {
    const cue =
      cueAt(readings, endings, first - distance) ?? cueAt(readings, endings, last + distance)
    if (cue !== null) return cue
  }
  return null
}

function cueAt(
  { tokens, at }: Readings,
  endings: PastEndings,
  i: number,
): 'past' | 'future' | null {
  const token = tokens[i]
  if (token === undefined || token.kind !== 'word') return null
  for (const s of at(i)) if (s.class === 'CUE') return s.data['cue'] as 'past' | 'future'
  if (token.text !== token.lower || token.lower.length < 5 || at(i).length > 0) return null
  return endings.some((e) => token.lower.endsWith(e)) ? 'past' : null
}
