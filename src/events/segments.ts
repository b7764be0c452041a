// How a German sentence falls into clauses: stretches between punctuation, grouped by what opens them and by their verbs.
import { coordinate } from './coordination.js'
import {
  endsInZuInfinitive,
  isAuxiliary,
  isFiniteVerb,
  isNonFinite,
  isParticipleForm,
  isZuInfinitive,
} from './finite.js'
import type { Language } from './language.js'
import { isFiniteReading } from './language.js'
import { type Opening, openingOf, type Segment } from './openers.js'
import type { ClauseKind, Word } from './types.js'

/** A clause before its phrases are read: its words and where it hangs. */
export interface RawClause {
  readonly kind: ClauseKind
  readonly words: number[]
  readonly opener: string | null
  readonly openerWord: number | null
  readonly parent: number | null
  /** Shares finite verb or subject with this clause (coordination of predicates). */
  readonly shares: number | null
  readonly quoted: boolean
}

const breaks = new Set([',', ';', ':', '–', '—', '(', ')', '„', '“', '”', '"', '»', '«', '.', '!', '?', '…'])

/** Cuts a sentence at punctuation; brackets make asides, quotation marks mark quoted segments. */
function cutSegments(words: readonly Word[]): Segment[] {
  const segments: Segment[] = []
  let from = 0
  let before = ''
  let depth = 0
  let quoted = false
  const push = (to: number) => {
    if (to > from) segments.push({ from, to, before, aside: depth > 0, quoted })
  }
  for (let i = 0; i < words.length; i++) {
    const text = words[i]!.token.text
    if (isComplementizer(words, i, from)) {
      push(i)
      from = i
      before = ''
    }
    if (words[i]!.tag !== 'punct' || !breaks.has(text)) continue
    if (isShortQuote(words, i)) continue
    push(i)
    if (text === '(') depth++
    else if (text === ')') depth = Math.max(0, depth - 1)
    else if (text === '„' || text === '»') quoted = true
    else if (text === '"' || text === '“' || text === '”' || text === '«')
      quoted = text === '"' ? !quoted : false
    from = i + 1
    before = text
  }
  push(words.length)
  return segments
}

/** "sagte dass Oman …": the comma that machine wording leaves out before its clause, right behind a verb. */
function isComplementizer(words: readonly Word[], i: number, from: number): boolean {
  const lower = words[i]!.token.lower
  return (lower === 'dass' || lower === 'daß') && i > from && words[i - 1]!.tag === 'verb'
}

/** A quotation mark around a few words inside a phrase ("das „Land der Freien“") cuts nothing. */
function isShortQuote(words: readonly Word[], i: number): boolean {
  if (!'„“”"»«'.includes(words[i]!.token.text)) return false
  let other = -1
  for (let j = Math.max(0, i - 6); j <= Math.min(words.length - 1, i + 6); j++)
    if (j !== i && words[j]!.tag === 'punct' && '„“”"»«'.includes(words[j]!.token.text)) other = j
  if (other < 0) return false
  for (let j = Math.min(i, other) + 1; j < Math.max(i, other); j++) {
    if (words[j]!.tag === 'verb' && words[j]!.readings.some(isFiniteReading)) return false
    if (words[j]!.tag === 'punct') return false
  }
  return true
}

/** A clause that goes on behind a comma keeps the comma: "zwischen Peru, Chile und Kuba". */
function withComma(s: Segment, list: readonly number[]): readonly number[] {
  return s.before === ',' ? [s.from - 1, ...list] : list
}

/** The clauses of a German sentence: segments grouped by openers and finite verbs, then cut at coordinated predicates. */
export function segmentV2(words: readonly Word[], language: Language): RawClause[] {
  const clauses: RawClause[] = []
  let main = -1
  let last = -1
  const finiteIn = (list: readonly number[]) => list.some((i) => isFiniteVerb(words, i))
  const make = (kind: ClauseKind, list: number[], opening: Opening | null, quoted: boolean) => {
    clauses.push({
      kind,
      words: list,
      opener: opening?.opener ?? null,
      openerWord: opening?.word ?? null,
      parent: kind === 'main' || last < 0 ? null : last,
      shares: null,
      quoted,
    })
    return clauses.length - 1
  }
  for (const s of cutSegments(words)) {
    const list = Array.from({ length: s.to - s.from }, (_, k) => s.from + k)
    const goOn = (clause: number) => {
      for (const i of withComma(s, list)) clauses[clause]!.words.push(i)
      last = clause
    }
    if (s.aside) {
      make('aside', list, null, s.quoted)
      continue
    }
    const opening = openingOf(words, s, language)
    const open = last < 0 ? null : clauses[last]!
    const first = main < 0 ? null : clauses[main]!
    if (opening) last = make(opening.kind, list, opening, s.quoted)
    else if (open !== null && waitsForVerb(open, finiteIn)) goOn(last)
    else if (first !== null && last !== main && endsInsertion(first, list, words, language)) goOn(main)
    else if (first !== null && !/[:;]/.test(s.before) && closesBracket(words, first.words, list, language))
      goOn(main)
    else if (finiteIn(list)) {
      if (first !== null && !finiteIn(first.words) && s.before !== ':' && first.quoted === s.quoted)
        goOn(main)
      else last = main = make('main', list, null, s.quoted)
    } else if (endsInZuInfinitive(words, list)) last = make('infinitive', list, null, s.quoted)
    else if (first !== null && !finiteIn(first.words)) goOn(main)
    else if (open !== null && s.before === ',' && open.quoted === s.quoted) goOn(last)
    else last = main = make('main', list, null, s.quoted)
  }
  return coordinate(clauses, words, language)
}

/** A subordinate clause that has no finite verb yet goes on. */
function waitsForVerb(open: RawClause, finiteIn: (list: readonly number[]) => boolean): boolean {
  return open.kind !== 'main' && open.kind !== 'aside' && open.kind !== 'infinitive' && !finiteIn(open.words)
}

/**
 * Behind an inserted clause the main clause goes on: with a particle of its verb (", ab"), with a participle that shares its
 * auxiliary (", und Togo aufgefordert"), or with nothing but prepositional phrases (", am Montag in Rom").
 */
function endsInsertion(
  main: RawClause,
  list: readonly number[],
  words: readonly Word[],
  language: Language,
): boolean {
  const finite = main.words.find((i) => isFiniteVerb(words, i))
  if (finite === undefined) return false
  const head = words[list[0]!]!
  if (list.length === 1 && language.sets.particles.has(head.token.lower))
    return words[finite]!.readings.some((r) => language.separable.has(`${head.token.lower}|${r.lemma}`))
  if (list.some((i) => isFiniteVerb(words, i) && !isParticipleForm(words[i]!))) return false
  if (head.tag === 'coord')
    return (
      isAuxiliary(words[finite]!, language) &&
      main.words.some((i) => isParticipleForm(words[i]!)) &&
      isParticipleForm(words[list.at(-1)!]!)
    )
  return false
}

/** "haben einen Appell, die Waffen niederzulegen, am Mittwoch abgelehnt": the participle that an auxiliary still waits for. */
function closesBracket(
  words: readonly Word[],
  main: readonly number[],
  list: readonly number[],
  language: Language,
): boolean {
  const finite = main.find((i) => isFiniteVerb(words, i))
  if (finite === undefined || main.some((i) => i !== finite && isNonFinite(words[i]!))) return false
  if (list.some((i) => isZuInfinitive(words, i))) return false
  return (
    isAuxiliary(words[finite]!, language) &&
    list.some(
      (i) =>
        isNonFinite(words[i]!) &&
        words[i - 1]?.token.lower !== 'zu' &&
        (i === list.at(-1) || isNonFinite(words[list.at(-1)!]!)),
    )
  )
}
