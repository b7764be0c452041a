import type { AgreementStage, Status } from '../../model/event.js'
import type { Lines } from '../../model/lines.js'

/** A condition on what fills a function: words (any form of a noun, verb or adjective) and classes such as `@actor`. */
export type Condition = readonly string[]

/** One way of telling an event in one language, compiled. */
export interface Frame {
  readonly rule: string
  /** Index among the frames of this rule in this language, from 0. */
  readonly index: number
  readonly language: string
  /** Only on `-mt` routes. */
  readonly machine: boolean
  readonly head: 'verb' | 'noun' | 'adjective'
  /** Lemmas; separable verbs without the bar (`zustimmen`); English phrasal verbs as `carry|out`. */
  readonly lemmas: readonly string[]
  readonly reflexive: boolean
  /** Function → what must fill it. */
  readonly conditions: Readonly<Record<string, Condition>>
  /** Support verbs that govern a noun head. */
  readonly with: readonly string[]
  /** Argument → functions that can fill it, in order of preference. */
  readonly args: Readonly<Record<string, readonly string[]>>
  /** Words of which one must stand in the clause. */
  readonly near: readonly string[]
  readonly unless: readonly Readonly<Record<string, Condition>>[]
  readonly modes: readonly string[]
  readonly contexts: readonly string[]
  readonly stage: AgreementStage | null
  readonly topics: readonly string[]
  readonly status: Status | null
  readonly passive: 'only' | 'never' | null
  readonly needs: readonly string[]
  readonly confidence: number | null
  /** The frame as written, in one line. */
  readonly source: string
}

export interface RuleExample {
  readonly published: string | null
  /** Language or route (`de`, `en`, `de-mt`, `en-mt`) → sentence. */
  readonly texts: Readonly<Record<string, string>>
  readonly gives: Readonly<Record<string, unknown>>
}

export interface NearMiss {
  readonly texts: Readonly<Record<string, string>>
  readonly because: string
}

export interface EventRule {
  readonly id: string
  readonly file: string
  readonly type: string
  readonly why: string
  readonly mutual: boolean
  readonly needs: readonly string[]
  /** Mode → words by language of which one must stand in the sentence; an empty table: always. */
  readonly modes: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>
  readonly contexts: readonly string[]
  readonly stage: AgreementStage | null
  readonly topics: readonly string[]
  /** Without a topic in its words the event is about no agreement. */
  readonly ifTopics: boolean
  /** Type that a planned event of this rule has instead (PLOVER: a future CONSULT is AGREE). */
  readonly planned: string | null
  readonly over: readonly string[]
  readonly unless: readonly Readonly<Record<string, Readonly<Record<string, Condition>>>>[]
  readonly examples: readonly RuleExample[]
  readonly not: readonly NearMiss[]
}

/** Verbs that decide what becomes of the event in their complement, by language. */
export type Embedding = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>

export interface EventRules {
  readonly rules: readonly EventRule[]
  readonly frames: readonly Frame[]
  /** Form → lemma for the nouns of frames and conditions, by language; verbs stand in the grammar. */
  readonly nounForms: Readonly<Record<string, Lines>>
  /** Regular forms of verbs that the grammar lacks, by language: form → `lemma:feature`. */
  readonly verbForms: Readonly<Record<string, Lines>>
  readonly separable: readonly string[]
  /** Topic → words by language (rules/vocabulary/topics.yaml), in order. */
  readonly topics: readonly {
    readonly topic: string
    readonly words: Readonly<Record<string, readonly string[]>>
  }[]
  readonly contexts: readonly {
    readonly context: string
    readonly words: Readonly<Record<string, readonly string[]>>
  }[]
  readonly embedding: Embedding
  /** Lists of words, sectors and types that tell the parties of an event, by language; `*` for every language. */
  readonly parties: Embedding
  /** Reporting verbs and phrases by language. */
  readonly reporting: Readonly<
    Record<string, { readonly verbs: readonly string[]; readonly phrases: readonly string[] }>
  >
}
