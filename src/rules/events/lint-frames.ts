import type { Problem } from '../../model/problem.js'
import { problemAt } from './check.js'
import type { EventRule, EventRules, Frame } from './types.js'

/** A word with more frames than this is no word that a person wrote rules for; comparing each with each would take for ever. */
const mostClaims = 200

/** Frames that cannot win, and triggers that two rules claim with the same conditions. */
export function lintFrames(rules: EventRules): Problem[] {
  const byId = new Map(rules.rules.map((r) => [r.id, r]))
  const claims = new Map<string, Frame[]>()
  for (const frame of rules.frames)
    for (const lemma of new Set(frame.lemmas)) {
      const key = `${frame.language} ${frame.head} ${lemma}`
      const list = claims.get(key)
      if (list) list.push(frame)
      else claims.set(key, [frame])
    }
  const problems: Problem[] = []
  const told = new Set<string>()
  for (const [key, frames] of claims) {
    const lemma = key.split(' ').slice(2).join(' ')
    if (frames.length > mostClaims) continue
    for (const [i, frame] of frames.entries())
      for (const [j, other] of frames.entries()) {
        if (i === j) continue
        const a = byId.get(frame.rule)!
        const b = byId.get(other.rule)!
        if (a === b ? shadows(other, frame, a) && (j < i || !shadows(frame, other, a)) : false)
          tell(problems, told, shadowed(a, frame, other, lemma))
        else if (a !== b && i > j && sameClaim(frame, other) && !standsOver(a, b))
          tell(problems, told, claimedTwice(a, b, frame, other, lemma))
      }
  }
  return problems
}

/** A frame with many lemmas is told once a pair of frames. */
function tell(problems: Problem[], told: Set<string>, problem: Problem): void {
  const key = JSON.stringify([problem.code, problem.file, problem.at?.path.slice(0, 3), problem.why])
  if (!told.has(key)) problems.push(problem)
  told.add(key)
}

/** Where the frame names the word. */
const wordPath = (f: Frame, lemma: string) => ['frames', routeOf(f), f.index, f.head, f.lemmas.indexOf(lemma)]

const routeOf = (f: Frame) => f.language + (f.machine ? '-mt' : '')
const standsOver = (a: EventRule, b: EventRule) => a.over.includes(b.id) || b.over.includes(a.id)
const inside = (some: readonly string[], all: readonly string[]) => some.every((w) => all.includes(w))
const same = (a: readonly string[], b: readonly string[]) => a.length === b.length && inside(a, b)

/** Whatever `b` matches, `a` matches too and fills at least as much, in the same way: `b` adds nothing. */
function shadows(a: Frame, b: Frame, rule: EventRule): boolean {
  return (
    (!a.machine || b.machine) &&
    (!a.reflexive || b.reflexive) &&
    (a.passive === null || a.passive === b.passive) &&
    a.with.length > 0 === b.with.length > 0 &&
    inside(b.with, a.with) &&
    (a.near.length === 0 || (b.near.length > 0 && inside(b.near, a.near))) &&
    Object.entries(a.conditions).every(
      ([fn, words]) => b.conditions[fn] !== undefined && inside(b.conditions[fn], words),
    ) &&
    a.unless.every((veto) => b.unless.some((u) => JSON.stringify(u) === JSON.stringify(veto))) &&
    inside(a.needs, b.needs.length > 0 ? b.needs : rule.needs) &&
    (a.needs.length > 0 || b.needs.length === 0) &&
    same(a.modes, b.modes) &&
    same(a.contexts, b.contexts) &&
    same(a.topics, b.topics) &&
    a.stage === b.stage &&
    a.status === b.status &&
    a.confidence === b.confidence &&
    Object.entries(b.args).every(([argument, fns]) =>
      fillsAlike(a.args[argument] ?? [], fns, rule.mutual && argument === 'actor'),
    )
  )
}

/** The first function that somebody fills wins, so the order counts; parties of a mutual event are united. */
function fillsAlike(more: readonly string[], less: readonly string[], united: boolean): boolean {
  return united ? inside(less, more) : less.every((fn, i) => more[i] === fn)
}

/** Nothing but the rules' names decides which of two frames wins. */
function sameClaim(a: Frame, b: Frame): boolean {
  return (
    a.machine === b.machine &&
    a.reflexive === b.reflexive &&
    a.passive === b.passive &&
    same(a.with, b.with) &&
    same(a.near, b.near) &&
    same(Object.keys(a.conditions), Object.keys(b.conditions)) &&
    Object.entries(a.conditions).every(([fn, words]) => overlap(words, b.conditions[fn]!)) &&
    same(Object.keys(a.args), Object.keys(b.args)) &&
    a.unless.length === 0 &&
    b.unless.length === 0
  )
}

const overlap = (a: readonly string[], b: readonly string[]) => a.some((w) => b.includes(w))

function shadowed(rule: EventRule, frame: Frame, other: Frame, lemma: string): Problem {
  return problemAt(
    rule.file,
    'shadowed-frame',
    `for "${lemma}" this frame adds nothing to ${routeOf(other)} frame ${other.index + 1}`,
    wordPath(frame, lemma),
    {
      severity: 'warning',
      why: `frame ${other.index + 1} asks for no more and fills at least as much`,
      mend: 'delete it, or give it a mode, a stage or arguments that the other has not',
    },
  )
}

function claimedTwice(a: EventRule, b: EventRule, frame: Frame, other: Frame, lemma: string): Problem {
  return problemAt(
    a.file,
    'duplicate-trigger',
    `"${lemma}" means ${a.id} here and ${b.id} in ${b.file} under the same conditions`,
    wordPath(frame, lemma),
    {
      severity: 'warning',
      why: `only the order of their names decides between this frame and ${routeOf(other)} frame ${other.index + 1} of ${b.id}`,
      mend: `give one of them a condition that tells them apart, or write over: [${b.id}]`,
    },
  )
}
