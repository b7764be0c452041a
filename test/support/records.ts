import type { EventRecord, RecordedEvent } from '../../src/model/record.js'
import { eventId } from '../../src/record/index.js'

type Party = RecordedEvent['actors'][number]

/** A party by its id; the country is made up of it. */
export function party(id: string, country: string | null = null, sector: string | null = 'GOV'): Party {
  return { id, name: id.replaceAll('-', ' '), country, sector }
}

/** An event with what a test is about; the rest is plain. */
export function event(said: Partial<RecordedEvent> & { start?: number }): RecordedEvent {
  const { start = 0, ...given } = said
  const base = {
    type: 'CONSULT' as const,
    modes: [],
    contexts: [],
    status: 'happened' as const,
    actors: [party('serbia', 'RS'), party('hungary', 'HU')],
    recipients: [],
    date: '2025-05-05',
    place: null,
    agreement: null,
    attribution: null,
    evidence: { text: 'Serbia and Hungary met.', start, end: start + 23 },
    trigger: { text: 'met', start: start + 19, end: start + 22 },
    rule: 'consult/meet',
    confidence: 0.9,
    ...given,
  }
  return { id: eventId(base), ...base }
}

/** A record of one article with these parts. */
export function record(
  parts: Partial<Omit<EventRecord, 'article'>> & {
    id?: string
    article?: Partial<EventRecord['article']>
  } = {},
): EventRecord {
  const { id = 'story', article = {}, ...rest } = parts
  return {
    depesche: 1,
    article: {
      id,
      source: `${id}.txt`,
      title: null,
      url: null,
      published: '2025-05-07',
      published_from: 'option',
      language: 'en',
      origin: 'unmarked',
      defects: [],
      route: 'en',
      sha256: '0'.repeat(64),
      ...article,
    },
    rules: { version: '0.1.0', digest: 'aaaaaaaaaaaa' },
    people: [],
    places: [],
    organizations: [],
    dates: [],
    events: [],
    ...rest,
  }
}
