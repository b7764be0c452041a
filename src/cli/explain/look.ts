import { createWhyNot, type FrameOutcome, type TriedFrame } from '../../events/why-not.js'
import type { Article, Route } from '../../model/article.js'
import type { Actor, EventMention } from '../../model/event.js'
import type { AnnotatedArticle, Sentence } from '../../model/mention.js'
import type { Span } from '../../model/span.js'
import { createTracedPipeline } from '../../pipeline.js'
import { classMeanings } from '../../rules/events/schema.js'
import type { Rules } from '../../rules/index.js'

/** A stretch of a sentence that plays a part in an event; `start` and `end` count from the start of the sentence. */
export interface Mark extends Span {
  readonly as: string
  /** The grammatical function that filled the argument; null for the trigger. */
  readonly via: string | null
  readonly text: string
}

export interface ExplainedEvent {
  readonly type: string
  readonly modes: readonly string[]
  readonly contexts: readonly string[]
  readonly status: string
  readonly actors: readonly Actor[]
  readonly recipients: readonly Actor[]
  readonly date: string | null
  readonly place: string | null
  readonly agreement: {
    readonly stage: string
    readonly topics: readonly string[]
    readonly duration: string | null
  } | null
  readonly attribution: string | null
  readonly confidence: number
  readonly secondary: boolean
  readonly rule: string
  readonly file: string
  readonly why: string
  /** Route and number of the frame in the rule file, from 1. */
  readonly frame: { readonly language: string; readonly number: number; readonly source: string }
  readonly marks: readonly Mark[]
  /** Dates of the sentence that stay open because the day of publication is not known. */
  readonly openDates: readonly string[]
  /** What set status, date, place and attribution, and what cost confidence. */
  readonly notes: readonly string[]
}

export interface ExplainedTry {
  readonly rule: string
  readonly frame: { readonly language: string; readonly number: number; readonly source: string }
  readonly outcome: FrameOutcome
  readonly trigger: Mark
  readonly why: string | null
}

export interface ExplainedSentence {
  /** From 1, as `--sentence` and `depesche inspect` … count them. */
  readonly number: number
  readonly language: string
  readonly text: string
  readonly events: readonly ExplainedEvent[]
  /** Frames that were tried and told no event; only where `--why-not` or `--sentence` asks for them. */
  readonly tried: readonly ExplainedTry[]
}

export interface Explanation {
  readonly article: { readonly id: string; readonly source: string; readonly published: string | null }
  readonly route: string | null
  readonly sentenceCount: number
  readonly eventCount: number
  /** Sentences with an event or a try; with `--sentence` that one. */
  readonly sentences: readonly ExplainedSentence[]
  /** With `--why-not`: the rule and the head words of its frames in the languages of the article. */
  readonly asked: { readonly rule: string; readonly why: string; readonly triggers: readonly string[] } | null
  /** What the classes mean (`@GOV`) that the tries name. */
  readonly classes: Readonly<Record<string, string>>
}

export interface ExplainSettings {
  readonly route: Route | 'auto'
  /** From 1. */
  readonly sentence: number | null
  readonly whyNot: string | null
}

/** Reads articles and keeps what explains their events. Spans refer to the repaired text. */
export function createExplainer(rules: Rules, settings: ExplainSettings): (article: Article) => Explanation {
  const trace = createTracedPipeline(rules, { route: settings.route })
  const asks = settings.whyNot !== null || settings.sentence !== null
  const whyNot = asks ? createWhyNot(rules) : null
  return (article) => {
    const { annotated, events } = trace(article)
    const tried =
      whyNot?.(annotated, {
        ...(settings.whyNot === null ? {} : { rule: settings.whyNot }),
        ...(settings.sentence === null ? {} : { sentence: settings.sentence - 1 }),
      }) ?? []
    const sentences = annotated.sentences
      .filter((s) => settings.sentence === null || s.index === settings.sentence - 1)
      .map((s) => explainSentence(s, annotated, events, tried, rules))
    const { id, source, published } = annotated
    const shown = sentences.flatMap((s) => s.tried)
    return {
      article: { id, source, published },
      route: annotated.route,
      sentenceCount: annotated.sentences.length,
      eventCount: events.length,
      sentences: sentences.filter(
        (s) =>
          settings.sentence !== null ||
          s.tried.length > 0 ||
          s.events.some((e) => settings.whyNot === null || e.rule === settings.whyNot),
      ),
      asked: settings.whyNot === null ? null : askedOf(settings.whyNot, annotated, rules),
      classes: shown.length === 0 ? {} : meaningsOf(shown, rules),
    }
  }
}

function explainSentence(
  sentence: Sentence,
  article: AnnotatedArticle,
  events: readonly EventMention[],
  tried: readonly TriedFrame[],
  rules: Rules,
): ExplainedSentence {
  const markOf = (span: Span, as: string, via: string | null): Mark => ({
    as,
    via,
    text: article.text.slice(span.start, span.end),
    start: span.start - sentence.start,
    end: span.end - sentence.start,
  })
  return {
    number: sentence.index + 1,
    language: sentence.language,
    text: article.text.slice(sentence.start, sentence.end),
    events: events
      .filter((e) => e.trace.sentence === sentence.index)
      .map((e) => explainEvent(e, markOf, openDatesIn(sentence, article), rules)),
    tried: tried
      .filter((t) => t.sentence === sentence.index && t.outcome !== 'event')
      .map((t) => ({
        rule: t.rule,
        frame: frameOf(t.frameId, t.frame),
        outcome: t.outcome,
        trigger: markOf(t.trigger, 'trigger', null),
        why: t.why,
      })),
  }
}

/** Words such as "Monday", where no day of publication tells which. */
function openDatesIn(sentence: Sentence, { text, published, dates }: AnnotatedArticle): string[] {
  if (published !== null) return []
  return dates
    .filter((d) => d.type === 'date' && d.from === null && d.value.startsWith('XXXX'))
    .filter((d) => d.start >= sentence.start && d.end <= sentence.end)
    .map((d) => text.slice(d.start, d.end))
}

function explainEvent(
  e: EventMention,
  markOf: (span: Span, as: string, via: string | null) => Mark,
  openDates: readonly string[],
  rules: Rules,
): ExplainedEvent {
  const rule = rules.events.rules.find((r) => r.id === e.rule)
  return {
    type: e.type,
    modes: e.modes,
    contexts: e.contexts,
    status: e.status,
    actors: e.actors,
    recipients: e.recipients,
    date: e.date,
    place: e.place,
    agreement: e.agreement && {
      stage: e.agreement.stage,
      topics: e.agreement.topics,
      duration: e.agreement.duration,
    },
    attribution: e.attribution,
    confidence: e.confidence,
    secondary: e.secondary,
    rule: e.rule,
    file: rule?.file ?? '',
    why: rule?.why ?? '',
    frame: frameOf(e.trace.frameId, e.trace.frame),
    marks: [
      markOf(e.trigger, 'trigger', null),
      ...e.trace.arguments.map((a) => markOf(a, a.argument, a.via)),
    ].sort((a, b) => a.start - b.start || a.end - b.end),
    openDates,
    notes: e.trace.notes,
  }
}

/** `de-mt-2` → German machine route, frame 3. */
function frameOf(frameId: string, source: string): ExplainedEvent['frame'] {
  const at = frameId.lastIndexOf('-')
  return { language: frameId.slice(0, at), number: Number(frameId.slice(at + 1)) + 1, source }
}

/** The words that the frames of a rule begin with, as far as they are read in this article, sorted. */
function askedOf(id: string, article: AnnotatedArticle, rules: Rules): Explanation['asked'] {
  const languages = new Set(article.sentences.map((s) => s.language))
  const machine = article.route?.endsWith('-mt') ?? false
  const frames = rules.events.frames.filter(
    (f) => f.rule === id && languages.has(f.language) && (machine || !f.machine),
  )
  const rule = rules.events.rules.find((r) => r.id === id)
  const triggers = [...new Set(frames.flatMap((f) => f.lemmas))].sort()
  return { rule: id, why: rule?.why ?? '', triggers }
}

function meaningsOf(tried: readonly ExplainedTry[], rules: Rules): Record<string, string> {
  const sectors = rules.vocabulary.sectors as { sectors?: { sector: string; means: string }[] } | undefined
  const known: Record<string, string> = { ...classMeanings }
  for (const { sector, means } of sectors?.sectors ?? []) known[`@${sector}`] = means
  const named = new Set(tried.flatMap((t) => t.why?.match(/@\w+/g) ?? []))
  return Object.fromEntries(
    [...named].sort().flatMap((name) => (known[name] === undefined ? [] : [[name, known[name]]])),
  )
}
