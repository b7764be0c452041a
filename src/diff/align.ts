import type { RecordedEvent } from '../model/record.js'
import { assign } from './assign.js'
import { leastLikeness, likenessOf } from './likeness.js'

export interface Alignment {
  /** Events of both sides that are one event, in the order of the newer side. */
  readonly pairs: readonly (readonly [RecordedEvent, RecordedEvent])[]
  readonly lost: readonly RecordedEvent[]
  readonly added: readonly RecordedEvent[]
}

/**
 * Pairs the events of two records of one article so that the sum of their likeness is greatest.
 *
 * @param moved the texts of the article differ, so that spans say nothing and words must do
 */
export function alignEvents(
  before: readonly RecordedEvent[],
  after: readonly RecordedEvent[],
  moved = false,
): Alignment {
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
  const candidates = candidatesOf(before, after, left, rest, moved)
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
  moved: boolean,
): Candidate[] {
  const found = new Map<string, Candidate>()
  const consider = (i: number, j: number) => {
    const key = `${i} ${j}`
    if (found.has(key)) return
    const likeness = likenessOf(before[i]!, after[j]!, moved)
    if (likeness >= leastLikeness) found.set(key, { left: i, right: j, likeness })
  }
  const byId = indexBy(before, (e) => e.id)
  const byParties = indexBy(before, partiesKey)
  const sweep = [...left].sort((a, b) => before[a]!.evidence.start - before[b]!.evidence.start)
  for (const j of rest) {
    const event = after[j]!
    for (const i of byId.get(event.id) ?? []) if (left.has(i)) consider(i, j)
    for (const i of (byParties.get(partiesKey(event)) ?? []).slice(0, 50)) if (left.has(i)) consider(i, j)
    for (const i of moved ? around(sweep, j) : overlapping(sweep, before, event)) consider(i, j)
  }
  return [...found.values()]
}

/** Where spans say nothing: the events that are told at about the same place among the others. */
const around = (sweep: readonly number[], at: number) => sweep.slice(Math.max(0, at - 50), at + 50)

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
