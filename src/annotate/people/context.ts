import type { Tally } from '../text/candidate.js'
import { tag } from '../text/language.js'
import { isLocatedByAdjective, type Tagged } from '../text/tagged.js'
import { roleBefore } from './roles.js'

/** What stands around the words of a candidate and speaks for or against a person. */
export function addContext(tally: Tally, tagged: Tagged, first: number, last: number): void {
  const { tags, sentence } = tagged
  const { tokens } = sentence
  let before = first - 1
  if (tokens[before]?.text === '.' && (tags[before - 1] ?? 0) & tag.title) before--
  const left = before >= 0 ? tags[before]! : 0
  const right = last + 1 < tokens.length ? tags[last + 1]! : 0
  const next = tokens[last + 1]?.text
  if (left & tag.title && tagged.language.list('saints').has(tokens[before]!.text)) tally.add('saint-before')
  else if (left & tag.title && left & tag.capital) tally.add('title-before')
  else if (left & tag.role || roleBefore(tagged, first, last) !== null) tally.add('role-before')
  // "that Stephen Harper", "both Bill Clinton and …": what joins clauses and names is no article of a full name.
  if (
    left & tag.article &&
    !(left & tag.role) &&
    !(first < last && tagged.language.list('name-openers').has(tokens[before]!.lower))
  )
    tally.add('article-before')
  if (figure.test(sentence.tokens[first - 1]?.text ?? '')) tally.add('number-before')
  if ((left & tag.locative && !(left & tag.title)) || isLocatedByAdjective(tagged, first))
    tally.add('locative-before')
  if (first < last && right & tag.organizationHead && right & tag.capital) tally.add('organization-behind')
  if (isSpeechBeside(tagged, first, last)) tally.add('speech-beside')
  if (next === ',' && startsApposition(tagged, last + 2)) tally.add('role-after')
  if (next === '(') tally.add('bracket-after')
  if (isGenitiveOf(tagged, last)) tally.add('genitive-noun')
  if (sentence.headline) tally.add('headline')
  if (first === 0 && !(right & tag.speech)) tally.add('sentence-start')
}

const figure = /^\d[\d.,]*$/

/** A verb of speech or human action directly behind the name or, in the turned order, before it. */
function isSpeechBeside(tagged: Tagged, first: number, last: number): boolean {
  const { tags } = tagged
  if ((tags[last + 1] ?? 0) & tag.speech) return true
  const left = first > 0 ? tags[first - 1]! : 0
  return tagged.language.nounsCapitalised && (left & tag.speech) !== 0 && !(left & tag.capital)
}

/** A role within the next few words: ", Sprecher der Polizei", ", the former finance minister". */
function startsApposition(tagged: Tagged, from: number): boolean {
  const { tags, sentence } = tagged
  for (let i = from; i < Math.min(from + 4, tags.length); i++) {
    if (sentence.tokens[i]!.kind === 'punctuation') return false
    if (tags[i]! & tag.role) return true
  }
  return false
}

/** A name in the genitive before a noun: "Weidmanns Plan", "Whitford's sister". */
function isGenitiveOf(tagged: Tagged, last: number): boolean {
  const { text } = tagged.sentence.tokens[last]!
  if (!tagged.language.nounsCapitalised) return text.endsWith("'s") || text.endsWith('’s')
  return (
    text.endsWith('s') && text.length > 4 && ((tagged.tags[last + 1] ?? 0) & (tag.noun | tag.compound)) !== 0
  )
}
