// Which sentences are worth an analysis. Generic verbs (hold, take, give) head some frame, so that nearly every sentence
// has a trigger; but most frames also ask for a word or for somebody, and where none stands in the sentence they cannot
// match.
import type { Sentence } from '../model/mention.js'
import type { EventRules, Frame } from '../rules/events/types.js'
import { countryClasses, createWanted, type Needs, reflexivePronoun } from './cues.js'
import type { FrameIndex } from './frames.js'
import type { Language } from './language.js'
import type { Memory } from './memory.js'
import { longest } from './parse.js'
import { type Mentions, referencesIn } from './words.js'

/** What is known of a sentence before it is analysed. */
export type Waking =
  /** No word of it could head a frame. */
  | 'asleep'
  /** A word could head a frame, but no such frame can match: what it tells matters to later sentences only. */
  | 'told'
  | 'awake'

export interface Wakes {
  /** Looks at a sentence before it is analysed. */
  waking(sentence: Sentence, mentions: Mentions, memory: Memory, machine: boolean): Waking
  /** Could a frame match in the sentence that was looked at last? */
  mayMatch(frame: Frame): boolean
}

/** @param isTrigger by its form alone, could a word head a frame? */
export function createWakes(
  language: Language,
  index: FrameIndex,
  rules: EventRules,
  isTrigger: (text: string, lower: string) => boolean,
): Wakes {
  const wanted = createWanted(language, index, rules, isTrigger)
  // `seen[number]` is the number of the last sentence that had this word or class: nothing to clear between sentences.
  const seen = new Uint32Array(wanted.count)
  let now = 0
  const mark = (name: string) => {
    const number = wanted.classOf(name)
    if (number !== undefined) seen[number] = now
  }
  const { several } = wanted
  const isSeen = (number: number): boolean => {
    if (seen[number] === now) return true
    const pieces = several[number]
    return pieces?.every((piece) => seen[piece] === now) ?? false
  }
  const areMet = ({ lists, machine, reflexive: asksFor }: Needs): boolean => {
    if (!onMachine && (machine || (asksFor && seen[reflexive] !== now))) return false
    each: for (let l = 0; l < lists.length; l++) {
      const list = lists[l]!
      for (let i = 0; i < list.length; i++) if (isSeen(list[i]!)) continue each
      return false
    }
    return true
  }
  // Verbs such as "say" head hundreds of frames and stand several times in a sentence: each is checked once.
  const failed = new Uint32Array(wanted.needsCount)
  const isMet = (needs: Needs): boolean => {
    if (failed[needs.id] === now) return false
    if (areMet(needs)) return true
    failed[needs.id] = now
    return false
  }
  let onMachine = false
  const reflexive = wanted.classOf(reflexivePronoun)!
  const waking: Wakes['waking'] = (sentence, mentions, memory, machine) => {
    if (now === 0xffffffff) {
      seen.fill((now = 0))
      failed.fill(0)
    }
    now++
    onMachine = machine
    let heads = false
    let particle: number | undefined
    const frames: (readonly Needs[])[] = []
    const { tokens } = sentence
    for (let i = 0; i < tokens.length; i++) {
      const { text, lower, kind } = tokens[i]!
      const cues = wanted.cuesOf(text, lower, kind === 'word')
      heads ||= cues.heads
      for (let k = 0; k < cues.stands.length; k++) seen[cues.stands[k]!] = now
      if (cues.frames.length > 0) frames.push(cues.frames)
      if (particle !== undefined && (cues.follows || i === longest)) seen[particle] = now
      particle = cues.particle
    }
    if (particle !== undefined) seen[particle] = now
    if (!heads) return 'asleep'
    markMentions(sentence, mentions, memory, mark)
    for (const list of frames) if (list.some(isMet)) return 'awake'
    return 'told'
  }
  const mayMatch = (frame: Frame): boolean => {
    const needs = wanted.needsOf(frame)
    return needs === undefined || isMet(needs)
  }
  return { waking, mayMatch }
}

/** Marks the classes that the mentions of a sentence may meet, and names in compounds. */
function markMentions(
  sentence: Sentence,
  mentions: Mentions,
  memory: Memory,
  mark: (name: string) => void,
): void {
  for (const ref of referencesIn(sentence, mentions)) {
    for (const name of countryClasses) mark(name)
    mark(`@${ref.kind}`)
    if (ref.kind !== 'place' && ref.entity.sector !== null) mark(`@${ref.entity.sector}`)
  }
  for (const { text } of sentence.tokens) {
    const hyphen = text.indexOf('-')
    if (hyphen <= 0) continue
    const body = memory.organizationCalled(text.slice(0, hyphen))
    const named = [body, ...text.split('-').map(memory.personCalled)]
    for (const entity of named)
      if (entity !== null) {
        for (const name of [...countryClasses, '@person', '@organization']) mark(name)
        if (entity.sector !== null) mark(`@${entity.sector}`)
      }
  }
}
