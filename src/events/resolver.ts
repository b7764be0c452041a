import type { Language } from './language.js'
import type { Memory } from './memory.js'
import type { Known, Part, Participant, Word } from './types.js'

/** Resolves phrases to the people, organisations and countries that they mean. */
export interface Resolver {
  readonly words: readonly Word[]
  readonly language: Language
  readonly memory: Memory
  readonly parts: readonly Part[]
  /** Whoever reports the clause at hand, for its pronouns. */
  readonly speaker?: readonly Participant[] | undefined
  readonly known?: Known | undefined
}
