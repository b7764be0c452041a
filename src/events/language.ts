// One language ready for look-ups. Longer than most files: every word list of the clause analysis becomes a set or map here.
import { noted } from '../model/forms.js'
import { createLookUp, type Lines, lookUp } from '../model/lines.js'
import type { Token } from '../model/mention.js'
import type { EventRules } from '../rules/events/types.js'
import type { CompiledLanguage, FunctionWords } from '../rules/grammar/types.js'
import type { LanguageNames } from '../rules/names.js'
import { type PlainWord, plainWord } from './plain-words.js'
import type { Reading, Tag } from './types.js'

/** One language ready for look-ups. */
export interface Language {
  readonly id: string
  readonly words: FunctionWords
  readonly names: LanguageNames | null
  readonly determiners: ReadonlyMap<string, string>
  readonly prepositions: ReadonlyMap<string, string>
  readonly pronouns: ReadonlyMap<string, string>
  readonly sets: Readonly<
    Record<
      | 'indefinite'
      | 'reflexive'
      | 'relative'
      | 'coordinators'
      | 'negation'
      | 'negativeDeterminers'
      | 'particles'
      | 'adverbs'
      | 'motion'
      | 'both'
      | 'cancel'
      | 'approximate'
      | 'postpositions'
      | 'articles'
      | 'standAlone'
      | 'beforeNouns'
      | 'raising'
      | 'ordinals'
      | 'notAdverbs'
      | 'pluralNouns'
      | 'singularPronouns'
      | 'transitive'
      | 'intransitive'
      | 'sureSubordinators'
      | 'freeRelatives'
      | 'directions'
      | 'agentive'
      | 'pluralNames'
      | 'masculineInE'
      | 'conditionVerbs'
      | 'headlinePassives'
      | 'noCompounds'
      | 'dativeVerbs'
      | 'counted',
      ReadonlySet<string>
    >
  >
  readonly subordinators: ReadonlyMap<string, string>
  readonly mutualNouns: ReadonlySet<string>
  readonly counterparts: ReadonlySet<string>
  /** Words that may mean whoever earlier sentences told of. */
  readonly lookingBack: ReadonlySet<string>
  impliedCountry(noun: string): string | null
  readonly separable: ReadonlySet<string>
  readonly ambiguous: ReadonlySet<string>
  readonly adjectives: ReadonlySet<string>
  /** Fixed phrases by their first word. */
  readonly fixed: ReadonlyMap<string, readonly (readonly string[])[]>
  /** Phrases that join noun phrases ("as well as") by their first word. */
  readonly joining: ReadonlyMap<string, readonly (readonly string[])[]>
  /** Of those that join: what stands behind is an example of what stands before. */
  readonly namingExamples: ReadonlySet<string>
  readonly quantities: ReadonlySet<string>
  /** Nouns that measure what stands behind their "of". */
  readonly measures: ReadonlySet<string>
  readonly ditransitive: ReadonlySet<string>
  readonly masculineNames: ReadonlySet<string>
  /** Last parts of nouns that "der" makes nominative. */
  readonly masculineHeads: readonly string[]
  /** `verb|particle` of rules, for particles that are also prepositions. */
  readonly phrasal: ReadonlySet<string>
  /** Form of a noun of the rules → its lemma. */
  readonly nounLemmas: { get(form: string): string | undefined; has(form: string): boolean }
  /** Noun form → lemmas, filled as forms are met. */
  readonly nounCache: Map<string, readonly string[]>
  /** Word → its tag as a function word, or null; filled as words are met. */
  readonly tagCache: Map<string, Tag | null>
  /** German head noun → what people it names, filled as nouns are met. */
  readonly headCache: Map<string, { readonly sector: string | null; readonly role: string | null } | null>
  /** Embedding class → verb lemmas. */
  readonly embedding: ReadonlyMap<string, string>
  /** Forms in lower case of nouns that have a place of their own: situation, war, crisis. */
  readonly stateNouns: ReadonlySet<string>
  /** Form in lower case → what becomes of an event that hangs on this noun. */
  readonly nounEmbedding: ReadonlyMap<string, 'planned' | 'possible' | 'denied'>
  readonly reporting: ReadonlySet<string>
  readonly reportingPhrases: readonly (readonly string[])[]
  /** Prepositions that decide the status of an event noun behind them. */
  readonly nounPrepositions: Readonly<Record<'planned' | 'possible' | 'denied', ReadonlySet<string>>>
  readonly occurrence: ReadonlySet<string>
  /** Prepositions behind which a day is a limit. */
  readonly deadline: ReadonlySet<string>
  readonly locative: ReadonlySet<string>
  /** Prepositions of place before areas alone, and names that "auf" makes a place. */
  readonly locativeArea: ReadonlySet<string>
  readonly islands: ReadonlySet<string>
  readonly placeNouns: ReadonlySet<string>
  /** Lemmas of the noun frames: nouns that tell events. */
  readonly eventNouns: ReadonlySet<string>
  readonly objectControl: ReadonlySet<string>
  /** Verbs with an infinitive without "to": "let them pass". */
  readonly bareInfinitive: ReadonlySet<string>
  /** Prepositions whose phrase does what the infinitive behind it says: "called on X to withdraw". */
  readonly controlPrepositions: ReadonlySet<string>
  /** Prepositions whose gerund tells what the object of the verb did: "accused X of attacking". */
  readonly chargePrepositions: ReadonlySet<string>
  /** Heads of the adjective frames: what they govern is no part of the copula's verb group. */
  readonly governingAdjectives: ReadonlySet<string>
  /** Nouns whose owner does what the infinitive behind them says: "Kenya's decision to send". */
  readonly intentionNouns: ReadonlySet<string>
  /** Modal verbs that tell a duty. */
  readonly obligations: ReadonlySet<string>
  readonly attributing: ReadonlySet<string>
  /** Lists that tell the parties of an event (vocabulary/parties.yaml, lexicon/<language>/parties.yaml). */
  readonly parties: Readonly<Record<PartyList, ReadonlySet<string>>>
  readonly attributingNouns: ReadonlySet<string>
  readonly be: ReadonlySet<string>
  readonly have: ReadonlySet<string>
  readonly passive: ReadonlySet<string>
  readonly future: ReadonlySet<string>
  readonly modal: ReadonlyMap<string, string>
  readingsOf(form: string): readonly Reading[]
  /** Tag and readings of a form inside a sentence, and at its head. */
  innerWord(token: Token): PlainWord
  firstWord(token: Token): PlainWord
  /** Can a noun of several words for people or bodies begin with this word? */
  opensPhrase(lower: string): boolean
}

const partyLists = [
  'crowds',
  'on_the_spot',
  'in_place',
  'targeted',
  'aimed',
  'by_content',
  'moved',
  'arriving',
  'stateless',
  'towards',
  'within',
  'official_types',
  'official_modes',
  'ethnic',
  'done_by',
  'domestic',
  'abroad',
  'authorities',
  'office_holders',
  'crowd_words',
  'foreign',
  'anywhere',
  'attached',
  'by',
  'patient',
  'not_owned',
  'official_deeds',
  'at_home',
  'talking',
] as const
type PartyList = (typeof partyLists)[number]

/** Builds the look-ups of one language; verb forms are unpacked when first asked for. */
export function createLanguage(
  id: string,
  compiled: CompiledLanguage,
  names: LanguageNames | null,
  rules: EventRules,
): Language {
  const { words } = compiled
  const separable = new Set([...compiled.separable.split(' '), ...rules.separable])
  const nounLemma = createLookUp(rules.nounForms[id] ?? '')
  const caseLetters = (table: Readonly<Record<string, readonly string[]>>) => {
    const map = new Map<string, string>()
    for (const [name, forms] of Object.entries(table))
      for (const f of forms) map.set(f, (map.get(f) ?? '') + name[0])
    return map
  }
  const prepositions = new Map<string, string>()
  for (const [name, forms] of Object.entries(words.prepositions))
    for (const f of forms) prepositions.set(f, name === 'two' ? 'ad' : name[0]!)
  for (const [form, name] of Object.entries(words.contracted_case)) prepositions.set(form, name[0]!)
  const subordinators = new Map<string, string>()
  for (const [kind, forms] of Object.entries(words.subordinators))
    for (const f of forms) subordinators.set(f, kind)
  const embedding = new Map<string, string>()
  const lists = rules.embedding[id] ?? {}
  const listed = (name: string) => new Set(lists[name] ?? [])
  const classes = [
    'planned',
    'possible',
    'denied',
    'factual',
    'adjectives_planned',
    'adjectives_possible',
    'adjectives_denied',
  ]
  for (const kind of classes)
    for (const l of lists[kind] ?? []) embedding.set(l.replace('|', id === 'de' ? '' : '|'), kind)
  const nounEmbedding = new Map<string, 'planned' | 'possible' | 'denied'>()
  for (const kind of ['planned', 'possible', 'denied'] as const)
    for (const form of listed(`nouns_${kind}`)) nounEmbedding.set(form.toLowerCase(), kind)
  const reporting = rules.reporting[id] ?? { verbs: [], phrases: [] }
  const language: Language = {
    id,
    words,
    names,
    determiners: caseLetters(words.determiners),
    prepositions,
    pronouns: caseLetters(words.pronouns),
    sets: {
      indefinite: new Set(words.indefinite),
      reflexive: new Set(words.reflexive),
      relative: new Set(words.relative),
      coordinators: new Set(words.coordinators),
      negation: new Set(words.negation),
      negativeDeterminers: new Set(words.negative_determiners),
      particles: new Set([
        ...words.particles,
        // "gefangen|nehmen": what only a rule names
        ...(words.order === 'v2' ? rules.separable.map((v) => v.slice(0, v.indexOf('|'))) : []),
      ]),
      adverbs: new Set(words.adverbs),
      motion: new Set(words.motion),
      both: new Set(words.both),
      cancel: new Set(words.negation_cancelled_by),
      approximate: new Set(words.approximate),
      postpositions: new Set(words.postpositions),
      articles: new Set(words.articles),
      standAlone: new Set(words.stand_alone),
      beforeNouns: new Set(words.before_nouns),
      raising: new Set(words.raising),
      ordinals: new Set(words.ordinals),
      notAdverbs: new Set(words.not_adverbs),
      singularPronouns: new Set(words.singular_pronouns),
      pluralNouns: new Set(words.plural_nouns),
      transitive: new Set(words.transitive),
      intransitive: new Set(words.intransitive),
      sureSubordinators: new Set(words.sure_subordinators),
      freeRelatives: new Set(words.free_relatives),
      directions: new Set(words.directions),
      agentive: new Set(words.agentive),
      pluralNames: new Set(words.plural_names),
      masculineInE: new Set(words.masculine_in_e),
      conditionVerbs: new Set(words.condition_verbs),
      headlinePassives: new Set(words.headline_passives),
      noCompounds: new Set(words.no_compounds),
      dativeVerbs: new Set(words.dative_verbs),
      counted: new Set(words.counted),
    },
    subordinators,
    mutualNouns: new Set(words.mutual_nouns),
    counterparts: new Set(names?.counterparts ?? []),
    lookingBack: new Set([...Object.values(words.anaphors).flat(), ...words.both]),
    impliedCountry: (noun) => words.implied_country?.[noun] ?? null,
    separable,
    ambiguous: new Set(compiled.ambiguous.split(' ')),
    adjectives: new Set(compiled.adjectives.split(' ')),
    fixed: byFirstWord(words.fixed),
    joining: byFirstWord(words.joining ?? []),
    namingExamples: new Set(words.naming_examples ?? []),
    quantities: new Set(words.quantities),
    measures: new Set([...words.quantities, ...(words.measures ?? [])]),
    ditransitive: new Set(words.ditransitive),
    masculineNames: new Set(words.masculine_names),
    masculineHeads: words.masculine_heads ?? [],
    phrasal: new Set(
      rules.frames
        .filter((f) => f.language === id)
        .flatMap((f) => [...(f.head === 'verb' ? f.lemmas : []), ...f.with])
        .filter((l) => l.includes('|')),
    ),
    nounCache: new Map(),
    headCache: new Map(),
    tagCache: new Map(),
    nounLemmas: { get: nounLemma, has: (form) => nounLemma(form) !== undefined },
    embedding,
    nounEmbedding,
    stateNouns: listed('state_nouns'),
    reporting: new Set(reporting.verbs.map((v) => v.replace(/^sich /, '').replace('|', ''))),
    reportingPhrases: reporting.phrases.map((p) => p.toLowerCase().split(' ')),
    nounPrepositions: {
      planned: listed('prepositions_planned'),
      possible: listed('prepositions_possible'),
      denied: listed('prepositions_denied'),
    },
    occurrence: listed('occurrence'),
    deadline: listed('deadline'),
    locative: listed('locative'),
    locativeArea: listed('locative_area'),
    islands: listed('islands'),
    placeNouns: listed('place_nouns'),
    eventNouns: new Set(
      rules.frames.filter((f) => f.head === 'noun' && f.language === id).flatMap((f) => f.lemmas),
    ),
    objectControl: listed('object_control'),
    bareInfinitive: listed('bare_infinitive'),
    controlPrepositions: listed('control_prepositions'),
    chargePrepositions: listed('charge_prepositions'),
    governingAdjectives: new Set(
      rules.frames.filter((f) => f.head === 'adjective' && f.language === id).flatMap((f) => f.lemmas),
    ),
    intentionNouns: listed('intention_nouns'),
    obligations: listed('obligations'),
    attributing: listed('attributing'),
    parties: Object.fromEntries(
      partyLists.map((name) => [
        name,
        new Set([...(rules.parties['*']?.[name] ?? []), ...(rules.parties[id]?.[name] ?? [])]),
      ]),
    ) as unknown as Record<PartyList, ReadonlySet<string>>,
    attributingNouns: listed('attributing_nouns'),
    be: new Set(words.auxiliaries.be),
    have: new Set(words.auxiliaries.have),
    passive: new Set(words.auxiliaries.passive),
    future: new Set(words.future),
    modal: new Map(Object.entries(words.auxiliaries.modal)),
    opensPhrase: phraseOpener(names),
    readingsOf: verbLookup(
      compiled,
      rules.verbForms[id] ?? '',
      words.order === 'v2' ? words.particles : [],
      separable,
      rules,
    ),
    innerWord: noted((token) => plainWord(token, false, language)),
    firstWord: noted((token) => plainWord(token, true, language)),
  }
  return language
}

function phraseOpener(names: LanguageNames | null): (lower: string) => boolean {
  let openers: Set<string> | null = null
  const read = () => {
    const found = new Set<string>()
    for (const table of names === null ? [] : [names.roles, names.groups, names.bodies])
      for (const noun in table) {
        const space = noun.indexOf(' ')
        if (space > 0) found.add(noun.slice(0, space))
      }
    return found
  }
  return (lower) => (openers ??= read()).has(lower)
}

function byFirstWord(phrases: readonly string[]): Map<string, readonly (readonly string[])[]> {
  const map = new Map<string, (readonly string[])[]>()
  for (const phrase of phrases) {
    const pieces = phrase.split(' ')
    map.set(pieces[0]!, [...(map.get(pieces[0]!) ?? []), pieces])
  }
  return map
}

/** Readings of a verb form, `lemma:feature` joined by semicolons. */
type LineOf = (form: string) => string | undefined

function verbLookup(
  compiled: CompiledLanguage,
  extra: Lines,
  particles: readonly string[],
  separable: ReadonlySet<string>,
  rules: EventRules,
): (form: string) => readonly Reading[] {
  const ruleVerbs = new Set(
    rules.frames
      .filter((f) => f.head === 'verb' && f.language === compiled.words.language)
      .flatMap((f) => f.lemmas),
  )
  const lineOf: LineOf = (form) =>
    lookUp(compiled.verbs, form) ?? (extra === '' ? undefined : lookUp(extra, form))
  const place = new Map(particles.map((p, i) => [p, i]))
  const longest = Math.max(0, ...particles.map((p) => p.length))
  /** The particles that a form begins with, in the order of the list. */
  const particlesOf = (form: string): string[] => {
    const found: string[] = []
    for (let k = 1; k <= longest && k <= form.length; k++)
      if (place.has(form.slice(0, k))) found.push(form.slice(0, k))
    return found.length < 2 ? found : found.sort((a, b) => place.get(a)! - place.get(b)!)
  }
  const parsed = new Map<string, readonly Reading[]>()
  return (form) => {
    const known = parsed.get(form)
    if (known) return known
    const line = lineOf(form)
    if (line === undefined) {
      const joined = [
        ...particlesOf(form).flatMap((p) => joinedReadings(lineOf(form.slice(p.length)), p, separable)),
        ...(particles.length > 0 ? prefixedReadings(form, lineOf, ruleVerbs) : []),
      ]
      const guessed =
        joined.length > 0 || particles.length === 0
          ? joined
          : [
              ...particlesOf(form).flatMap((p) => zuReadings(form.slice(p.length), p, lineOf)),
              ...foreignVerb(form),
            ]
      parsed.set(form, guessed)
      return guessed
    }
    const readings = line.split(';').map((r) => {
      const colon = r.lastIndexOf(':')
      return { lemma: r.slice(0, colon), feature: r.slice(colon + 1) }
    })
    // "getroffen" is of treffen and of triefen: what a rule names comes first.
    const named = readings.filter((r) => ruleVerbs.has(r.lemma))
    const sorted =
      named.length === 0 || named.length === readings.length
        ? readings
        : [...named, ...readings.filter((r) => !ruleVerbs.has(r.lemma))]
    parsed.set(form, sorted)
    return sorted
  }
}

/** Verb-final clauses write particle and finite verb together: "zustimmte". */
function joinedReadings(
  line: string | undefined,
  particle: string,
  separable: ReadonlySet<string>,
): Reading[] {
  if (line === undefined) return []
  return line.split(';').flatMap((r) => {
    const [lemma, feature] = r.split(':') as [string, string]
    return /^[pt12]/.test(feature) && separable.has(`${particle}|${lemma}`)
      ? [{ lemma: particle + lemma, feature }]
      : []
  })
}

/** "weiterzubauen", "weitergebaut": no other word has particle, zu or ge, and a verb form. */
function zuReadings(rest: string, particle: string, lineOf: LineOf): Reading[] {
  const zu = rest.startsWith('zu')
  if (!zu && !rest.startsWith('ge')) return []
  const mark = zu ? ':i' : ':c'
  return (lineOf(zu ? rest.slice(2) : rest) ?? '')
    .split(';')
    .filter((r) => r.endsWith(mark))
    .map((r) => ({ lemma: particle + r.slice(0, -2), feature: zu ? 'z' : 'c' }))
}

/** Verbs in -ieren that no list has: "konvergierten", "reguliert". */
function foreignVerb(form: string): Reading[] {
  const stem = /^(\p{Ll}{3,}ier)(en|t|te|ten)$/u.exec(form)
  if (stem === null) return []
  const lemma = `${stem[1]}en`
  const features = { en: ['i', 'pl'], t: ['c', 'ps'], te: ['ts'], ten: ['tl'] }[
    stem[2] as 'en' | 't' | 'te' | 'ten'
  ]
  return features.map((feature) => ({ lemma, feature }))
}

/** Prefixed verbs of rules that the dictionary lacks take the forms of their base: "erstach", "erstochen" from "stechen". */
function prefixedReadings(form: string, lineOf: LineOf, ruleVerbs: ReadonlySet<string>): Reading[] {
  const prefix = /^(be|ent|er|ver|zer|miss|über|unter|durch|hinter|wider)(?=\p{L}{4})/u.exec(form)?.[0]
  if (prefix === undefined) return []
  const rest = form.slice(prefix.length)
  const readings = [
    lineOf(rest) ?? '',
    (lineOf(`ge${rest}`) ?? '')
      .split(';')
      .filter((r) => r.endsWith(':c'))
      .join(';'),
  ]
    .join(';')
    .split(';')
  return readings
    .filter((r) => r !== '')
    .flatMap((r) => {
      const [lemma, feature] = r.split(':') as [string, string]
      return ruleVerbs.has(prefix + lemma) && (feature !== 'c' || lineOf(rest) === undefined)
        ? [{ lemma: prefix + lemma, feature }]
        : []
    })
}

/** Present or past finite form of any person. */
export function isFiniteReading(reading: Reading): boolean {
  return /^[pt12s]/.test(reading.feature)
}
