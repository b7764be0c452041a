// English verb groups. Longer than most files: one table of decisions for finite, participle, gerund and noun.
import type { Language } from './language.js'
import type { Reading, VerbGroup, Word } from './types.js'

/** A verb group of English with the form that it has in its clause. */
export interface SvoGroup {
  readonly group: VerbGroup
  readonly form: 'finite' | 'to' | 'gerund' | 'reduced'
  /** Preposition before a gerund ("of attacking"), 'to' of an infinitive. */
  readonly opener: string | null
  readonly reporting: boolean
}

/** Finds the verb groups of a sentence: auxiliaries, negation and adverbs with their content verb. */
export function findVerbGroups(words: readonly Word[], language: Language): SvoGroup[] {
  const groups: SvoGroup[] = []
  let i = 0
  let finiteOpen = false
  let lastEnd = -1
  while (i < words.length) {
    const found = behindVerb(words, i, lastEnd) ? null : groupAt(words, i, language, finiteOpen)
    if (found === null) {
      if (
        words[i]!.tag === 'subord' ||
        words[i]!.tag === 'coord' ||
        words[i]!.tag === 'punct' ||
        language.sets.relative.has(words[i]!.token.lower)
      )
        finiteOpen = false
      i++
      continue
    }
    groups.push(found)
    if (found.form === 'finite') finiteOpen = true
    lastEnd = i = found.group.words.at(-1)! + 1
  }
  return groups
}

/** "ruled out talks", "rejected proposed changes": right behind a verb and its particle stands its object, no second verb. */
function behindVerb(words: readonly Word[], i: number, lastEnd: number): boolean {
  if (lastEnd < 0) return false
  let k = i - 1
  while (k >= lastEnd && words[k]!.tag === 'adv') k--
  if (k >= lastEnd) return false
  const w = words[i]!
  const next = words[i + 1]
  if (w.tag !== 'verb') return false
  if (w.readings.some((r) => r.feature === 's')) return true
  const participle = w.readings.some((r) => r.feature === 't' || r.feature === 'c')
  return (
    participle && next !== undefined && (next.tag === 'noun' || next.tag === 'adj' || next.tag === 'verb')
  )
}

const has = (w: Word | undefined, feature: string) =>
  w !== undefined && w.readings.some((r) => r.feature === feature)
const lemmaIn = (w: Word | undefined, set: ReadonlySet<string>) =>
  w !== undefined && w.readings.some((r) => set.has(r.lemma))
const isModal = (w: Word | undefined, language: Language) =>
  w !== undefined && w.readings.some((r) => language.modal.has(r.lemma) && r.feature !== 'i')

interface Chain {
  readonly words: number[]
  readonly negated: boolean
  readonly next: number
}

/** Skips adverbs and negation between the verbs of one group. */
function skip(words: readonly Word[], i: number, language: Language): { next: number; negated: boolean } {
  let negated = false
  let k = i
  while (k < words.length && (words[k]!.tag === 'adv' || words[k]!.tag === 'neg') && k < i + 4) {
    if (language.sets.negation.has(words[k]!.token.lower))
      negated = !language.sets.cancel.has(words[k + 1]?.token.lower ?? '')
    k++
  }
  return { next: k, negated }
}

function groupAt(
  words: readonly Word[],
  i: number,
  language: Language,
  finiteOpen: boolean,
): SvoGroup | null {
  const w = words[i]!
  if (w.tag === 'to') return infinitiveAt(words, i, language)
  if (w.readings.length === 0 || w.ref) return null
  const lower = w.token.lower
  const aux =
    lemmaIn(w, language.be) ||
    lemmaIn(w, language.have) ||
    isModal(w, language) ||
    w.readings.some((r) => r.lemma === 'do' && r.feature !== 'g' && r.feature !== 'c')
  if (aux && w.tag === 'verb' && !(has(w, 'g') || (has(w, 'c') && !has(w, 't'))))
    return auxiliaryGroup(words, i, language)
  if (w.tag !== 'verb') return null
  if (has(w, 'g')) return gerundAt(words, i, language)
  if (isNominalPlace(words, i)) return null
  const past = has(w, 't') || has(w, 'c')
  if (past) return pastAt(words, i, language, finiteOpen)
  if (has(w, 's') || has(w, 'i')) return presentAt(words, i, language, lower)
  return null
}

/** Determiners that can also be the whole subject: "the two agreed", "both called". */
const standsAlone = new Set([
  'two',
  'three',
  'both',
  'all',
  'some',
  'many',
  'others',
  'few',
  'most',
  'several',
  'another',
  'this',
  'that',
  'these',
  'those',
  'each',
  'dozens',
  'hundreds',
  'thousands',
])

/** After a determiner, adjective or preposition only a noun can stand; before a noun a participle is an attribute. */
function isNominalPlace(words: readonly Word[], i: number): boolean {
  const before = words[i - 1]
  if (!before) return false
  if (before.tag === 'det' && standsAlone.has(before.token.lower) && has(words[i], 't')) {
    const after = words[i + 1]
    return after !== undefined && (after.tag === 'noun' || after.tag === 'name' || after.tag === 'adj')
  }
  if (before.tag === 'det' || before.tag === 'adj' || before.tag === 'num') return true
  if (before.tag === 'prep' && before.token.lower !== 'as') return true
  return /['’]s?$/.test(before.token.text) && (before.tag === 'name' || before.tag === 'noun')
}

function base(
  words: readonly Word[],
  content: number,
  list: number[],
  reading: Reading,
  language: Language,
): VerbGroup {
  const particle = words[content + 1]
  const isParticle =
    particle !== undefined && language.sets.particles.has(particle.token.lower) && !particle.ref
  return {
    lemma: reading.lemma,
    word: content,
    words: list,
    particle: isParticle ? particle.token.lower : null,
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

function chain(words: readonly Word[], i: number, language: Language): Chain {
  const list = [i]
  let negated = /n['’]t$/.test(words[i]!.token.text) || words[i]!.token.lower === 'cannot'
  let k = i + 1
  for (;;) {
    const gap = skip(words, k, language)
    const w = words[gap.next]
    if (w === undefined || w.tag !== 'verb' || w.ref)
      return { words: list, negated: negated || gap.negated, next: k }
    const last = words[list.at(-1)!]!
    const fits =
      isModal(last, language) || last.readings.some((r) => r.lemma === 'do')
        ? has(w, 'i')
        : lemmaIn(last, language.have)
          ? has(w, 'c')
          : lemmaIn(last, language.be) || lemmaIn(last, language.passive)
            ? has(w, 'c') || has(w, 'g')
            : false
    if (!fits) return { words: list, negated: negated || gap.negated, next: k }
    negated ||= gap.negated
    list.push(gap.next)
    k = gap.next + 1
  }
}

function auxiliaryGroup(words: readonly Word[], i: number, language: Language): SvoGroup {
  const { words: list, negated } = chain(words, i, language)
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
  const first = words[i]!
  const past = has(first, 't') && modal === null
  // "is to meet", "was due to": obligation or plan.
  const would =
    modalWord !== undefined && ['would', 'could', 'might', 'should'].includes(modalWord.token.lower)
  const group: VerbGroup = {
    ...base(words, content, list, reading, language),
    passive,
    negated,
    modal: modalWord ? modalWord.token.lower : modal,
    future: modalWord !== undefined && language.future.has(modalWord.token.lower),
    past: past || perfect,
    perfect,
    progressive: byBe && has(w, 'g'),
    mood: would ? '2' : 'i',
  }
  return { group, form: 'finite', opener: null, reporting: language.reporting.has(group.lemma) }
}

function infinitiveAt(words: readonly Word[], i: number, language: Language): SvoGroup | null {
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
  const group: VerbGroup = {
    ...base(words, content, [i, ...rest.words], reading, language),
    passive,
    negated,
    mood: 'n',
    past: false,
  }
  return { group, form: 'to', opener: 'to', reporting: false }
}

function gerundAt(words: readonly Word[], i: number, language: Language): SvoGroup | null {
  const before = words[i - 1]
  if (before && (before.tag === 'det' || before.tag === 'adj' || before.tag === 'num')) return null
  if (headsPhrase(words, i) || opensAsNoun(words, i, language)) return null
  if (before && (before.tag === 'noun' || before.tag === 'name') && /['’]s?$/.test(before.token.text))
    return null
  const after = words[i + 1]
  if (before?.tag === 'name' && after?.tag === 'noun' && words[before.refStart - 1]?.tag === 'det')
    return null
  const nounLike =
    after === undefined ||
    after.tag === 'punct' ||
    after.tag === 'verb' ||
    (after.tag === 'prep' && after.token.lower === 'of')
  if (nounLike && before?.tag !== 'prep') return null
  if (before?.tag === 'noun' && nounLike) return null
  const reading = words[i]!.readings.find((r) => r.feature === 'g')!
  const list = chain(words, i, language)
  const content = list.words.at(-1)!
  const passive = list.words.length > 1 && lemmaIn(words[i], language.be)
  const lemma = content === i ? reading : (words[content]!.readings.find((r) => r.feature === 'c') ?? reading)
  const negated = before?.token.lower === 'not' || before?.token.lower === 'without'
  const group: VerbGroup = {
    ...base(words, content, list.words, lemma, language),
    passive,
    mood: 'n',
    negated,
  }
  return {
    group,
    form: 'gerund',
    opener: before?.tag === 'prep' ? before.token.lower : null,
    reporting: language.reporting.has(group.lemma),
  }
}

/** "an emergency meeting on Monday", "the suicide bombing against …": a determiner further left and no object to the right. */
function headsPhrase(words: readonly Word[], i: number): boolean {
  const after = words[i + 1]
  if (
    after !== undefined &&
    !['prep', 'punct', 'verb', 'coord', 'date', 'adv', 'subord', 'to'].includes(after.tag)
  )
    return false
  let k = i - 1
  while (
    k >= 0 &&
    k > i - 5 &&
    (words[k]!.tag === 'noun' || words[k]!.tag === 'adj' || words[k]!.tag === 'num')
  )
    k--
  const left = words[k]
  return (
    k < i - 1 &&
    left !== undefined &&
    (left.tag === 'det' || left.tag === 'prep' || (left.tag === 'name' && /['’]s?$/.test(left.token.text)))
  )
}

/** "Fighting between X and Y drove …", "The shelling of …": first word, a preposition behind it, and a finite verb with no comma between. */
function opensAsNoun(words: readonly Word[], i: number, language: Language): boolean {
  const opens = i === 0 || words[i - 1]!.tag === 'punct' || words[i - 1]!.tag === 'subord'
  const after = words[i + 1]
  if (!opens || after?.tag !== 'prep') return false
  for (let k = i + 2; k < Math.min(words.length, i + 20); k++) {
    const w = words[k]!
    if (w.tag === 'punct') return false
    if (
      w.tag === 'verb' &&
      (has(w, 't') ||
        has(w, 's') ||
        lemmaIn(w, language.be) ||
        lemmaIn(w, language.have) ||
        isModal(w, language)) &&
      words[k - 1]!.tag !== 'det' &&
      words[k - 1]!.tag !== 'prep' &&
      words[k - 1]!.tag !== 'adj'
    )
      return true
  }
  return false
}

/** A past form without auxiliary: finite, a participle after a noun, or an attribute. */
function pastAt(words: readonly Word[], i: number, language: Language, finiteOpen: boolean): SvoGroup | null {
  const w = words[i]!
  const before = words[i - 1]
  const after = words[i + 1]
  const onlyParticiple = !has(w, 't')
  const reading = w.readings.find((r) => r.feature === 't') ?? w.readings.find((r) => r.feature === 'c')!
  const ambiguous = has(w, 't') && has(w, 'c')
  const afterNoun =
    before !== undefined &&
    (before.tag === 'noun' ||
      before.tag === 'name' ||
      before.tag === 'date' ||
      before.tag === 'num' ||
      (before.tag === 'verb' && isNominalPlace(words, i - 1)) ||
      (before.tag === 'punct' && before.token.text === ','))
  const particle = after !== undefined && language.sets.particles.has(after.token.lower)
  const byAgent = (particle ? words[i + 2] : after)?.token.lower === 'by'
  const reduced =
    onlyParticiple ||
    (ambiguous &&
      afterNoun &&
      (byAgent || (finiteOpen && followsObject(words, i)) || finiteLater(words, i, language)))
  if (onlyParticiple && before?.tag === 'punct' && after?.tag === 'noun') return null
  if (before?.tag === 'adv' && words[i - 2]?.tag === 'det') return null
  const group = base(words, i, [i], reduced ? { lemma: reading.lemma, feature: 'c' } : reading, language)
  if (reduced)
    return {
      group: { ...group, passive: true, past: true, mood: 'n' },
      form: 'reduced',
      opener: null,
      reporting: false,
    }
  return {
    group: { ...group, past: true },
    form: 'finite',
    opener: null,
    reporting: language.reporting.has(group.lemma),
  }
}

/** "condemned attacks carried out …": after an object no second finite verb is to be expected, unless a name stands there. */
function followsObject(words: readonly Word[], i: number): boolean {
  return words[i - 1]!.tag === 'noun'
}

/** A finite verb follows with neither connector nor comma between: this one only modifies the subject. */
function finiteLater(words: readonly Word[], i: number, language: Language): boolean {
  for (let k = i + 1; k < Math.min(words.length, i + 14); k++) {
    const w = words[k]!
    if (
      w.tag === 'coord' ||
      w.tag === 'subord' ||
      language.sets.relative.has(w.token.lower) ||
      w.tag === 'to'
    )
      return false
    if (w.tag === 'punct') return false
    // "extradited suspected British militants": a participle before a noun is its attribute.
    if (
      k === i + 1 &&
      w.tag === 'verb' &&
      has(w, 'c') &&
      (words[k + 1]?.tag === 'noun' || words[k + 1]?.tag === 'adj')
    )
      continue
    if (
      w.tag === 'verb' &&
      !w.ref &&
      (lemmaIn(w, language.be) ||
        lemmaIn(w, language.have) ||
        isModal(w, language) ||
        (has(w, 't') && !has(w, 'c')))
    )
      return !nounBeforeVerb(words, i, k)
    if (w.tag === 'verb' && has(w, 't') && words[k - 1]!.tag !== 'det' && words[k - 1]!.tag !== 'prep')
      return !nounBeforeVerb(words, i, k)
  }
  return false
}

/** "said Russia attacked": a bare name between the two verbs is the subject of the second. */
function nounBeforeVerb(words: readonly Word[], i: number, k: number): boolean {
  const next = words[i + 1]!
  return next.tag !== 'prep' && next.tag !== 'date' && next.tag !== 'adv' && k > i + 1
}

function presentAt(words: readonly Word[], i: number, language: Language, lower: string): SvoGroup | null {
  const w = words[i]!
  const before = words[i - 1]
  const third = has(w, 's')
  const subjectBefore =
    before !== undefined &&
    (before.tag === 'name' ||
      before.tag === 'noun' ||
      before.tag === 'pron' ||
      before.tag === 'adv' ||
      before.tag === 'neg' ||
      before.tag === 'coord' ||
      before.tag === 'date' ||
      before.tag === 'punct' ||
      before.tag === 'subord')
  if (!subjectBefore) return null
  const after = words[i + 1]
  const ambiguous = w.readings.some((r) => language.ambiguous.has(r.lemma))
  if (
    ambiguous &&
    third &&
    before.tag === 'noun' &&
    (after === undefined ||
      after.tag === 'prep' ||
      after.tag === 'verb' ||
      after.tag === 'punct' ||
      after.tag === 'coord')
  ) {
    if (
      !(
        after?.tag === 'prep' &&
        words[i - 1]!.token.text !== lower &&
        words.slice(0, i).every((x) => x.tag !== 'verb')
      )
    )
      return null
  }
  if (
    ambiguous &&
    !third &&
    before.tag === 'noun' &&
    !/s$/.test(before.token.lower) &&
    before.token.lower !== 'people' &&
    before.token.lower !== 'police'
  )
    return null
  const verbAfter =
    after !== undefined &&
    after.tag === 'verb' &&
    !after.readings.every((r) => language.ambiguous.has(r.lemma))
  if (
    ambiguous &&
    !third &&
    before.tag === 'name' &&
    (after === undefined || verbAfter || after.tag === 'punct')
  )
    return null
  if (ambiguous && third && before.tag === 'name' && (after === undefined || verbAfter)) return null
  if (
    ambiguous &&
    before.tag === 'name' &&
    words[before.refStart - 1]?.tag === 'det' &&
    words[before.refStart - 1]!.token.lower !== 'that' &&
    (!third || finiteLater(words, i, language))
  )
    return null
  if (ambiguous && third && before.tag === 'name' && after?.tag === 'prep' && finiteLater(words, i, language))
    return null
  if (
    before.tag === 'coord' &&
    words[i - 2] !== undefined &&
    (words[i - 2]!.tag === 'noun' || words[i - 2]!.tag === 'adj') &&
    !third
  )
    return null
  const reading = w.readings.find((r) => r.feature === (third ? 's' : 'i')) ?? w.readings[0]!
  const group = base(words, i, [i], reading, language)
  return { group, form: 'finite', opener: null, reporting: language.reporting.has(group.lemma) }
}
