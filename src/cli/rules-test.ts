import { createWhyNot, type TriedFrame } from '../events/why-not.js'
import type { Route } from '../model/article.js'
import type { EventRecord, RecordedEvent } from '../model/record.js'
import { createTracedPipeline, type TracedArticle } from '../pipeline.js'
import type { EventRule } from '../rules/events/types.js'
import type { Rules } from '../rules/index.js'

/** found and quiet are right; missing (an example gives no such event), noisy (a near miss fires) and wrong (a field differs) are not. */
export type Outcome = 'found' | 'missing' | 'wrong' | 'quiet' | 'noisy'

export interface RuleOutcome {
  readonly rule: string
  readonly file: string
  readonly outcome: Outcome
  readonly route: string
  readonly text: string
  /** What differs, or what fired. */
  readonly detail: string
  /** Place in the data of the rule file: `examples`, index, route. */
  readonly path: readonly (string | number)[]
  /** Of a missing event: what became of the frames of the rule. */
  readonly tried: readonly TriedFrame[]
}

export interface UncoveredFrame {
  readonly rule: string
  readonly file: string
  readonly language: string
  readonly index: number
  readonly source: string
}

export interface RuleTestResult {
  readonly outcomes: readonly RuleOutcome[]
  /** Frames that no example fires: rule, language, index and source. */
  readonly uncovered: readonly UncoveredFrame[]
  readonly frames: number
}

/** An example that names no publication day is read as if published on this one. */
const usualDay = '2025-05-07'

/** Runs every example and near miss of the event rules through the whole pipeline. */
export function testRules(rules: Rules, only: (rule: EventRule) => boolean): RuleTestResult {
  const run = createRunner(rules)
  const fired = new Set<string>()
  const chosen = rules.events.rules.filter(only)
  const outcomes = chosen.flatMap((rule) => [
    ...rule.examples.flatMap((example, i) =>
      Object.entries(example.texts).map(([route, text]) => {
        const told = run.read(route, text, example.published)
        const { outcome, detail } = judge(told.record, example.gives, rule, fired)
        const path = ['examples', i, route]
        const tried = outcome === 'missing' ? run.whyNot(told, rule.id) : []
        return { rule: rule.id, file: rule.file, outcome, route, text, detail, path, tried }
      }),
    ),
    ...rule.not.flatMap((miss, i) =>
      Object.entries(miss.texts).map(([route, text]) => {
        const own = eventsOf(rule, run.read(route, text, usualDay).record)
        const outcome: Outcome = own.length === 0 ? 'quiet' : 'noisy'
        const detail = own.length === 0 ? '' : `${miss.because}; fired: ${own.map(line).join('; ')}`
        return {
          rule: rule.id,
          file: rule.file,
          outcome,
          route,
          text,
          detail,
          path: ['not', i, route],
          tried: [],
        }
      }),
    ),
  ])
  const ids = new Map(chosen.map((r) => [r.id, r.file]))
  const frames = rules.events.frames.filter((f) => ids.has(f.rule))
  const uncovered = frames
    .filter((f) => !fired.has(`${f.rule}#${routeOf(f)}-${f.index}`))
    .map((f) => ({
      rule: f.rule,
      file: ids.get(f.rule)!,
      language: routeOf(f),
      index: f.index,
      source: f.source,
    }))
  return { outcomes, uncovered, frames: frames.length }
}

const routeOf = (f: { readonly language: string; readonly machine: boolean }) =>
  f.language + (f.machine ? '-mt' : '')

/** One pipeline a route, made when first needed. */
function createRunner(rules: Rules) {
  const pipelines = new Map<string, ReturnType<typeof createTracedPipeline>>()
  let whyNot: ReturnType<typeof createWhyNot> | null = null
  return {
    read(route: string, text: string, published: string | null): TracedArticle {
      let pipeline = pipelines.get(route)
      if (pipeline === undefined) {
        pipeline = createTracedPipeline(rules, { route: route as Route, withFrames: true })
        pipelines.set(route, pipeline)
      }
      return pipeline({
        id: 'example',
        source: '-',
        title: null,
        url: null,
        published,
        publishedFrom: published ? 'option' : 'none',
        declaredLanguage: null,
        text,
      })
    },
    whyNot(told: TracedArticle, rule: string): TriedFrame[] {
      whyNot ??= createWhyNot(rules)
      return whyNot(told.annotated, { rule })
    },
  }
}

const eventsOf = (rule: EventRule, record: EventRecord) =>
  record.events.filter((e) => e.rule.split('#')[0] === rule.id)

function judge(
  record: EventRecord,
  gives: Readonly<Record<string, unknown>>,
  rule: EventRule,
  fired: Set<string>,
): { outcome: Outcome; detail: string } {
  const own = eventsOf(rule, record)
  for (const e of own) fired.add(e.rule)
  const best = own.map((e) => differences(e, gives, rule)).sort((a, b) => a.length - b.length)[0]
  if (best === undefined) return { outcome: 'missing', detail: found(record) }
  return best.length === 0 ? { outcome: 'found', detail: '' } : { outcome: 'wrong', detail: best.join('; ') }
}

const names = (actors: RecordedEvent['actors']) => actors.map((a) => a.id).join('+') || 'nobody'

const line = (e: RecordedEvent) =>
  `${e.type} ${e.rule} ${names(e.actors)} -> ${names(e.recipients)} ${e.status} ${e.date} ${e.place}`

function found(record: EventRecord): string {
  const ids = (list: readonly { readonly id: string }[]) => list.map((e) => e.id).join(', ') || 'none'
  return `events: ${record.events.map(line).join('; ') || 'none'}; people: ${ids(record.people)}; places: ${ids(record.places)}; organizations: ${ids(record.organizations)}`
}

/** Fields of which the example names a part; all others must be as given. */
const partial = new Set(['topics', 'contexts'])
const unordered = new Set(['actors', 'recipients', 'modes'])

function differences(
  event: RecordedEvent,
  gives: Readonly<Record<string, unknown>>,
  rule: EventRule,
): string[] {
  const have: Record<string, unknown> = {
    type: event.type,
    status: event.status,
    date: event.date,
    place: event.place,
    actors: event.actors.map((a) => a.id),
    recipients: event.recipients.map((a) => a.id),
    modes: event.modes,
    contexts: event.contexts,
    stage: event.agreement?.stage ?? null,
    topics: event.agreement?.topics ?? [],
    duration: event.agreement?.duration ?? null,
    attribution: event.attribution,
  }
  const want: Record<string, unknown> = { ...gives }
  if (!('type' in want) && rule.planned === null) want['type'] = rule.type
  return Object.entries(want).flatMap(([key, value]) =>
    agrees(key, value, have[key])
      ? []
      : [`${key}: want ${JSON.stringify(value)}, got ${JSON.stringify(have[key])}`],
  )
}

function agrees(key: string, want: unknown, have: unknown): boolean {
  if (!Array.isArray(want) || !Array.isArray(have)) return JSON.stringify(want) === JSON.stringify(have)
  const wanted = want.map(String)
  if (partial.has(key)) return wanted.every((w) => have.includes(w))
  const order = (list: readonly unknown[]) => (unordered.has(key) ? [...list].sort() : list)
  return JSON.stringify(order(wanted)) === JSON.stringify(order(have))
}
