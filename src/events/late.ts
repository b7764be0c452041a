import type { Memory } from './memory.js'

/** A memory that lets work wait until somebody asks what earlier clauses told. */
export interface LateMemory extends Memory {
  /** Work that tells things in the order of the text, done when it is first asked for. */
  later(work: () => void): void
  /** Does all that waits. */
  settle(): void
}

/**
 * Most sentences tell no event: they matter only for the pronouns of later ones, and often nobody asks. What they tell
 * waits here, in the order of the text; the first question does all of it, so that every answer is the same as without.
 */
export function createLateMemory(memory: Memory): LateMemory {
  let waiting: (() => void)[] = []
  let working = false
  const settle = () => {
    if (working || waiting.length === 0) return
    working = true
    for (const work of waiting) work()
    waiting = []
    working = false
  }
  const later = (work: () => void) => {
    if (working || waiting.length === 0) work()
    else waiting.push(work)
  }
  return {
    // What is known of the whole article waits for nothing.
    ...memory,
    get asked() {
      return memory.asked
    },
    later: (work) => waiting.push(work),
    settle,
    tell: (subject, others, hadSubject) => later(() => memory.tell(subject, others, hadSubject)),
    tellPair: (pair) => later(() => memory.tellPair(pair)),
    resolvePronoun(form, part, language, speaker) {
      settle()
      return memory.resolvePronoun(form, part, language, speaker)
    },
    lastPair() {
      settle()
      return memory.lastPair()
    },
  }
}
