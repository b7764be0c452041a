// Noun and prepositional phrases of a clause; one reader for both languages, longer than most files because a phrase is one grammar.
import { attributeEnd } from './attributes.js'
import { isPlural } from './german-number.js'
import type { Language } from './language.js'
import { bareNounBetween } from './svo/nouns.js'
import type { Part, Word } from './types.js'

interface Reader {
  readonly words: readonly Word[]
  /** Word indexes of the clause, ascending. */
  readonly at: readonly number[]
  readonly language: Language
  /** Words that belong to the verb group and end a phrase. */
  readonly verbs: ReadonlySet<number>
}

/** Reads the phrases of a clause from left to right. */
export function readParts(
  words: readonly Word[],
  at: readonly number[],
  language: Language,
  verbs: ReadonlySet<number>,
): Part[] {
  const reader: Reader = { words, at, language, verbs }
  const parts: Part[] = []
  let k = 0
  while (k < at.length) {
    const found = readPhrase(reader, k)
    if (found === null) {
      k++
      continue
    }
    const previous = parts.at(-1)
    const adjacent = previous !== undefined && previous.end === found.part.start
    parts.push(adjacent ? { ...found.part, after: parts.length - 1 } : found.part)
    k = found.next
  }
  return parts
}

interface Found {
  readonly part: Part
  /** Position in `at` after the phrase. */
  readonly next: number
}

/** A phrase with its preposition, genitives and coordinated members, or null. */
function readPhrase(r: Reader, k: number): Found | null {
  const start = k
  const prep = prepositionAt(r, k)
  if (prep !== null) k += prep.length
  const noun = readNoun(r, k, prep?.cases ?? null)
  if (noun === null) return null
  const genitives: Part[] = [...noun.genitives]
  let next = noun.next
  for (let g = readGenitive(r, next); g !== null; g = readGenitive(r, next)) {
    genitives.push(g.part)
    next = g.next
  }
  const members: Part[] = []
  for (let m = readMember(r, next, prep); m !== null; m = readMember(r, next, prep)) {
    members.push(m.part)
    next = m.next
  }
  // "einem Bericht vom Freitag zufolge": behind a phrase with a preposition it belongs to the one before.
  const postposition = postpositionAt(r, next)
  if (postposition !== null) next++
  const behind = prep === null && noun.date === null ? postposition : null
  const first = r.at[start]!
  const last = r.at[next - 1]!
  const part: Part = {
    start: first,
    end: last + 1,
    head: noun.head,
    prep: prep?.word ?? behind,
    cases: prep?.cases ?? (behind === null ? noun.cases : 'd'),
    plural: members.length > 0 ? true : noun.plural,
    negative: noun.negative,
    genitives,
    members,
    after: null,
    date: noun.date,
  }
  return { part, next }
}

function prepositionAt(r: Reader, k: number): { word: string; cases: string; length: number } | null {
  const word = wordAt(r, k)
  if (!word || word.tag !== 'prep' || r.verbs.has(r.at[k]!)) return null
  const lower = word.token.lower
  if (isPhrasal(r, k, lower)) return null
  const next = wordAt(r, k + 1)
  // "according to", "because of", "ahead of", "due to": the second word carries on.
  if (
    next &&
    r.language.words.order === 'svo' &&
    ((next.token.lower === 'to' && next.tag === 'to') || (next.token.lower === 'of' && lower !== 'of'))
  ) {
    if (['according', 'due', 'because', 'ahead', 'instead', 'outside', 'inside'].includes(lower))
      return { word: lower, cases: 'd', length: 2 }
  }
  return {
    word: r.language.words.contractions[lower] ?? lower,
    cases: r.language.prepositions.get(lower)!,
    length: 1,
  }
}

/** "Berichten zufolge", "der Türkei gegenüber": a preposition behind its noun, when no noun of its own follows. */
function postpositionAt(r: Reader, k: number): string | null {
  const w = wordAt(r, k)
  if (!w || !r.language.sets.postpositions.has(w.token.lower) || r.verbs.has(r.at[k]!)) return null
  const next = wordAt(r, k + 1)
  const governs = next !== undefined && r.at[k + 1] === r.at[k]! + 1 && startsNoun.has(next.tag)
  return governs && r.language.prepositions.has(w.token.lower) ? null : w.token.lower
}

const startsNoun = new Set(['det', 'adj', 'noun', 'name', 'num'])

/** "broke off relations": a particle of a verb that a rule names is no preposition. */
function isPhrasal(r: Reader, k: number, lower: string): boolean {
  if (k === 0 || r.language.phrasal.size === 0 || !r.verbs.has(r.at[k - 1]!)) return false
  return r.words[r.at[k - 1]!]!.readings.some((x) => r.language.phrasal.has(`${x.lemma}|${lower}`))
}

interface NounFound {
  readonly head: number
  readonly next: number
  readonly cases: string
  readonly plural: boolean | null
  readonly negative: boolean
  readonly genitives: readonly Part[]
  readonly date: Part['date']
}

const wordAt = (r: Reader, k: number): Word | undefined => {
  const i = r.at[k]
  return i === undefined ? undefined : r.words[i]
}

function readNoun(r: Reader, k: number, prepCases: string | null): NounFound | null {
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
    genitives.push({ ...possessor.part, start: r.at[k]! })
    i = skipModifiers(r, possessor.next)
  }
  const run = nounRun(r, i, first.tag === 'det' || prepCases !== null)
  if (run === null) {
    const adjective = wordAt(r, i - 1)
    const shared = adjective?.tag === 'adj' ? sharedNounAt(r, i, prepCases) : null
    if (shared !== null) return { ...shared, cases, plural: true }
    // "arrested 12", "with the wounded": a number or an adjective stands for what it counts.
    if (
      i > k &&
      (first.tag === 'det' || first.tag === 'num' || prepCases !== null) &&
      (adjective?.tag === 'adj' || adjective?.tag === 'num') &&
      r.language.words.order === 'svo'
    )
      return { ...pronounAt(r, i - 1, adjective), cases }
    const second = wordAt(r, k + 1)
    if (first.tag === 'det' && second?.tag === 'det' && !r.verbs.has(r.at[k + 1]!))
      return { ...pronounAt(r, k + 1, second), plural: true }
    return i > k && first.tag === 'det' && r.language.pronouns.has(first.token.lower)
      ? pronounAt(r, k, first)
      : null
  }
  for (const g of run.genitives) genitives.push(g)
  plural = pluralOf(r, k, run.head, first)
  return { head: run.head, next: run.next, cases, plural, negative, genitives, date: null }
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
  return {
    ...noun,
    cases: /e(r|s)$/.test(lower) ? `n${cases}` : cases,
    plural: one ? null : !/^(k?ein|jed)/.test(lower),
    negative: r.language.sets.negativeDeterminers.has(lower),
  }
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

/** Adjectives, numbers and adverbs before a noun; commas only between adjectives. Stops where no noun can follow. */
function skipModifiers(r: Reader, k: number): number {
  let i = k
  for (;;) {
    const w = wordAt(r, i)
    if (!w || r.verbs.has(r.at[i]!)) break
    if (w.tag === 'adj' || w.tag === 'num' || (w.tag === 'date' && i > k)) i++
    else if ((w.tag === 'verb' || w.tag === 'adv' || w.tag === 'det') && i < k + 6 && modifierVerb(r, i)) i++
    else if (w.tag === 'punct' && (w.token.text === ',' || isQuote(w)) && i > k && nextIsModifier(r, i + 1))
      i++
    else if (w.tag === 'punct' && isQuote(w) && i === k && nextIsNoun(r, i + 1)) i++
    else if (w.tag === 'coord' && i > k && wordAt(r, i - 1)!.tag === 'adj' && nextIsModifier(r, i + 1)) i++
    else break
  }
  return i
}

const quotes = new Set(['„', '“', '”', '"', '»', '«', '‚', '‘', '’', "'"])
const isQuote = (w: Word) => quotes.has(w.token.text)

function nextIsModifier(r: Reader, k: number): boolean {
  const w = wordAt(r, k)
  return w !== undefined && w.tag === 'adj' && nounAhead(r, k, 3)
}

function nextIsNoun(r: Reader, k: number): boolean {
  const w = wordAt(r, k)
  return w !== undefined && (w.tag === 'noun' || w.tag === 'name' || w.tag === 'adj')
}

function nounAhead(r: Reader, k: number, within: number): boolean {
  for (let i = k + 1; i <= k + within; i++) {
    const w = wordAt(r, i)
    if (!w || r.verbs.has(r.at[i]!) || w.tag === 'punct' || w.tag === 'prep') return false
    if (w.tag === 'noun' || w.tag === 'name') return true
  }
  return false
}

/** A word that could be a verb or adverb but stands before a noun as its modifier ("the detained activists", "erneut geplante Gespräche"). */
function modifierVerb(r: Reader, k: number): boolean {
  const w = wordAt(r, k)!
  if (r.language.words.order === 'svo')
    return (
      (w.tag === 'verb' || w.tag === 'adv') &&
      !r.verbs.has(r.at[k]!) &&
      !isParticle(r, k, w) &&
      nounAhead(r, k, 3)
    )
  if (w.tag === 'verb') return /(e|en|er|es|em)$/.test(w.token.lower) && nounAhead(r, k, 3)
  if (w.tag === 'det') return nounAhead(r, k, 3) && w.token.lower.length > 4
  return nounAhead(r, k, 2)
}

/** "blew up roads": right behind its verb "up" is no part of the object. */
const isParticle = (r: Reader, k: number, w: Word) =>
  k > 0 && r.verbs.has(r.at[k - 1]!) && r.language.sets.particles.has(w.token.lower)

/** German participial attribute: "die von Paris angeordnete Schließung": skips to the participle. */
function skipAttribute(r: Reader, k: number): number {
  if (r.language.words.order !== 'v2' || !attributeAhead(r, k)) return k
  const end = attributeEnd(r.words, r.at[k]!, r.language)
  return positionAfter(r, k, end)
}

function attributeAhead(r: Reader, k: number): boolean {
  const i = r.at[k]
  if (i === undefined || r.language.words.order !== 'v2') return false
  const before = wordAt(r, k - 1)
  if (before?.tag === 'det' && !r.language.sets.articles.has(before.token.lower)) return false
  return attributeEnd(r.words, i, r.language) >= i
}

/** A possessor before its noun: "Russlands Außenminister", "Moscow's foreign ministry". */
function possessorAt(r: Reader, k: number): Found | null {
  const w = wordAt(r, k)
  if (!w) return null
  const end = w.ref ? positionAfter(r, k, w.refEnd) : k + 1
  if (w.tag !== 'name' && w.tag !== 'noun') return null
  let next = end
  const english = r.language.words.order === 'svo'
  if (english) {
    const last = wordAt(r, end - 1)!
    const after = wordAt(r, end)
    const joined = /['’]s?$/.test(last.token.text)
    const split = after?.token.text === '’' || after?.token.text === "'"
    if (!joined && !split) return null
    if (split) {
      next = end + 1
      if (wordAt(r, next)?.token.text === 's') next++
    }
  } else {
    if (w.tag !== 'name' || !isGenitiveName(wordAt(r, end - 1)!, w)) return null
    const after = wordAt(r, end)
    if (after?.token.text === '’' || after?.token.text === "'") next = end + 1
  }
  const follower = wordAt(r, skipModifiers(r, next))
  if (!follower || (follower.tag !== 'noun' && follower.tag !== 'name')) return null
  return { part: simplePart(r, k, end), next }
}

/** Names in the genitive end in -s that is no part of the name. */
export function isGenitiveName(last: Word, first: Word): boolean {
  const text = last.token.text
  if (/['’]$/.test(text)) return true
  if (!text.endsWith('s') || first.ref === null) return false
  const names = first.ref.entity.name
  return !names.endsWith('s') || text.endsWith('ss')
}

function simplePart(r: Reader, k: number, end: number): Part {
  return {
    start: r.at[k]!,
    end: r.at[end - 1]! + 1,
    head: r.at[end - 1]!,
    prep: null,
    cases: 'g',
    plural: null,
    negative: false,
    genitives: [],
    members: [],
    after: null,
    date: null,
  }
}

function positionAfter(r: Reader, k: number, refEnd: number): number {
  let i = k
  while (i < r.at.length && r.at[i]! < refEnd) i++
  return i
}

/** The run of nouns and names that makes the head; a name in the genitive after a noun is split off. */
function nounRun(
  r: Reader,
  k: number,
  determined: boolean,
): { head: number; next: number; genitives: Part[] } | null {
  let i = k
  let head = -1
  const genitives: Part[] = []
  const english = r.language.words.order === 'svo'
  while (i < r.at.length && !r.verbs.has(r.at[i]!) && (i === k || r.at[i] === r.at[i - 1]! + 1)) {
    const w = wordAt(r, i)!
    if (w.tag === 'name') {
      const end = positionAfter(r, i, w.refEnd)
      // "hat Präsident Bush Russland gedroht": a second name starts a phrase of its own.
      if (!english && i > k && wordAt(r, i - 1)!.tag === 'name') break
      if (!english && head >= 0 && w.ref?.kind !== 'person' && isGenitiveName(wordAt(r, end - 1)!, w)) {
        genitives.push(simplePart(r, i, end))
        i = end
        break
      }
      if (
        !english &&
        head >= 0 &&
        w.ref?.kind === 'person' &&
        isGenitiveName(wordAt(r, end - 1)!, w) &&
        !isRoleNoun(r, head)
      ) {
        genitives.push(simplePart(r, i, end))
        i = end
        break
      }
      if (head < 0 || english) head = r.at[end - 1]!
      i = end
    } else if (!english && head >= 0 && w.tag === 'noun' && startsPhrase(r, head, i)) break
    else if (english && i > k && isSecondObject(r, k, i)) break
    else if (w.tag === 'noun' || (english && w.tag === 'verb' && nominal(r, i, k, determined))) {
      if (head < 0 || english) head = r.at[i]!
      else if (!english) head = isRoleNoun(r, head) ? head : r.at[i]!
      i++
    } else if (
      english &&
      (w.tag === 'adj' || w.tag === 'num') &&
      head >= 0 &&
      nextIsNoun(r, i + 1) &&
      w.tag === 'adj'
    )
      i++
    else if (isQuote(w) && head >= 0 && nextIsNoun(r, i + 1) && !english) i++
    else if (isQuote(w) && head >= 0 && i > k && quoteCloses(r, k, i)) i++
    else if (w.tag === 'num' && head >= 0 && !english) i++
    else break
  }
  return head < 0 ? null : { head, next: i, genitives }
}

/** "offered Colombia mediation": behind a verb with two objects a name and a noun are two phrases. */
function isSecondObject(r: Reader, k: number, i: number): boolean {
  const last = r.words[r.at[i - 1]!]!
  const people =
    last.tag === 'noun' &&
    last.token.lower.endsWith('s') &&
    Object.hasOwn(r.language.names?.groups ?? {}, last.token.lower)
  if (!people && (last.tag !== 'name' || r.words[r.at[k]!]!.tag !== 'name')) return false
  let v = k - 1
  while (v > 0 && !r.verbs.has(r.at[v]!) && wordAt(r, v)!.tag === 'adj') v--
  if (v < 0) return false
  const before = r.at[v]!
  return r.verbs.has(before) && r.words[before]!.readings.some((x) => r.language.ditransitive.has(x.lemma))
}

/**
 * A German common noun right behind another noun or a name starts a phrase ("gewährte dem Soldaten Asyl", "in Rabat
 * Gespräche"), except behind a role noun, where an unknown name may follow, and behind an acronym ("US Präsident").
 */
function startsPhrase(r: Reader, head: number, i: number): boolean {
  const before = r.words[head]!
  const w = wordAt(r, i)!
  // "Hunderte Menschen", "zehn Millionen Euro": what is counted or measured.
  if (r.language.sets.counted.has(before.token.text)) return false
  const common =
    r.language.nounLemmas.has(w.token.text) ||
    /(ung|heit|keit|schaft|tion|ismus|nis|tät|ungen|tionen)$/.test(w.token.text)
  if (before.tag === 'name') return !(/^\p{Lu}{2,4}$/u.test(before.token.text) && isRoleNoun(r, r.at[i]!))
  return isRoleNoun(r, head)
    ? common
    : common || r.language.names === null || !/^\p{Lu}\p{Ll}+$/u.test(w.token.text)
}

function quoteCloses(r: Reader, from: number, to: number): boolean {
  for (let i = from - 1; i < to; i++) if (i >= 0 && wordAt(r, i) && isQuote(wordAt(r, i)!)) return true
  return false
}

function isRoleNoun(r: Reader, head: number): boolean {
  const names = r.language.names
  const text = r.words[head]!.token.text
  return (
    names !== null &&
    (Object.hasOwn(names.roles, text) || /(minister|präsident|kanzler|chef|sprecher|führer|in)$/i.test(text))
  )
}

/** An English verb form that stands where only a noun can: "talks", "the attack". */
function nominal(r: Reader, i: number, k: number, determined: boolean): boolean {
  const w = wordAt(r, i)!
  if (r.verbs.has(r.at[i]!)) return false
  return determined || i > k || !w.readings.some((x) => x.feature === 't')
}

/** A genitive attribute right after a phrase: "des Ministers", "of the minister" is a prepositional phrase of its own. */
function readGenitive(r: Reader, k: number): Found | null {
  const w = wordAt(r, k)
  if (!w || r.language.words.order === 'svo' || (k > 0 && r.at[k] !== r.at[k - 1]! + 1)) return null
  // "die Ermordung kolumbianischer Journalisten": without article the adjective shows the case.
  const bare =
    w.tag === 'adj' &&
    /^\p{Ll}.*er$/u.test(w.token.text) &&
    nounAhead(r, k, 3) &&
    k > 0 &&
    wordAt(r, k - 1)!.tag === 'noun'
  if (w.tag !== 'det' && !bare) return null
  if (!bare && !(r.language.determiners.get(w.token.lower) ?? '').includes('g')) return null
  // "erklärte Russland der Ukraine den Krieg": behind a name "der" is a dative.
  const owner = k > 0 ? wordAt(r, k - 1)!.ref?.kind : undefined
  if ((owner === 'place' || owner === 'person') && w.token.lower === 'der') return null
  const noun = readNoun(r, k, 'g')
  if (noun === null || noun.head === r.at[k]!) return null
  const genitives = [...noun.genitives]
  let next = noun.next
  const deeper = readGenitive(r, next)
  if (deeper) {
    genitives.push(deeper.part)
    next = deeper.next
  }
  const members: Part[] = []
  for (let m = readMember(r, next, null); m !== null; m = readMember(r, next, null)) {
    members.push(m.part)
    next = m.next
  }
  return {
    part: {
      start: r.at[k]!,
      end: r.at[next - 1]! + 1,
      head: noun.head,
      prep: null,
      cases: 'g',
      plural: noun.plural,
      negative: noun.negative,
      genitives,
      members,
      after: null,
      date: null,
    },
    next,
  }
}

/** "… und Y", ", Y und Z": a further phrase of the same function. Not where a verb follows that would make it a new clause. */
function readMember(r: Reader, k: number, prep: { word: string } | null): Found | null {
  const w = wordAt(r, k)
  if (!w) return null
  let i = k
  const comma = w.tag === 'punct' && w.token.text === ','
  if (comma) {
    const after = wordAt(r, k + 1)
    i = k + 1
    if (after && joinLength(r, k + 1) > 0) i += joinLength(r, k + 1)
    else if (!listGoesOn(r, k + 1)) return null
  } else if (joinLength(r, k) > 0) i = k + joinLength(r, k)
  else return null
  if (r.language.words.order === 'svo' && prep !== null && endsHere(r, k, i, prep.word)) return null
  const again = prepositionAt(r, i)
  if (again !== null) {
    const { directions } = r.language.sets
    if (
      prep === null ||
      (again.word !== prep.word && !(directions.has(again.word) && directions.has(prep.word)))
    )
      return null
    i += again.length
  }
  const noun = readNoun(r, i, prep ? 'd' : null)
  if (noun === null || noun.date !== null) return null
  const genitives = [...noun.genitives]
  let next = noun.next
  const g = readGenitive(r, next)
  if (g) {
    genitives.push(g.part)
    next = g.next
  }
  if (startsClause(r, next) && !afterReport(r, k)) return null
  return {
    part: {
      start: r.at[i]!,
      end: r.at[next - 1]! + 1,
      head: noun.head,
      prep: prep?.word ?? null,
      cases: noun.cases,
      plural: noun.plural,
      negative: noun.negative,
      genitives,
      members: [],
      after: null,
      date: null,
    },
    next,
  }
}

/**
 * English prepositional phrases end before a comma when what follows is the subject of the clause ("In Quito, Peru and
 * Chile signed"), and before "and the" when what follows is no fellow of their name ("of Ghana and the king").
 */
function endsHere(r: Reader, k: number, i: number, prep: string): boolean {
  if (wordAt(r, k)!.tag !== 'punct')
    return (
      prep === 'of' &&
      wordAt(r, k - 1)!.tag === 'name' &&
      wordAt(r, i)?.tag === 'det' &&
      wordAt(r, i + 1)?.tag === 'noun'
    )
  let end = i
  while (end < r.at.length && end < i + 24 && !r.verbs.has(r.at[end]!)) {
    const { tag, token } = wordAt(r, end)!
    if (tag === 'punct' && token.text !== ',') return false
    end++
  }
  if (wordAt(r, end)?.tag !== 'verb') return false
  let from = k
  while (from > 0 && !r.verbs.has(r.at[from - 1]!)) from--
  return !bareNounBetween(r.words, r.at[from]!, r.at[k]!)
}

/** How many words join at a position: "and" one, "as well as" three. */
function joinLength(r: Reader, k: number): number {
  const w = wordAt(r, k)
  if (w === undefined) return 0
  if (r.language.words.noun_coordinators.includes(w.token.lower)) return 1
  const phrases = w.tag === 'coord' ? r.language.joining.get(w.token.lower) : undefined
  return phrases?.find((p) => p.every((piece, n) => wordAt(r, k + n)?.token.lower === piece))?.length ?? 0
}

/** After a comma: a list goes on when a coordinator follows within the next phrases, with no verb between. */
function listGoesOn(r: Reader, k: number): boolean {
  let phrase = 0
  let closed = false
  for (let i = k; i < Math.min(r.at.length, k + 24); i++) {
    const w = wordAt(r, i)!
    if (r.verbs.has(r.at[i]!) || w.tag === 'prep' || w.tag === 'subord') return false
    if (w.tag === 'punct' && w.token.text !== ',' && !isQuote(w)) return false
    if (r.language.words.noun_coordinators.includes(w.token.lower))
      return phrase > 0 && !(closed && isApposed(r, k))
    closed = w.tag === 'punct'
    if (w.tag === 'noun' || w.tag === 'name') phrase++
  }
  return false
}

/** German sets no comma before the last member of a list: ", Alar Karis, und eine Gruppe" closes an apposition. */
function isApposed(r: Reader, k: number): boolean {
  const w = wordAt(r, k)!
  return r.language.words.order === 'v2' && (w.tag === 'det' || w.ref?.kind === 'person')
}

/** The phrase before position `k` is the subject of a new clause when a finite verb follows and the clause has one already. */
function startsClause(r: Reader, k: number): boolean {
  const i = r.at[k]
  if (i === undefined || !r.verbs.has(i) || r.words[i]!.tag === 'to') return false
  // German clauses are cut at their coordinators before: what stands before a verb here closes the bracket.
  return r.language.words.order === 'svo' && verbInClause(r, k)
}

/** A verb stands before, with no connector between ("said that A and B agreed": none in the clause of "that"). */
function verbInClause(r: Reader, k: number): boolean {
  for (let j = k - 1; j >= 0; j--) {
    if (!r.verbs.has(r.at[j]!)) continue
    return r.words[r.at[j]!]!.tag === 'verb'
  }
  return false
}

/** "said Lavrov and Rubio agreed": right behind a verb of saying both names belong to the clause that follows. */
function afterReport(r: Reader, k: number): boolean {
  let i = k - 1
  while (i >= 0 && !r.verbs.has(r.at[i]!)) {
    const w = wordAt(r, i)!
    if (w.tag === 'prep' || w.tag === 'to') return false
    i--
  }
  return i >= 0 && r.words[r.at[i]!]!.readings.some((x) => r.language.reporting.has(x.lemma))
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
