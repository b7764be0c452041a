import type { EventMention } from '../model/event.js'
import { type MadeOnce, madeOnce } from '../model/made-once.js'
import type { AnnotatedArticle, Sentence } from '../model/mention.js'
import type { Rules } from '../rules/index.js'
import { indexContexts, indexTopics, type TopicIndex } from './agreement.js'
import { speakerOfSentence } from './attribution.js'
import { buildEvent } from './build.js'
import { chooseMatches } from './choose.js'
import { countriesTold } from './countries.js'
import { type FrameIndex, indexFrames, matchNouns, matchVerb, type Search } from './frames.js'
import { createLanguage, type Language } from './language.js'
import { createMemory, type Memory } from './memory.js'
import { mergeMentions } from './merge.js'
import { parseSentence } from './parse.js'
import { participantsOf, subjectOf } from './participants.js'
import type { Resolver } from './resolver.js'
import { joinHeadlines } from './retold.js'
import { among, sceneOf } from './shapes.js'
import type { Clause, Match, Parsed, Part, Participant } from './types.js'
import { createWake, type Wake } from './wake.js'
import { collectMentions, type Mentions, peopleIn, wordsOf } from './words.js'

/** All that reading events needs, compiled once. */
export interface EventEngine {
  readonly languages: MadeOnce<{
    readonly language: Language
    readonly topics: TopicIndex
    readonly contexts: TopicIndex
    readonly wake: Wake
  }>
  readonly frames: FrameIndex
}

/** Reads the events that an annotated article tells, by the compiled frame rules. */
export function createEventReader(
  rules: Rules,
  withFrames = false,
): (article: AnnotatedArticle) => EventMention[] {
  let engine: EventEngine | null = null
  return (article) => {
    if (article.route === null || article.sentences.length === 0) return []
    engine ??= createEventEngine(rules)
    const events = readEvents(article, engine)
    return withFrames ? events.map((e) => ({ ...e, rule: `${e.rule}#${e.trace.frameId}` })) : events
  }
}

export function createEventEngine(rules: Rules): EventEngine {
  const frames = indexFrames(rules.events)
  const languages = madeOnce(Object.keys(rules.grammar), (id) => {
    const language = createLanguage(id, rules.grammar[id]!, rules.names[id] ?? null, rules.events)
    return {
      language,
      topics: indexTopics(rules.events.topics, id),
      contexts: indexContexts(rules.events, id),
      wake: createWake(language, frames, rules.events),
    }
  })
  return { languages, frames }
}

/** How many sentences a pronoun looks back for whom it means by more than the names that stand there. */
const lookBack = 2

/** What a sentence tells that tells no event: no country that the next could go on with. */
const nowhere: ReadonlySet<string> = new Set(['', '*'])

function readEvents(article: AnnotatedArticle, engine: EventEngine): EventMention[] {
  const mentions = collectMentions(article)
  const memory = createMemory(article)
  const machine = article.route?.endsWith('-mt') ?? false
  const events: EventMention[] = []
  // A sentence that is not analysed may be anywhere.
  let read = -1
  let lastSpeaker: Participant | null = null
  // Sentences that tell no event wait until it is known whether a pronoun asks for them: most are never analysed.
  let waiting: Sentence[] = []
  const rememberWaiting = (asked: boolean) => {
    for (const [i, sentence] of waiting.entries()) {
      const { language } = engine.languages.get(sentence.language)!
      const speaker =
        asked && i >= waiting.length - lookBack
          ? rememberWhole(sentence, language, mentions, memory)
          : rememberCheaply(sentence, language, mentions, memory)
      lastSpeaker = speaker ?? lastSpeaker
    }
    waiting = []
  }
  for (const sentence of article.sentences) {
    const tools = engine.languages.get(sentence.language)
    if (tools === undefined) continue
    if (sentence.index > read + 1) memory.tellScene(sentence.index - 1, nowhere)
    if (!tools.wake.wakes(sentence, machine)) {
      waiting.push(sentence)
      continue
    }
    rememberWaiting(sentence.tokens.some((t) => tools.language.lookingBack.has(t.lower)))
    const words = wordsOf(sentence, tools.language, mentions)
    const parsed = parseSentence(sentence, words, tools.language)
    const resolver = resolverOf(parsed, tools.language, memory)
    const search = { index: engine.frames, machine, mayMatch: tools.wake.mayMatch }
    const chosen = matchesOf(parsed, tools.language, memory, search)
    const busyClauses = new Set(chosen.filter((m) => m.triggerPart === null).map((m) => m.clause.index))
    for (const match of chosen) {
      const rule = engine.frames.rule(match.frame.rule)
      const event = buildEvent(match, {
        ...tools,
        parsed,
        resolver,
        rule,
        published: article.published,
        machine,
        lastSpeaker,
        busy: (c) => busyClauses.has(c.index),
      })
      if (event) events.push(event)
    }
    remember(memory, chosen, engine.frames)
    memory.tellScene(sentence.index, chosen.length > 0 ? countriesTold(resolver) : nowhere)
    read = sentence.index
    lastSpeaker = speakerOfSentence(parsed.clauses, tools.language, resolver) ?? lastSpeaker
  }
  return joinHeadlines(mergeMentions(events), (at) => article.sentences[at]?.headline ?? false)
}

function resolverOf(parsed: Parsed, language: Language, memory: Memory): Resolver {
  return among({ words: parsed.words, language, memory, parts: [], known: parsed.known }, [])
}

/** The matches of a sentence that tell its events; `onAll` hears of all matches first. */
export function matchesOf(
  parsed: Parsed,
  language: Language,
  memory: Memory,
  search: Search,
  onAll?: (all: readonly Match[]) => void,
): Match[] {
  const all = parsed.clauses.flatMap((clause) => {
    const speaker = reporterOf(clause, parsed, language, memory)
    const scene = sceneOf(resolverOf(parsed, language, memory), clause, parsed.clauses, speaker)
    const matches = [...matchVerb(scene, search), ...matchNouns(scene, search)]
    // "… shelled a village, a day after the two countries had agreed": what a clause told is known to the next.
    tellClause(clause, parsed.clauses, memory, scene)
    for (const m of matches) tellParties(m, memory, search.index)
    return matches
  })
  onAll?.(all)
  return chooseMatches(all, parsed.clauses, search.index)
}

/** The subject of the verb of saying above a clause, or beside it where the clause is indirect speech. */
function reporterOf(
  clause: Clause,
  parsed: Parsed,
  language: Language,
  memory: Memory,
): readonly Participant[] {
  let at = clause.parent === null ? undefined : parsed.clauses[clause.parent]
  for (let hops = 0; at !== undefined && hops < 5; hops++) {
    if (at.verb !== null && language.reporting.has(at.verb.lemma))
      return speakersOf(at, parsed, language, memory)
    at = at.parent === null ? undefined : parsed.clauses[at.parent]
  }
  if (clause.verb?.mood !== '1') return []
  const beside = parsed.clauses.find(
    (c) => c !== clause && c.kind === 'main' && c.verb !== null && language.reporting.has(c.verb.lemma),
  )
  return beside === undefined ? [] : speakersOf(beside, parsed, language, memory)
}

function speakersOf(
  clause: Clause,
  parsed: Parsed,
  language: Language,
  memory: Memory,
): readonly Participant[] {
  const subject = subjectOf(clause, parsed.clauses)
  return subject === null
    ? []
    : participantsOf(subject, among(resolverOf(parsed, language, memory), clause.parts))
}

export function remember(memory: Memory, chosen: readonly Match[], frames: FrameIndex): void {
  for (const match of chosen) tellParties(match, memory, frames)
}

const isPronoun = (part: Part, r: Resolver) => r.words[part.head]!.tag === 'pron'

/** Types whose two parties are "both sides" later on: those who fight, and those who lay down arms. */
const opposed = new Set(['ASSAULT', 'RETREAT'])

/** "Both sides" are those who met, agreed or fought: not whoever was accused, asked or named beside another. */
function tellParties(match: Match, memory: Memory, frames: FrameIndex): void {
  const rule = frames.rule(match.frame.rule)
  if (!rule.mutual && !opposed.has(rule.type)) return
  const parties = match.filled
    .filter((f) => f.argument === 'actor' || f.argument === 'recipient')
    .flatMap((f) => f.participants)
  if (parties.length > 1) memory.tellPair(parties)
}

/** What a sentence without an event tells later ones, by all its clauses; returns its speaker. */
function rememberWhole(
  sentence: Sentence,
  language: Language,
  mentions: Mentions,
  memory: Memory,
): Participant | null {
  const parsed = parseSentence(sentence, wordsOf(sentence, language, mentions), language)
  const resolver = resolverOf(parsed, language, memory)
  for (const clause of parsed.clauses) tellClause(clause, parsed.clauses, memory, resolver)
  return speakerOfSentence(parsed.clauses, language, resolver)
}

/** A sentence that nothing asks for is not analysed; its first person is remembered, as speaker where a verb of saying stands. */
function rememberCheaply(
  sentence: Sentence,
  language: Language,
  mentions: Mentions,
  memory: Memory,
): Participant | null {
  const people = peopleIn(sentence, mentions)
  if (people.length === 0) return null
  memory.tell(people.slice(0, 1), () => people.slice(1), true)
  const speaks = sentence.tokens.some(
    (t) => t.kind === 'word' && language.readingsOf(t.lower).some((r) => language.reporting.has(r.lemma)),
  )
  return speaks ? people[0]! : null
}

function tellClause(clause: Clause, clauses: readonly Clause[], memory: Memory, resolver: Resolver): void {
  const r = among(resolver, clause.parts)
  const subject = clause.verb?.passive ? (clause.object[0] ?? null) : subjectOf(clause, clauses)
  const told = subject === null ? [] : participantsOf(subject, r)
  // Only while nobody was named does it matter who else stands in the clause.
  const others = () => clause.parts.filter((p) => p !== subject).flatMap((p) => participantsOf(p, r))
  memory.tell(told, others, subject !== null && clause.kind === 'main' && !isPronoun(subject, resolver))
  if (told.length > 1 && clause.kind === 'main') memory.tellPair(told)
}
