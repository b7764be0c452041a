import type {
  EventRecord,
  RecordedDate,
  RecordedEvent,
  RecordedOrganization,
  RecordedPerson,
  RecordedPlace,
} from '../model/record.js'

/** Parts of a record that can differ. */
export const changeKinds = ['events', 'people', 'places', 'organizations', 'dates'] as const
export type ChangeKind = (typeof changeKinds)[number]

/** What is one entry of each kind. */
export interface Entries {
  readonly events: RecordedEvent
  readonly people: RecordedPerson
  readonly places: RecordedPlace
  readonly organizations: RecordedOrganization
  readonly dates: RecordedDate
}

/** A field that says something else than before. */
export interface FieldChange {
  readonly field: string
  readonly before: unknown
  readonly after: unknown
}

/** One entry that is new, gone or different. `before` is null for added ones, `after` for lost ones. */
export interface Change<Kind extends ChangeKind = ChangeKind> {
  readonly kind: Kind
  readonly change: 'added' | 'lost' | 'changed'
  readonly before: Entries[Kind] | null
  readonly after: Entries[Kind] | null
  /** Empty for added and lost ones. */
  readonly fields: readonly FieldChange[]
  /** The rule that made the newer side, or the older where there is none; null for entities. */
  readonly rule: string | null
}

/** Everything in which two records of one article differ. */
export interface ArticleDiff {
  readonly id: string
  readonly source: string
  /** 'added' or 'lost' where only one side has a record of the article. */
  readonly article: 'both' | 'added' | 'lost'
  /** The articles themselves differ: spans have moved, and words are compared, not where they stand. */
  readonly text_changed: boolean
  readonly changes: readonly Change[]
}

export interface DiffOptions {
  readonly only: readonly ChangeKind[]
  /** Names of fields that do not count, such as `confidence`. */
  readonly ignore: ReadonlySet<string>
}

export type Side = EventRecord | null
