// A noun phrase without its preposition, genitives behind it and further members.
import { isPlural } from './german-number.js'
import { attributeAhead, skipAttribute, skipModifiers } from './noun-modifiers.js'
import { nounRun, possessorAt } from './noun-run.js'
import { isQuote, type NounFound, nextIsNoun, type Reader, wordAt } from './phrase-reader.js'
import { changedPart } from './shapes.js'
import type { Part, Word } from './types.js'

export function readNoun(r: Reader, k: number, prepCases: string | null): NounFound | null {
  const first = wordAt(r, k)
  if (!first || r.verbs.has(r.at[k]!)) return null
  if (first.date && first.tag === 'date') return dateAt(r, k)
  if (first.tag === 'pron') return pronounAt(r, k, first)
  let cases = prepCases ?? ''
  let negative = false
  let plural: boolean | null = null
  let i = k
  const genitives: Part[] = []
  if (first.tag === 'det') {
    const marks = r.language.determiners.get(first.token.lower)!
    cases = prepCases ?? marks
    negative = r.language.sets.negativeDeterminers.has(first.token.lower)
    if (isAnaphor(r, k)) return pronounAt(r, k, first)
    i++
  }
  const some = first.tag === 'det' ? partitiveAt(r, k) : null
  if (some !== null) return some
  i = skipAttribute(r, i)
  i = skipModifiers(r, i)
  const possessor = possessorAt(r, i)
  if (possessor !== null) {
    genitives.push(changedPart(possessor.part, { start: r.at[k]! }))
    i = skipModifiers(r, possessor.next)
  }
  const run = nounRun(r, i, first.tag === 'det' || prepCases !== null)
  if (run === null) {
    const adjective = wordAt(r, i - 1)
    const shared = adjective?.tag === 'adj' ? sharedNounAt(r, i, prepCases) : null
    if (shared !== null) return changedNoun(shared, { cases, plural: true })
    // "arrested 12", "with the wounded": a number or an adjective stands for what it counts.
    if (
      i > k &&
      (first.tag === 'det' || first.tag === 'num' || prepCases !== null) &&
      (adjective?.tag === 'adj' || adjective?.tag === 'num') &&
      r.language.words.order === 'svo'
    )
      return changedNoun(pronounAt(r, i - 1, adjective), { cases })
    const second = wordAt(r, k + 1)
    if (first.tag === 'det' && second?.tag === 'det' && !r.verbs.has(r.at[k + 1]!))
      return changedNoun(pronounAt(r, k + 1, second), { plural: true })
    return i > k && first.tag === 'det' && r.language.pronouns.has(first.token.lower)
      ? pronounAt(r, k, first)
      : null
  }
  for (const g of run.genitives) genitives.push(g)
  plural = pluralOf(r, k, run.head, first)
  return { head: run.head, next: run.next, cases, plural, negative, genitives, date: null }
}

function changedNoun(n: NounFound, change: Partial<NounFound>): NounFound {
  const { head, next, cases, plural, negative, genitives, date } = n
  return Object.assign({ head, next, cases, plural, negative, genitives, date }, change)
}

/** "Einer der Führer", "zwei der Minister": who is meant stands behind. */
function partitiveAt(r: Reader, k: number): NounFound | null {
  const second = wordAt(r, k + 1)
  const whose = second?.tag === 'det' ? (r.language.determiners.get(second.token.lower) ?? '') : ''
  if (r.language.words.order !== 'v2' || !whose.includes('g') || r.verbs.has(r.at[k + 1]!)) return null
  const noun = readNoun(r, k + 1, 'g')
  if (noun === null || r.words[noun.head]!.tag === 'det' || r.words[noun.head]!.tag === 'pron') return null
  const lower = wordAt(r, k)!.token.lower
  const cases = r.language.pronouns.get(lower) ?? r.language.determiners.get(lower)!
  const one = /e[rs]?$/.test(lower) && !cases.includes('d')
  return changedNoun(noun, {
    cases: /e(r|s)$/.test(lower) ? `n${cases}` : cases,
    plural: one ? null : !/^(k?ein|jed)/.test(lower),
    negative: r.language.sets.negativeDeterminers.has(lower),
  })
}

/** "Die armenische und die serbische Seite": two determiners with adjectives share the noun behind the second. */
function sharedNounAt(r: Reader, k: number, prepCases: string | null): NounFound | null {
  const coordinator = wordAt(r, k)
  if (
    r.language.words.order !== 'v2' ||
    coordinator === undefined ||
    !r.language.words.noun_coordinators.includes(coordinator.token.lower)
  )
    return null
  const det = wordAt(r, k + 1)
  const adjective = wordAt(r, k + 2)
  return det?.tag === 'det' && adjective?.tag === 'adj' ? readNoun(r, k + 1, prepCases) : null
}

/** A determiner that stands alone as a pronoun: nothing it could belong to follows. */
function isAnaphor(r: Reader, k: number): boolean {
  const next = wordAt(r, k + 1)
  if (!next || r.verbs.has(r.at[k + 1]!)) return true
  if (isQuote(next) && nextIsNoun(r, k + 2)) return false
  return next.tag === 'punct' || next.tag === 'coord' || next.tag === 'prep'
    ? !attributeAhead(r, k + 1)
    : false
}

function dateAt(r: Reader, k: number): NounFound {
  const date = wordAt(r, k)!.date
  let next = k
  while (wordAt(r, next)?.date === date && wordAt(r, next)!.tag === 'date') next++
  // "zu drei Jahren Haft": the noun behind a duration is the head.
  const noun = wordAt(r, next)
  if (
    date?.type === 'duration' &&
    noun?.tag === 'noun' &&
    r.language.words.order === 'v2' &&
    !r.verbs.has(r.at[next]!)
  )
    return {
      head: r.at[next]!,
      next: next + 1,
      cases: '',
      plural: null,
      negative: false,
      genitives: [],
      date: null,
    }
  return { head: r.at[next - 1]!, next, cases: '', plural: null, negative: false, genitives: [], date }
}

function pronounAt(r: Reader, k: number, word: Word): NounFound {
  const plural =
    r.language.words.anaphors.plural.includes(word.token.lower) && r.language.words.order === 'svo'
      ? true
      : null
  return {
    head: r.at[k]!,
    next: k + 1,
    cases: r.language.pronouns.get(word.token.lower) ?? '',
    plural,
    negative: r.language.sets.negation.has(word.token.lower),
    genitives: [],
    date: null,
  }
}

function pluralOf(r: Reader, k: number, head: number, first: Word): boolean | null {
  const lower = first.token.lower
  if (r.language.words.order === 'svo') {
    const w = r.words[head]!
    if (w.ref) return null
    return (
      /[^s]s$/.test(w.token.lower) || ['people', 'men', 'women', 'police', 'children'].includes(w.token.lower)
    )
  }
  if (first.tag === 'det' && r.language.sets.indefinite.has(lower)) return false
  if (first.tag === 'num' && first.token.text !== '1') return true
  if (['das', 'des', 'dem', 'einen', 'den'].includes(lower) && first.tag === 'det')
    return lower === 'den' ? null : false
  if (first.tag === 'det' && lower === 'der') return false
  if (first.ref?.kind === 'person' && r.at[k] === head) return false
  return isPlural(r.words, r.at[k]!, head, r.language)
}
