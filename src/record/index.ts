import { createHash } from 'node:crypto'
import type { EventMention } from '../model/event.js'
import type { AnnotatedArticle, DateMention, EntityMention } from '../model/mention.js'
import type { EventRecord, RecordedDate } from '../model/record.js'
import { recordEvents } from './events.js'
import { createPiecer } from './offsets.js'

export { eventId } from './identity.js'

/** The record of one article: normal forms, ids, order, offsets into the article as read (Unicode code points). */
export function toRecord(
  article: AnnotatedArticle,
  events: readonly EventMention[],
  rules: { readonly version: string; readonly digest: string },
): EventRecord {
  const pieces = createPiecer(article)
  const mentions = (list: readonly EntityMention[]) =>
    list.map((m) => ({ ...pieces.ofRepaired(m), kind: m.kind })).sort((a, b) => a.start - b.start)
  return {
    depesche: 1,
    article: {
      id: article.id,
      source: article.source,
      title: article.title,
      url: article.url,
      published: article.published,
      published_from: article.publishedFrom,
      language: article.language,
      origin: article.origin,
      defects: article.defects.map((d) => ({ kind: d.kind, ...pieces.ofRaw(d) })),
      route: article.route,
      sha256: createHash('sha256').update(article.raw, 'utf8').digest('hex'),
    },
    rules: { version: rules.version, digest: rules.digest },
    people: inOrder(
      article.people.map(({ id, name, country, roles, known, mentions: all }) => ({
        id,
        name,
        country,
        roles: [...roles],
        known,
        mentions: mentions(all),
      })),
    ),
    places: inOrder(
      article.places
        .map((p) => ({ ...p, mentions: p.mentions.filter((m) => m.as === 'place') }))
        .filter((p) => p.mentions.length > 0)
        .map(({ id, name, kind, country, lat, lon, mentions: all }) => ({
          id,
          name,
          kind,
          country,
          lat,
          lon,
          mentions: mentions(all),
        })),
    ),
    organizations: inOrder(
      article.organizations.map(({ id, name, kind, country, mentions: all }) => ({
        id,
        name,
        kind,
        country,
        mentions: mentions(all),
      })),
    ),
    dates: recordDates(article.dates, pieces),
    events: recordEvents(events, pieces),
  }
}

function inOrder<E extends { mentions: { start: number }[] }>(entities: E[]): E[] {
  return entities.sort((a, b) => a.mentions[0]!.start - b.mentions[0]!.start)
}

/** Mentions of one value, type and range share one entry. */
function recordDates(dates: readonly DateMention[], pieces: ReturnType<typeof createPiecer>): RecordedDate[] {
  const byKey = new Map<string, RecordedDate>()
  for (const date of [...dates].sort((a, b) => a.start - b.start)) {
    const key = [date.value, date.type, date.mod, date.from, date.to].join(' ')
    const mention = { ...pieces.ofRepaired(date), kind: 'name' as const }
    const entry = byKey.get(key)
    if (entry) entry.mentions.push(mention)
    else
      byKey.set(key, {
        value: date.value,
        type: date.type,
        ...(date.mod === null ? {} : { mod: date.mod }),
        from: date.from,
        to: date.to,
        mentions: [mention],
      })
  }
  return [...byKey.values()]
}
