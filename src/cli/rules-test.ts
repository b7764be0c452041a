import type { Route } from '../model/article.js'
import type { EventRecord, RecordedEvent } from '../model/record.js'
import { createPipeline } from '../pipeline.js'
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
}

export interface RuleTestResult {
  readonly outcomes: readonly RuleOutcome[]
  /** Frames that no example fires: rule, language, index and source. */
  readonly uncovered: readonly {
    readonly rule: string
    readonly file: string
    readonly language: string
    readonly index: number
    readonly source: string
  }[]
}

/** Runs every example and near miss of the event rules through the whole pipeline. */
export function testRules(rules: Rules, only: (rule: EventRule) => boolean): RuleTestResult {
  const pipelines = new Map<string, ReturnType<typeof createPipeline>>()
  const run = (route: string, text: string, published: string | null): EventRecord => {
    if (!pipelines.has(route))
      pipelines.set(route, createPipeline(rules, { route: route as Route, withFrames: true }))
    return pipelines.get(route)!({
      id: 'example',
      source: '-',
      title: null,
      url: null,
      published,
      publishedFrom: published ? 'option' : 'none',
      declaredLanguage: null,
      text,
    })
  }
  const outcomes: RuleOutcome[] = []
  const fired = new Set<string>()
  for (const rule of rules.events.rules.filter(only)) {
    for (const example of rule.examples)
      for (const [route, text] of Object.entries(example.texts)) {
        const record = run(route, text, example.published)
        const own = record.events.filter((e) => e.rule.split('#')[0] === rule.id)
        for (const e of own) fired.add(e.rule)
        const tries = own.map((e) => differences(e, example.gives, rule))
        const best = tries.sort((a, b) => a.length - b.length)[0]
        const outcome = best === undefined ? 'missing' : best.length === 0 ? 'found' : 'wrong'
        const others = record.events.map(
          (e) =>
            `${e.type} ${e.rule} ${e.actors.map((a) => a.id).join('+')} -> ${e.recipients.map((a) => a.id).join('+')} ${e.status} ${e.date} ${e.place}`,
        )
        outcomes.push({
          rule: rule.id,
          file: rule.file,
          outcome,
          route,
          text,
          detail:
            outcome === 'found'
              ? ''
              : outcome === 'missing'
                ? `events: ${others.join('; ') || 'none'}; people: ${record.people.map((p) => p.id).join(', ')}; places: ${record.places.map((p) => p.id).join(', ')}`
                : best!.join('; '),
        })
      }
    for (const miss of rule.not)
      for (const [route, text] of Object.entries(miss.texts)) {
        const own = run(route, text, '2025-05-07').events.filter((e) => e.rule.split('#')[0] === rule.id)
        outcomes.push({
          rule: rule.id,
          file: rule.file,
          outcome: own.length === 0 ? 'quiet' : 'noisy',
          route,
          text,
          detail:
            own.length === 0
              ? ''
              : `${miss.because}; fired: ${own.map((e) => `${e.rule} ${e.actors.map((a) => a.id).join('+')} -> ${e.recipients.map((a) => a.id).join('+')} ${e.status}`).join('; ')}`,
        })
      }
  }
  const ids = new Set(rules.events.rules.filter(only).map((r) => r.id))
  const uncovered = rules.events.frames
    .filter((f) => ids.has(f.rule) && !fired.has(frameId(f)))
    .map((f) => ({
      rule: f.rule,
      file: rules.events.rules.find((r) => r.id === f.rule)!.file,
      language: f.language + (f.machine ? '-mt' : ''),
      index: f.index,
      source: f.source,
    }))
  return { outcomes, uncovered }
}

const frameId = (f: { rule: string; language: string; machine: boolean; index: number }) =>
  `${f.rule}#${f.language}${f.machine ? '-mt' : ''}-${f.index}`

function differences(
  event: RecordedEvent,
  gives: Readonly<Record<string, unknown>>,
  rule: EventRule,
): string[] {
  const ids = (list: RecordedEvent['actors']) => list.map((a) => a.id).sort()
  const have: Record<string, unknown> = {
    type: event.type,
    status: event.status,
    date: event.date,
    place: event.place,
    actors: ids(event.actors),
    recipients: ids(event.recipients),
    modes: [...event.modes].sort(),
    contexts: event.contexts,
    stage: event.agreement?.stage ?? null,
    topics: event.agreement?.topics ?? [],
    duration: event.agreement?.duration ?? null,
    attribution: event.attribution,
  }
  const want: Record<string, unknown> = { ...gives }
  if (!('type' in want) && rule.planned === null) want.type = rule.type
  return Object.entries(want).flatMap(([key, value]) => {
    const expected = Array.isArray(value) ? [...value].map(String) : value
    if (key === 'actors' || key === 'recipients' || key === 'modes') (expected as string[]).sort()
    if (key === 'topics' || key === 'contexts')
      return (expected as string[]).every((t) => (have[key] as string[]).includes(t))
        ? []
        : [`${key}: want ${JSON.stringify(expected)}, got ${JSON.stringify(have[key])}`]
    return JSON.stringify(have[key]) === JSON.stringify(expected)
      ? []
      : [`${key}: want ${JSON.stringify(expected)}, got ${JSON.stringify(have[key])}`]
  })
}
