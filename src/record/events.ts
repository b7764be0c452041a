import type { EventMention } from '../model/event.js'
import type { RecordedEvent } from '../model/record.js'
import { byCodeUnit, eventId } from './identity.js'
import type { createPiecer } from './offsets.js'

type Support = NonNullable<RecordedEvent['also']>[number]

/** Events in the order of their evidence; those that say the same become one with several pieces of evidence. */
export function recordEvents(
  events: readonly EventMention[],
  pieces: ReturnType<typeof createPiecer>,
): RecordedEvent[] {
  const recorded = events.map((event) => ({ event: recordEvent(event, pieces), secondary: event.secondary }))
  recorded.sort(
    (a, b) =>
      a.event.evidence.start - b.event.evidence.start ||
      byCodeUnit(a.event.type, b.event.type) ||
      a.event.trigger.start - b.event.trigger.start,
  )
  const byId = new Map<string, { readonly event: RecordedEvent; readonly also: Map<number, Support> }>()
  for (const { event, secondary } of [
    ...recorded.filter((r) => !r.secondary),
    ...recorded.filter((r) => r.secondary),
  ]) {
    const first = byId.get(event.id)
    const { start } = event.evidence
    if (first === undefined) {
      if (!secondary) byId.set(event.id, { event, also: new Map() })
    } else if (first.event.evidence.start !== start && !first.also.has(start)) {
      first.also.set(start, { ...event.evidence, rule: event.rule })
    }
  }
  return [...byId.values()].map(({ event, also }) =>
    also.size === 0 ? event : withSupport(event, [...also.values()]),
  )
}

function withSupport(event: RecordedEvent, also: Support[]): RecordedEvent {
  const { evidence, trigger, rule, confidence, ...head } = event
  return { ...head, evidence, also, trigger, rule, confidence }
}

function recordEvent(event: EventMention, pieces: ReturnType<typeof createPiecer>): RecordedEvent {
  const said = {
    type: event.type as RecordedEvent['type'],
    modes: [...event.modes],
    contexts: [...event.contexts],
    status: event.status,
    actors: event.actors.map((a) => ({ id: a.id, name: a.name, country: a.country, sector: a.sector })),
    recipients: event.recipients.map((a) => ({
      id: a.id,
      name: a.name,
      country: a.country,
      sector: a.sector,
    })),
    date: event.date,
    place: event.place,
    agreement: event.agreement && {
      stage: event.agreement.stage,
      topics: [...event.agreement.topics],
      duration: event.agreement.duration,
      terms: event.agreement.terms && pieces.ofRepaired(event.agreement.terms),
    },
  }
  return {
    id: eventId(said),
    ...said,
    attribution: event.attribution,
    evidence: pieces.ofRepaired(event.evidence),
    trigger: pieces.ofRepaired(event.trigger),
    rule: event.rule,
    confidence: Math.round(event.confidence * 100) / 100,
  }
}
