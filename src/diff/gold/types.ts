/** One value, or several of which each is right. */
export type OneOf<Value> = Value | readonly Value[]

/** What a careful reader found in an article: the gold format (README, "Gold annotations"). */
export interface GoldArticle {
  readonly article: {
    readonly id: string
    readonly published?: string | null
    readonly language?: string
    readonly origin?: string
  }
  readonly people?: readonly GoldEntity[] | null
  readonly places?: readonly GoldEntity[] | null
  readonly organizations?: readonly GoldEntity[] | null
  readonly dates?:
    | readonly { readonly text: string; readonly value: OneOf<string>; readonly type?: OneOf<string> }[]
    | null
  readonly events?: readonly GoldEvent[] | null
}

export interface GoldEntity {
  readonly id: string
  readonly name?: string
  readonly kind?: OneOf<string>
  readonly country?: string | null
  readonly forms?: readonly string[]
}

/** In a list of parties an inner list is one party that may stand under any of these ids; null in it: it may be left out. */
export type GoldParty = OneOf<string | null>

export interface GoldEvent {
  readonly type: OneOf<string>
  readonly status?: OneOf<string>
  readonly actors?: readonly GoldParty[] | null
  readonly recipients?: readonly GoldParty[] | null
  readonly date?: OneOf<string | null>
  readonly place?: OneOf<string | null>
  readonly agreement?: OneOf<GoldAgreement | null>
  /** The exact words of the article. */
  readonly evidence: string
  /** false: a reader may code it or leave it. */
  readonly required?: boolean
}

export interface GoldAgreement {
  readonly stage?: OneOf<string>
  readonly topics?: readonly string[]
  readonly duration?: OneOf<string | null>
}

/** Right finds, false alarms, misses. */
export interface Tally {
  tp: number
  fp: number
  fn: number
}

/** One thing that is not as the gold has it. */
export interface GoldError {
  readonly kind: string
  readonly sort: 'missed' | 'false alarm' | 'wrong'
  readonly what: string
  readonly sentence: string | null
}

/** The score of one article, by measure. */
export interface ArticleScore {
  readonly id: string
  readonly language: string
  readonly route: string
  readonly tallies: Readonly<Record<string, Tally>>
  readonly errors: readonly GoldError[]
}

export function alternatives<Value>(value: OneOf<Value>): readonly Value[] {
  return Array.isArray(value) ? value : [value as Value]
}
