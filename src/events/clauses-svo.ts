import type { Language } from './language.js'
import { finish } from './svo/functions.js'
import { findVerbGroups } from './svo/groups.js'
import { itemsOf } from './svo/items.js'
import { scanClauses } from './svo/scan.js'
import type { Clause, Word } from './types.js'

/** Clauses of an English sentence with their functions: verb groups first, then phrases, then one scan over both. */
export function clausesSvo(words: readonly Word[], language: Language): Clause[] {
  const groups = findVerbGroups(words, language)
  const verbWords = new Set(groups.flatMap((g) => g.group.words))
  const drafts = scanClauses(words, language, itemsOf(words, groups, verbWords, language))
  return drafts.map((d) => finish(d, drafts, words, language))
}
