import type { Span } from './span.js'

export type Status = 'happened' | 'ongoing' | 'planned' | 'possible' | 'denied'

/** Who takes part: a person, an organisation or a country. */
export interface Actor {
  readonly id: string
  readonly name: string
  /** ISO 3166-1 alpha-2; null for international bodies. */
  readonly country: string | null
  /** PLOVER 2.0 sector code or null. */
  readonly sector: string | null
}

export type AgreementStage =
  | 'proposed'
  | 'agreed'
  | 'in-principle'
  | 'signed'
  | 'ratified'
  | 'in-force'
  | 'rejected'
  | 'suspended'
  | 'ended'

export interface Agreement {
  readonly stage: AgreementStage
  readonly topics: readonly string[]
  /** ISO 8601 duration or null. */
  readonly duration: string | null
  readonly terms: Span | null
}

/** What an event owes to which words; printed by `depesche explain`. */
export interface EventTrace {
  /** The frame as the rule file has it, in one line. */
  readonly frame: string
  /** Route and index of the frame among those of its rule, e.g. `de-0`. */
  readonly frameId: string
  readonly sentence: number
  readonly arguments: readonly (Span & { readonly argument: string; readonly via: string })[]
  /** What set status, date, place, attribution and what cost confidence, each a short sentence. */
  readonly notes: readonly string[]
}

/** An event told by one clause; spans in the repaired text. */
export interface EventMention {
  readonly type: string
  readonly modes: readonly string[]
  readonly contexts: readonly string[]
  readonly status: Status
  readonly actors: readonly Actor[]
  readonly recipients: readonly Actor[]
  /** ISO day or interval first/last, or null. */
  readonly date: string | null
  /** Id of a place of the article, or null. */
  readonly place: string | null
  readonly agreement: Agreement | null
  /** Id of the person, organisation or country that says so. */
  readonly attribution: string | null
  readonly evidence: Span
  readonly trigger: Span
  readonly rule: string
  readonly confidence: number
  /** Told by a caption or FAQ: supports an event of the story, adds none. */
  readonly secondary: boolean
  readonly trace: EventTrace
}

/** The article and the events that it tells, in text order. */
export interface EventsFound {
  readonly events: readonly EventMention[]
}
