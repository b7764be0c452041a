// The verb group of a German clause. Longer than most files: finite verb, bracket, particle, voice and modal decide one another.
import { isAuxiliary, isFiniteVerb, isZuInfinitive } from './finite.js'
import { isFiniteReading, type Language } from './language.js'
import type { RawClause } from './segments.js'
import { changedVerb } from './shapes.js'
import type { Reading, VerbGroup, Word } from './types.js'

interface Found {
  readonly group: VerbGroup
  /** Plural of the finite verb, or null. */
  readonly plural: boolean | null
}

const nonFinite = (r: Reading) => r.feature === 'c' || r.feature === 'i' || r.feature === 'z'

/** The predicate of a German clause: finite verb, bracket, particle, voice, mood and negation. */
export function verbGroupV2(
  clause: RawClause,
  words: readonly Word[],
  language: Language,
  shared: VerbGroup | null,
): Found | null {
  const list = clause.words
  const finites = list.filter((i) => isFiniteVerb(words, i) && !borrowsFinite(words, i, list, shared))
  const verbFinal = clause.kind !== 'main' && clause.kind !== 'aside'
  const told = finites.length === 1 && isHeadlinePassive(clause, finites[0]!, words, language)
  const finite =
    finites.length === 0 || told ? null : verbFinal ? lastFinite(finites, words, language) : finites[0]!
  const cluster = list.filter((i) => i !== finite && isVerbal(words, i))
  if (finite === null)
    return cluster.length === 0 ? null : withoutFinite(clause, words, language, cluster, shared)
  const reading = bestFinite(words[finite]!, list, words)
  const isAux =
    language.be.has(reading.lemma) ||
    language.have.has(reading.lemma) ||
    language.passive.has(reading.lemma) ||
    language.modal.has(reading.lemma)
  const base = describe(clause, words, language, reading)
  const plural = /^.l/.test(reading.feature) ? true : /^.s/.test(reading.feature) ? false : null
  if (isAux && cluster.length > 0)
    return { group: complex(base, reading, finite, cluster, words, language), plural }
  const particle = isAux ? null : particleOf(list, finite, reading.lemma, words, language, verbFinal)
  const lemma = particle === null ? reading.lemma : words[particle]!.token.lower + reading.lemma
  const group = changedVerb(base, {
    lemma,
    word: finite,
    words: particle === null ? [finite] : [finite, particle],
    particle: particle === null ? null : words[particle]!.token.lower,
  })
  return { group, plural }
}

/** "Journalistin zu Haftstrafe verurteilt", "Ausgangssperre verhängt": a form that can be a participle closes a headline. */
function isHeadlinePassive(
  clause: RawClause,
  finite: number,
  words: readonly Word[],
  language: Language,
): boolean {
  const next = words[finite + 1]
  return (
    clause.kind === 'main' &&
    clause.shares === null &&
    finite === clause.words.at(-1) &&
    clause.words.length > 1 &&
    (next === undefined || (next.tag === 'punct' && next.token.text !== ',')) &&
    words[finite]!.readings.some((r) => r.feature === 'c' && language.sets.headlinePassives.has(r.lemma))
  )
}

/** "wird X besuchen und Y empfangen", "hat X geprüft und Y kritisiert": a form that the auxiliary of the clause before asks for. */
function borrowsFinite(
  words: readonly Word[],
  i: number,
  list: readonly number[],
  shared: VerbGroup | null,
): boolean {
  if (shared === null) return false
  const { readings } = words[i]!
  if ((shared.modal !== null || shared.future) && readings.some((r) => r.feature === 'i')) return true
  const next = i === list.at(-1) ? undefined : words[i + 1]?.tag
  return (
    (shared.perfect || shared.passive) &&
    (next === undefined || next === 'prep' || next === 'date') &&
    readings.some((r) => r.feature === 'c')
  )
}

/** In verb-final clauses the last; machine order sets the auxiliary before its infinitive ("dass er wird abziehen die Truppen"). */
function lastFinite(finites: readonly number[], words: readonly Word[], language: Language): number {
  const last = finites.at(-1)!
  const first = finites[0]!
  return first < last &&
    isAuxiliary(words[first]!, language) &&
    words[last]!.readings.some(nonFinite) &&
    !isAuxiliary(words[last]!, language)
    ? first
    : last
}

function isVerbal(words: readonly Word[], i: number): boolean {
  const w = words[i]!
  return w.tag === 'verb' && w.readings.some(nonFinite)
}

/**
 * Of several readings: indicative before subjunctive, and what agrees with the clause: "sie fordere Gespräche" is no first
 * person.
 */
function bestFinite(word: Word, list: readonly number[], words: readonly Word[]): Reading {
  const finite = word.readings.filter(isFiniteReading)
  const first = finite.find((r) => r.feature === 'ps')
  if (
    first !== undefined &&
    word.token.lower.endsWith('e') &&
    finite.every((r) => r.feature[0] !== 't') &&
    !list.some((i) => words[i]!.token.lower === 'ich')
  )
    return { ...first, feature: '1s' }
  return finite.find((r) => r.feature[0] === 't') ?? finite.find((r) => r.feature[0] === 'p') ?? finite[0]!
}

function describe(
  clause: RawClause,
  words: readonly Word[],
  language: Language,
  reading: Reading,
): VerbGroup {
  const mood = reading.feature[0] === '1' ? '1' : reading.feature[0] === '2' ? '2' : 'i'
  return {
    lemma: reading.lemma,
    word: -1,
    words: [],
    particle: null,
    passive: false,
    negated: isNegated(clause.words, words, language),
    modal: null,
    future: false,
    past: reading.feature[0] === 't',
    perfect: false,
    progressive: false,
    mood,
    reflexive: clause.words.some((i) => words[i]!.token.lower === 'sich'),
  }
}

/** Auxiliary or modal with the non-finite verbs at the end of the bracket. */
function complex(
  base: VerbGroup,
  aux: Reading,
  finite: number,
  cluster: readonly number[],
  words: readonly Word[],
  language: Language,
): VerbGroup {
  const content = contentOf(cluster, words, language)
  const reading = nonFiniteReading(words[content]!, language)
  const participle = reading.feature === 'c'
  const rest = cluster.filter((i) => i !== content).flatMap((i) => words[i]!.readings.map((r) => r.lemma))
  const aux2 = [aux.lemma, ...rest]
  const werden = aux2.some((l) => language.passive.has(l))
  const sein = aux2.some((l) => language.be.has(l))
  const haben = aux2.some((l) => language.have.has(l))
  const worden = cluster.some((i) =>
    words[i]!.readings.some((r) => r.feature === 'c' && language.passive.has(r.lemma)),
  )
  // "ist abgestürzt" is active, "ist angefahren worden", "wurde angefahren" are passive; "wird gekündigt haben" is active.
  const passive =
    participle &&
    !base.reflexive &&
    (worden || (isMotion(reading.lemma, language) ? werden && !sein && !haben : (werden || sein) && !haben))
  const modal = [aux.lemma, ...rest].find((l) => language.modal.has(l)) ?? null
  const zu = isZuInfinitive(words, content)
  return changedVerb(base, {
    lemma: withParticle(reading.lemma, content, words, language),
    word: content,
    words: [finite, ...cluster].sort((a, b) => a - b),
    passive: passive || (zu && sein),
    modal: modal ?? (zu && (sein || haben) ? 'müssen' : null),
    // "wird angreifen", and the passive "wird angegriffen werden".
    future:
      language.passive.has(aux.lemma) &&
      base.mood !== '2' &&
      (!participle || rest.some((l) => language.passive.has(l))),
    mood: base.mood,
    perfect: participle && (haben || sein),
    past: base.past || (participle && (haben || sein)),
  })
}

/** "gefangen genommen", "bekannt gegeben": a separable verb written apart. */
function withParticle(lemma: string, content: number, words: readonly Word[], language: Language): string {
  const before = words[content - 1]?.token.lower ?? ''
  return language.separable.has(`${before}|${lemma}`) && language.sets.particles.has(before)
    ? before + lemma
    : lemma
}

/** A verb that makes its perfect with sein, or a separable one built on it ("abstürzen" as "stürzen"). */
function isMotion(lemma: string, language: Language): boolean {
  if (language.sets.motion.has(lemma)) return true
  for (let k = 2; k < lemma.length - 3 && k < 10; k++)
    if (language.sets.motion.has(lemma.slice(k)))
      return language.separable.has(`${lemma.slice(0, k)}|${lemma.slice(k)}`)
  return false
}

/** The content verb: first of the last run of verbs, auxiliaries apart. */
function contentOf(cluster: readonly number[], words: readonly Word[], language: Language): number {
  const isAux = (i: number) =>
    words[i]!.readings.every(
      (r) =>
        language.be.has(r.lemma) ||
        language.have.has(r.lemma) ||
        language.passive.has(r.lemma) ||
        language.modal.has(r.lemma),
    )
  return [...cluster].reverse().find((i) => !isAux(i)) ?? cluster.at(-1)!
}

function nonFiniteReading(word: Word, language: Language): Reading {
  const readings = word.readings.filter(nonFinite)
  return readings.find((r) => r.feature === 'c' && !language.modal.has(r.lemma)) ?? readings[0]!
}

/** zu-infinitives, and predicates that borrow their auxiliary from the clause before. */
function withoutFinite(
  clause: RawClause,
  words: readonly Word[],
  language: Language,
  cluster: readonly number[],
  shared: VerbGroup | null,
): Found | null {
  const infinitive = cluster.find((i) => isZuInfinitive(words, i))
  if (clause.kind === 'infinitive' || infinitive !== undefined) {
    const last = infinitive ?? cluster.at(-1)!
    const content = contentOf(cluster, words, language)
    const reading = nonFiniteReading(words[content]!, language)
    const aux = words[last]!.readings[0]!
    const base = describe(clause, words, language, { lemma: reading.lemma, feature: 'i' })
    const passive = content !== last && reading.feature === 'c' && language.passive.has(aux.lemma)
    return {
      group: changedVerb(base, {
        word: content,
        words: cluster,
        passive,
        perfect: content !== last && !passive,
        past: content !== last && !passive,
        mood: 'n',
      }),
      plural: null,
    }
  }
  const content = contentOf(cluster, words, language)
  const reading = nonFiniteReading(words[content]!, language)
  if (shared === null) {
    // A headline: "Minister in Wien eingetroffen", "Botschafter ausgewiesen".
    if (reading.feature !== 'c' || clause.kind !== 'main') return null
    const base = describe(clause, words, language, { lemma: reading.lemma, feature: 'c' })
    const active = language.sets.motion.has(reading.lemma) || isTransitive(clause.words, content, words)
    return {
      group: changedVerb(base, {
        word: content,
        words: [content],
        passive: !active,
        past: true,
        perfect: true,
        mood: 'i',
      }),
      plural: null,
    }
  }
  const negated = isNegated(clause.words, words, language)
  return {
    group: changedVerb(shared, {
      lemma: reading.lemma,
      word: content,
      words: cluster,
      particle: null,
      negated,
      reflexive: false,
    }),
    plural: null,
  }
}

/** "Serbische Kräfte getötet drei Albaner": in machine wording a participle between two bare phrases is a past form. */
function isTransitive(list: readonly number[], content: number, words: readonly Word[]): boolean {
  const at = list.indexOf(content)
  let next = at + 1
  while (next < list.length && (words[list[next]!]!.tag === 'date' || words[list[next]!]!.tag === 'adv'))
    next++
  const after = words[list[next] ?? -1]
  if (after === undefined || !['det', 'adj', 'num', 'noun', 'name'].includes(after.tag)) return false
  return list.slice(0, at).some((i) => words[i]!.tag === 'noun' || words[i]!.tag === 'name')
}

/** A particle at the end of the clause that makes a separable verb with the finite stem. */
function particleOf(
  list: readonly number[],
  finite: number,
  lemma: string,
  words: readonly Word[],
  language: Language,
  verbFinal: boolean,
): number | null {
  if (verbFinal) return null
  for (let k = list.length - 1; k >= 0 && list[k]! > finite; k--) {
    const i = list[k]!
    const lower = words[i]!.token.lower
    if (!language.sets.particles.has(lower)) continue
    const next = words[i + 1]
    const free =
      k === list.length - 1 ||
      next === undefined ||
      next.tag === 'punct' ||
      next.tag === 'coord' ||
      next.tag === 'prep' ||
      next.tag === 'subord'
    if (
      (free || (i === finite + 1 && governsNothing(words, i, language))) &&
      language.separable.has(`${lower}|${lemma}`)
    )
      return i
  }
  return null
}

/** "lehnte ab eine Einladung", "ließ frei 50 Gefangene" (machine order): a particle that no preposition of the phrase behind it can be. */
function governsNothing(words: readonly Word[], i: number, language: Language): boolean {
  const cases = language.prepositions.get(words[i]!.token.lower)
  if (cases === undefined) return words[i]!.tag !== 'det'
  const next = words[i + 1]
  const marks = next?.tag === 'det' ? (language.determiners.get(next.token.lower) ?? '') : ''
  return marks !== '' && ![...cases].some((c) => marks.includes(c))
}

/** nicht, nie, weder … in the clause; "nicht nur" and the like are none. */
export function isNegated(list: readonly number[], words: readonly Word[], language: Language): boolean {
  return list.some((i) => {
    const w = words[i]!
    if (
      !language.sets.negation.has(w.token.lower) ||
      (w.tag !== 'neg' && w.tag !== 'adv' && w.tag !== 'pron')
    )
      return false
    return !language.sets.cancel.has(words[i + 1]?.token.lower ?? '')
  })
}
