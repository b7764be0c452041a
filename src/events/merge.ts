import type { Actor, EventMention } from '../model/event.js'

/**
 * One fact told twice in one sentence ("trafen sich zu Gesprächen") is one event, the richer one. A later mention of the
 * same event by a noun takes over what is already known of it.
 */
export function mergeMentions(events: readonly EventMention[]): EventMention[] {
  const out: EventMention[] = []
  let begin = 0 // of the sentence: events come in its order, and a book has too many to look at all of them
  for (const event of events) {
    if (out[begin]?.trace.sentence !== event.trace.sentence) begin = out.length
    let same = begin
    while (same < out.length && !sameFact(out[same]!, event)) same++
    out[same] = same === out.length ? event : richer(out[same]!, event)
  }
  return out
}

const idsOf = (list: readonly Actor[]) => list.map((a) => a.id)

function sameFact(a: EventMention, b: EventMention): boolean {
  if (a.type !== b.type || a.status !== b.status) return false
  if (a.date !== null && b.date !== null && a.date !== b.date) return false
  if (a.place !== null && b.place !== null && a.place !== b.place) return false
  if (
    a.agreement &&
    b.agreement &&
    !a.agreement.topics.some((t) => b.agreement!.topics.includes(t)) &&
    a.agreement.topics.length > 0 &&
    b.agreement.topics.length > 0
  )
    return false
  const one = new Set([...idsOf(a.actors), ...idsOf(a.recipients)])
  const two = new Set([...idsOf(b.actors), ...idsOf(b.recipients)])
  const [small, large] = one.size <= two.size ? [one, two] : [two, one]
  return [...small].every((id) => large.has(id))
}

function richer(a: EventMention, b: EventMention): EventMention {
  const weight = (e: EventMention) =>
    (e.actors.length + e.recipients.length) * 2 + (e.agreement?.terms ? 2 : 0) + e.confidence
  const [best, other] = weight(b) > weight(a) ? [b, a] : [a, b]
  return {
    ...best,
    date: best.date ?? other.date,
    place: best.place ?? other.place,
    modes: [...new Set([...best.modes, ...other.modes])].sort(),
  }
}
