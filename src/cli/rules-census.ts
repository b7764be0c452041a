import { counted } from '../diff/views/model.js'
import type { Route } from '../model/article.js'
import { createTracedPipeline } from '../pipeline.js'
import type { EventRules } from '../rules/events/types.js'
import { type LookOptions, openArticles } from './articles.js'
import { standardOutput } from './output.js'
import { loadPacks } from './packs.js'
import { createPaint } from './paint.js'

export interface RulesCensusOptions extends LookOptions {
  readonly rules: readonly string[]
  readonly route: Route | 'auto'
  readonly format: 'terminal' | 'json'
}

export interface FrameCensus {
  readonly language: string
  /** From 1, as in the file. */
  readonly number: number
  readonly source: string
  readonly events: number
}

export interface RuleCensus {
  readonly rule: string
  readonly events: number
  readonly articles: number
  readonly frames: readonly FrameCensus[]
}

export interface Census {
  readonly articles: number
  readonly events: number
  readonly rules: readonly RuleCensus[]
}

/** Counts events by rule and frame. */
export function createCounter(rules: EventRules) {
  const frames = new Map<string, number>()
  const events = new Map<string, number>()
  const articles = new Map<string, number>()
  const add = (map: Map<string, number>, key: string) => map.set(key, (map.get(key) ?? 0) + 1)
  let articleCount = 0
  return {
    /** @param found `consult/meet` and `de-0` of every event of one article */
    article(found: readonly { readonly rule: string; readonly frameId: string }[]): void {
      articleCount++
      for (const { rule, frameId } of found) {
        add(frames, `${rule}#${frameId}`)
        add(events, rule)
      }
      for (const rule of new Set(found.map((f) => f.rule))) add(articles, rule)
    },
    census(): Census {
      const counted = rules.rules.map((rule) => ({
        rule: rule.id,
        events: events.get(rule.id) ?? 0,
        articles: articles.get(rule.id) ?? 0,
        frames: rules.frames
          .filter((f) => f.rule === rule.id)
          .map((f) => {
            const language = f.language + (f.machine ? '-mt' : '')
            const count = frames.get(`${rule.id}#${language}-${f.index}`) ?? 0
            return { language, number: f.index + 1, source: f.source, events: count }
          }),
      }))
      counted.sort((a, b) => b.events - a.events || (a.rule < b.rule ? -1 : 1))
      return {
        articles: articleCount,
        events: [...events.values()].reduce((a, b) => a + b, 0),
        rules: counted,
      }
    },
  }
}

/** `depesche rules census PATH…`: how often each rule and frame tells an event in these articles. */
export async function rulesCensus(paths: readonly string[], options: RulesCensusOptions): Promise<number> {
  const rules = await loadPacks(options.rules)
  const trace = createTracedPipeline(rules, { route: options.route })
  const counter = createCounter(rules.events)
  const articles = openArticles(paths, options)
  for await (const article of articles)
    counter.article(trace(article).events.map((e) => ({ rule: e.rule, frameId: e.trace.frameId })))
  const census = counter.census()
  if (census.articles === 0 && articles.failed) return 2
  await standardOutput().write(
    options.format === 'json' ? `${JSON.stringify(census, null, 2)}\n` : show(census),
  )
  return articles.failed ? 2 : 0
}

function show({ articles, events, rules }: Census): string {
  const paint = createPaint(process.stdout, process.env)
  const lines = [
    `${counted(events, 'event')} in ${counted(articles, 'article')}`,
    '',
    paint.title('  events  articles  rule'),
  ]
  for (const rule of rules.filter((r) => r.events > 0)) {
    lines.push(
      `${String(rule.events).padStart(8)}${String(rule.articles).padStart(10)}  ${paint.title(rule.rule)}`,
    )
    for (const f of rule.frames.filter((f) => f.events > 0))
      lines.push(
        `${String(f.events).padStart(8)}            ${f.language} ${f.number} ${paint.quiet(f.source)}`,
      )
  }
  const silent = rules.filter((r) => r.events === 0).map((r) => r.rule)
  const frames = rules.flatMap((r) => r.frames)
  const quiet = frames.filter((f) => f.events === 0).length
  lines.push(
    '',
    paint.title(`${silent.length} of ${rules.length} rules never fire`),
    ...silent.map((r) => `  ${r}`),
  )
  lines.push('', `${quiet} of ${frames.length} frames never fire (see --format json)`)
  return `${lines.join('\n')}\n`
}
