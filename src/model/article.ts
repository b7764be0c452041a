import type { Span } from './span.js'

export type PublishedFrom = 'option' | 'metadata' | 'text' | 'inferred' | 'none'
export type Origin = 'machine-translated' | 'unmarked'
/** Which extractors and rules run: a language, with `-mt` where the wording is a machine's. */
export type Route = 'de' | 'en' | 'de-mt' | 'en-mt'

/** What `read` gives: the text as decoded, unchanged from here on, and what the file itself says of it. */
export interface Article {
  readonly id: string
  /** The path as given on the command line; '-' for standard input. */
  readonly source: string
  readonly title: string | null
  readonly url: string | null
  /** Document creation time, ISO 8601 day. */
  readonly published: string | null
  readonly publishedFrom: PublishedFrom
  /** Language that front matter or the page declares (ISO 639-1); a hint for `route`, never the last word. */
  readonly declaredLanguage: string | null
  readonly text: string
}

/** A stretch of wording that betrays a machine; span in the raw text. */
export interface Defect extends Span {
  readonly kind: string
}

/** Wording that a repair rule knows: what is read instead, and what it weighs as evidence of a machine; span in the raw text. */
export interface WordingFind extends Span {
  readonly kind: string
  /** Id of the repair rule. */
  readonly rule: string
  readonly replacement: string
  readonly weight: number
}

/** A paragraph and its language (ISO 639-1, null where it cannot be told). */
export interface Paragraph extends Span {
  readonly language: string | null
}

/** The article with its language and route; spans in the raw text, which is `text`. */
export interface RoutedArticle extends Article {
  /** ISO 639-1 of the body. */
  readonly language: string
  readonly origin: Origin
  /** In text order. */
  readonly defects: readonly Defect[]
  /** null: neither German nor English, so nothing is extracted. */
  readonly route: Route | null
  readonly paragraphs: readonly Paragraph[]
  /** Every wording to be repaired, evidence or not, in text order and none overlapping. */
  readonly finds: readonly WordingFind[]
}

/** One repair over the raw text. */
export interface RepairEdit extends Span {
  readonly replacement: string
  /** Id of the repair rule. */
  readonly rule: string
}

/** Maps spans between the raw and the repaired text; exact for every span that an edit does not cut. */
export interface OffsetMap {
  toRaw(span: Span): Span
  toRepaired(span: Span): Span
}

/** A stretch that is not story: page furniture (`skip`) or a repetition that may support an event but not add one (`secondary`). */
export interface Zone extends Span {
  readonly kind: string
  readonly reading: 'skip' | 'secondary'
}

/** The article to be read: `text` is the repaired text and every span below refers to it, except `defects` and `edits` (raw text). */
export interface RepairedArticle extends RoutedArticle {
  readonly raw: string
  readonly edits: readonly RepairEdit[]
  readonly offsets: OffsetMap
  readonly zones: readonly Zone[]
  /** Dateline found in furniture or at the start of the story: place words and day, usable as context. */
  readonly dateline: { readonly place: Span | null; readonly date: Span | null } | null
}
