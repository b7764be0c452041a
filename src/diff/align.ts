import type { RecordedEvent } from '../model/record.js'
import { assign } from './assign.js'

export interface Alignment {
  /** Events of both sides that are one event, in the order of the newer side. */
  readonly pairs: readonly (readonly [RecordedEvent, RecordedEvent])[]
  readonly lost: readonly RecordedEvent[]
  readonly added: readonly RecordedEvent[]
}

/** Pairs the events of two records of one article so that the sum of their likeness is greatest. */
export function alignEvents(before: readonly RecordedEvent[], after: readonly RecordedEvent[]): Alignment {
  const left = new Set(before.keys())
  const rest = new Set(after.keys())
  const chosen: [number, number][] = []
  const take = (i: number, j: number) => {
    left.delete(i)
    rest.delete(j)
    chosen.push([i, j])
  }
  const same = indexBy(before, (e) => JSON.stringify(e))
  for (const j of [...rest]) {
    const i = same.get(JSON.stringify(after[j]))?.find((k) => left.has(k))
    if (i !== undefined) take(i, j)
  }
  const candidates = candidatesOf(before, after, left, rest)
  for (const [i, j] of assign(candidates)) take(i, j)
  chosen.sort((a, b) => a[1] - b[1])
  return {
    pairs: chosen.map(([i, j]) => [before[i]!, after[j]!]),
    lost: [...left].map((i) => before[i]!),
    added: [...rest].map((j) => after[j]!),
  }
}

/** A pair that may be one event, and how alike its two sides are. */
export interface Candidate {
  readonly left: number
  readonly right: number
  readonly likeness: number
}

function candidatesOf(
  before: readonly RecordedEvent[],
  after: readonly RecordedEvent[],
  left: ReadonlySet<number>,
  rest: ReadonlySet<number>,
): Candidate[] {
  const found = new Map<string, Candidate>()
  const consider = (i: number, j: number) => {
    const key = `${i} ${j}`
    if (found.has(key)) return
    const likeness = likenessOf(before[i]!, after[j]!)
    if (likeness >= leastLikeness) found.set(key, { left: i, right: j, likeness })
  }
  const byId = indexBy(before, (e) => e.id)
  const byParties = indexBy(before, partiesKey)
  const sweep = [...left].sort((a, b) => before[a]!.evidence.start - before[b]!.evidence.start)
  for (const j of rest) {
    const event = after[j]!
    for (const i of byId.get(event.id) ?? []) if (left.has(i)) consider(i, j)
    for (const i of (byParties.get(partiesKey(event)) ?? []).slice(0, 50)) if (left.has(i)) consider(i, j)
    for (const i of overlapping(sweep, before, event)) consider(i, j)
  }
  return [...found.values()]
}

/** Events whose evidence shares a character with this one's. Evidence is a sentence, so few do. */
function* overlapping(
  sweep: readonly number[],
  events: readonly RecordedEvent[],
  event: RecordedEvent,
): Generator<number> {
  let low = 0
  let high = sweep.length
  const from = event.evidence.start - 3000
  while (low < high) {
    const middle = (low + high) >> 1
    if (events[sweep[middle]!]!.evidence.start < from) low = middle + 1
    else high = middle
  }
  for (let k = low; k < sweep.length && k < low + 400; k++) {
    const other = events[sweep[k]!]!
    if (other.evidence.start >= event.evidence.end) return
    if (other.evidence.end > event.evidence.start) yield sweep[k]!
  }
}

/** Two events below this likeness are two events: sharing a sentence alone does not make them one. */
const leastLikeness = 4

function likenessOf(a: RecordedEvent, b: RecordedEvent): number {
  const sameType = a.type === b.type ? 3 : 0
  const trigger = 4 * overlap(a.trigger, b.trigger)
  const evidence = 2 * Math.max(...piecesOf(a).flatMap((p) => piecesOf(b).map((q) => overlap(p, q))))
  const parties =
    2 *
      jaccard(
        a.actors.map((x) => x.id),
        b.actors.map((x) => x.id),
      ) +
    jaccard(
      a.recipients.map((x) => x.id),
      b.recipients.map((x) => x.id),
    )
  const rest =
    (a.date === b.date ? 0.5 : 0) +
    (a.place === b.place ? 0.5 : 0) +
    (a.id === b.id ? 4 : 0) +
    (a.rule === b.rule ? 0.5 : 0)
  // Without a shared trigger, sentence or identity, content must carry the pair alone.
  if (trigger === 0 && evidence === 0 && a.id !== b.id)
    return sameType > 0 && parties >= 2.5 ? sameType + parties : 0
  return sameType + trigger + evidence + parties + rest
}

function piecesOf(event: RecordedEvent) {
  return [event.evidence, ...(event.also ?? []).slice(0, 8)]
}

/** Shared length over whole length, from 0 to 1. */
function overlap(a: { start: number; end: number }, b: { start: number; end: number }): number {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start)
  return shared <= 0 ? 0 : shared / (Math.max(a.end, b.end) - Math.min(a.start, b.start))
}

function jaccard(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 && b.length === 0) return 0.5
  const all = new Set([...a, ...b])
  const shared = a.filter((x) => b.includes(x)).length
  return shared / all.size
}

function partiesKey(event: RecordedEvent): string {
  return [event.type, event.actors.map((a) => a.id).join(), event.recipients.map((a) => a.id).join()].join(
    ' ',
  )
}

function indexBy(
  events: readonly RecordedEvent[],
  key: (event: RecordedEvent) => string,
): Map<string, number[]> {
  const index = new Map<string, number[]>()
  for (const [i, event] of events.entries()) {
    const k = key(event)
    const list = index.get(k)
    if (list) list.push(i)
    else index.set(k, [i])
  }
  return index
}
