import type { Actor } from '../model/event.js'
import type {
  DateMention,
  Organization,
  Person,
  Place,
  PlaceMention,
  Sentence,
  Token,
} from '../model/mention.js'
import type { Frame } from '../rules/events/types.js'

/** What a word does in a clause. */
export type Tag =
  | 'det'
  | 'prep'
  | 'pron'
  | 'coord'
  | 'subord'
  | 'neg'
  | 'adv'
  | 'verb'
  | 'noun'
  | 'adj'
  | 'num'
  | 'name'
  | 'date'
  | 'to'
  | 'punct'
  | 'other'

/** A verb form as the grammar lists it; features as in rules/grammar/types.ts. */
export interface Reading {
  readonly lemma: string
  readonly feature: string
}

/** What a mention at a word refers to. */
export type Reference =
  | { readonly kind: 'person'; readonly entity: Person; readonly mention: 'name' | 'role' | 'pronoun' }
  | { readonly kind: 'place'; readonly entity: Place; readonly as: PlaceMention['as'] }
  | { readonly kind: 'organization'; readonly entity: Organization }

/** A token with its part of speech as far as rules can tell, and what is mentioned there. */
export interface Word {
  readonly token: Token
  tag: Tag
  readings: readonly Reading[]
  /** Mention that covers the token, and whether the token is its first and last. */
  readonly ref: Reference | null
  readonly refStart: number
  readonly refEnd: number
  readonly date: DateMention | null
}

/** A noun phrase or prepositional phrase; word indexes into the sentence, `end` exclusive. */
export interface Part {
  readonly start: number
  readonly end: number
  /** Head noun, name or pronoun. */
  readonly head: number
  readonly prep: string | null
  /** Cases that the form allows: letters of n a d g; empty where nothing is known. */
  readonly cases: string
  readonly plural: boolean | null
  readonly negative: boolean
  readonly genitives: readonly Part[]
  /** Coordinated phrases of the same function, the first excluded. */
  readonly members: readonly Part[]
  /** The part that stands directly before, so that this one may belong to it. */
  readonly after: number | null
  readonly date: DateMention | null
}

export type ClauseKind =
  | 'main'
  | 'complement'
  | 'condition'
  | 'adverbial'
  | 'relative'
  | 'infinitive'
  | 'participle'
  | 'aside'
  | 'phrase'

export interface VerbGroup {
  /** Lemma of the content verb, with its separable particle. */
  readonly lemma: string
  /** Word index of the content verb. */
  readonly word: number
  /** All words of the group, the trigger of a verb frame. */
  readonly words: readonly number[]
  readonly particle: string | null
  readonly passive: boolean
  readonly negated: boolean
  /** Modal lemma or null. */
  readonly modal: string | null
  readonly future: boolean
  readonly past: boolean
  readonly perfect: boolean
  readonly progressive: boolean
  /** i indicative, 1 Konjunktiv I, 2 Konjunktiv II or would, n not finite. */
  readonly mood: 'i' | '1' | '2' | 'n'
  readonly reflexive: boolean
}

/** One predicate with what stands around it. Deep functions: in a passive the surface subject is `object`, the agent `subject`. */
export interface Clause {
  readonly index: number
  readonly kind: ClauseKind
  /** Word indexes, ascending; of a clause with inserted clauses only its own. */
  readonly words: readonly number[]
  readonly opener: string | null
  readonly verb: VerbGroup | null
  readonly parts: readonly Part[]
  readonly subject: Part | null
  /** The subject is that of another clause (coordination, infinitive), or the antecedent. */
  readonly subjectFrom: number | null
  readonly object: readonly Part[]
  readonly dative: Part | null
  readonly predicate: Part | null
  /** Index of the clause that this one depends on. */
  readonly parent: number | null
  /** In quotation marks. */
  readonly quoted: boolean
  readonly uncertainOrder: boolean
}

/** A sentence after clause analysis. */
export interface Parsed {
  readonly sentence: Sentence
  readonly words: readonly Word[]
  readonly clauses: readonly Clause[]
  readonly known: Known
}

/** What was worked out once in a sentence, as far as it hangs on this sentence alone. */
export interface Known {
  /** Among the phrases of a clause: whom a phrase means. */
  readonly meant: Map<readonly Part[], Map<Part, readonly Participant[]>>
  /** Word or words of a rule → does the sentence have them? */
  readonly near: Map<string, boolean>
  /** The countries that the sentence names, once it was asked. */
  readonly countries: ReadonlySet<string>[]
}

/** Who a phrase means, with the way it was told. */
export interface Participant {
  readonly actor: Actor
  /** The country is not told with the party itself. */
  readonly inferred?: boolean
  readonly via: 'name' | 'role' | 'country' | 'government' | 'group' | 'organization' | 'pronoun' | 'both'
}

export interface Filled {
  readonly argument: string
  readonly via: string
  readonly part: Part | null
  readonly participants: readonly Participant[]
}

/** A frame that matched. */
export interface Match {
  readonly frame: Frame
  readonly clause: Clause
  readonly trigger: readonly number[]
  readonly triggerPart: Part | null
  readonly filled: readonly Filled[]
  readonly score: number
}
