import type { AnnotatedArticle, Sentence } from '../model/mention.js'
import type { Span } from '../model/span.js'
import type { EventRule, Frame } from '../rules/events/types.js'
import type { Rules } from '../rules/index.js'
import type { Scene } from './functions.js'
import { createEventEngine, type EventEngine, matchesOf, remember } from './index.js'
import type { Language } from './language.js'
import { createMemory, type Memory } from './memory.js'
import { nounLemmasOf } from './noun-lemmas.js'
import { parseSentence } from './parse.js'
import type { Clause, Match, Word } from './types.js'
import { collectMentions, type Mentions, wordsOf } from './words.js'

/**
 * What became of a frame at a word that could be its trigger. event: it told an event; failed: a condition did not hold;
 * beaten: another frame at the same word was chosen; inside: its words belong to another event; unread: the word was not
 * read as the part of speech that the frame wants.
 */
export type FrameOutcome = 'event' | 'failed' | 'beaten' | 'inside' | 'unread'

export interface TriedFrame {
  readonly sentence: number
  readonly rule: string
  /** As in `EventTrace.frameId`, e.g. `de-0`. */
  readonly frameId: string
  /** The frame as the rule file has it, in one line. */
  readonly frame: string
  /** In the repaired text. */
  readonly trigger: Span
  readonly outcome: FrameOutcome
  /** The first condition that failed, or the frame that was chosen instead; null for an event. */
  readonly why: string | null
}

export interface WhyNot {
  readonly rule?: string
  readonly sentence?: number
}

/** Says of every frame that was tried in an article what became of it: of one rule, of one sentence, or of both. */
export function createWhyNot(rules: Rules): (article: AnnotatedArticle, ask: WhyNot) => TriedFrame[] {
  const engine = createEventEngine(rules)
  return (article, ask) => {
    const mentions = collectMentions(article)
    const memory = createMemory(article)
    const rule = ask.rule === undefined ? undefined : engine.frames.rule(ask.rule)
    const frames = rule ? rules.events.frames.filter((f) => f.rule === rule.id) : []
    return article.sentences.flatMap((sentence) => {
      const tried = lookAt(sentence, { engine, mentions, memory, article, rule, frames })
      return ask.sentence === undefined || ask.sentence === sentence.index ? tried : []
    })
  }
}

interface Look {
  readonly engine: EventEngine
  readonly mentions: Mentions
  readonly memory: Memory
  readonly article: AnnotatedArticle
  readonly rule: EventRule | undefined
  /** All frames of the rule that is asked for. */
  readonly frames: readonly Frame[]
}

/** Reads one sentence as the event reader does, but keeps what failed. */
function lookAt(sentence: Sentence, look: Look): TriedFrame[] {
  const language = look.engine.languages.get(sentence.language)?.language
  if (language === undefined) return []
  const parsed = parseSentence(sentence, wordsOf(sentence, language, look.mentions), language)
  const machine = look.article.route?.endsWith('-mt') ?? false
  const tried: TriedFrame[] = []
  const wanted = (frame: Frame) => look.rule === undefined || frame.rule === look.rule.id
  const read = new Set<number>()
  const tell = (
    frame: Frame,
    words: readonly number[],
    clause: Clause | null,
    outcome: FrameOutcome,
    why: string | null,
  ) => {
    for (const i of words) read.add(i)
    if (!wanted(frame)) return
    const { token } = parsed.words[frame.head === 'verb' && clause?.verb ? clause.verb.word : words[0]!]!
    tried.push({
      ...nameOf(frame),
      trigger: { start: token.start, end: token.end },
      sentence: sentence.index,
      outcome,
      why,
    })
  }
  const matched: Match[] = []
  const frames = {
    ...look.engine.frames,
    missed: (frame: Frame, s: Scene, words: readonly number[], failed: string) =>
      tell(frame, words, s.clause, 'failed', failed),
  }
  const chosen = matchesOf(
    parsed,
    language,
    look.memory,
    { index: frames, machine, mayMatch: () => true },
    (all) => matched.push(...all),
  )
  for (const match of matched) {
    const [outcome, why] = fateOf(match, chosen)
    tell(match.frame, match.trigger, match.clause, outcome, why)
  }
  for (const [i, word] of parsed.words.entries())
    if (!read.has(i)) {
      const frame = look.frames.find((f) => f.language === language.id && couldTrigger(word, f, language))
      if (frame) tell(frame, [i], null, 'unread', `the word is not read as ${kindOf(frame)} here`)
    }
  remember(look.memory, chosen, look.engine.frames)
  return tried.sort((a, b) => a.trigger.start - b.trigger.start || rank[a.outcome] - rank[b.outcome])
}

const rank: Readonly<Record<FrameOutcome, number>> = { event: 0, beaten: 1, inside: 2, failed: 3, unread: 4 }

/** `de-0`, as in the trace of an event. */
export const frameIdOf = (f: Frame) => `${f.language}${f.machine ? '-mt' : ''}-${f.index}`

const nameOf = (f: Frame) => ({ rule: f.rule, frameId: frameIdOf(f), frame: f.source })

const kindOf = (f: Frame) =>
  f.head === 'verb'
    ? 'the verb of a clause'
    : f.head === 'noun'
      ? 'a noun with its own phrase'
      : 'an adjective after a verb of being'

function fateOf(match: Match, chosen: readonly Match[]): [FrameOutcome, string | null] {
  if (chosen.includes(match)) return ['event', null]
  const other = chosen.find((m) => m.trigger.at(-1) === match.trigger.at(-1))
  if (other === undefined) return ['inside', 'it matches, but its words belong to what another event tells']
  const name = `${other.frame.rule}, frame ${other.frame.language}${other.frame.machine ? '-mt' : ''} ${other.frame.index + 1}`
  const why =
    other.score > match.score
      ? `fits better (${other.score} points against ${match.score})`
      : other.score === match.score
        ? `was taken: both have ${match.score} points, so only their names decide`
        : 'stands over it'
  return ['beaten', `it matches, but ${name} ${why}`]
}

function couldTrigger(word: Word, frame: Frame, language: Language): boolean {
  if (word.token.kind !== 'word') return false
  const lemmas = frame.lemmas.map((l) => l.split('|')[0]!)
  if (frame.head === 'verb') return word.readings.some((r) => lemmas.includes(r.lemma))
  const text = language.words.order === 'v2' && frame.head === 'noun' ? word.token.text : word.token.lower
  return (
    lemmas.includes(text) ||
    (frame.head === 'noun' && nounLemmasOf(text, language).some((l) => lemmas.includes(l)))
  )
}
