// Chains of auxiliaries with their content verb.
import type { Language } from '../language.js'
import { changedVerb } from '../shapes.js'
import type { Reading, VerbGroup, Word } from '../types.js'
import { has, isModal, lemmaIn, skip, skipDate } from './forms.js'
import { bareNounBetween } from './nouns.js'

/** A verb group of English with the form that it has in its clause. */
export interface SvoGroup {
  readonly group: VerbGroup
  readonly form: 'finite' | 'to' | 'gerund' | 'reduced'
  /** Preposition before a gerund ("of attacking"), 'to' of an infinitive. */
  readonly opener: string | null
  readonly reporting: boolean
  /** "Will Chad attack?": the subject stands behind the first word. */
  readonly subjectInside: boolean
}

export function groupAs(
  form: SvoGroup['form'],
  group: VerbGroup,
  opener: string | null,
  reporting: boolean,
): SvoGroup {
  return { group, form, opener, reporting, subjectInside: false }
}

export function changedGroup(g: SvoGroup, change: Partial<SvoGroup>): SvoGroup {
  const { group, form, opener, reporting, subjectInside } = g
  return Object.assign({ group, form, opener, reporting, subjectInside }, change)
}

interface Chain {
  readonly words: number[]
  readonly negated: boolean
  readonly next: number
}

/** The particle of a verb: right behind it, or behind a date where a rule has this verb with it ("called on Monday on X"). */
function particleBehind(
  words: readonly Word[],
  content: number,
  lemma: string,
  language: Language,
): string | null {
  const next = words[content + 1]
  if (next === undefined || next.ref) return null
  if (language.sets.particles.has(next.token.lower) && words[content + 2]?.tag !== 'date')
    return next.token.lower
  const k = skipDate(words, content + 1)
  const late = words[k]?.token.lower
  return late !== undefined && language.phrasal.has(`${lemma}|${late}`)
    ? late
    : language.sets.particles.has(next.token.lower)
      ? next.token.lower
      : null
}

export function base(
  words: readonly Word[],
  content: number,
  list: number[],
  reading: Reading,
  language: Language,
): VerbGroup {
  const particle = particleBehind(words, content, reading.lemma, language)
  return {
    lemma: reading.lemma,
    word: content,
    words: list,
    particle,
    passive: false,
    negated: false,
    modal: null,
    future: false,
    past: reading.feature === 't',
    perfect: false,
    progressive: false,
    mood: 'i',
    reflexive: false,
  }
}

/** The auxiliaries from a word on, with adverbs, negation or a date between them, up to the content verb. */
export function chain(words: readonly Word[], i: number, language: Language): Chain {
  const list = [i]
  let negated = /n['’]t$/.test(words[i]!.token.text) || words[i]!.token.lower === 'cannot'
  let k = i + 1
  for (;;) {
    const gap = skip(words, k, language)
    const next = skipDate(words, gap.next)
    if (!continues(words[list.at(-1)!]!, words[next], language))
      return { words: list, negated: negated || (next === gap.next && gap.negated), next: k }
    negated ||= gap.negated
    list.push(next)
    k = next + 1
  }
}

/** Whether a verb form can follow an auxiliary: "has signed", "is signing", "may sign". */
function continues(last: Word, w: Word | undefined, language: Language): boolean {
  if (w === undefined || w.tag !== 'verb' || w.ref) return false
  if (isModal(last, language) || last.readings.some((r) => r.lemma === 'do')) return has(w, 'i')
  if (lemmaIn(last, language.have)) return has(w, 'c')
  return (lemmaIn(last, language.be) || lemmaIn(last, language.passive)) && (has(w, 'c') || has(w, 'g'))
}

/** A finite auxiliary with its content verb. */
export function auxiliaryGroup(words: readonly Word[], i: number, language: Language): SvoGroup {
  const { words: list, negated } = chain(words, i, language)
  if (list.length === 1) {
    const other = intended(words, i, negated, language) ?? inverted(words, i, negated, language)
    if (other !== null) return other
  }
  return groupOf(words, list, negated, language)
}

/** "is to meet": what is arranged. */
function intended(words: readonly Word[], i: number, negated: boolean, language: Language): SvoGroup | null {
  if (!lemmaIn(words[i], language.be)) return null
  const { next } = skip(words, i + 1, language)
  const infinitive = words[next]?.tag === 'to' ? infinitiveAt(words, next, language) : null
  if (infinitive === null) return null
  const group = changedVerb(infinitive.group, {
    words: [i, ...infinitive.group.words],
    negated,
    future: true,
    mood: 'i',
  })
  return groupAs('finite', group, null, language.reporting.has(group.lemma))
}

/** "Will Chad attack Mali?", "Had Chad attacked": subject between auxiliary and verb; a question or a condition. */
function inverted(words: readonly Word[], i: number, negated: boolean, language: Language): SvoGroup | null {
  const before = words[i - 1]
  const opens =
    before === undefined || before.tag === 'punct' || before.tag === 'neg' || before.tag === 'subord'
  if (!opens || before?.token.text === ',') return null
  let k = i + 1
  while (k < words.length && k < i + 9 && !continues(words[i]!, words[k], language)) {
    if (words[k]!.tag === 'punct' || words[k]!.tag === 'subord') return null
    k++
  }
  if (!continues(words[i]!, words[k], language) || !bareNounBetween(words, i + 1, k)) return null
  const rest = chain(words, k, language)
  const found = groupOf(words, [i, ...rest.words], negated || rest.negated || before?.tag === 'neg', language)
  return changedGroup(found, {
    subjectInside: true,
    group: before?.tag === 'neg' ? found.group : changedVerb(found.group, { future: false, mood: '2' }),
  })
}

function groupOf(words: readonly Word[], list: number[], negated: boolean, language: Language): SvoGroup {
  const content = list.at(-1)!
  const lemmas = list.slice(0, -1).map((k) => words[k]!)
  const modalWord = lemmas.find((w) => isModal(w, language))
  const modal = modalWord?.readings.find((r) => language.modal.has(r.lemma))?.lemma ?? null
  const w = words[content]!
  const previous = list.length > 1 ? words[list.at(-2)!]! : undefined
  const byBe = lemmaIn(previous, language.be) || lemmaIn(previous, language.passive)
  const passive = byBe && has(w, 'c') && !has(w, 'g')
  const reading =
    w.readings.find((r) =>
      passive || lemmaIn(previous, language.have)
        ? r.feature === 'c'
        : has(w, 'g') && byBe
          ? r.feature === 'g'
          : r.feature === 'i' || r.feature === 't' || r.feature === 's',
    ) ?? w.readings[0]!
  const perfect = list.length > 1 && lemmas.some((x) => lemmaIn(x, language.have))
  const first = words[list[0]!]!
  const past = has(first, 't') && modal === null
  const would =
    modalWord !== undefined && ['would', 'could', 'might', 'should'].includes(modalWord.token.lower)
  const group = changedVerb(base(words, content, list, reading, language), {
    passive,
    negated,
    modal: modalWord ? modalWord.token.lower : modal,
    future: modalWord !== undefined && language.future.has(modalWord.token.lower),
    past: past || perfect,
    perfect,
    progressive: byBe && has(w, 'g'),
    mood: would ? '2' : 'i',
  })
  return groupAs('finite', group, null, language.reporting.has(group.lemma))
}

export function infinitiveAt(words: readonly Word[], i: number, language: Language): SvoGroup | null {
  const gap = skip(words, i + 1, language)
  const w = words[gap.next]
  if (w === undefined || !has(w, 'i') || w.ref || (w.tag !== 'verb' && !lemmaIn(w, language.be))) return null
  const rest = chain(words, gap.next, language)
  const content = rest.words.at(-1)!
  const previous = rest.words.length > 1 ? words[rest.words.at(-2)!]! : undefined
  const passive = previous !== undefined && lemmaIn(previous, language.be) && has(words[content], 'c')
  const reading =
    words[content]!.readings.find((r) =>
      rest.words.length === 1 ? r.feature === 'i' : r.feature === 'c' || r.feature === 'g',
    ) ?? words[content]!.readings[0]!
  const negated = gap.negated || words[i - 1]?.token.lower === 'not'
  const group = changedVerb(base(words, content, [i, ...rest.words], reading, language), {
    passive,
    negated,
    mood: 'n',
    past: false,
  })
  return groupAs('to', group, 'to', false)
}
