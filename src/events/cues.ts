// What a form of the text can do in any sentence, looked up once a form. Everything here may say yes too often and never
// no too often: a rule may look at a word in no way that is not followed here (test/events/wake.test.ts holds it).
import { keysWith } from '../model/lines.js'
import type { EventRules, Frame } from '../rules/events/types.js'
import { countryCode } from './countries.js'
import type { FrameIndex } from './frames.js'
import { isMoney } from './functions.js'
import { sectorsByLastWord, sectorsOfForm } from './groups.js'
import type { Language } from './language.js'
import { nounLemmasOf } from './noun-lemmas.js'
import { functionTag, readingsOfForm } from './words.js'

/** What a frame asks for: of each list of numbered words and classes one must stand in the sentence. */
export interface Needs {
  /** Needs are numbered, so that each is checked once in a sentence. */
  readonly id: number
  /** Only read on `-mt` routes. */
  readonly machine: boolean
  /** Asks for a reflexive pronoun, except on `-mt` routes. */
  readonly reflexive: boolean
  readonly lists: readonly (readonly number[])[]
}

/** What a form can do in any sentence. */
export interface Cues {
  /** Could be the head of a frame by its form alone. */
  readonly heads: boolean
  /** The words and classes of rules that it may stand for. */
  readonly stands: readonly number[]
  /** The needs of each frame that it may head. */
  readonly frames: readonly Needs[]
  /** The particle of a separable verb that it is at the end of a clause, by its number. */
  readonly particle: number | undefined
  /** May stand right behind such a particle. */
  readonly follows: boolean
}

/** Numbers of the words and classes that frames ask for. */
export interface Wanted {
  /** Of a class such as `@actor`; undefined where no frame asks for it. */
  classOf(name: string): number | undefined
  /** By the number of an expression of several words: their numbers. It also stands where all of them stand. */
  readonly several: readonly (readonly number[] | null)[]
  /** How many words and classes, and how many needs there are. */
  readonly count: number
  readonly needsCount: number
  needsOf(frame: Frame): Needs | undefined
  cuesOf(text: string, lower: string, isWord: boolean): Cues
}

/** Classes that a sentence meets by more than its words. */
const unbound = new Set(['@clause', '@must', '@number'])

/** Endings that a German word of a rule may have more in the text (`sameWord` and `nearWord`). */
const endings = ['', 'e', 'en', 'er', 'es', 'em', 'n', 'r', 's', 'm', 'innen']
/** A word of a rule longer than this is also found at the end of a German compound. */
const longerThan = 6
/** Forms are remembered up to this many, so that a long run does not fill the memory. */
const mostForms = 200_000

/** @param isTrigger by its form alone, could a word head a frame? */
export function createWanted(
  language: Language,
  index: FrameIndex,
  rules: EventRules,
  isTrigger: (text: string, lower: string) => boolean,
): Wanted {
  const words = numberWords(language)
  const heads = createHeads(language, index, rules, words)
  const takenFor = createForms(language, rules, words)
  const known = new Map<string, Cues>()
  return {
    classOf: (name) => words.numbers.get(name),
    several: Array.from({ length: words.numbers.size }, (_, number) => words.several.get(number) ?? null),
    count: words.numbers.size,
    needsCount: heads.count,
    needsOf: heads.needsOf,
    cuesOf(text, lower, isWord) {
      let cues = known.get(text)
      if (cues === undefined) {
        cues = {
          heads: isWord && isTrigger(text, lower),
          stands: takenFor(text, lower),
          frames: heads.framesOf(text, lower),
          particle: words.numbers.get(`${lower}|`),
          follows: !isWord || mayFollow(lower, language),
        }
        if (known.size < mostForms) known.set(text, cues)
      }
      return cues
    },
  }
}

/** A German clause ends before punctuation, a coordinator or an infinitive with zu; behind its end a preposition may stand. */
const mayFollow = (lower: string, language: Language): boolean =>
  ['coord', 'prep', 'subord'].includes(functionTag(lower, language) ?? '') ||
  language.readingsOf(lower).some((r) => r.feature === 'z')

interface NumberedWords {
  readonly numbers: ReadonlyMap<string, number>
  readonly several: Map<number, readonly number[]>
  /** By a lemma that stands for it, and by its form in lower case. */
  readonly byLemma: ReadonlyMap<string, readonly number[]>
  readonly byForm: ReadonlyMap<string, readonly number[]>
  numberOf(word: string): number
}

function numberWords(language: Language): NumberedWords {
  const numbers = new Map<string, number>()
  const several = new Map<number, readonly number[]>()
  const byLemma = new Map<string, number[]>()
  const byForm = new Map<string, number[]>()
  const numberOf = (word: string): number => {
    const seen = numbers.get(word)
    if (seen !== undefined) return seen
    const number = numbers.size
    numbers.set(word, number)
    if (word.startsWith('@') || word.endsWith('|')) return number
    if (word.startsWith(prepositionOf)) {
      for (const form of formsOfPreposition(word.slice(prepositionOf.length), language))
        add(byForm, form, number)
      return number
    }
    add(byLemma, word, number)
    for (const { base } of inTwoPieces(word, language)) add(byLemma, base, number)
    const pieces = word.toLowerCase().split(' ')
    if (pieces.length === 1) add(byForm, pieces[0]!, number)
    else several.set(number, pieces.map(numberOf))
    return number
  }
  return { numbers, several, byLemma, byForm, numberOf }
}

/** The frames that a form may head, each with what it asks for. */
function createHeads(
  language: Language,
  index: FrameIndex,
  rules: EventRules,
  { numberOf }: NumberedWords,
): {
  count: number
  needsOf: (frame: Frame) => Needs | undefined
  framesOf: (text: string, lower: string) => readonly Needs[]
} {
  let count = 0
  const known = new Map<Frame, Needs>()
  const byBase = new Map<string, Needs[]>()
  const byLastWord = new Map<string, string[]>()
  const german = language.words.order === 'v2'
  for (const frame of rules.frames) {
    if (frame.language !== language.id) continue
    const { machine, reflexive } = frame
    const lists = listsOf(frame, index).map((list) => list.map(numberOf))
    known.set(frame, { id: count++, machine, reflexive, lists })
    if (frame.head !== 'verb') continue
    for (const lemma of frame.lemmas)
      for (const { base, particle } of inTwoPieces(lemma, language))
        add(byBase, base, {
          id: count++,
          machine,
          reflexive,
          lists: [...lists, [numberOf(particleOf(particle, german))]],
        })
  }
  for (const [form, lemma] of keysWith(rules.nounForms[language.id] ?? '', ' '))
    add(byLastWord, lastWord(form), lemma)
  numberOf(reflexivePronoun)
  const framesOf = (text: string, lower: string) => {
    const found = new Set<Needs>()
    const take = (frames: readonly Frame[]) => {
      for (const frame of frames) found.add(known.get(frame)!)
    }
    take(index.adjectives(lower, language.id))
    for (const { lemma } of readingsOfForm(lower, language)) {
      take(index.verbs(lemma, language.id))
      for (const needs of byBase.get(lemma) ?? []) found.add(needs)
    }
    for (const lemma of nounLemmasOf(german ? text : lower, language)) take(index.nouns(lemma, language.id))
    for (const lemma of byLastWord.get(lower) ?? []) take(index.nouns(lemma, language.id))
    return [...found]
  }
  return { count, needsOf: (frame) => known.get(frame), framesOf }
}

/** A German particle stands at the end of its clause: "zu|" is no preposition. */
const particleOf = (particle: string, german: boolean) => (german ? `${particle}|` : particle)

const prepositionOf = 'preposition '

/** The words that a phrase with this preposition can begin with: itself, its contractions, "darauf" for "auf". */
function formsOfPreposition(preposition: string, { words }: Language): string[] {
  const base = words.contractions[preposition]
  const same = (other: string | undefined) => other !== undefined && (other === preposition || other === base)
  const forms = [...Object.entries(words.contractions), ...Object.entries(words.pronominal)]
  return [
    preposition,
    ...(base === undefined ? [] : [base]),
    ...forms.flatMap(([form, stands]) => (same(stands) ? [form] : [])),
  ]
}

/** Lists of which one word must stand in the sentence; nobody is told of without somebody in the sentence. */
function listsOf(frame: Frame, index: FrameIndex): (readonly string[])[] {
  const needs = frame.needs.length > 0 ? frame.needs : index.rule(frame.rule).needs
  const prepositions = Object.keys(frame.conditions).filter((fn) => !functions.has(fn))
  const lists = [
    ...Object.values(frame.conditions),
    frame.near,
    frame.with,
    ...prepositions.map((p) => [`${prepositionOf}${p}`]),
  ].filter((list) => list.length > 0 && !list.some((word) => unbound.has(word)))
  const open = lists.map((list) => (list.some(isSector) ? [...list, anySector] : list))
  return needs.includes('nobody') ? open : [...open, ['@actor']]
}

/** Functions that are no preposition (`fillingOfVerb`, `fillingOfNoun`). */
const functions = new Set(
  'subject agent object dative genitive predicate clause compound possessor adjective adverb'.split(' '),
)

/** A sentence in which somebody of any sector may be meant. */
const anySector = '@*'
const isSector = (word: string) => word === '@government' || /^@[A-Z]/.test(word)

/** Stands where a reflexive pronoun does. */
export const reflexivePronoun = '@reflexive'

/** All words and classes of rules that a form may stand for. */
function createForms(
  language: Language,
  rules: EventRules,
  { numbers, byLemma, byForm }: NumberedWords,
): (text: string, lower: string) => readonly number[] {
  const byLastWord = new Map<string, number[]>()
  for (const [form, lemma] of keysWith(rules.nounForms[language.id] ?? '', ' ')) {
    const number = numbers.get(lemma)
    if (number !== undefined) add(byLastWord, lastWord(form), number)
  }
  const sectors = sectorsByLastWord(language)
  const anybody = new Set([...Object.values(language.words.anaphors).flat(), ...language.sets.both])
  const german = language.words.order === 'v2'
  return (text, lower) => {
    const found = new Set<number>()
    const take = (list: readonly number[] | undefined) => {
      if (list !== undefined) for (const number of list) found.add(number)
    }
    const takeClass = (name: string) => {
      const number = numbers.get(name)
      if (number !== undefined) found.add(number)
    }
    for (const lemma of nounLemmasOf(german ? text : lower, language)) take(byLemma.get(lemma))
    for (const { lemma } of readingsOfForm(lower, language)) take(byLemma.get(lemma))
    take(byLastWord.get(lower))
    if (german) {
      for (const ending of endings)
        if (lower.endsWith(ending)) take(byForm.get(lower.slice(0, lower.length - ending.length)))
      for (let k = 1; k < lower.length - longerThan; k++) take(byForm.get(lower.slice(k)))
    } else {
      take(byForm.get(lower))
      if (lower.endsWith('s')) take(byForm.get(lower.slice(0, -1)))
    }
    for (const name of anybody.has(lower) ? anybodyClasses : classesOfForm(text, lower, language))
      takeClass(name)
    if (isMoney(lower)) takeClass('@money')
    if (lower === 'sich' || language.sets.reflexive.has(lower)) takeClass(reflexivePronoun)
    for (const sector of sectors.get(lower.replace(/['’]s?$/, '')) ?? []) {
      takeClass('@actor')
      takeClass(`@${sector}`)
    }
    return [...found]
  }
}

/** Whom a pronoun means is not known before it is asked for. */
const anybodyClasses = ['@actor', '@person', anySector]

/** Classes that may be met by a form without any mention: countries behind adjectives, groups. */
function classesOfForm(text: string, lower: string, language: Language): readonly string[] {
  const sectors = sectorsOfForm(text, lower, language)
  // People of whom no country is told may be those of the country of the place or of the article.
  const classes = sectors.length === 0 ? [] : ['@actor', ...sectors.map((sector) => `@${sector}`)]
  return namesCountry(text, language) ? [...classes, ...countryClasses] : classes
}

/** Whatever gives a country may give its government, its groups, or somebody whose country it is. */
export const countryClasses = ['@actor', '@country', '@group', '@government', '@GOV']

function namesCountry(text: string, language: Language): boolean {
  const { names } = language
  if (names === null) return false
  const one = (form: string) =>
    Boolean(countryCode(form, language) ?? names.demonyms[form] ?? language.impliedCountry(form))
  return one(text) || (text.includes('-') && text.split('-').some(one))
}

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

const lastWord = (form: string) => form.slice(form.lastIndexOf(' ') + 1)

function add<V>(map: Map<string, V[]>, key: string, value: V): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [value])
  else list.push(value)
}
