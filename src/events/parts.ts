// Noun and prepositional phrases of a clause with their genitives and members; one reader for both languages, longer than most files because how far a phrase reaches is one question.
import type { Language } from './language.js'
import { readNoun } from './noun-phrase.js'
import { type Found, isQuote, nounAhead, type Reader, wordAt } from './phrase-reader.js'
import { changedPart } from './shapes.js'
import { bareNounBetween } from './svo/nouns.js'
import type { Part, Word } from './types.js'

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
    parts.push(adjacent ? changedPart(found.part, { after: parts.length - 1 }) : found.part)
    k = found.next
  }
  return parts
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
  const named = members.length > 1 ? namedBy(r, noun.head, members[0]!) : null
  if (named !== null) members.shift()
  // "einem Bericht vom Freitag zufolge": behind a phrase with a preposition it belongs to the one before.
  const postposition = postpositionAt(r, next)
  if (postposition !== null) next++
  const behind = prep === null && noun.date === null ? postposition : null
  const first = r.at[start]!
  const last = r.at[next - 1]!
  const part: Part = {
    start: first,
    end: last + 1,
    head: named ?? noun.head,
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

/** "Mali's minister, X, and his counterpart": the name behind an office is no second person. */
function namedBy(r: Reader, office: number, member: Part): number | null {
  const { names } = r.language
  if (r.language.words.order !== 'svo' || names === null || member.genitives.length > 0) return null
  const held = Object.hasOwn(names.roles, r.words[office]!.token.lower)
  return held && r.words[member.start]!.ref?.kind === 'person' ? member.head : null
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

/** Adjectives, then a noun or a name that is no date: who or what does something. */
function nounOrName(r: Reader, k: number): boolean {
  let i = k
  while (wordAt(r, i)?.tag === 'adj') i++
  const w = wordAt(r, i)
  return w !== undefined && (w.tag === 'name' || w.ref !== null || headIsPeople(w, r.language))
}

const headIsPeople = (w: Word, { names }: Language) =>
  names !== null && (Object.hasOwn(names.groups, w.token.text) || Object.hasOwn(names.roles, w.token.text))

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
  // "hat am Mittwoch der norwegische König …": an adjective in -e is no genitive, nor is much else behind a day.
  const second = wordAt(r, k + 1)
  if (w.token.lower === 'der' && second?.tag === 'adj' && /[^e]e$/.test(second.token.lower)) return null
  if (k > 0 && wordAt(r, k - 1)!.tag === 'date' && second?.tag !== 'date' && nounOrName(r, k + 1)) return null
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
    if (tag === 'punct' && /^[;:.()]$/.test(token.text)) return false
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
