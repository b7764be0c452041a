/** Function words and clause habits of one language: rules/lexicon/<language>/grammar.yaml, as written there. */
export interface FunctionWords {
  readonly language: string
  readonly order: 'v2' | 'svo'
  readonly determiners: Readonly<Record<string, readonly string[]>>
  readonly indefinite: readonly string[]
  readonly prepositions: Readonly<Record<string, readonly string[]>>
  readonly contractions: Readonly<Record<string, string>>
  readonly contracted_case: Readonly<Record<string, string>>
  readonly pronouns: Readonly<Record<string, readonly string[]>>
  readonly reflexive: readonly string[]
  readonly anaphors: Readonly<Record<'masculine' | 'feminine' | 'neuter' | 'plural', readonly string[]>>
  readonly relative: readonly string[]
  readonly relative_genitive: readonly string[]
  readonly coordinators: readonly string[]
  readonly noun_coordinators: readonly string[]
  readonly subordinators: Readonly<
    Record<'complement' | 'condition' | 'purpose' | 'time' | 'reason', readonly string[]>
  >
  readonly infinitive_openers: readonly string[]
  readonly infinitive_marker: string
  readonly negation: readonly string[]
  readonly negative_determiners: readonly string[]
  readonly negation_cancelled_by: readonly string[]
  readonly auxiliaries: {
    readonly be: readonly string[]
    readonly have: readonly string[]
    readonly passive: readonly string[]
    readonly modal: Readonly<Record<string, string>>
  }
  readonly future: readonly string[]
  readonly motion: readonly string[]
  readonly particles: readonly string[]
  readonly pronominal: Readonly<Record<string, string>>
  readonly adverbs: readonly string[]
  readonly hedges: Readonly<Record<string, string>>
  readonly quotes: { readonly open: readonly string[]; readonly close: readonly string[] }
  readonly both: readonly string[]
  readonly mutual_nouns: readonly string[]
  /** Nouns that say by themselves whose they are (`Bundesregierung`): noun → country code. */
  readonly fixed: readonly string[]
  readonly quantities: readonly string[]
  readonly ditransitive: readonly string[]
  /** Nouns that measure what stands behind their "of". */
  readonly measures?: readonly string[]
  readonly masculine_names: readonly string[]
  readonly masculine_heads?: readonly string[]
  /** Prepositions that say `more than` before a number. */
  readonly approximate?: readonly string[]
  /** Determiners that no noun phrase consists of alone, relative pronouns apart. */
  readonly articles?: readonly string[]
  /** Subordinators that are nothing else, wherever the verb stands. */
  readonly sure_subordinators?: readonly string[]
  /** Relative words without a noun before them. */
  readonly free_relatives?: readonly string[]
  /** Prepositions that can share one function when coordinated. */
  readonly directions?: readonly string[]
  /** Verbs that only people, groups and states can do, beside the verbs of saying. */
  readonly agentive?: readonly string[]
  /** Modals whose unreal form is a wish, told as one's own will: "möchte". */
  readonly wishes?: readonly string[]
  /** Countries in the plural, by their last word: behind "in den" their case is the dative. */
  readonly plural_countries?: readonly string[]
  /** Masculine nouns in -e that name no people. */
  readonly masculine_in_e?: readonly string[]
  readonly condition_verbs?: readonly string[]
  readonly headline_passives?: readonly string[]
  /** Ends, in lower case, of words that are no compounds: a "vorurteil" is no Urteil. */
  readonly no_compounds?: readonly string[]
  /** Verbs with an object in the dative. */
  readonly dative_verbs?: readonly string[]
  /** Nouns of number and measure: the noun behind them is what is meant. */
  readonly counted?: readonly string[]
  /** Names of places that take a plural verb. */
  readonly plural_names?: readonly string[]
  /** Prepositions that stand behind their noun. */
  readonly postpositions?: readonly string[]
  readonly implied_country?: Readonly<Record<string, string>>
  /** Determiners that can be a whole subject. */
  readonly stand_alone?: readonly string[]
  /** Adverbs that are adjectives between determiner and noun. */
  readonly before_nouns?: readonly string[]
  /** Words that stand for a quantity, but behind an article raise an adjective: "the most horrific". */
  readonly raising?: readonly string[]
  /** Ordinal numbers, which stand like adjectives. */
  readonly ordinals?: readonly string[]
  /** Words that end like adverbs and are none. */
  readonly not_adverbs?: readonly string[]
  /** Pronouns and determiners that stand for one. */
  readonly singular_pronouns?: readonly string[]
  /** Nouns that are plural without an ending. */
  readonly plural_nouns?: readonly string[]
  /** Phrases that join noun phrases besides coordinators. */
  readonly joining?: readonly string[]
  /** Those of `joining` behind which an example stands. */
  readonly naming_examples?: readonly string[]
  /** Verbs that never stand without an object. */
  readonly transitive?: readonly string[]
  /** Verbs that never stand behind a noun as its participle. */
  readonly intransitive?: readonly string[]
}

/**
 * One language, compiled. `verbs` has a line for each form: `form TAB lemma:features[;lemma:features]`.
 * Features: `p` present, `t` past, `1` Konjunktiv I, `2` Konjunktiv II, each followed by `s`, `l` (plural) or `b` (both);
 * `i` infinitive, `z` infinitive with zu inside, `c` participle (past), `g` -ing form; `s` (English) third person.
 */
export interface CompiledLanguage {
  readonly words: FunctionWords
  readonly verbs: string
  /** `particle|base` of every separable verb, space-separated. */
  readonly separable: string
  /** Lemmas that are nouns as often as verbs (`attack`, `plan`), space-separated. */
  readonly ambiguous: string
  /** Adjectives that no ending tells (English), space-separated. */
  readonly adjectives: string
}

export type Grammar = Readonly<Record<string, CompiledLanguage>>
