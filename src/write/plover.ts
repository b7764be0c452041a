import type { EventRecord, RecordedEvent } from '../model/record.js'

type Party = RecordedEvent['actors'][number]

/**
 * PLOVER JSONL: one object a line and event, with the fields that the 2.0 manual names (event, mode, context, actor,
 * recipient …). What only depesche knows stands under `depesche`.
 */
export function toPlover(record: EventRecord): string {
  return record.events.map((event) => `${JSON.stringify(ploverEvent(event, record))}\n`).join('')
}

function ploverEvent(event: RecordedEvent, record: EventRecord) {
  const place = event.place === null ? undefined : record.places.find((p) => p.id === event.place)
  const marks = marksOf(event, record.article.published)
  return {
    id: `${record.article.id}:${event.id}`,
    date: event.date?.slice(0, 10) ?? null,
    event: event.type,
    mode: event.modes,
    context: event.contexts,
    actor: event.actors.map(party),
    recipient: event.recipients.map(party),
    location: place ? { name: place.name, country: place.country, lat: place.lat, lon: place.lon } : null,
    text: event.evidence.text,
    language: record.article.language,
    publication: {
      source: record.article.source,
      date: record.article.published,
      url: record.article.url,
      title: record.article.title,
    },
    historical: marks.historical,
    future: marks.future,
    hypothetical: marks.hypothetical,
    negation: marks.negation,
    depesche: {
      event: event.id,
      status: event.status,
      date: event.date,
      agreement: event.agreement,
      attribution: event.attribution,
      evidence: { start: event.evidence.start, end: event.evidence.end },
      rule: event.rule,
      confidence: event.confidence,
      rules: record.rules.digest,
    },
  }
}

function party({ id, name, country, sector }: Party) {
  return { name, id, country, sector }
}

/** PLOVER's auxiliary marks, from what depesche calls status, and from the day. */
function marksOf(event: RecordedEvent, published: string | null) {
  return {
    historical: published !== null && isHistorical(event, published),
    future: event.status === 'planned',
    hypothetical: event.status === 'possible',
    negation: event.status === 'denied',
  }
}

/** What was over a year before the article tells of it is told as history, not as news. */
function isHistorical({ date, status }: RecordedEvent, published: string): boolean {
  const last = date?.slice(-10)
  if (last === undefined || !(status === 'happened' || status === 'ongoing')) return false
  const aYearBefore = `${String(Number(published.slice(0, 4)) - 1).padStart(4, '0')}${published.slice(4)}`
  return last < aYearBefore
}
