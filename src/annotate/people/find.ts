// Full names of people. Longer than most files: the ways in which a name begins and ends stand together.
import { type Candidate, createTally, type Tally, weighed } from '../text/candidate.js'
import type { Hit } from '../text/known-names.js'
import { tag } from '../text/language.js'
import { hasForeignLetters, nameEnd, sliceOf, type Tagged, wordsAt } from '../text/tagged.js'
import { addContext } from './context.js'

/** A candidate for a person; refs are indices of public figures. */
export type PersonCandidate = Candidate<number>

const excluded =
  tag.calendar |
  tag.never |
  tag.stopAcronym |
  tag.countryAdjective |
  tag.demonym |
  tag.body |
  tag.group |
  tag.placeNoun
const worded = tag.noun | tag.compound | tag.adjective | tag.verb

/** People by full name: those of the gazetteer, and runs of name-like words on evidence. */
export function findFullNames(tagged: Tagged, hits: readonly Hit[]): PersonCandidate[] {
  return [...knownPeople(tagged, hits), ...unknownPeople(tagged, hits)]
}

function knownPeople(tagged: Tagged, hits: readonly Hit[]): PersonCandidate[] {
  const weights = tagged.language.naming.evidence.person
  return hits.flatMap((hit) => {
    const full = hit.refs.filter((r) => r.kind === 'person')
    const refs = full.length > 0 ? full : hit.refs.filter((r) => r.kind === 'person-alone')
    if (refs.length === 0) return []
    const tally = createTally(weights)
    tally.add(full.length > 0 ? 'full-name-known' : 'alone-name-known')
    addContext(tally, tagged, hit.first, hit.last)
    return [
      weighed(
        'person',
        tagged,
        { ...hit, name: hit.key },
        refs.map((r) => r.index),
        tally,
      ),
    ]
  })
}

/** How much a word looks like a part of a person's name. */
export function likeness(bits: number): number {
  if (bits & tag.firstName) return bits & tag.noun && !(bits & tag.surname) ? 1 : 2
  if (bits & tag.surname)
    return bits & worded ? (bits & tag.frequentSurname ? 0.6 : 0) : bits & tag.frequentSurname ? 1.6 : 1.3
  if (bits & tag.initial) return 0.6
  // A frequent word of no known class may be a name: Kardashian.
  if ((bits & (tag.noun | tag.listed | tag.frequent)) === (tag.noun | tag.listed)) return -0.2
  if (bits & (tag.noun | tag.frequent)) return -2
  if (bits & tag.compound) return -1.6
  if (bits & (tag.adjective | tag.verb)) return -1.2
  return bits & tag.upper ? -0.4 : 1
}

function unknownPeople(tagged: Tagged, hits: readonly Hit[]): PersonCandidate[] {
  const { length } = tagged.sentence.tokens
  const found: PersonCandidate[] = []
  const taken = new Uint8Array(length)
  for (const hit of hits) {
    const strong = hit.last > hit.first || hit.refs.some((r) => r.kind === 'place')
    // "Israels Außenminister": Israel is a first name too, but not in the genitive.
    const owner = hit.first === hit.last && tagged.sentence.tokens[hit.first]!.text.endsWith('s')
    // "Hong Kong", "Santa Barbara": a name of several words that only places bear is nobody's.
    const place = hit.last > hit.first && hit.refs.every((r) => r.kind === 'place')
    if (strong) for (let i = hit.first; i <= hit.last; i++) taken[i] = owner || place ? 2 : 1
  }
  for (let i = 0; i < length; i++) {
    if (!isPart(tagged, i, i, taken)) continue
    let end = i
    for (let next = nextPart(tagged, i, end, taken); next >= 0; next = nextPart(tagged, i, end, taken))
      end = next
    const best = (end > i ? bestRun(tagged, i, end) : null) ?? findRuler(tagged, i)
    if (best !== null) found.push(best)
    i = best === null ? end : Math.max(best.last, i)
  }
  return found
}

/** May token `i` belong to a run of name words that began at `start`? */
function isPart(tagged: Tagged, start: number, i: number, taken: Uint8Array): boolean {
  const bits = tagged.tags[i]!
  if (tagged.sentence.tokens[i]!.text.endsWith('-')) return false
  if (!(bits & tag.capital) || bits & (tag.calendar | tag.countryAdjective)) return false
  // "West", "Lord" are surnames only right behind a first name at the head of the run.
  if (bits & tag.never)
    return (
      i === start + 1 && (bits & tag.frequentSurname) !== 0 && (tagged.tags[start]! & tag.firstName) !== 0
    )
  if (bits & excluded) return i > start && (bits & tag.surname) !== 0
  if (taken[i] === 2 || (taken[i] && !(bits & (tag.firstName | tag.frequentSurname)))) return false
  // "Richter", "Kaiser", "Major" are surnames only behind a first name.
  if (bits & (tag.role | tag.title))
    return (
      i > start && (bits & tag.surname) !== 0 && (tagged.tags[i - 1]! & (tag.firstName | tag.initial)) !== 0
    )
  return true
}

/** The token that continues the run after `i`: the next word, or one behind an initial's dot or particles; -1 where it ends. */
function nextPart(tagged: Tagged, start: number, i: number, taken: Uint8Array): number {
  const { tags, sentence } = tagged
  const { tokens } = sentence
  let next = i + 1
  if (tags[i]! & tag.initial && tokens[next]?.text === '.') next++
  else if (!tagged.language.nounsCapitalised && endsInGenitive(tokens[i]!.text)) return -1
  let steps = 0
  let between = 0
  while (next < tokens.length && steps < 3 && tags[next]! & tag.particle && !(tags[next]! & tag.capital)) {
    between |= tags[next]!
    next++
    steps++
  }
  if (next >= tokens.length) return -1
  // "Risiken der Forschung": what is also an article or preposition joins names only behind a first name, and "auf" never.
  if (between & tag.locative) return -1
  if (between & (tag.article | tag.preposition) && !isGiven(tags, start, i)) return -1
  // Of the prepositions only "von" and "zu" stand alone in names; "auf" and "an" need their article: auf der Maur.
  if (steps === 1 && between & tag.preposition && !lonePrepositions.has(tokens[next - 1]!.lower)) return -1
  // "Anneke de Vries": behind a first name and a particle a frequent word of no class is a surname.
  const least = isGiven(tags, start, i) ? -0.5 : 0
  if (steps > 0 && (likeness(tags[i]!) < 0 || likeness(tags[next]!) < least)) return -1
  return tokens[next]!.kind === 'word' && isPart(tagged, start, next, taken) ? next : -1
}

const lonePrepositions = new Set(['von', 'vom', 'zu', 'zum', 'zur'])

/** A first name, an initial, or a further given name of no list behind a first name: "Johann Nepomuk von …". */
function isGiven(tags: Tagged['tags'], start: number, i: number): boolean {
  if (tags[i]! & (tag.firstName | tag.initial)) return true
  return i === start + 1 && (tags[start]! & tag.firstName) !== 0 && !(tags[i]! & (tag.surname | tag.compound))
}

function endsInGenitive(text: string): boolean {
  return text.endsWith("'s") || text.endsWith('’s')
}

const longestRun = 9

/** The part of a run that looks most like one person's name, if anything does. */
function bestRun(tagged: Tagged, from: number, to: number): PersonCandidate | null {
  const { tags, sentence } = tagged
  let best: PersonCandidate | null = null
  const limit = Math.min(to, from + longestRun)
  for (let first = from; first < limit; first++) {
    if (!(tags[first]! & tag.capital) || likeness(tags[first]!) < 0) continue
    let words = 0
    for (let last = first; last <= limit; last++) {
      if (!(tags[last]! & tag.capital)) continue
      words++
      if (likeness(tags[last]!) < -0.5 && !(words === 2 && tags[first]! & tag.firstName)) break
      if (words < 2 || words > 5) continue
      if (words === 2 && isOwned(tagged, first, last)) continue
      const made = scoreRun(tagged, first, last)
      // Of equal runs the longer: a further given name adds no weight.
      if (
        best === null ||
        made.score > best.score ||
        (made.score === best.score && (first === best.first || !(tags[best.first]! & tag.firstName)))
      )
        best = made
    }
  }
  if (best === null) return null
  if (best.accepted) best = withSurname(tagged, best, limit)
  const suffix = sentence.tokens[best.last + 1]
  if (suffix !== undefined && isRegnal(tagged, best.last + 1)) return withNumber(tagged, best)
  // "Nico G.": the dot of a last initial belongs to the name.
  if (
    suffix?.text === '.' &&
    sentence.tokens[best.last]!.text.length === 1 &&
    best.last + 2 < sentence.tokens.length
  )
    return { ...best, last: best.last + 1, end: suffix.end }
  if (suffix === undefined || !tagged.language.names.nameSuffixes.includes(suffix.text)) return best
  return { ...best, last: best.last + 1, end: suffix.end }
}

const numeral = /^[IVX]+$/

/** "Adlai Stevenson II", "Alfons XII.": a Roman number behind a name; "I" only where it cannot be the speaker. */
function isRegnal({ sentence, language }: Tagged, i: number): boolean {
  const { tokens } = sentence
  const { text, kind } = tokens[i]!
  if (kind !== 'word' || !numeral.test(text)) return false
  const next = tokens[i + 1]?.text
  return language.nounsCapitalised
    ? next === '.'
    : text !== 'I' || next === 'of' || next === ')' || next === ','
}

/** The name with its number, in German with the dot of the ordinal unless it ends the sentence. */
function withNumber(tagged: Tagged, made: PersonCandidate): PersonCandidate {
  const { tokens } = tagged.sentence
  let last = made.last + 1
  if (tagged.language.nounsCapitalised && last + 2 < tokens.length) last++
  return { ...made, last, end: tokens[last]!.end, name: sliceOf(tagged, made.first, last), refs: [] }
}

/** A first name alone that a number or a land makes a ruler's: "Charles I of England", "Friedrich II.", "Catherine of Braganza". */
function findRuler(tagged: Tagged, i: number): PersonCandidate | null {
  const { tags, sentence, language } = tagged
  const { tokens } = sentence
  if (!(tags[i]! & tag.firstName) || tags[i]! & (tag.noun | tag.upper) || i + 1 >= tokens.length) return null
  const tally = createTally(language.naming.evidence.person)
  tally.add('first-name')
  const alone = wordsAt(tagged, i, i)
  if (isRegnal(tagged, i + 1)) {
    tally.add('regnal')
    return withNumber(tagged, weighed('person', tagged, alone, [], tally))
  }
  const land = (tags[i + 2] ?? 0) & (tag.capital | tag.role | tag.title | tag.organizationHead | tag.article)
  if (language.nounsCapitalised || tokens[i + 1]!.text !== 'of' || land !== tag.capital) return null
  // "Hermia of Shakespeare" has no land, and Georgia is one.
  if (tags[i + 2]! & (tag.surname | tag.firstName | tag.figure)) return null
  if (language.known.get(alone.name)?.some((r) => r.kind === 'place')) return null
  tally.add('of-land')
  return weighed('person', tagged, wordsAt(tagged, i, i + 2), [], tally)
}

/** Given names alone are half a name: "Johann Wilhelm" goes on where a surname follows. */
function withSurname(tagged: Tagged, best: PersonCandidate, limit: number): PersonCandidate {
  const { tags } = tagged
  const next = best.last + 1
  if (
    next > limit ||
    !(tags[best.last]! & tag.firstName) ||
    !(tags[next]! & tag.capital) ||
    likeness(tags[next]!) < 0.6
  )
    return best
  if (tags[next]! & (tag.figure | tag.upper) || isOwned(tagged, best.last, next)) return best
  return {
    ...best,
    last: next,
    end: nameEnd(tagged, next),
    name: sliceOf(tagged, best.first, next),
    score: best.score,
    refs: [],
  }
}

/** "Unterstützer Trumps": a word that is no first name, and a known surname in the genitive. */
function isOwned(tagged: Tagged, first: number, last: number): boolean {
  if (!tagged.language.nounsCapitalised || tagged.tags[first]! & (tag.firstName | tag.initial)) return false
  return (
    (tagged.tags[last]! & tag.figure) !== 0 &&
    tagged.sentence.tokens[last]!.text.endsWith('s') &&
    !(tagged.tags[last]! & tag.firstName)
  )
}

function scoreRun(tagged: Tagged, first: number, last: number): PersonCandidate {
  const { tags, sentence, language } = tagged
  const tally = createTally(language.naming.evidence.person)
  let words = 0
  for (let i = first; i <= last; i++) {
    const bits = tags[i]!
    if (!(bits & tag.capital)) {
      if (bits & tag.particle && sentence.tokens[i]!.kind === 'word') tally.add('particle')
      continue
    }
    words++
    addWord(tally, bits, i === last, words)
  }
  if (words >= 2) tally.add('two-names')
  if (language.nounsCapitalised && hasForeignLetters(sentence.tokens[last]!.text))
    tally.add('foreign-letters')
  if (!language.nounsCapitalised && words === 2 && isClosed(tagged, first, last)) tally.add('closed')
  addContext(tally, tagged, first, last)
  return weighed('person', tagged, wordsAt(tagged, first, last), [], tally)
}

/** A first name and one word, and no further capital on either side: "by Matt Bai,". */
function isClosed(tagged: Tagged, first: number, last: number): boolean {
  const { tags, sentence } = tagged
  const left = first > 0 ? tags[first - 1]! : 0
  const right = tags[last + 1] ?? 0
  if (!(tags[first]! & tag.firstName) || tags[last]! & tag.initial) return false
  if (tags[first]! & tag.sentenceStart || sentence.headline) return false
  if (right & tag.capital || (left & tag.capital && !(left & (tag.role | tag.title)))) return false
  return !endsAsThing(tagged, last)
}

/** A noun of places, buildings and organizations ends no name of a person: "Ventura Counties", "Carnegie Hall". */
export function endsAsThing({ tags, language, sentence }: Tagged, last: number): boolean {
  const { text } = sentence.tokens[last]!
  return (
    (tags[last]! & (tag.organizationHead | tag.placeNoun)) !== 0 ||
    language.list('place-heads').has(text.replace(/s$/, '')) ||
    language.list('thing-heads').has(text) ||
    text.endsWith('-')
  )
}

function addWord(tally: Tally, bits: number, isLast: boolean, count: number): void {
  if (bits & tag.firstName && !isLast && count <= 2) {
    if (!tally.has('first-name')) tally.add('first-name')
  } else if (bits & tag.initial) tally.add('initial')
  else if (bits & tag.surname) {
    if (isLast) tally.add('surname-listed')
    if (isLast && bits & tag.frequentSurname) tally.add('surname-frequent')
    if (!(bits & (worded | tag.frequent))) tally.add('word-unknown')
    else if (!isLast && !(bits & tag.firstName)) tally.add('common-noun')
  } else if ((bits & (tag.noun | tag.listed | tag.frequent)) === (tag.noun | tag.listed))
    tally.add('rare-word')
  else if (bits & (tag.noun | tag.frequent)) tally.add('common-noun')
  else if (bits & tag.compound) tally.add('compound')
  else if (bits & (tag.adjective | tag.verb)) tally.add('adjective')
  else if (!(bits & tag.upper)) tally.add('word-unknown')
  if (bits & tag.upper && !(bits & tag.initial)) tally.add('capitals')
}
