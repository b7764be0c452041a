import type { Route } from '../../src/model/article.js'
import type { EventRecord, RecordedEvent } from '../../src/model/record.js'
import { createPipeline } from '../../src/pipeline.js'
import { loadRules, type Rules } from '../../src/rules/index.js'

export const rules: Rules = await loadRules()
const pipelines = new Map<Route, (text: string, published: string | null) => EventRecord>()

/** The record of a text on a forced route, published on 2025-05-07 (a Wednesday) unless told otherwise. */
export function recordOf(route: Route, text: string, published: string | null = '2025-05-07'): EventRecord {
  let read = pipelines.get(route)
  if (read === undefined) {
    const pipeline = createPipeline(rules, { route })
    read = (t, p) =>
      pipeline({
        id: 'test',
        source: '-',
        title: null,
        url: null,
        published: p,
        publishedFrom: p ? 'option' : 'none',
        declaredLanguage: null,
        text: t,
      })
    pipelines.set(route, read)
  }
  return read(text, published)
}

export const eventsIn = (route: Route, text: string, published?: string | null): RecordedEvent[] =>
  recordOf(route, text, published === undefined ? '2025-05-07' : published).events

/** One line an event: `TYPE actors -> recipients status`. */
export function told(route: Route, text: string): string[] {
  const ids = (list: RecordedEvent['actors']) => list.map((a) => a.id).join('+')
  return eventsIn(route, text).map((e) =>
    `${e.type} ${ids(e.actors)} -> ${ids(e.recipients)} ${e.status}`.replace(/\s+/g, ' '),
  )
}
