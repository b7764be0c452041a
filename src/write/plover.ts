import type { EventRecord, RecordedEvent } from '../model/record.js'
import { alpha3 } from './iso-3166.js'

type Party = RecordedEvent['actors'][number]

/**
 * PLOVER JSONL: one object a line and event, with the fields that the manual's chapter on JSON names (id, date, enddate,
 * event, mode, context, actor, recipient, event_loc, quad_code, text, text_info, cite_info, and those of the objects in
 * them). What only depesche knows stands under `depesche`.
 */
export function toPlover(record: EventRecord): string {
  return record.events.map((event) => `${JSON.stringify(ploverEvent(event, record))}\n`).join('')
}

function ploverEvent(event: RecordedEvent, record: EventRecord) {
  const { article } = record
  const [first, last] = event.date?.split('/') ?? []
  return {
    id: `${article.id}:${event.id}`,
    date: first ?? null,
    enddate: last ?? null,
    event: event.type,
    mode: event.modes,
    context: event.contexts,
    actor: event.actors.map(party),
    recipient: event.recipients.map(party),
    event_loc: locationOf(event, record),
    quad_code: quads[event.type],
    text: event.evidence.text,
    text_info: { start: event.evidence.start, end: event.evidence.end },
    cite_info: {
      citation: article.id,
      publication: article.source,
      date: article.published,
      url: article.url,
      title: article.title,
      language: article.language,
      coder: 'depesche',
      codebook: 'PLOVER 2.0',
    },
    ...marksOf(event, article.published),
    depesche: {
      event: event.id,
      status: event.status,
      date: event.date,
      agreement: event.agreement,
      attribution: event.attribution,
      rule: event.rule,
      confidence: event.confidence,
      rules: record.rules.digest,
    },
  }
}

/** Verbal and material cooperation, verbal and material conflict. */
const quads: Readonly<Record<RecordedEvent['type'], 1 | 2 | 3 | 4>> = {
  AGREE: 1,
  CONSULT: 1,
  SUPPORT: 1,
  CONCEDE: 1,
  COOPERATE: 2,
  AID: 2,
  RETREAT: 2,
  REQUEST: 3,
  ACCUSE: 3,
  REJECT: 3,
  THREATEN: 3,
  PROTEST: 4,
  SANCTION: 4,
  MOBILIZE: 4,
  COERCE: 4,
  ASSAULT: 4,
}

/** `code` is the country in three letters; a body of no country has its sector there: IGO, NGO, MNC. */
function party({ id, name, country, sector }: Party) {
  return {
    code: country === null ? sector : alpha3(country),
    sector,
    identifier_id: id,
    identifier_text: name,
  }
}

/** Fields as GeoNames names them, with the country in three letters beside it. */
function locationOf({ place }: RecordedEvent, { places }: EventRecord) {
  const found = place === null ? undefined : places.find((p) => p.id === place)
  if (found === undefined) return null
  const { name, lat, lon, country } = found
  return {
    name,
    latitude: lat,
    longitude: lon,
    'country code': country,
    cc3: country === null ? null : alpha3(country),
  }
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
