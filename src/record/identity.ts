import { createHash } from 'node:crypto'
import type { RecordedEvent } from '../model/record.js'

type Identifying = Pick<RecordedEvent, 'type' | 'actors' | 'recipients' | 'date' | 'place' | 'agreement'>

/** First 12 hex digits of sha256 over what an event says, in canonical form: no word of the article, no rule, no language. */
export function eventId(event: Identifying): string {
  const ids = (actors: RecordedEvent['actors']) => actors.map((a) => a.id).sort(byCodeUnit)
  const key = [
    event.type,
    ids(event.actors),
    ids(event.recipients),
    event.date,
    event.place,
    [...(event.agreement?.topics ?? [])].sort(byCodeUnit),
  ]
  return createHash('sha256').update(JSON.stringify(key), 'utf8').digest('hex').slice(0, 12)
}

export function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
