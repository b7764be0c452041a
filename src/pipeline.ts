import { createAnnotator } from './annotate/index.js'
import { createEventReader } from './events/index.js'
import type { Article, Route } from './model/article.js'
import type { EventMention } from './model/event.js'
import type { AnnotatedArticle } from './model/mention.js'
import type { EventRecord } from './model/record.js'
import { toRecord } from './record/index.js'
import { createRepairer, type RepairOptions } from './repair/index.js'
import { createRouter } from './route/index.js'
import type { Rules } from './rules/index.js'

export interface PipelineOptions {
  /** Forces a route; 'auto' lets language and defects decide. */
  readonly route: Route | 'auto'
  /** `rule` of each event also names its frame (`consult/meet#de-0`); for the tests of rules only. */
  readonly withFrames?: boolean
  /** Switches repairs off, for measuring what they are worth. */
  readonly repair?: RepairOptions
}

/** An article with everything that was found on the way to its record. */
export interface TracedArticle {
  readonly annotated: AnnotatedArticle
  readonly events: readonly EventMention[]
  readonly record: EventRecord
}

/** Compiles the rules once and returns the function that turns one article into its record. Pure: no clock, no files. */
export function createPipeline(rules: Rules, options: PipelineOptions): (article: Article) => EventRecord {
  const trace = createTracedPipeline(rules, options)
  return (article) => trace(article).record
}

/** The same, with what stands between the article and its record. */
export function createTracedPipeline(
  rules: Rules,
  options: PipelineOptions,
): (article: Article) => TracedArticle {
  const route = createRouter(rules, options.route)
  const repair = createRepairer(rules, options.repair)
  const annotate = createAnnotator(rules)
  const readEvents = createEventReader(rules, options.withFrames ?? false)
  return (article) => {
    const routed = route(article)
    const repaired = repair(routed)
    const annotated = annotate(repaired)
    const events = readEvents(annotated)
    return { annotated, events, record: toRecord(annotated, events, rules) }
  }
}
