// How a German sentence falls into clauses. Longer than most files: every cut depends on the cuts before it.
import type { Language } from './language.js'
import { isFiniteReading } from './language.js'
import type { ClauseKind, Word } from './types.js'

/** A clause before its phrases are read: its words and where it hangs. */
export interface RawClause {
  readonly kind: ClauseKind
  readonly words: number[]
  readonly opener: string | null
  readonly openerWord: number | null
  parent: number | null
  /** Shares finite verb or subject with this clause (coordination of predicates). */
  shares: number | null
  quoted: boolean
}

const breaks = new Set([',', ';', ':', '–', '—', '(', ')', '„', '“', '”', '"', '»', '«', '.', '!', '?', '…'])

interface Segment {
  readonly from: number
  readonly to: number
  readonly before: string
  readonly aside: boolean
  readonly quoted: boolean
}

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

interface Opening {
  readonly kind: ClauseKind
  readonly opener: string
  readonly word: number
}

/** The clauses of a German sentence: segments grouped by openers and finite verbs, then cut at coordinated predicates. */
export function segmentV2(words: readonly Word[], language: Language): RawClause[] {
  const clauses: RawClause[] = []
  let main = -1
  let last = -1
  const finiteIn = (list: readonly number[]) => list.some((i) => isFiniteVerb(words, i))
  const make = (
    kind: ClauseKind,
    list: number[],
    opening: Opening | null,
    parent: number | null,
    quoted: boolean,
  ) => {
    clauses.push({
      kind,
      words: list,
      opener: opening?.opener ?? null,
      openerWord: opening?.word ?? null,
      parent,
      shares: null,
      quoted,
    })
    return clauses.length - 1
  }
  for (const s of cutSegments(words)) {
    const list = Array.from({ length: s.to - s.from }, (_, k) => s.from + k)
    if (s.aside) {
      make('aside', list, null, last < 0 ? null : last, s.quoted)
      continue
    }
    const opening = openingOf(words, s, language)
    if (opening) {
      last = make(opening.kind, list, opening, last < 0 ? null : last, s.quoted)
      continue
    }
    const open = last >= 0 ? clauses[last]! : null
    if (
      open &&
      open.kind !== 'main' &&
      open.kind !== 'aside' &&
      open.kind !== 'infinitive' &&
      !finiteIn(open.words)
    ) {
      open.words.push(...withComma(s, list))
      continue
    }
    if (main >= 0 && s.before === ',' && closesBracket(words, clauses[main]!.words, list, language)) {
      clauses[main]!.words.push(...withComma(s, list))
      last = main
      continue
    }
    if (finiteIn(list)) {
      if (
        main >= 0 &&
        !finiteIn(clauses[main]!.words) &&
        s.before !== ':' &&
        clauses[main]!.quoted === s.quoted
      ) {
        clauses[main]!.words.push(...withComma(s, list))
        last = main
      } else last = main = make('main', list, null, null, s.quoted)
    } else if (endsInZuInfinitive(words, list)) {
      last = make('infinitive', list, null, last < 0 ? null : last, s.quoted)
    } else if (
      main >= 0 &&
      (!finiteIn(clauses[main]!.words) || closesBracket(words, clauses[main]!.words, list, language))
    ) {
      clauses[main]!.words.push(...withComma(s, list))
      last = main
    } else if (last >= 0 && s.before === ',' && clauses[last]!.quoted === s.quoted)
      clauses[last]!.words.push(...withComma(s, list))
    else last = main = make('main', list, null, null, s.quoted)
  }
  return coordinate(clauses, words, language)
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

/** A finite verb that heads a predicate: no attribute before a noun. */
export function isFiniteVerb(words: readonly Word[], i: number): boolean {
  const w = words[i]!
  if (w.tag !== 'verb' || !w.readings.some(isFiniteReading)) return false
  if (/(e|en|er|es|em)$/.test(w.token.lower) && isAttribute(words, i)) return false
  const previous = words[i - 1]
  return !(previous?.token.lower === 'zu' && w.readings.some((r) => r.feature === 'i'))
}

/** Between a determiner (or preposition) and a noun a verb form is an adjective. */
function isAttribute(words: readonly Word[], i: number): boolean {
  let left = i - 1
  while (left >= 0 && (words[left]!.tag === 'adj' || words[left]!.tag === 'adv')) left--
  const before = words[left]
  if (!before || (before.tag !== 'det' && before.tag !== 'prep')) return false
  let right = i + 1
  while (right < words.length && words[right]!.tag === 'adj') right++
  const after = words[right]
  return after !== undefined && (after.tag === 'noun' || after.tag === 'name')
}

/** Subordinator, relative pronoun or question word at the head of a segment whose finite verb stands last. */
function openingOf(words: readonly Word[], s: Segment, language: Language): Opening | null {
  let i = s.from
  while (
    i < s.to - 1 &&
    (words[i]!.tag === 'coord' || words[i]!.tag === 'adv' || words[i]!.tag === 'neg') &&
    !language.subordinators.has(words[i]!.token.lower)
  )
    i++
  const lower = words[i]!.token.lower
  const kind = language.subordinators.get(lower)
  if (
    kind !== undefined &&
    !(
      words[i]!.tag === 'prep' &&
      !verbLast(words, i, s.to) &&
      !language.words.infinitive_openers.includes(lower)
    )
  ) {
    if (language.words.infinitive_openers.includes(lower))
      return endsInZuInfinitive(words, range(i, s.to)) ? { kind: 'infinitive', opener: lower, word: i } : null
    if (
      lower !== 'dass' &&
      lower !== 'daß' &&
      lower !== 'weil' &&
      lower !== 'ob' &&
      !verbLast(words, i, s.to) &&
      hasFinite(words, i, s.to)
    )
      return null
    if (
      lower !== 'dass' &&
      lower !== 'daß' &&
      lower !== 'weil' &&
      lower !== 'ob' &&
      !hasFinite(words, i, s.to)
    )
      return null
    return {
      kind: kind === 'complement' ? 'complement' : kind === 'condition' ? 'condition' : 'adverbial',
      opener: lower,
      word: i,
    }
  }
  if (s.before !== ',' && s.before !== '') return null
  if (s.from === 0) return null
  const at = words[i]!.tag === 'prep' && i + 1 < s.to ? i + 1 : i
  const relative = words[at]!.token.lower
  if (!language.sets.relative.has(relative) || !verbLast(words, at, s.to)) return null
  return {
    kind: ['was', 'wer', 'wo'].includes(relative) ? 'adverbial' : 'relative',
    opener: relative,
    word: at,
  }
}

const range = (from: number, to: number) => Array.from({ length: to - from }, (_, k) => from + k)

function hasFinite(words: readonly Word[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (isFiniteVerb(words, i)) return true
  return false
}

/** The last verb of the stretch is finite and hardly anything follows it; a verb-second clause fails. */
function verbLast(words: readonly Word[], from: number, to: number): boolean {
  let last = -1
  let first = -1
  for (let i = from; i < to; i++)
    if (isFiniteVerb(words, i)) {
      if (first < 0) first = i
      last = i
    }
  if (last < 0) return false
  // "die EU müsse Hilfe schicken": a modal early on and an infinitive at the end is verb-second.
  if (first < last - 1 && isModalOrAux(words[first]!) && words[last]!.readings.some((r) => r.feature === 'i'))
    return false
  let nouns = 0
  for (let i = last + 1; i < to; i++) if (words[i]!.tag === 'noun' || words[i]!.tag === 'name') nouns++
  if (nouns === 0) return true
  // Extraposed phrases may follow, but a finite verb right after the first phrase is verb-second.
  return coordinatorAfter(words, last, to) && first > from + 1
}

const modalLemmas = new Set(['können', 'sollen', 'müssen', 'dürfen', 'wollen', 'mögen', 'werden'])
const isModalOrAux = (w: Word) => w.readings.some((r) => modalLemmas.has(r.lemma))

function coordinatorAfter(words: readonly Word[], i: number, to: number): boolean {
  return i + 1 < to && words[i + 1]!.tag === 'coord'
}

/** "… zu beenden", "… einzuhalten" near the end, with no finite verb beside it. */
function endsInZuInfinitive(words: readonly Word[], list: readonly number[]): boolean {
  return list.some((i) => isZuInfinitive(words, i)) && !list.some((i) => isFiniteVerb(words, i))
}

export function isZuInfinitive(words: readonly Word[], i: number): boolean {
  const w = words[i]!
  if (w.readings.some((r) => r.feature === 'z')) return true
  return words[i - 1]?.token.lower === 'zu' && w.readings.some((r) => r.feature === 'i')
}

const isNonFinite = (w: Word) =>
  w.tag === 'verb' && w.readings.some((r) => r.feature === 'c' || r.feature === 'i' || r.feature === 'z')

function isAuxiliary(w: Word, language: Language): boolean {
  return (
    w.tag === 'verb' &&
    w.readings.some(
      (r) =>
        language.be.has(r.lemma) ||
        language.have.has(r.lemma) ||
        language.passive.has(r.lemma) ||
        language.modal.has(r.lemma),
    )
  )
}

/** Cuts clauses where a coordinator joins two predicates; the second shares subject or auxiliary with the first. */
function coordinate(clauses: RawClause[], words: readonly Word[], language: Language): RawClause[] {
  const out: RawClause[] = []
  const moved = new Map<number, { from: number; to: number }>()
  clauses.forEach((clause, index) => {
    let rest = clause.words
    let previous: number | null = null
    let first = true
    const from = out.length
    for (let cut = cutPoint(rest, words, language); ; cut = cutPoint(rest, words, language)) {
      const now = cut < 0 ? rest : rest.slice(0, cut)
      const parent =
        clause.parent === null ? null : pieceBefore(out, moved.get(clause.parent)!, clause.words[0] ?? 0)
      out.push({ ...clause, words: now, parent, shares: first ? null : previous })
      previous = out.length - 1
      first = false
      if (cut < 0) break
      rest = rest.slice(cut)
    }
    moved.set(index, { from, to: out.length - 1 })
  })
  return out
}

/** Of the pieces of a clause the one that ends right before a word. */
function pieceBefore(
  pieces: readonly RawClause[],
  range: { from: number; to: number },
  word: number,
): number {
  let best = range.from
  for (let i = range.from; i <= range.to; i++) if ((pieces[i]!.words[0] ?? 0) < word) best = i
  return best
}

/** Position of a coordinator with a predicate on both sides, or -1. */
function cutPoint(list: readonly number[], words: readonly Word[], language: Language): number {
  let finiteBefore = 0
  let nonFiniteBefore = 0
  for (let k = 0; k < list.length; k++) {
    const w = words[list[k]!]!
    if (isFiniteVerb(words, list[k]!)) finiteBefore++
    else if (isNonFinite(w)) nonFiniteBefore++
    if (k === 0 || w.tag !== 'coord' || !language.words.coordinators.includes(w.token.lower)) continue
    const after = list.slice(k + 1)
    // "haben Kenia und Uganda … erzielt": behind an auxiliary that still waits, a form that can be a participle is one.
    const waits =
      finiteBefore === 1 &&
      nonFiniteBefore === 0 &&
      list.slice(0, k).some((i) => isAuxiliary(words[i]!, language))
    const finiteAfter = after.some(
      (i) =>
        isFiniteVerb(words, i) &&
        !(waits && words[i]!.readings.some((r) => r.feature === 'c' || r.feature === 'i')),
    )
    const nonFiniteAfter = after.some((i) => isNonFinite(words[i]!))
    if (finiteBefore > 0 && finiteAfter) return k
    if (finiteBefore > 0 && nonFiniteBefore > 0 && nonFiniteAfter && !adjacentVerbs(words, list, k)) return k
    if (finiteBefore === 0 && nonFiniteBefore > 0 && nonFiniteAfter) return k
  }
  return -1
}

/** "getroffen und gesprochen haben": one bracket with two participles is cut as well, but not "hin und her". */
function adjacentVerbs(words: readonly Word[], list: readonly number[], k: number): boolean {
  return (
    words[list[k - 1]!]!.tag !== 'verb' && words[list[k + 1] ?? 0]?.tag === 'verb' && k + 2 >= list.length
  )
}
