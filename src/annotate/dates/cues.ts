import type { Token } from '../../model/mention.js'
import type { Lexicon } from './lexicon.js'

/** What tells the tense: listed verb forms, and endings of the past where no listed word stands ("-te", "-ed"). */
export interface Cues {
  readonly lexicon: Lexicon
  readonly endings: readonly string[]
}

/** A verb further off than so many tokens says nothing of a mention. */
const reach = 40

/** So many tokens further off may the verb before a mention be, for it to count as nearer: "met on Monday and will meet". */
const lean = 2

/** The side of publication to which the verb nearest to tokens first–last points; the one before it has the advantage. */
export function cueNear(
  tokens: readonly Token[],
  cues: Cues,
  first: number,
  last: number,
): 'past' | 'future' | null {
  const limit = Math.min(reach, Math.max(first, tokens.length - last + lean))
  for (let distance = 1; distance <= limit; distance++) {
    const cue =
      cueAt(tokens, first - distance, cues, true) ??
      (distance > lean ? cueAt(tokens, last + distance - lean, cues, false) : null)
    if (cue !== null) return cue
  }
  return null
}

function cueAt(
  tokens: readonly Token[],
  i: number,
  { lexicon, endings }: Cues,
  before: boolean,
): 'past' | 'future' | null {
  const token = tokens[i]
  if (token === undefined || token.kind !== 'word') return null
  // Verbs are written small: "May 7" is no "may".
  if (i > 0 && token.text !== token.lower) return null
  const entries = lexicon.get(token.lower)
  if (entries?.cue === 'finite') return before ? 'past' : null
  if (entries !== undefined) return entries.cue === 'open' ? null : entries.cue
  if (token.end - token.start < 5) return null
  for (const e of endings) if (token.lower.endsWith(e)) return isOpen(tokens[i - 1], lexicon) ? null : 'past'
  return null
}

/** "to be completed": the form after such a word tells no past. */
const isOpen = (before: Token | undefined, lexicon: Lexicon): boolean =>
  before !== undefined && lexicon.get(before.lower)?.cue === 'open'
