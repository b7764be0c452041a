import type { OffsetMap, RepairEdit } from '../model/article.js'
import type { Span } from '../model/span.js'

/** The repaired text and its map to the raw one. */
export interface Applied {
  readonly text: string
  readonly offsets: OffsetMap
}

const identity: OffsetMap = { toRaw: (span) => span, toRepaired: (span) => span }

/**
 * Applies edits (in text order, none overlapping) and gives the map between both texts. A span that an edit cuts grows
 * to hold all of the edit; every other span maps exactly, there and back.
 */
export function applyEdits(raw: string, edits: readonly RepairEdit[]): Applied {
  if (edits.length === 0) return { text: raw, offsets: identity }
  const before = { starts: new Int32Array(edits.length), ends: new Int32Array(edits.length) }
  const after = { starts: new Int32Array(edits.length), ends: new Int32Array(edits.length) }
  let text = ''
  let at = 0
  edits.forEach(({ start, end, replacement }, i) => {
    text += raw.slice(at, start)
    before.starts[i] = start
    before.ends[i] = end
    after.starts[i] = text.length
    text += replacement
    after.ends[i] = text.length
    at = end
  })
  text += raw.slice(at)
  return {
    text,
    offsets: {
      toRaw: (span) => mapped(span, after, before),
      toRepaired: (span) => mapped(span, before, after),
    },
  }
}

interface Side {
  readonly starts: Int32Array
  readonly ends: Int32Array
}

function mapped({ start, end }: Span, from: Side, to: Side): Span {
  const last = mapEnd(end, from, to)
  return { start: Math.min(mapStart(start, from, to), last), end: last }
}

/** A start inside an edit falls back to its start; one where something was deleted goes behind it. */
function mapStart(at: number, from: Side, to: Side): number {
  const i = lastUpTo(from.starts, at)
  if (i < 0) return at
  return at < from.ends[i]! ? to.starts[i]! : to.ends[i]! + at - from.ends[i]!
}

/** An end inside an edit goes on to its end; one where something was deleted stays before it. */
function mapEnd(at: number, from: Side, to: Side): number {
  const i = lastUpTo(from.starts, at - 1)
  if (i < 0) return at
  return at <= from.ends[i]! ? to.ends[i]! : to.ends[i]! + at - from.ends[i]!
}

/** Index of the last value that is not above `at`, or -1. */
function lastUpTo(values: Int32Array, at: number): number {
  let low = 0
  let high = values.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (values[middle]! <= at) low = middle + 1
    else high = middle
  }
  return low - 1
}
