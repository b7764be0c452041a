// How a frame is matched. Longer than most files: look-up, conditions and arguments share one scene and one order.
import type { EventRule, EventRules, Frame } from '../rules/events/types.js'
import { fillArguments, type Plan } from './arguments.js'
import { type Filling, fillingOfNoun, fillingOfVerb, headLemmas, meets, type Scene } from './functions.js'
import { headNoun } from './groups.js'
import { authorityOf, unnamedOwner } from './homes.js'
import type { Language } from './language.js'
import { subjectOf, unique } from './participants.js'
import { notNear, unmet, vetoed } from './reasons.js'
import { contentTarget } from './targets.js'
import type { Filled, Match, Part, Participant, Word } from './types.js'

/** Frames by language, head and lemma: a trigger is one look-up. */
export interface FrameIndex {
  verbs(lemma: string, language: string): readonly Frame[]
  nouns(lemma: string, language: string): readonly Frame[]
  adjectives(lemma: string, language: string): readonly Frame[]
  rule(id: string): EventRule
  planOf(frame: Frame): Plan
  /** Told of every frame that was tried at a trigger and failed, for `why-not`. */
  readonly missed?: (frame: Frame, s: Scene, words: readonly number[], failed: string) => void
}

/** Which frames are tried in a sentence. */
export interface Search {
  readonly index: FrameIndex
  /** On a `-mt` route. */
  readonly machine: boolean
  /** False where the words of the sentence rule the frame out (`Wake`). */
  mayMatch(frame: Frame): boolean
}

const noFrames: readonly Frame[] = []

function makePlan(frame: Frame, rule: EventRule): Plan {
  const vetoes = [...frame.unless, ...rule.unless.map((u) => forLanguage(u, frame.language))]
  return {
    conditions: Object.entries(frame.conditions),
    vetoes: vetoes.flatMap((v) => Object.entries(v)),
    args: Object.entries(frame.args),
  }
}

export function indexFrames(rules: EventRules): FrameIndex {
  const tables = {
    verb: new Map<string, Map<string, Frame[]>>(),
    noun: new Map<string, Map<string, Frame[]>>(),
    adjective: new Map<string, Map<string, Frame[]>>(),
  }
  for (const frame of rules.frames)
    for (const lemma of frame.lemmas) {
      const table = tables[frame.head]
      let byLemma = table.get(frame.language)
      if (byLemma === undefined) table.set(frame.language, (byLemma = new Map()))
      const list = byLemma.get(lemma)
      if (list) list.push(frame)
      else byLemma.set(lemma, [frame])
    }
  const byId = new Map(rules.rules.map((r) => [r.id, r]))
  const look =
    (table: ReadonlyMap<string, ReadonlyMap<string, Frame[]>>) => (lemma: string, language: string) =>
      table.get(language)?.get(lemma) ?? noFrames
  const plans = new Map<Frame, Plan>()
  const planOf = (frame: Frame): Plan => {
    let plan = plans.get(frame)
    if (plan === undefined) plans.set(frame, (plan = makePlan(frame, byId.get(frame.rule)!)))
    return plan
  }
  return {
    verbs: look(tables.verb),
    nouns: look(tables.noun),
    adjectives: look(tables.adjective),
    rule: (id) => byId.get(id)!,
    planOf,
  }
}

/** Matches of all verb frames at the predicate of a clause. */
export function matchVerb(s: Scene, search: Search): Match[] {
  const verb = s.clause.verb
  if (verb === null) return []
  const lemmas = [verb.lemma]
  if (s.language.words.order === 'svo')
    for (const p of particlesAfter(s)) lemmas.unshift(`${verb.lemma}|${p}`)
  const matches: Match[] = []
  for (const lemma of lemmas)
    tryAll(search.index.verbs(lemma, s.language.id), s, null, verb.words, search, matches)
  matchPredicate(s, search, matches)
  return matches
}

function particlesAfter(s: Scene): string[] {
  const verb = s.clause.verb!
  const found: string[] = []
  const limit = Math.min(s.words.length, verb.word + 8)
  for (let i = verb.word + 1; i < limit; i++) {
    const lower = s.words[i]!.token.lower
    if (s.language.sets.particles.has(lower) && !s.words[i]!.ref) found.push(lower)
    if (s.words[i]!.tag === 'punct' || s.words[i]!.tag === 'verb') break
  }
  return found
}

/** "is ready to", "war kritisch gegenüber": adjectives after a copula. */
function matchPredicate(s: Scene, search: Search, matches: Match[]): void {
  const verb = s.clause.verb!
  if (!s.language.be.has(verb.lemma)) return
  const start = verb.words.at(-1)! + 1
  // Verb-final clauses have the adjective before the copula: "dass es bereit ist".
  const places =
    s.language.words.order === 'v2'
      ? s.clause.words
      : Array.from({ length: Math.min(8, s.words.length - start) }, (_, k) => start + k)
  for (const i of places) {
    if (s.language.words.order === 'svo' && s.words[i]!.tag === 'punct') break
    const frames = search.index.adjectives(s.words[i]!.token.lower, s.language.id)
    const before = matches.length
    tryAll(frames, s, null, [i], search, matches)
    if (matches.length > before) return
  }
}

/** Matches of all noun frames at the phrases of a clause. */
export function matchNouns(s: Scene, search: Search): Match[] {
  const matches: Match[] = []
  for (const part of s.clause.parts)
    for (const p of [part, ...part.members]) {
      const w = s.words[p.head]!
      if (p.date !== null || (w.tag !== 'noun' && w.tag !== 'verb')) continue
      for (const lemma of headLemmas(p, s.words, s.language))
        tryAll(search.index.nouns(lemma, s.language.id), s, p, [p.head], search, matches)
    }
  return matches
}

function tryAll(
  frames: readonly Frame[],
  s: Scene,
  trigger: Part | null,
  words: readonly number[],
  { index, machine, mayMatch }: Search,
  matches: Match[],
): void {
  for (const frame of frames) {
    // Whoever asks why nothing matched wants to hear the condition that failed.
    if (index.missed === undefined && !mayMatch(frame)) continue
    const match = tryFrame(frame, s, trigger, index, machine, words)
    if (match !== null) matches.push(match)
  }
}

/** Checks one frame; null at the first condition that fails. */
export function tryFrame(
  frame: Frame,
  s: Scene,
  trigger: Part | null,
  index: FrameIndex,
  machine: boolean,
  words: readonly number[],
): Match | null {
  const { match, failed } = checkFrame(frame, s, trigger, index, machine, words)
  if (failed !== null && index.missed) index.missed(frame, s, words, failed)
  return match
}

const noMatch = { match: null, failed: null }

/** As `tryFrame`, with the first condition that failed where `index.missed` asks for it. */
export function checkFrame(
  frame: Frame,
  s: Scene,
  trigger: Part | null,
  index: FrameIndex,
  machine: boolean,
  words: readonly number[],
): { match: Match | null; failed: string | null } {
  const fail = (why: () => string) => (index.missed ? { match: null, failed: why() } : noMatch)
  if (frame.machine && !machine) return fail(() => 'only read on -mt routes')
  const verb = s.clause.verb
  if (frame.reflexive && !verb?.reflexive && !(machine && verb))
    return fail(() => 'the verb is not reflexive here')
  if (frame.passive === 'only' && !verb?.passive) return fail(() => 'only as a passive')
  if (frame.passive === 'never' && verb?.passive) return fail(() => 'never as a passive')
  const governed = trigger !== null && frame.with.length > 0 && governs(s, trigger, frame.with)
  if (frame.with.length > 0 && !governed)
    return fail(() => `no verb ${frame.with.join(', ')} governs the noun`)
  const fill = (fn: string): Filling =>
    trigger === null ? fillingOfVerb(fn, s) : fillingOfNoun(fn, trigger, s, governed)
  const plan = index.planOf(frame)
  for (const [fn, condition] of plan.conditions) {
    const isWord = fn === 'adverb' || fn === 'modal'
    const met = fn === 'adverb' ? hasAdverb(condition, s) : fn === 'modal' ? hasModal(condition, s) : null
    if (!(met ?? meets(condition, fill(fn), s)))
      return fail(() => unmet(fn, condition, isWord ? null : fill(fn), s))
  }
  if (frame.near.length > 0 && !hasNear(frame.near, s)) return fail(() => notNear(frame.near))
  const rule = index.rule(frame.rule)
  for (const [fn, condition] of plan.vetoes)
    if (fn === 'near' ? hasNear(condition, s) : meets(condition, fill(fn), s))
      return fail(() => vetoed(fn, condition))
  const filled = fillArguments(plan, rule, fill, s)
  filled.push(...authorityOf(frame, filled, rule, s, trigger))
  filled.push(...targetOf(frame, filled, rule, s, trigger, fill))
  const missing = missingNeed(frame, rule, filled, s)
  if (missing !== null) return fail(() => missing)
  const withParticipants = filled.filter((f) => f.participants.length > 0).length
  const score =
    plan.conditions.length * 3 +
    withParticipants * 2 +
    filled.length +
    (frame.with.length > 0 ? 2 : 0) +
    (frame.near.length > 0 ? 1 : 0) +
    (frame.reflexive ? 1 : 0)
  return {
    match: { frame, clause: s.clause, trigger: words, triggerPart: trigger, filled, score },
    failed: null,
  }
}

/** At whom the event aims, where no function of the frame tells it. */
function targetOf(
  frame: Frame,
  filled: readonly Filled[],
  rule: EventRule,
  s: Scene,
  trigger: Part | null,
  fill: (fn: string) => Filling,
): Filled[] {
  const functions = frame.args['recipient'] ?? []
  if (filled.some((f) => f.argument === 'recipient')) return []
  if (rule.mutual) return promisedTo(filled, rule, s)
  const { aimed, by_content, targeted } = s.language.parties
  const parties = filled.filter((f) => f.argument === 'actor').flatMap((f) => f.participants)
  const byClause = filled.some((f) => f.argument === 'terms' && f.via === 'clause')
  // "shared their willingness to help end the war in Mali": of two that undertake it together the other is the partner.
  const byTerms = targeted.has(rule.type) && byClause && (rule.type !== 'AGREE' || parties.length < 2)
  if (functions.length === 0 && !aimed.has(rule.type) && !by_content.has(rule.type) && !byTerms) return []
  // Whoever stands deep in a phrase makes no event by himself: somebody acts, or the phrase is told to suffer.
  const told =
    filled.some((f) => f.argument === 'actor') ||
    (trigger === null && s.clause.verb?.passive === true) ||
    frame.needs.includes('nobody')
  const asked = 'object' in frame.conditions ? [...functions, 'object'] : functions
  const named = told ? asked.flatMap((fn) => fill(fn).parts) : []
  const meant = contentTarget(filled, named, s, rule.type)
  const participants = meant.length > 0 ? meant : unnamedOwner(named, filled, rule, s)
  return participants.length === 0 ? [] : [{ argument: 'recipient', via: 'terms', part: null, participants }]
}

/** "agreed to sell Egypt two submarines": of one party alone the clause tells to whom it binds itself. */
function promisedTo(filled: readonly Filled[], rule: EventRule, s: Scene): Filled[] {
  const { targeted } = s.language.parties
  const parties = filled.filter((f) => f.argument === 'actor').flatMap((f) => f.participants)
  const terms = filled.find((f) => f.argument === 'terms')
  if (!targeted.has(rule.type) || parties.length !== 1 || terms?.via !== 'clause') return []
  const participants = contentTarget(filled, [], s, rule.type)
  return participants.length === 0 ? [] : [{ argument: 'recipient', via: 'terms', part: null, participants }]
}

const forLanguage = (
  table: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>,
  language: string,
): Record<string, readonly string[]> =>
  Object.fromEntries(
    Object.entries(table).flatMap(([fn, lists]) => (lists[language] ? [[fn, lists[language]!]] : [])),
  )

/** The verb has the noun as object, predicate or (in the passive and with verbs of happening) subject. */
function governs(s: Scene, trigger: Part, verbs: readonly string[]): boolean {
  const { verb } = s.clause
  if (verb === null) return false
  const lemma =
    s.language.words.order === 'svo'
      ? [verb.lemma, ...particlesAfter(s).map((p) => `${verb.lemma}|${p}`)]
      : [verb.lemma]
  if (!lemma.some((l) => verbs.includes(l))) return false
  const isTrigger_ = (p: Part | null) => p !== null && (p === trigger || p.members.includes(trigger))
  return (
    s.clause.object.some(isTrigger_) ||
    isTrigger_(s.clause.predicate) ||
    isTrigger_(s.clause.subject) ||
    isTrigger_(s.clause.dative) ||
    trigger.prep !== null
  )
}

/** The modal of the verb, or its future. */
function hasModal(condition: readonly string[], s: Scene): boolean {
  const verb = s.clause.verb
  if (verb === null) return false
  if (verb.modal !== null && condition.includes(verb.modal)) return true
  return (
    !verb.passive && verb.words.some((i) => s.words[i]!.readings.some((r) => condition.includes(r.lemma)))
  )
}

function hasAdverb(condition: readonly string[], s: Scene): boolean {
  const first = s.clause.words[0] ?? 0
  const last = s.clause.words.at(-1) ?? 0
  for (let i = first; i <= last + 2 && i < s.words.length; i++)
    if (condition.includes(s.words[i]!.token.lower)) return true
  return false
}

function hasNear(words: readonly string[], s: Scene): boolean {
  return words.some((want) => {
    const seen = s.known?.near.get(want)
    if (seen !== undefined) return seen
    const stands = standsIn(want, s)
    s.known?.near.set(want, stands)
    return stands
  })
}

function standsIn(want: string, s: Scene): boolean {
  const pieces = want.toLowerCase().split(' ')
  for (let i = 0; i < s.words.length; i++)
    if (
      nearWord(s.words[i], pieces[0]!, want, s.language) &&
      pieces.every((piece, k) => k === 0 || nearWord(s.words[i + k], piece, want, s.language))
    )
      return true
  return false
}

function nearWord(w: Word | undefined, piece: string, want: string, language: Language): boolean {
  if (w === undefined) return false
  const { lower } = w.token
  if (lower === piece) return true
  if (language.words.order === 'v2')
    return (
      (lower.endsWith(piece) && piece.length > 6) ||
      (lower.startsWith(piece) && /^(e?[nrsm]?|innen|es)$/.test(lower.slice(piece.length))) ||
      w.readings.some((r) => r.lemma === want)
    )
  return lower === `${piece}s` || w.readings.some((r) => r.lemma === want)
}

/** "Der Trainer protestierte beim Schiedsrichter": where nobody is known, people at least must act. */
function isNoCrowd(frame: Frame, s: Scene): boolean {
  const subject = frame.head === 'verb' && !s.clause.verb?.passive ? subjectOf(s.clause, s.clauses) : null
  if (subject === null || 'subject' in frame.conditions) return false
  const { token, tag } = s.words[subject.head]!
  const form = s.language.words.order === 'v2' ? token.text : token.lower
  return tag === 'noun' && headNoun(subject, s) === null && !s.language.quantities.has(form)
}

function missingNeed(frame: Frame, rule: EventRule, filled: readonly Filled[], s: Scene): string | null {
  const parties = (argument: string): Participant[] =>
    unique(filled.filter((f) => f.argument === argument).flatMap((f) => f.participants))
  const needs = frame.needs.length > 0 ? frame.needs : rule.needs
  const all = unique([...parties('actor'), ...parties('recipient')])
  if (all.length === 0 && !needs.includes('nobody')) return 'nobody in the sentence fills actor or recipient'
  if (all.length === 0 && isNoCrowd(frame, s)) return 'its subject is neither people nor a crowd'
  for (const need of needs) {
    if (need === 'two' && all.length < 2) return 'fewer than two parties'
    if ((need === 'actor' || need === 'recipient') && parties(need).length === 0)
      return `nobody fills ${need}`
    if (need === 'terms' && !filled.some((f) => f.argument === 'terms')) return 'no terms'
  }
  return null
}
