import type { EventRecord } from '../../model/record.js'
import { scoreDates, scoreEntities } from './entities.js'
import { type CountryOf, scoreEvents } from './events.js'
import type { ArticleScore, GoldArticle, GoldError, Tally } from './types.js'

export { type Comparison, compareScores } from './significance.js'
export type { ArticleScore, GoldArticle, GoldError, Tally } from './types.js'

/** Measures that stand for a kind: what `--min-f1` and the comparison of two sets look at. */
export const headMeasures = {
  people: 'people',
  places: 'places',
  organizations: 'organizations',
  dates: 'dates',
  events: 'events: type',
  agreements: 'agreements',
} as const

/**
 * Compares the record of one article with its gold.
 *
 * @param record null where there is none: everything is missed then
 * @param text the article, for finding the words that the gold quotes; without it the quotations themselves are compared
 */
export function scoreArticle(
  gold: GoldArticle,
  record: EventRecord | null,
  text: string | null,
  countryOf: CountryOf,
): ArticleScore {
  const tallies: Record<string, Tally> = {}
  const errors: GoldError[] = []
  for (const kind of ['people', 'places', 'organizations'] as const) {
    const { tally, errors: wrong } = scoreEntities(kind, gold, record)
    tallies[kind] = tally
    errors.push(...wrong)
  }
  const dates = scoreDates(gold, record)
  const events = scoreEvents(gold, record, text, countryOf)
  return {
    id: gold.article.id,
    language: gold.article.language ?? record?.article.language ?? 'unknown',
    route: record?.article.route ?? 'none',
    tallies: { ...tallies, dates: dates.tally, ...events.tallies },
    errors: [...errors, ...dates.errors, ...events.errors],
  }
}

/** Which country an id stands for, as far as gold and records say so. */
export function countriesOf(golds: readonly GoldArticle[], records: readonly EventRecord[]): CountryOf {
  const known = new Map<string, string>()
  for (const record of records)
    for (const event of record.events)
      for (const actor of [...event.actors, ...event.recipients])
        if (actor.country) known.set(actor.id, actor.country)
  for (const gold of golds)
    for (const entity of [
      ...(gold.places ?? []).filter((p) => p.kind === 'country'),
      ...(gold.organizations ?? []),
      ...(gold.people ?? []),
    ])
      if (entity.country) known.set(entity.id, entity.country)
  return (id) => known.get(id) ?? id
}

/** Sums of tallies, by measure; measures in code-unit order. */
export function sumScores(scores: readonly ArticleScore[]): Record<string, Tally> {
  const sums: Record<string, Tally> = {}
  for (const { tallies } of scores)
    for (const [measure, { tp, fp, fn }] of Object.entries(tallies)) {
      sums[measure] ??= { tp: 0, fp: 0, fn: 0 }
      sums[measure].tp += tp
      sums[measure].fp += fp
      sums[measure].fn += fn
    }
  return Object.fromEntries(Object.entries(sums).sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** Precision, recall and their harmonic mean; null where there is nothing to divide by. */
export function ratesOf({ tp, fp, fn }: Tally): {
  precision: number | null
  recall: number | null
  f1: number | null
} {
  return {
    precision: tp + fp > 0 ? tp / (tp + fp) : null,
    recall: tp + fn > 0 ? tp / (tp + fn) : null,
    f1: tp + fp + fn > 0 ? (2 * tp) / (2 * tp + fp + fn) : null,
  }
}
