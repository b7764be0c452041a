// Past forms without auxiliary: finite, a participle behind its noun, or an attribute before it.
import type { Language } from '../language.js'
import { changedVerb } from '../shapes.js'
import type { Word } from '../types.js'
import { base, groupAs, type SvoGroup } from './chains.js'
import { canBeNoun, has, isModal, lemmaIn } from './forms.js'
import { bareNounBetween, nounsBetween } from './nouns.js'

/** What the walk knows of the clause before a word. */
export interface Before {
  /** A finite verb stands before, with no border of clauses between. */
  readonly finite: boolean
  /** The verb group before this word. */
  readonly last: SvoGroup | null
  /** First word of the clause. */
  readonly start: number
}

/** A past form without auxiliary. */
export function pastAt(words: readonly Word[], i: number, language: Language, b: Before): SvoGroup | null {
  const w = words[i]!
  const before = words[i - 1]
  const after = words[i + 1]
  if (isAttribute(words, i, language)) return null
  if (!has(w, 't') && before?.tag === 'punct' && after?.tag === 'noun') return null
  if (before?.tag === 'adv' && words[i - 2]?.tag === 'det') return null
  const reading = w.readings.find((r) => r.feature === 't') ?? w.readings.find((r) => r.feature === 'c')!
  const lacksObject = lemmaIn(w, language.sets.transitive) && has(w, 'c') && !objectFollows(words, i)
  if (isReduced(words, i, language, b, lacksObject) || (lacksObject && b.finite))
    return participle(words, i, language, reading.lemma)
  const group = base(words, i, [i], lacksObject ? { lemma: reading.lemma, feature: 'c' } : reading, language)
  const past = changedVerb(group, { past: true, passive: lacksObject || sharesPassive(words, i, b) })
  return groupAs('finite', past, null, language.reporting.has(group.lemma))
}

function participle(words: readonly Word[], i: number, language: Language, lemma: string): SvoGroup {
  const group = base(words, i, [i], { lemma, feature: 'c' }, language)
  return groupAs('reduced', changedVerb(group, { passive: true, past: true, mood: 'n' }), null, false)
}

/** "Retired generals criticised", "rejected proposed changes": before a noun, at the head of a clause or behind a verb. */
function isAttribute(words: readonly Word[], i: number, language: Language): boolean {
  const before = words[i - 1]
  const after = words[i + 1]
  if (after === undefined || !has(words[i], 'c')) return false
  const nounAfter = after.tag === 'noun' || after.tag === 'adj' || canBeNoun(after)
  if (!nounAfter) return false
  if (before === undefined || before.tag === 'punct' || before.tag === 'subord')
    return finiteLater(words, i, language, true)
  return before.tag === 'prep'
}

/** The form modifies the noun before it: "rebels backed by X captured …", "a group linked to X, attacked …". */
function isReduced(
  words: readonly Word[],
  i: number,
  language: Language,
  b: Before,
  lacksObject: boolean,
): boolean {
  const w = words[i]!
  if (!has(w, 't')) return true
  if (!has(w, 'c') || w.readings.some((r) => r.lemma === 'say')) return false
  if (lemmaIn(w, language.sets.intransitive)) return false
  let left = i - 1
  while (left >= 0 && words[left]!.tag === 'adv') left--
  const before = words[left]
  // "Asked about the raid, the minister …": nothing else begins with a past form.
  if (before === undefined) return true
  const behindNoun =
    before.tag === 'noun' ||
    before.tag === 'name' ||
    before.tag === 'date' ||
    before.tag === 'num' ||
    (before.tag === 'punct' && before.token.text === ',')
  if (!behindNoun) return false
  const particle =
    language.sets.particles.has(words[i + 1]?.token.lower ?? '') && words[i + 1]!.tag !== 'prep'
  if (words[particle ? i + 2 : i + 1]?.token.lower === 'by') return true
  return (
    (b.finite && before.tag === 'noun' && !isSaid(words, i, b)) ||
    finiteLater(words, i, language, false, lacksObject) ||
    finiteBehindComma(words, i, language, b.start)
  )
}

/** "said its army intercepted two boats": behind a verb of saying a phrase and a past form with an object are a clause. */
const isSaid = (words: readonly Word[], i: number, b: Before) =>
  b.last?.reporting === true && (b.last.group.lemma === 'say' || objectFollows(words, i))

/** "were arrested and deported to Chad": the auxiliary holds for both, unless an object follows. */
function sharesPassive(words: readonly Word[], i: number, b: Before): boolean {
  return (
    words[i - 1]?.tag === 'coord' &&
    has(words[i], 'c') &&
    b.last !== null &&
    b.last.form === 'finite' &&
    b.last.group.passive &&
    !objectFollows(words, i)
  )
}

/** A phrase without preposition, a clause or a quotation stands behind the verb. */
function objectFollows(words: readonly Word[], i: number): boolean {
  let k = i + 1
  while (words[k]?.tag === 'adv') k++
  const next = words[k]
  if (next === undefined) return false
  if (next.tag === 'coord') return words[k + 1]?.tag === 'verb' || words[k + 1]?.tag === 'adv'
  if (next.tag === 'punct') return '“"‘:'.includes(next.token.text)
  if (next.tag === 'subord' || (next.tag === 'verb' && (canBeNoun(next) || modifies(words, k)))) return true
  let end = k
  while (end < words.length && end < i + 20 && !endsObject(words, end)) end++
  return bareNounBetween(words, k, end)
}

function endsObject(words: readonly Word[], k: number): boolean {
  const { tag } = words[k]!
  if (tag === 'punct' || tag === 'subord' || tag === 'coord' || tag === 'to') return true
  if (tag !== 'verb' || canBeNoun(words[k]!) || modifies(words, k)) return false
  return words[k - 1]!.tag !== 'det'
}

/** A participle before a noun: "suspected British militants". */
const modifies = (words: readonly Word[], k: number) => has(words[k], 'c') && followedByNoun(words, k)

const finiteForm = (w: Word, language: Language) =>
  has(w, 't') || has(w, 's') || lemmaIn(w, language.be) || lemmaIn(w, language.have) || isModal(w, language)

/** A finite verb follows with neither connector, comma nor a subject of its own between: the word before it only modifies. */
export function finiteLater(
  words: readonly Word[],
  i: number,
  language: Language,
  attribute: boolean,
  lacksObject = true,
): boolean {
  let pair = false
  for (let k = i + 1; k < Math.min(words.length, i + 14); k++) {
    const w = words[k]!
    // "between A and B": this "and" is no border.
    if (w.tag === 'prep' && w.token.lower === 'between') pair = true
    else if (w.tag === 'coord' && pair) {
      pair = false
      continue
    }
    if (w.tag === 'coord' || w.tag === 'subord' || w.tag === 'to' || w.tag === 'punct') return false
    if (language.sets.relative.has(w.token.lower)) return false
    // "drowned after their boat sank": the preposition may open a clause.
    if (!lacksObject && w.tag === 'prep' && language.subordinators.has(w.token.lower)) return false
    if (w.tag !== 'verb' || w.ref || !finiteForm(w, language)) continue
    // "for the suffering caused in the war": a participle as well.
    if (has(w, 'c') && lemmaIn(w, language.sets.transitive) && !objectFollows(words, k)) continue
    // "suspected British militants", "the strikes": attributes and nouns.
    if (k === i + 1 && (has(w, 'c') || canBeNoun(w)) && followedByNoun(words, k)) continue
    const left = words[k - 1]!
    if (left.tag === 'det' || left.tag === 'prep' || left.tag === 'adj' || left.tag === 'num') continue
    if (has(w, 's') && !has(w, 't') && canBeNoun(w) && !lemmaIn(w, language.be)) continue
    return attribute || !bareNounBetween(words, i + 1, k)
  }
  return false
}

const followedByNoun = (words: readonly Word[], k: number) =>
  words[k + 1]?.tag === 'noun' || words[k + 1]?.tag === 'adj' || words[k + 1]?.tag === 'verb'

const isDash = (w: Word) => w.token.text === ',' || w.token.text === '–' || w.token.text === '—'

/** "Members of A, a group linked to B, attacked": between two commas a participle, and a finite verb right behind the second. */
function finiteBehindComma(words: readonly Word[], i: number, language: Language, start: number): boolean {
  const comma = start - 1
  if (comma <= 0 || !isDash(words[comma]!) || i > start + 14) return false
  if (nounsBetween(words, Math.max(0, comma - 14), comma).length === 0) return false
  if (bareNounBetween(words, i + 1, Math.min(i + 2, words.length))) return false
  for (let k = i + 1; k < Math.min(words.length, i + 16); k++) {
    const w = words[k]!
    if (w.tag === 'subord' || w.tag === 'to') return false
    if (w.tag === 'verb' && finiteForm(w, language) && !canBeNoun(w) && words[k - 1]!.tag !== 'det')
      return false
    if (!isDash(w)) continue
    let v = k + 1
    while (words[v]?.tag === 'adv') v++
    return words[v] !== undefined && words[v]!.tag === 'verb' && finiteForm(words[v]!, language)
  }
  return false
}
