import type { Actor, EventMention } from '../model/event.js'

/**
 * A headline tells in short what the text below tells in full: "Peru und Chile unterzeichnen Abkommen" and "Peru and
 * Chile signed … in Lima on Monday" are one event. What the headline leaves open (date, place, a party, the person who
 * acts for a country) is taken from the first event of the text that agrees with all that it says.
 */
export function joinHeadlines(
  events: readonly EventMention[],
  isHeadline: (sentence: number) => boolean,
): EventMention[] {
  const told = events.filter((e) => !isHeadline(e.trace.sentence) && !e.secondary)
  return events.map((event) => {
    if (!isHeadline(event.trace.sentence)) return event
    const full = told.find((other) => other.trace.sentence > event.trace.sentence && retells(event, other))
    return full === undefined ? event : { ...event, ...saidBy(full) }
  })
}

/** All that makes the id of an event, and what belongs to it. */
function saidBy(event: EventMention) {
  const { modes, status, actors, recipients, date, place, agreement, contexts, attribution } = event
  return { modes, status, actors, recipients, date, place, agreement, contexts, attribution }
}

function retells(short: EventMention, full: EventMention): boolean {
  return (
    short.type === full.type &&
    short.status === full.status &&
    (short.date === null || short.date === full.date) &&
    (short.place === null || full.place === null || short.place === full.place) &&
    (sameTopics(short, full) || sameParties(short, full)) &&
    partiesWithin(short.actors, full.actors) &&
    partiesWithin(short.recipients, full.recipients) &&
    short.actors.length + short.recipients.length > 0
  )
}

const sameTopics = (short: EventMention, full: EventMention) =>
  short.agreement === null ||
  full.agreement === null ||
  short.agreement.topics.every((topic) => full.agreement!.topics.includes(topic))

/** Two parties or more that agree twice in one article agree on one thing, however the headline words it. */
const sameParties = (short: EventMention, full: EventMention) =>
  short.actors.length > 1 &&
  short.actors.length === full.actors.length &&
  partiesWithin(short.actors, full.actors)

/** Each party of the headline is one of the text, by name or as the country that a person or group acts for. */
const partiesWithin = (short: readonly Actor[], full: readonly Actor[]) =>
  short.every((party) => full.some((other) => other.id === party.id || actsFor(party, other))) &&
  (short.length > 0 || full.length <= 1)

const actsFor = (party: Actor, other: Actor) =>
  party.country !== null && party.country === other.country && party.sector === other.sector
