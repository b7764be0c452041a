// Functions of German clauses. Longer than most files: case, number, order and voice decide one question together.
import { clauseOf } from './clause.js'
import { isFiniteVerb } from './finite.js'
import { joinForefield } from './forefield.js'
import { couldBeDative, isDative, isWeakAccusative } from './german-cases.js'
import { pickSubject } from './german-subject.js'
import { attachSpeech } from './indirect-speech.js'
import type { Language } from './language.js'
import { readParts } from './parts.js'
import { saysWithoutThat } from './said-clause.js'
import { type RawClause, segmentV2 } from './segments.js'
import { changedPart } from './shapes.js'
import { shareObjects } from './shared-objects.js'
import type { Clause, Part, VerbGroup, Word } from './types.js'
import { verbGroupV2 } from './verbs-v2.js'

/** Clauses of a German sentence with their functions. */
export function clausesV2(words: readonly Word[], language: Language): Clause[] {
  const clauses: Clause[] = []
  const groups: (VerbGroup | null)[] = []
  for (const [index, raw] of segmentV2(words, language).entries()) {
    const shared = raw.shares === null ? null : groups[raw.shares]!
    const found = verbGroupV2(raw, words, language, shared)
    groups.push(found?.group ?? null)
    const skip = new Set(found?.group.words ?? [])
    if (raw.openerWord !== null) skip.add(raw.openerWord)
    const parts = readParts(
      words,
      raw.words.filter((i) => raw.openerWord === null || i !== raw.openerWord || raw.kind === 'relative'),
      language,
      skip,
    )
    const clause = assemble(
      index,
      raw,
      found?.group ?? null,
      found?.plural ?? null,
      parts,
      words,
      language,
      clauses,
      shared,
    )
    clauses.push(saysWithoutThat(clause, clauses.at(-1), words, language))
    if (raw.shares !== null) shareObjects(clauses, raw.shares, index, words)
  }
  return attachSpeech(clauses, language)
}

function assemble(
  index: number,
  raw: RawClause,
  verb: VerbGroup | null,
  plural: boolean | null,
  read: readonly Part[],
  words: readonly Word[],
  language: Language,
  before: readonly Clause[],
  shared: VerbGroup | null,
): Clause {
  const isBare = (p: Part) =>
    p.prep === null &&
    p.date === null &&
    !isReflexive(p, words, language) &&
    !(raw.kind === 'relative' && p.head === raw.openerWord)
  const { parts, spent } =
    raw.kind === 'main' && verb !== null && isFiniteVerb(words, verb.words[0]!)
      ? joinForefield(read, read.filter(isBare), verb.words[0]!, words, language)
      : { parts: read, spent: null }
  const bare = parts.filter((p) => isBare(p) && !spent?.has(p))
  const copula =
    verb !== null && (language.be.has(verb.lemma) || verb.lemma === 'werden' || verb.lemma === 'bleiben')
  const relative =
    raw.kind === 'relative' && raw.openerWord !== null ? relativePart(raw, words, language, before) : null
  const infinite = verb?.mood === 'n'
  const chosen =
    infinite || (raw.shares !== null && (verbFirst(parts, verb) || borrowsAuxiliary(verb, shared)))
      ? { subject: null, uncertain: false }
      : pickSubject(bare, verb, plural, relative, words, language)
  const rest = bare.filter((p) => p !== chosen.subject)
  const controlled = infinite ? controllerOf(raw, before, language) : null
  // "erklärte Thailand den Krieg": of two bare objects the name in front is the dative.
  const dativeName =
    rest.length > 1 &&
    !rest.some((p) => isDative(p, words)) &&
    (words[rest[0]!.head]!.tag === 'name'
      ? rest[0]!.end === rest[1]!.start
      : couldBeDative(rest[0]!, verb, words, language)) &&
    (rest[1]!.cases.includes('a') || (rest[1]!.cases === '' && words[rest[1]!.head]!.tag === 'noun'))
      ? rest[0]!
      : null
  const dative =
    dativeName ??
    rest.find((p) => isDative(p, words) && !isWeakAccusative(p, rest, verb, words, language)) ??
    (relative && relative.prep === null && /^(dem|denen|welchem)$/.test(raw.opener ?? '') ? relative : null)
  const objects = rest.filter((p) => p !== dative && p !== dativeName)
  if (relative && relative !== chosen.subject && relative !== dative && relative.prep === null)
    objects.unshift(relative)
  const subjectFrom =
    chosen.subject !== null ? null : (sharedSubject(raw, verb) ?? subjectBefore(raw, verb, parts, before))
  const common = {
    index,
    kind: raw.kind,
    words: raw.words,
    opener: raw.opener,
    verb,
    parts: relative === null ? parts : [relative, ...parts.filter((p) => p.head !== raw.openerWord)],
    parent: raw.parent,
    quoted: raw.quoted,
    uncertainOrder: chosen.uncertain,
  }
  if (verb?.passive) {
    // "Ein Lehrer von Samoa wurde verhaftet": before the verb it belongs to its noun.
    const finite = raw.kind === 'main' && isFiniteVerb(words, verb.words[0]!) ? verb.words[0]! : -1
    const agent =
      parts.find(
        (p) =>
          (p.prep === 'durch' || (p.prep === 'von' && !tellsWhere(p, parts, words, language))) &&
          !(p.after !== null && p.end <= finite),
      ) ?? null
    const patient = chosen.subject ?? sharedPatient(subjectFrom, before)
    return clauseOf(common, {
      subject: agent,
      subjectFrom: null,
      object: patient === null ? objects : [patient, ...objects],
      dative,
      predicate: null,
    })
  }
  return clauseOf(common, {
    subject: chosen.subject ?? controlled,
    subjectFrom: controlled === null ? subjectFrom : null,
    object: copula ? [] : objects,
    dative,
    predicate: copula ? (objects[0] ?? null) : null,
  })
}

/** "forderte Kenia auf, die Truppen abzuziehen": whoever is asked does what the infinitive says. */
function controllerOf(raw: RawClause, before: readonly Clause[], language: Language): Part | null {
  const parent =
    raw.kind !== 'infinitive' || raw.parent === null || raw.opener !== null ? undefined : before[raw.parent]
  if (parent?.verb == null || parent.verb.passive || !language.objectControl.has(parent.verb.lemma))
    return null
  return parent.dative ?? parent.object[0] ?? null
}

/** The patient of a passive that shares its subject with the clause before. */
function sharedPatient(from: number | null, before: readonly Clause[]): Part | null {
  const clause = from === null ? undefined : before[from]
  if (clause === undefined) return null
  return clause.verb?.passive ? (clause.object[0] ?? null) : clause.subject
}

/** "in der Nähe von Lomé", "die Angriffe von Rebellen werden nicht geduldet": no agent of this verb. */
function tellsWhere(p: Part, parts: readonly Part[], words: readonly Word[], language: Language): boolean {
  const before = p.after === null ? undefined : parts.find((q) => q.end === p.start)
  if (before === undefined) return false
  const noun = words[before.head]!.token.text
  return language.placeNouns.has(noun) || language.eventNouns.has(language.nounLemmas.get(noun) ?? '')
}

function isReflexive(p: Part, words: readonly Word[], language: Language): boolean {
  return language.sets.reflexive.has(words[p.head]!.token.lower) && words[p.head]!.tag === 'pron'
}

/** The relative pronoun stands for its antecedent, with its own case and preposition. */
function relativePart(
  raw: RawClause,
  words: readonly Word[],
  language: Language,
  clauses: readonly Clause[],
): Part {
  const at = raw.openerWord!
  const before = words[at - 1]
  const prep =
    before?.tag === 'prep' && raw.words.includes(at - 1)
      ? (language.words.contractions[before.token.lower] ?? before.token.lower)
      : null
  const own: Part = {
    start: at,
    end: at + 1,
    head: at,
    prep,
    cases: relativeCases[words[at]!.token.lower] ?? 'na',
    plural: null,
    negative: false,
    genitives: [],
    members: [],
    after: null,
    date: null,
  }
  const antecedent = antecedentOf(raw, at, clauses)
  return antecedent === null
    ? own
    : changedPart(antecedent, { prep, cases: own.cases, negative: false, after: null })
}

function antecedentOf(raw: RawClause, at: number, clauses: readonly Clause[]): Part | null {
  const parent = raw.parent === null ? undefined : clauses[raw.parent]
  return parent?.parts.filter((p) => p.date === null && p.end <= at).at(-1) ?? null
}

const relativeCases: Readonly<Record<string, string>> = {
  der: 'nd',
  die: 'na',
  das: 'na',
  den: 'a',
  dem: 'd',
  denen: 'd',
  dessen: 'g',
  deren: 'g',
  welcher: 'nd',
  welche: 'na',
  welches: 'na',
  welchen: 'a',
  welchem: 'd',
}

/** "hat … ausgewiesen und die Grenze geschlossen": one auxiliary, one subject. */
function borrowsAuxiliary(verb: VerbGroup | null, shared: VerbGroup | null): boolean {
  return (
    verb !== null &&
    shared !== null &&
    shared.words.length > 1 &&
    verb.words.length === 1 &&
    verb.perfect === shared.perfect &&
    verb.modal === shared.modal &&
    (verb.perfect || verb.modal !== null || verb.future || verb.passive)
  )
}

/** "… und fordert Gespräche": with nothing before its verb a coordinated predicate has the subject of the one before. */
function verbFirst(parts: readonly Part[], verb: VerbGroup | null): boolean {
  return verb !== null && !parts.some((p) => p.start < verb.words[0]!)
}

/** "…, bestand jedoch darauf, …": a main clause that begins with its verb and has no nominative goes on with the subject before. */
function subjectBefore(
  raw: RawClause,
  verb: VerbGroup | null,
  parts: readonly Part[],
  before: readonly Clause[],
): number | null {
  if (raw.kind !== 'main' || verb === null || raw.quoted || !verbFirst(parts, verb)) return null
  return before.filter((c) => c.kind === 'main' && c.verb !== null && !c.quoted).at(-1)?.index ?? null
}

/** Coordinated predicates share the subject before, infinitives that of the clause they depend on. */
function sharedSubject(raw: RawClause, verb: VerbGroup | null): number | null {
  if (raw.shares !== null) return raw.shares
  if (verb === null) return null
  if (raw.kind === 'infinitive' && raw.parent !== null) return raw.parent
  if (verb.mood === 'n') return raw.parent
  return null
}
