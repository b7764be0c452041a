import type { Actor, EventMention, Status } from '../model/event.js'
import type { Span } from '../model/span.js'
import type { EventRule } from '../rules/events/types.js'
import { countryActor } from './actors.js'
import { agreementOf, type TopicIndex, termsSpan } from './agreement.js'
import { attributionOf } from './attribution.js'
import { typeFor } from './choose.js'
import { whenOf, whereOf } from './circumstances.js'
import { homeOfCrowd } from './homes.js'
import type { Language } from './language.js'
import { unique } from './participants.js'
import type { Resolver } from './resolver.js'
import { sceneOf } from './shapes.js'
import { statusOf } from './status.js'
import type { Clause, Match, Parsed, Part, Participant } from './types.js'

export interface BuildContext {
  readonly parsed: Parsed
  readonly language: Language
  readonly resolver: Resolver
  readonly rule: EventRule
  readonly topics: TopicIndex
  readonly contexts: TopicIndex
  readonly published: string | null
  readonly machine: boolean
  readonly lastSpeaker: Participant | null
  /** Whether a clause tells an event of its own. */
  readonly busy: (clause: Clause) => boolean
}

/** Turns a match into an event: parties, status, time, place, agreement, source, confidence, and the trace that explains it. */
export function buildEvent(match: Match, c: BuildContext): EventMention | null {
  const { words, clauses, sentence } = c.parsed
  const parties = partiesOf(match, c.rule)
  if (parties === null) return null
  const notes: string[] = []
  const when = whenOf(match, words, clauses, c.busy, c.language, c.published)
  if (when) notes.push(`date ${when.value}: ${when.why} ("${textOf(c, when.span)}")`)
  const told = statusOf(match, { words, clauses, language: c.language })
  const status = withFuture(told.status, when?.from ?? null, c, match)
  notes.push(`status ${status}: ${status === told.status ? told.why : 'its day is after publication'}`)
  const where = whereOf(match, words, c.language, c.rule.type)
  if (where) notes.push(`place ${where.place}: ${where.why}`)
  const crowd =
    c.rule.type === 'PROTEST' && parties.actors.length === 0
      ? crowdAt(where?.part ?? null, match, parties.via, c)
      : null
  const agreement = agreementOf(match, c.rule, words, clauses, c.topics)
  const source = attributionOf(match.clause, c.resolver, clauses, c.lastSpeaker)
  const attribution =
    source && ![...parties.actors].some((a) => a.id === source.actor.id) ? source.actor.id : null
  if (attribution) notes.push(`attributed to ${attribution}`)
  const { confidence, costs } = confidenceOf(match, c, parties)
  notes.push(...costs)
  const evidence = evidenceOf(match, c)
  return {
    type: typeFor(c.rule, status),
    modes: modesOf(match, c),
    contexts: [
      ...new Set([...match.frame.contexts, ...c.rule.contexts, ...c.contexts.find(words, 0, words.length)]),
    ].sort(),
    status,
    actors: crowd === null ? parties.actors : [crowd],
    recipients: parties.recipients,
    date: when?.value ?? null,
    place: where?.place ?? null,
    agreement:
      agreement && status === 'denied' && agreement.stage === 'agreed'
        ? { ...agreement, stage: 'rejected' }
        : agreement,
    attribution,
    evidence,
    trigger: triggerSpan(match, c),
    rule: c.rule.id,
    confidence,
    secondary: sentence.secondary,
    trace: {
      frame: match.frame.source,
      frameId: `${match.frame.language}${match.frame.machine ? '-mt' : ''}-${match.frame.index}`,
      sentence: sentence.index,
      arguments: traceArguments(match, c),
      notes,
    },
  }
}

const textOf = (c: BuildContext, span: Span) => {
  const inside = c.parsed.words.filter((w) => w.token.start >= span.start && w.token.end <= span.end)
  return inside.map((w) => w.token.text).join(' ')
}

interface Parties {
  readonly actors: Actor[]
  readonly recipients: Actor[]
  readonly via: readonly Participant[]
}

/** Parties by argument; nobody stands on both sides unless their sectors differ. */
function partiesOf(match: Match, rule: EventRule): Parties | null {
  const of = (argument: string) =>
    unique(match.filled.filter((f) => f.argument === argument).flatMap((f) => f.participants))
  const actors = of('actor')
  let recipients = of('recipient')
  recipients = recipients.filter(
    (r) => !actors.some((a) => a.actor.id === r.actor.id && a.actor.sector === r.actor.sector),
  )
  if (rule.mutual) recipients = recipients.filter((r) => !actors.some((a) => a.actor.id === r.actor.id))
  const needs = match.frame.needs.length > 0 ? match.frame.needs : rule.needs
  if (actors.length === 0 && recipients.length === 0 && !needs.includes('nobody')) return null
  return {
    actors: actors.map((p) => p.actor),
    recipients: recipients.map((p) => p.actor),
    via: [...actors, ...recipients],
  }
}

/** An unnamed crowd is that of the country where it protests. */
function crowdAt(
  part: Part | null,
  match: Match,
  recipients: readonly Participant[],
  c: BuildContext,
): Actor | null {
  const ref = part === null ? null : c.parsed.words[part.head]!.ref
  const { clause } = match
  const scene = sceneOf(c.resolver, clause, c.parsed.clauses)
  const code =
    ref?.kind === 'place' && ref.entity.country !== null
      ? ref.entity.country
      : homeOfCrowd(recipients, c.rule, scene)
  return code === null ? null : countryActor(code, 'CVL', c.language)
}

/** What is asserted of a day after publication has not happened yet. */
function withFuture(status: Status, from: string | null, c: BuildContext, match: Match): Status {
  if (from === null || c.published === null || (status !== 'happened' && status !== 'ongoing')) return status
  return from > c.published && match.frame.status === null ? 'planned' : status
}

/** Modes of the frame, and those of the rule whose cue stands in what the clause tells: itself and the clauses under it. */
function modesOf(match: Match, c: BuildContext): string[] {
  const modes = new Set(match.frame.modes)
  const told = wordsTold(match, c)
  const language = c.language.id
  for (const [mode, cue] of Object.entries(c.rule.modes)) {
    const words = cue[language]
    if (Object.keys(cue).length === 0) modes.add(mode)
    else if (words?.some((w) => cueStands(w.toLowerCase(), c, told))) modes.add(mode)
  }
  return [...modes].sort()
}

/** Indexes of the words of a clause and of all that depends on it. */
function wordsTold(match: Match, c: BuildContext): Set<number> {
  const clauses = new Set([match.clause.index])
  const told = new Set(match.clause.words)
  for (const p of match.clause.parts) for (let i = p.start; i < p.end; i++) told.add(i)
  for (const clause of c.parsed.clauses)
    if (
      (clause.parent !== null && clauses.has(clause.parent) && clause.kind !== 'main') ||
      clause.words.includes(match.trigger[0]!)
    ) {
      clauses.add(clause.index)
      for (const i of clause.words) told.add(i)
    }
  return told
}

function cueStands(cue: string, c: BuildContext, told: ReadonlySet<number>): boolean {
  const pieces = cue.split(' ')
  const german = c.language.words.order === 'v2'
  return c.parsed.words.some(
    (_, i) =>
      told.has(i) &&
      pieces.every((p, k) => {
        const lower = c.parsed.words[i + k]?.token.lower
        return (
          lower !== undefined &&
          (lower === p || (german && p.length > 4 ? lower.includes(p) : lower === `${p}s`))
        )
      }),
  )
}

function confidenceOf(
  match: Match,
  c: BuildContext,
  parties: Parties,
): { confidence: number; costs: string[] } {
  const costs: string[] = []
  let confidence = match.frame.confidence ?? (match.triggerPart === null ? 0.9 : 0.8)
  const cost = (amount: number, why: string) => {
    confidence -= amount
    costs.push(`-${amount}: ${why}`)
  }
  if (match.clause.uncertainOrder) cost(0.15, 'subject and object only by their order')
  if (parties.via.some((p) => p.via === 'pronoun' || p.via === 'both')) cost(0.1, 'a party only by pronoun')
  if (parties.via.some((p) => p.inferred)) cost(0.1, 'the country of a party only from its surroundings')
  if (c.machine) cost(0.1, 'machine wording')
  if (parties.actors.length === 0) cost(0.1, 'nobody is told as acting')
  return { confidence: Math.max(0.1, Math.round(confidence * 100) / 100), costs }
}

/** The clause of the trigger with its terms. */
function evidenceOf(match: Match, c: BuildContext): Span {
  const { words, clauses, sentence } = c.parsed
  const own = match.clause.words
  let from = Math.min(own[0] ?? 0, match.trigger[0]!)
  let to = Math.max((own.at(-1) ?? 0) + 1, match.trigger.at(-1)! + 1)
  const terms = termsSpan(match, words, clauses)
  if (terms) {
    from = Math.min(from, terms.from)
    to = Math.max(to, terms.to)
  }
  for (const f of match.filled)
    if (f.part) {
      from = Math.min(from, f.part.start)
      to = Math.max(to, f.part.end)
    }
  while (from < to - 1 && (words[from]!.tag === 'punct' || words[from]!.tag === 'coord')) from++
  while (to > from + 1 && words[to - 1]!.tag === 'punct') to--
  return { start: Math.max(sentence.start, words[from]!.token.start), end: words[to - 1]!.token.end }
}

function triggerSpan(match: Match, c: BuildContext): Span {
  const last = match.triggerPart === null ? match.clause.verb!.word : match.trigger[0]!
  const at = match.trigger.includes(last) ? last : match.trigger[0]!
  return { start: c.parsed.words[at]!.token.start, end: c.parsed.words[at]!.token.end }
}

function traceArguments(match: Match, c: BuildContext): EventMention['trace']['arguments'] {
  return match.filled.flatMap((f) =>
    f.part === null
      ? []
      : [
          {
            argument: f.argument,
            via: f.via,
            start: c.parsed.words[f.part.start]!.token.start,
            end: c.parsed.words[f.part.end - 1]!.token.end,
          },
        ],
  )
}
