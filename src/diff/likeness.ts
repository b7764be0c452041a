import type { RecordedEvent } from '../model/record.js'

/** Two events below this likeness are two events: sharing a sentence alone does not make them one. */
export const leastLikeness = 4

type Piece = { readonly text: string; readonly start: number; readonly end: number }

/**
 * How alike two events are: type, trigger, evidence, parties, day, place and identity.
 *
 * @param moved their articles differ, so that words are compared and not where they stand
 */
export function likenessOf(a: RecordedEvent, b: RecordedEvent, moved: boolean): number {
  const shared = moved ? sharedWords : overlap
  const sameType = a.type === b.type ? 3 : 0
  const evidence = Math.max(...piecesOf(a).flatMap((p) => piecesOf(b).map((q) => shared(p, q))))
  // Of a moved trigger only its word is known, and that word may stand in every sentence.
  const trigger = moved ? evidence * shared(a.trigger, b.trigger) : shared(a.trigger, b.trigger)
  const parties =
    2 * jaccard(idsOf(a.actors), idsOf(b.actors)) + jaccard(idsOf(a.recipients), idsOf(b.recipients))
  // Without a shared trigger, sentence or identity, content must carry the pair alone.
  if (trigger === 0 && evidence === 0 && a.id !== b.id)
    return sameType > 0 && parties >= 2.5 ? sameType + parties : 0
  const rest =
    (a.date === b.date ? 0.5 : 0) +
    (a.place === b.place ? 0.5 : 0) +
    (a.id === b.id ? 4 : 0) +
    (a.rule === b.rule ? 0.5 : 0)
  return sameType + 4 * trigger + 2 * evidence + parties + rest
}

function piecesOf(event: RecordedEvent): Piece[] {
  return [event.evidence, ...(event.also ?? []).slice(0, 8)]
}

/** Shared length over whole length, from 0 to 1. */
function overlap(a: Piece, b: Piece): number {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start)
  return shared <= 0 ? 0 : shared / (Math.max(a.end, b.end) - Math.min(a.start, b.start))
}

/** Shared words over all words, from 0 to 1. */
function sharedWords(a: Piece, b: Piece): number {
  return a.text === b.text ? 1 : jaccard(a.text.split(/\s+/), b.text.split(/\s+/))
}

function jaccard(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 && b.length === 0) return 0.5
  const [left, right] = [new Set(a), new Set(b)]
  const shared = [...left].filter((x) => right.has(x)).length
  return shared / (left.size + right.size - shared)
}

const idsOf = (parties: RecordedEvent['actors']) => parties.map((p) => p.id)
