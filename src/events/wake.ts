// Which frames could match in a sentence, before it is analysed. Generic verbs (hold, take, give) head some frame, so that
// nearly every sentence has a trigger; but most frames ask for further words, and where one of them stands nowhere in the
// sentence the frame cannot match. What is asked here may say yes too often and never no too often.
import type { Sentence } from '../model/mention.js'
import type { EventRules, Frame } from '../rules/events/types.js'
import { type Cues, createCues, type Way } from './cues.js'
import type { FrameIndex } from './frames.js'
import type { Language } from './language.js'

export interface Wake {
  /** Looks at a sentence: could any frame match in it? */
  wakes(sentence: Sentence, machine: boolean): boolean
  /** Could this frame match in the sentence that was looked at last? */
  mayMatch(frame: Frame): boolean
}

/** Wakes for the frames of one language. */
export function createWake(language: Language, index: FrameIndex, rules: EventRules): Wake {
  const { ways, cuesOf, lists, reflexive } = createCues(language, index, rules)
  const frames = new Map<Frame, number>()
  for (const { frame } of ways) if (!frames.has(frame)) frames.set(frame, frames.size)
  const frameOf = Uint16Array.from(ways, ({ frame }) => frames.get(frame)!)
  // The number of the last sentence in which a list had a word, a frame all it asks for: nothing to clear in between.
  const met = new Uint32Array(lists)
  const alive = new Uint32Array(frames.size)
  let now = 0
  const isMet = ({ frame, lists: asked }: Way, machine: boolean): boolean => {
    if (!machine && (frame.machine || (frame.reflexive && met[reflexive] !== now))) return false
    for (let k = 0; k < asked.length; k++) if (met[asked[k]!] !== now) return false
    return true
  }
  return {
    wakes({ tokens }, machine) {
      now++
      const row: Cues[] = []
      const heads: (readonly number[])[] = []
      const mark = ({ lists: had, ways: open }: Cues) => {
        for (let k = 0; k < had.length; k++) met[had[k]!] = now
        if (open.length > 0) heads.push(open)
      }
      for (let i = 0; i < tokens.length; i++) {
        const cues = cuesOf(tokens[i]!)
        row.push(cues)
        mark(cues)
      }
      for (let i = 0; i < row.length; i++) {
        const { particle } = row[i]!
        if (particle > 0 && (row[i + 1]?.follows !== false || row[i - 1]?.verb === true)) met[particle] = now
      }
      let awake = false
      for (const list of heads)
        for (let k = 0; k < list.length; k++) {
          const n = list[k]!
          const frame = frameOf[n]!
          if (alive[frame] === now || !isMet(ways[n]!, machine)) continue
          alive[frame] = now
          awake = true
        }
      return awake
    },
    mayMatch: (frame) => alive[frames.get(frame)!] === now,
  }
}
