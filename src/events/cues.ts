// What a form of the text can do in any sentence, looked up once a form.
import { noted } from '../model/forms.js'
import { keysWith } from '../model/lines.js'
import type { Token } from '../model/mention.js'
import type { EventRules, Frame } from '../rules/events/types.js'
import type { FrameIndex } from './frames.js'
import { functionNames } from './functions.js'
import type { Language } from './language.js'
import { nounLemmasOf } from './noun-lemmas.js'
import { functionTag, readingsOfForm } from './plain-words.js'

/** What a form can do, by number. */
export interface Cues {
  /** The lists of words that it may meet. */
  readonly lists: readonly number[]
  /** The ways of matching a frame that it may head. */
  readonly ways: readonly number[]
  /** The list of the particle that it is; 0 for all other words. */
  readonly particle: number
  readonly verb: boolean
  /** May stand right behind a particle at the end of a clause. */
  readonly follows: boolean
}

/** One way in which a frame may match: its verb in one piece, or in two with a particle. */
export interface Way {
  readonly frame: Frame
  /** The lists of which each must have a word in the sentence. */
  readonly lists: readonly number[]
}

export interface CueBook {
  readonly ways: readonly Way[]
  /** How many lists there are. */
  readonly lists: number
  /** The list of reflexive pronouns. */
  readonly reflexive: number
  cuesOf(token: Token): Cues
}

/** A word of a rule of at least this length is also found at the end of a German compound (`nearWord`). */
const tailLength = 7
/** Endings that a German word of a rule may have more in the text (`sameWord`, `nearWord`). */
const endings = ['e', 'en', 'er', 'es', 'em', 'n', 'r', 's', 'm', 'innen']
const none: readonly number[] = []
const punctuation: Cues = { lists: none, ways: none, particle: 0, verb: false, follows: true }
const plainVerb: Cues = { lists: none, ways: none, particle: 0, verb: true, follows: true }
const plainWord: Cues = { lists: none, ways: none, particle: 0, verb: false, follows: false }

/** Numbers the lists of words of one language's frames, and tells of each form which of them it may meet. */
export function createCues(language: Language, index: FrameIndex, rules: EventRules): CueBook {
  const book = createLists()
  const reflexive = book.numberOf(['@reflexive'])
  const ways: Way[] = []
  const waysOf = new Map<Frame, number>()
  const byBase = new Map<string, number[]>()
  for (const frame of rules.frames) {
    if (frame.language !== language.id) continue
    const lists = listsOf(frame).map(book.numberOf)
    waysOf.set(frame, ways.push({ frame, lists }) - 1)
    if (frame.head !== 'verb') continue
    for (const lemma of frame.lemmas)
      for (const { base, particle } of inTwoPieces(lemma, language))
        add(byBase, base, ways.push({ frame, lists: [...lists, book.numberOf([`@${particle}`])] }) - 1)
  }
  const find = createFinder({ language, index, rules, book, waysOf, byBase, reflexive })
  const ofForm = noted(({ text, lower }) => find(text, lower))
  return {
    ways,
    lists: book.numbers.size + 1,
    reflexive,
    cuesOf: (token) => (token.kind === 'punctuation' ? punctuation : ofForm(token)),
  }
}

/** Lists of words by number from 1; frames share many. */
interface Lists {
  readonly numbers: ReadonlyMap<string, number>
  readonly byWord: ReadonlyMap<string, readonly number[]>
  numberOf(list: readonly string[]): number
}

function createLists(): Lists {
  const numbers = new Map<string, number>()
  const byWord = new Map<string, number[]>()
  const numberOf = (list: readonly string[]): number => {
    const key = list.join('\t')
    const known = numbers.get(key)
    if (known !== undefined) return known
    const number = numbers.size + 1
    numbers.set(key, number)
    for (const word of list) add(byWord, word, number)
    return number
  }
  return { numbers, byWord, numberOf }
}

const prepositionOf = '@preposition '
/** The lists of which a frame needs a word each; what asks for a class of parties is left open. */
function listsOf(frame: Frame): (readonly string[])[] {
  const words = [...Object.values(frame.conditions), frame.near, frame.with].filter(
    (list) => list.length > 0 && !list.some((word) => word.startsWith('@')),
  )
  const prepositions = Object.keys(frame.conditions).filter((fn) => !functionNames.has(fn))
  return [...words, ...prepositions.map((p) => [`${prepositionOf}${p}`])]
}

/** The lists of the prepositions that a form may be: itself, what it is contracted from, what it stands for ("darauf" for "auf"). */
function createPrepositions({ words }: Language, book: Lists): Map<string, number[]> {
  const byForm = new Map<string, number[]>()
  for (const [word, numbers] of book.byWord) {
    if (!word.startsWith(prepositionOf)) continue
    const preposition = word.slice(prepositionOf.length)
    // A rule may name a contraction: "zur" is met by "zu" too.
    const base = words.contractions[preposition]
    const same = (other: string) => other === preposition || other === base
    const forms = [...Object.entries(words.contractions), ...Object.entries(words.pronominal)]
    const met = forms.filter(([, stands]) => same(stands)).map(([form]) => form)
    for (const form of new Set([preposition, ...(base === undefined ? [] : [base]), ...met]))
      for (const n of numbers) add(byForm, form, n)
  }
  return byForm
}

interface Sources {
  readonly language: Language
  readonly index: FrameIndex
  readonly rules: EventRules
  readonly book: Lists
  readonly waysOf: ReadonlyMap<Frame, number>
  readonly byBase: ReadonlyMap<string, readonly number[]>
  readonly reflexive: number
}

function createFinder({ language, index, rules, book, waysOf, byBase, reflexive }: Sources) {
  const german = language.words.order === 'v2'
  const byLemma = new Map<string, number[]>()
  const byForm = new Map<string, number[]>()
  const byTail = new Map<string, { readonly word: string; readonly numbers: readonly number[] }[]>()
  const byLastWord = new Map<string, string[]>()
  for (const [form, lemma] of keysWith(rules.nounForms[language.id] ?? '', ' '))
    add(byLastWord, form.slice(form.lastIndexOf(' ') + 1), lemma)
  for (const [word, numbers] of book.byWord) {
    if (word.startsWith('@')) continue
    const last = word.slice(word.lastIndexOf(' ') + 1).toLowerCase()
    for (const n of numbers) {
      add(byLemma, word, n)
      for (const { base } of inTwoPieces(word, language)) add(byLemma, base, n)
      add(byForm, last, n)
    }
    if (last.length >= tailLength) add(byTail, last.slice(-tailLength), { word: last, numbers })
  }
  const prepositions = createPrepositions(language, book)
  return (text: string, lower: string): Cues => {
    const lists: number[] = []
    const ways: number[] = []
    const take = (found: readonly number[] | undefined) => {
      if (found !== undefined) for (const n of found) if (!lists.includes(n)) lists.push(n)
    }
    const head = (found: readonly Frame[]) => {
      for (const f of found) ways.push(waysOf.get(f)!)
    }
    const capital = german && text !== lower
    const readings = readingsOfForm(lower, language)
    for (const { lemma } of readings) {
      take(byLemma.get(lemma))
      head(index.verbs(lemma, language.id))
      const inTwo = byBase.get(lemma)
      if (inTwo !== undefined) for (const n of inTwo) ways.push(n)
    }
    const noun = german ? text : lower
    const lemmas = german && !capital ? noLemmas : nounLemmasOf(noun, language)
    for (const lemma of [...lemmas, ...(byLastWord.get(noun) ?? noLemmas)]) {
      take(byLemma.get(lemma))
      head(index.nouns(lemma, language.id))
    }
    head(index.adjectives(lower, language.id))
    take(byForm.get(lower))
    if (german) {
      if (/(?:[nrsme]|innen)$/.test(lower))
        for (const ending of endings)
          if (lower.endsWith(ending)) take(byForm.get(lower.slice(0, -ending.length)))
      if (lower.length > tailLength)
        for (const { word, numbers } of byTail.get(lower.slice(-tailLength)) ?? noTails)
          if (lower.endsWith(word)) take(numbers)
    } else if (lower.endsWith('s')) take(byForm.get(lower.slice(0, -1)))
    if (lower === 'sich' || language.sets.reflexive.has(lower)) lists.push(reflexive)
    take(prepositions.get(lower))
    const particle = book.numbers.get(`@${lower}`) ?? 0
    // An English particle may stand anywhere behind its verb.
    if (particle > 0 && !german) lists.push(particle)
    const tag = functionTag(lower, language)
    const verb = readings.length > 0
    const follows = verb || tag === 'coord' || tag === 'prep' || tag === 'subord' || tag === 'pron'
    if (lists.length + ways.length + particle === 0)
      return follows ? (verb ? plainVerb : punctuation) : plainWord
    return { lists, ways, particle: german ? particle : 0, verb, follows }
  }
}

const noLemmas: readonly string[] = []
const noTails: readonly { readonly word: string; readonly numbers: readonly number[] }[] = []

/** A verb that may stand in two pieces: "stimmten … zu", "carried … out". */
function inTwoPieces(lemma: string, language: Language): { base: string; particle: string }[] {
  const bar = lemma.indexOf('|')
  if (bar >= 0) return [{ base: lemma.slice(0, bar), particle: lemma.slice(bar + 1) }]
  const found: { base: string; particle: string }[] = []
  for (let k = 1; k < lemma.length; k++)
    if (language.separable.has(`${lemma.slice(0, k)}|${lemma.slice(k)}`))
      found.push({ base: lemma.slice(k), particle: lemma.slice(0, k) })
  return found
}

function add<V>(map: Map<string, V[]>, key: string, value: V): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [value])
  else list.push(value)
}
