import type { Sentence } from '../model/mention.js'
import { clausesSvo } from './clauses-svo.js'
import { clausesV2 } from './clauses-v2.js'
import type { Language } from './language.js'
import type { Parsed, Word } from './types.js'

/** No sentence of a newspaper is longer; what comes after is not analysed, so that time stays linear whatever the text. */
const longest = 250

/** Clause analysis of one sentence. */
export function parseSentence(sentence: Sentence, words: readonly Word[], language: Language): Parsed {
  const read = words.length > longest ? words.slice(0, longest) : words
  const clauses = language.words.order === 'v2' ? clausesV2(read, language) : clausesSvo(read, language)
  return { sentence, words: read, clauses, known: { meant: new Map(), near: new Map(), countries: [] } }
}
