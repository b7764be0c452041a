import { createEventEngine } from '../../events/index.js'
import { parseSentence } from '../../events/parse.js'
import { collectMentions, wordsOf } from '../../events/words.js'
import type { Article, Route } from '../../model/article.js'
import type { Span } from '../../model/span.js'
import { createTracedPipeline, type TracedArticle } from '../../pipeline.js'
import type { Rules } from '../../rules/index.js'
import { type InspectedClause, inspectClauses } from './clauses.js'

/** Everything that was found on the way from an article to its record, as plain data; offsets in UTF-16 code units of the text as read. */
export interface Inspection {
  readonly article: {
    readonly id: string
    readonly source: string
    readonly title: string | null
    readonly published: string | null
  }
  readonly route: {
    readonly language: string
    readonly origin: string
    readonly route: Route | null
    readonly why: readonly string[]
  }
  readonly paragraphs: readonly {
    readonly language: string | null
    readonly start: number
    readonly text: string
  }[]
  readonly defects: readonly {
    readonly kind: string
    readonly line: number
    readonly column: number
    readonly text: string
  }[]
  readonly repairs: readonly {
    readonly rule: string
    readonly line: number
    readonly before: string
    readonly removed: string
    readonly added: string
    readonly after: string
  }[]
  readonly furniture: readonly {
    readonly kind: string
    readonly reading: string
    readonly line: number
    readonly text: string
  }[]
  readonly sentences: readonly InspectedSentence[]
}

export interface InspectedSentence {
  readonly index: number
  readonly language: string
  readonly secondary: boolean
  readonly text: string
  readonly clauses: readonly InspectedClause[]
  readonly mentions: readonly { readonly as: string; readonly text: string; readonly id: string }[]
  readonly events: readonly {
    readonly type: string
    readonly status: string
    readonly rule: string
    readonly trigger: string
    readonly actors: readonly string[]
    readonly recipients: readonly string[]
    readonly date: string | null
  }[]
}

/** Runs the stages over one article and tells what each of them found. */
export function createInspector(rules: Rules, route: Route | 'auto'): (article: Article) => Inspection {
  const trace = createTracedPipeline(rules, { route })
  const engine = createEventEngine(rules)
  return (article) => {
    const traced = trace(article)
    const { annotated } = traced
    const at = createLocator(annotated.raw)
    return {
      article: {
        id: article.id,
        source: article.source,
        title: article.title,
        published: traced.record.article.published,
      },
      route: {
        language: annotated.language,
        origin: annotated.origin,
        route: annotated.route,
        why: reasons(traced, route, rules),
      },
      paragraphs: annotated.paragraphs.map((p) => {
        const { start, end } = annotated.offsets.toRaw(p)
        return { language: p.language, start, text: annotated.raw.slice(start, end) }
      }),
      defects: annotated.defects.map((d) => ({
        kind: d.kind,
        ...at(d.start),
        text: annotated.raw.slice(d.start, d.end),
      })),
      repairs: annotated.edits.map((e) => ({
        rule: e.rule,
        line: at(e.start).line,
        before: annotated.raw.slice(Math.max(0, e.start - 24), e.start),
        removed: annotated.raw.slice(e.start, e.end),
        added: e.replacement,
        after: annotated.raw.slice(e.end, e.end + 24),
      })),
      furniture: annotated.zones.map((z) => ({
        kind: z.kind,
        reading: z.reading,
        line: at(annotated.offsets.toRaw(z).start).line,
        text: annotated.text.slice(z.start, z.end),
      })),
      sentences: sentencesOf(traced, engine),
    }
  }
}

function createLocator(text: string): (offset: number) => { line: number; column: number } {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return (offset) => {
    let line = 0
    while (line + 1 < starts.length && starts[line + 1]! <= offset) line++
    return { line: line + 1, column: offset - starts[line]! + 1 }
  }
}

/** Why this route: each kind of evidence with its count and weight. */
function reasons({ annotated }: TracedArticle, route: Route | 'auto', rules: Rules): string[] {
  if (route !== 'auto') return [`the route was forced: ${route}`]
  if (annotated.route === null) return [`the language is ${annotated.language}, neither German nor English`]
  const weights = new Map<string, { count: number; weight: number }>()
  for (const f of annotated.finds) {
    if (f.weight === 0) continue
    const kind = weights.get(f.kind) ?? { count: 0, weight: f.weight }
    weights.set(f.kind, { count: kind.count + 1, weight: f.weight })
  }
  if (weights.size === 0) return ['no wording of a machine was found']
  return [...weights].map(
    ([kind, { count, weight }]) => `${count} × ${kind}, weight ${weight} each (rules ${rules.version})`,
  )
}

function sentencesOf(
  { annotated, events }: TracedArticle,
  engine: ReturnType<typeof createEventEngine>,
): InspectedSentence[] {
  const { text } = annotated
  const mentions = collectMentions(annotated)
  const entities = [
    ...annotated.people.flatMap((p) => p.mentions.map((m) => ({ as: 'person', id: p.id, ...m }))),
    ...annotated.places.flatMap((p) =>
      p.mentions.map((m) => ({ ...m, id: p.id, as: m.as === 'government' ? 'government' : 'place' })),
    ),
    ...annotated.organizations.flatMap((o) =>
      o.mentions.map((m) => ({ as: 'organization', id: o.id, ...m })),
    ),
    ...annotated.dates.map((d) => ({ as: d.type, id: d.value, start: d.start, end: d.end })),
  ].sort((a, b) => a.start - b.start)
  return annotated.sentences.map((sentence) => {
    const inside = (s: Span) => s.start >= sentence.start && s.end <= sentence.end
    const tools = engine.languages.get(sentence.language)
    const parsed =
      tools && parseSentence(sentence, wordsOf(sentence, tools.language, mentions), tools.language)
    return {
      index: sentence.index + 1,
      language: sentence.language,
      secondary: sentence.secondary,
      text: text.slice(sentence.start, sentence.end),
      clauses: parsed ? inspectClauses(parsed) : [],
      mentions: entities
        .filter(inside)
        .map((e) => ({ as: e.as, text: text.slice(e.start, e.end), id: e.id })),
      events: events
        .filter((e) => inside(e.trigger))
        .map((e) => ({
          type: e.type,
          status: e.status,
          rule: e.rule,
          trigger: text.slice(e.trigger.start, e.trigger.end),
          actors: e.actors.map((a) => a.id),
          recipients: e.recipients.map((a) => a.id),
          date: e.date,
        })),
    }
  })
}
