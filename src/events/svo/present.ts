// Present forms: finite verb or noun. Number decides first: a base form needs a plural subject, a form in -s a singular one.
import type { Language } from '../language.js'
import { changedVerb } from '../shapes.js'
import type { Word } from '../types.js'
import { base, changedGroup, groupAs, type SvoGroup } from './chains.js'
import { has, isAmbiguous } from './forms.js'
import { nounsBetween, numberOf, type RoughNoun } from './nouns.js'
import { type Before, finiteLater } from './past.js'

const subjectTags = new Set(['name', 'noun', 'pron', 'adv', 'neg', 'coord', 'date', 'punct', 'subord', 'det'])

/** A present form without auxiliary, where it is a verb. */
export function presentAt(words: readonly Word[], i: number, language: Language, b: Before): SvoGroup | null {
  const w = words[i]!
  const before = words[i - 1]
  if (before === undefined) return null
  const third = has(w, 's')
  const ambiguous = isAmbiguous(w, language)
  if (!third && isBare(words, i, language, b, ambiguous)) return infinitive(words, i, language)
  if (!subjectTags.has(before.tag)) return null
  if (before.tag === 'coord') return joinedAt(words, i, language, b, third, ambiguous)
  if (!third && isSubjunctive(words, i, language, b, ambiguous)) return finite(words, i, language, false)
  if (ambiguous && isNoun(words, i, language, third)) return null
  if (!third && inSingular(words, i, language)) return null
  // "hold talks on gas field": a clause has one finite verb, but for what is said.
  if (ambiguous && b.finite && b.last?.reporting === false && !opensAnother(words, i, language, b))
    return null
  if (!agrees(words, i, language, b, third, ambiguous)) return null
  return finite(words, i, language, third)
}

function finite(words: readonly Word[], i: number, language: Language, third: boolean): SvoGroup {
  const w = words[i]!
  const reading = w.readings.find((r) => r.feature === (third ? 's' : 'i')) ?? w.readings[0]!
  const group = base(words, i, [i], reading, language)
  return groupAs('finite', group, null, language.reporting.has(group.lemma))
}

function infinitive(words: readonly Word[], i: number, language: Language): SvoGroup {
  const found = finite(words, i, language, false)
  return changedGroup(found, { form: 'to', opener: 'to', group: changedVerb(found.group, { mood: 'n' }) })
}

/** "let the refugees cross the border", "helped build a port": an infinitive without "to". */
function isBare(
  words: readonly Word[],
  i: number,
  language: Language,
  b: Before,
  ambiguous: boolean,
): boolean {
  if (b.last === null || !language.bareInfinitive.has(b.last.group.lemma)) return false
  const before = words[i - 1]!
  if (before.tag === 'verb') return !ambiguous || objectStarts(words[i + 1])
  const person = before.tag === 'name' || before.tag === 'pron' || before.tag === 'noun'
  return person && b.start < i && (!ambiguous || objectStarts(words[i + 1]))
}

/** "fight until they gain control": a preposition that opens clauses, or a pronoun as subject. */
function opensAnother(words: readonly Word[], i: number, language: Language, b: Before): boolean {
  if (words[i - 1]!.tag === 'pron') return true
  for (let k = b.start; k < i; k++) if (language.subordinators.has(words[k]!.token.lower)) return true
  return false
}

/** "a police station": behind "a" and a noun that only looks like a plural a base form is the head. */
const inSingular = (words: readonly Word[], i: number, language: Language): boolean =>
  words[i - 1]!.tag === 'noun' && language.sets.indefinite.has(words[i - 2]?.token.lower ?? '')

/** What stands to the right makes a word that may be both a noun. */
function isNoun(words: readonly Word[], i: number, language: Language, third: boolean): boolean {
  const before = words[i - 1]!
  const after = words[i + 1]
  const verbAfter =
    after !== undefined &&
    after.tag === 'verb' &&
    !isAmbiguous(after, language) &&
    !(has(after, 'c') && objectStarts(words[i + 2]))
  if (before.tag === 'name') {
    if (after === undefined || verbAfter || (!third && after.tag === 'punct')) return true
    const determined = words[before.refStart - 1]
    if (determined?.tag === 'det' && determined.token.lower !== 'that')
      return !third || finiteLater(words, i, language, false)
    return third && after.tag === 'prep' && finiteLater(words, i, language, false)
  }
  if (before.tag !== 'noun') return false
  if (!third) return verbAfter
  if (after === undefined || verbAfter || after.tag === 'punct' || after.tag === 'coord') return true
  return (
    after.tag === 'prep' &&
    (finiteLater(words, i, language, false) ||
      words.slice(Math.max(0, i - 30), i).some((x) => x.tag === 'verb'))
  )
}

/** A base form behind a singular noun is a noun ("a peace program"), a form in -s behind a plural one too ("soldiers raids"). */
function agrees(
  words: readonly Word[],
  i: number,
  language: Language,
  b: Before,
  third: boolean,
  ambiguous: boolean,
): boolean {
  const nouns = nounsBetween(words, b.start, i)
  const last = nouns.at(-1)
  if (last === undefined) return true
  const first = nouns.find((n) => !n.governed)
  const wanted = third ? 's' : 'p'
  // "on border trade", "a peace program": right behind a singular noun only an object makes it a verb.
  if (!third && last.head === i - 1 && numberOf(words, last, language) === 's')
    if (!ambiguous || !objectStarts(words[i + 1])) return isNameList(words, last, b)
  const candidates = [first, last].filter((n) => n !== undefined && !n.governed)
  if (candidates.length === 0) return !ambiguous
  return candidates.some((n) => {
    const number = numberOf(words, n!, language)
    return number === null || number === wanted
  })
}

/** "demanded that Uganda release the men", "insists Uganda release them": the subjunctive has no ending. */
function isSubjunctive(
  words: readonly Word[],
  i: number,
  language: Language,
  b: Before,
  ambiguous: boolean,
): boolean {
  const before = words[i - 1]!
  const after = words[i + 1]
  if (before.tag !== 'name' && before.tag !== 'noun') return false
  if (!ambiguous && words[b.start - 1]?.token.lower === 'that') return true
  if (b.last === null || language.embedding.get(b.last.group.lemma) !== 'possible') return false
  return objectStarts(after) || after?.tag === 'noun' || after?.tag === 'verb'
}

/** Headlines: "Peru, Chile sign pact". */
const isNameList = (words: readonly Word[], last: RoughNoun, b: Before) =>
  words[last.head]!.tag === 'name' &&
  b.start === words[last.head]!.refStart &&
  words[b.start - 1]?.token.text === ',' &&
  words[b.start - 2]?.tag === 'name' &&
  words[b.start - 2]!.refStart === 0

const objectStarts = (w: Word | undefined) =>
  w !== undefined &&
  (w.tag === 'det' || w.tag === 'name' || w.tag === 'pron' || w.tag === 'num' || w.tag === 'adj')

/** "will close the border and suspend trade", "to stop and release them": a base form behind "and" carries on what stands before. */
function joinedAt(
  words: readonly Word[],
  i: number,
  language: Language,
  b: Before,
  third: boolean,
  ambiguous: boolean,
): SvoGroup | null {
  const left = words[i - 2]
  const after = words[i + 1]
  if (ambiguous && !objectStarts(after)) return null
  const found = finite(words, i, language, third)
  if (third || left === undefined) return found
  if (b.last === null) return left.tag === 'noun' || left.tag === 'adj' ? null : found
  const { group, form } = b.last
  if (form === 'to') {
    const carried = infinitive(words, i, language)
    return changedGroup(carried, { group: changedVerb(carried.group, { negated: group.negated }) })
  }
  if (form !== 'finite') return left.tag === 'noun' || left.tag === 'adj' ? null : found
  if (group.modal !== null || group.future)
    return changedGroup(found, {
      group: changedVerb(found.group, {
        modal: group.modal,
        future: group.future,
        mood: group.mood,
        negated: group.negated,
      }),
    })
  return group.past && (left.tag === 'noun' || left.tag === 'adj') ? null : found
}
