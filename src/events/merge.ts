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
    while (same < out.length && joined(out[same]!, event) === null) same++
    out[same] = same === out.length ? event : joined(out[same]!, event)!
  }
  return out
}

/** Two mentions of one sentence as the one event that they tell, or null where they are two. */
function joined(a: EventMention, b: EventMention): EventMention | null {
  if (sameFact(a, b)) return richer(a, b)
  if (isMeans(a, b)) return byMeans(a, b)
  return isMeans(b, a) ? byMeans(b, a) : null
}

/** Types that are told by their means: "An Israeli air strike killed two soldiers". */
const withMeans = new Set(['ASSAULT'])

/** The noun before the verb of one clause says who, the verb says whom: one act. */
function isMeans(noun: EventMention, verb: EventMention): boolean {
  return (
    withMeans.has(verb.type) &&
    noun.type === verb.type &&
    noun.status === verb.status &&
    noun.evidence.start === verb.evidence.start &&
    noun.trigger.end <= verb.trigger.start &&
    noun.recipients.length === 0 &&
    verb.actors.length === 0 &&
    noun.actors.length > 0 &&
    verb.recipients.length > 0 &&
    (noun.date === null || verb.date === null || noun.date === verb.date)
  )
}

const byMeans = (noun: EventMention, verb: EventMention): EventMention => ({
  ...verb,
  actors: noun.actors,
  date: verb.date ?? noun.date,
  place: verb.place ?? noun.place,
  modes: [...new Set([...noun.modes, ...verb.modes])].sort(),
})

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
