import type { RepairedArticle } from './article.js'
import type { Span } from './span.js'

export type TokenKind = 'word' | 'number' | 'punctuation'

/** A token of the repaired text. Words keep inner hyphens, apostrophes and dots of abbreviations; punctuation is one character. */
export interface Token extends Span {
  readonly text: string
  readonly lower: string
  readonly kind: TokenKind
  /** Number of its text among the forms met, for tables of what a form is (`noted`); -1 where it has none. */
  readonly form: number
}

/** A sentence with its tokens, in text order. Furniture to be skipped yields no sentences. */
export interface Sentence extends Span {
  readonly index: number
  readonly tokens: readonly Token[]
  /** 'de' or 'en': the language of its paragraph. */
  readonly language: string
  readonly paragraph: number
  /** Repeats the story (caption, FAQ): may support an event, not add one. */
  readonly secondary: boolean
  /** A headline or cross-head: a line without closing punctuation. */
  readonly headline: boolean
}

export type TimexType = 'date' | 'time' | 'duration' | 'set'

export interface DateMention extends Span {
  /** TIMEX3 value (ISO 24617-1). */
  readonly value: string
  readonly type: TimexType
  /** TIMEX3 modifier (START, MID, END, APPROX …) or null. */
  readonly mod: string | null
  /** First and last day covered, null where unresolved. */
  readonly from: string | null
  readonly to: string | null
}

export type MentionKind = 'name' | 'role' | 'pronoun'

/** One piece of evidence for or against a name, with its weight (rules/lexicon). */
export interface NameEvidence {
  readonly feature: string
  readonly weight: number
}

export interface EntityMention extends Span {
  readonly kind: MentionKind
  readonly evidence?: readonly NameEvidence[]
}

export interface Person {
  readonly id: string
  readonly name: string
  /** ISO 3166-1 alpha-2 of the country that the person acts for. */
  readonly country: string | null
  /** Offices on the day of the article, normalised (rules/vocabulary/roles.yaml). */
  readonly roles: readonly string[]
  /** PLOVER 2.0 sector that the offices give, or null. */
  readonly sector: string | null
  readonly known: boolean
  readonly mentions: readonly EntityMention[]
}

export type PlaceKind = 'country' | 'region' | 'city' | 'site' | 'water'

export interface PlaceMention extends EntityMention {
  /** A capital or seat that acts stands for its government and is no place. */
  readonly as: 'place' | 'government'
}

export interface Place {
  readonly id: string
  readonly name: string
  readonly kind: PlaceKind
  readonly country: string | null
  readonly lat: number | null
  readonly lon: number | null
  readonly mentions: readonly PlaceMention[]
}

export type OrganizationKind =
  | 'government'
  | 'ministry'
  | 'party'
  | 'armed-group'
  | 'company'
  | 'media'
  | 'intergovernmental'
  | 'other'

export interface Organization {
  readonly id: string
  readonly name: string
  readonly kind: OrganizationKind
  readonly country: string | null
  readonly sector: string | null
  readonly mentions: readonly EntityMention[]
}

/** All that is known of the article's words before events are read; entities by first mention, mentions in text order. */
export interface AnnotatedArticle extends RepairedArticle {
  readonly sentences: readonly Sentence[]
  readonly dates: readonly DateMention[]
  readonly people: readonly Person[]
  readonly places: readonly Place[]
  readonly organizations: readonly Organization[]
}
