import { eventTypes } from '../../model/event-types.js'
import type { Problem } from '../../model/problem.js'
import type { RuleFile } from '../files.js'
import { packLimits } from '../pack-files.js'
import { argumentNames, classes, type FrameSource, functions, type RuleSource } from './schema.js'
import type { EventRule } from './types.js'

type Path = readonly (string | number)[]

/** A problem of a rule file with its place in the data; `locateProblems` turns that into line and column. */
export function problemAt(
  file: string,
  code: string,
  message: string,
  path: Path,
  more: { key?: true; why?: string; mend?: string; severity?: 'warning' } = {},
): Problem {
  const { key, severity, ...texts } = more
  const at = key ? { path, key } : { path }
  return { file, line: null, column: null, severity: severity ?? 'error', code, message, ...texts, at }
}

const plain = new Set<string>([
  ...['verb', 'noun', 'adjective', 'with', 'near', 'unless', 'mode', 'context', 'stage', 'topic', 'status'],
  ...['passive', 'needs', 'confidence', ...argumentNames],
])

/** Whether a key of a frame is a condition on a function; `adjective` is one where it is not the head, `with` where it lists words. */
export const isCondition = (key: string, head: string, value: unknown) =>
  !plain.has(key) ||
  (key === 'adjective' && head !== 'adjective') ||
  (key === 'with' && (typeof value === 'string' || Array.isArray(value)))

/** An issue of zod, as far as it is read here. */
interface Issue {
  readonly code?: string | undefined
  readonly path: readonly PropertyKey[]
  readonly message: string
  readonly keys?: readonly string[]
  readonly values?: readonly unknown[]
}

/** What the schema says is wrong with a rule file, in words that say how to mend it. */
export function shapeProblems(file: RuleFile, issues: readonly Issue[]): Problem[] {
  return issues.slice(0, packLimits.problems).flatMap((issue) => {
    const path = issue.path.map((p) => (typeof p === 'number' ? p : String(p)))
    const name = path.at(-1) ?? 'the file'
    if (issue.code === 'unrecognized_keys')
      return (issue.keys ?? []).slice(0, packLimits.problems).map((key) =>
        problemAt(file.file, 'unknown-key', `a rule has no "${key}"`, [...path, key], {
          key: true,
          mend: `${path.length === 0 ? 'a rule has id, type, why, mutual, needs, agreement, frames, modes, contexts, planned, unless, over, examples and not' : 'delete it'}`,
        }),
      )
    return problemAt(file.file, 'invalid-rule', `${told(name, issue)}`, path, mendOf(path, issue))
  })
}

function told(name: string | number, issue: Issue): string {
  const where = typeof name === 'number' ? `entry ${name + 1}` : `"${name}"`
  if (issue.code === 'invalid_union') return `${where} must be a word or a list of words`
  if (issue.code === 'invalid_value') return `${where} is none of the words that may stand here`
  return `${where}: ${issue.message.replace(/^Invalid input: /, '').replace(/, received undefined$/, ', but it is missing')}`
}

function mendOf(path: Path, issue: Issue): { mend: string } | Record<string, never> {
  if (issue.values) return { mend: `write one of ${issue.values.slice(0, 20).join(', ')}` }
  if (issue.code === 'invalid_union')
    return { mend: 'at most 400 words, each of 1 to 80 characters; quote what YAML would read as a number' }
  if (path[0] === 'id')
    return { mend: 'write id: type/idea, both in small letters a to z, as in consult/meet' }
  if (path[0] === 'examples' || path[0] === 'not')
    return {
      mend: 'an example has a sentence by language and gives: {…}; a near miss a sentence and because: …',
    }
  if (path[0] === 'type') return { mend: `write one of ${eventTypes.join(', ')}` }
  return {}
}

/** Every route that has frames has an example of its own. */
export function checkExamples(
  rule: EventRule,
  source: RuleSource,
  file: RuleFile,
  problems: Problem[],
): void {
  for (const route of Object.keys(source.frames))
    if (!rule.examples.some((e) => route in e.texts))
      problems.push(
        problemAt(
          file.file,
          'no-example',
          `there are frames for ${route}, but no example in ${route}`,
          ['frames', route],
          {
            key: true,
            why: 'what no example shows, nobody can trust',
            mend: `add an example with ${route}: …`,
          },
        ),
      )
}

interface FrameAt {
  readonly language: string
  readonly route: string
  readonly index: number
  readonly file: RuleFile
  /** The prepositions of the language. */
  readonly known: ReadonlySet<string>
}

/** Functions, classes and needs that a frame names must exist. */
export function checkFrameWords(source: FrameSource, head: string, at: FrameAt, problems: Problem[]): void {
  const base: Path = ['frames', at.route, at.index]
  const isFunction = (fn: string) => (functions as readonly string[]).includes(fn) || at.known.has(fn)
  const unknown = (fn: string, path: Path, more: { key?: true; severity?: 'warning' } = {}) =>
    problems.push(
      problemAt(at.file.file, 'unknown-function', `"${fn}" is no function`, path, {
        ...more,
        why: `a function is one of ${functions.join(', ')}, or a preposition of ${at.language} (rules/lexicon/${at.language}/grammar.yaml)`,
        mend: 'write a function, or a preposition in its base form',
      }),
    )
  for (const [key, value] of Object.entries(source)) {
    if (isCondition(key, head, value)) {
      if (!isFunction(key)) unknown(key, [...base, key], { key: true })
      checkClasses(value, [...base, key], at.file, problems)
    } else if ((argumentNames as readonly string[]).includes(key))
      eachWord(value, [...base, key], (fn, path) => isFunction(fn) || unknown(fn, path))
  }
  for (const [i, veto] of (source.unless ?? []).entries())
    for (const [fn, value] of Object.entries(veto)) {
      // Nothing fills it, so the veto never holds: useless, but harmless.
      if (fn !== 'near' && !isFunction(fn))
        unknown(fn, [...base, 'unless', i, fn], { key: true, severity: 'warning' })
      checkClasses(value, [...base, 'unless', i, fn], at.file, problems)
    }
  eachWord(source.needs, [...base, 'needs'], (need, path) => checkNeed(need, path, at.file, problems))
}

const needs = ['actor', 'recipient', 'two', 'terms', 'nobody']

/** `needs` of a rule or a frame names one of a few words. */
export function checkNeed(need: string, path: Path, file: RuleFile, problems: Problem[]): void {
  if (!needs.includes(need))
    problems.push(
      problemAt(file.file, 'unknown-need', `"${need}" is nothing that a frame can need`, path, {
        mend: `write one of ${needs.join(', ')}`,
      }),
    )
}

/** Calls back for a lone word or every word of a list, each with its path. */
export function eachWord(value: unknown, path: Path, look: (word: string, path: Path) => unknown): void {
  if (typeof value === 'string') look(value, path)
  else if (Array.isArray(value))
    for (const [i, word] of value.entries()) if (typeof word === 'string') look(word, [...path, i])
}

function checkClasses(value: unknown, path: Path, file: RuleFile, problems: Problem[]): void {
  eachWord(value, path, (word, wordPath) => {
    if (!word.startsWith('@') || (classes as readonly string[]).includes(word) || /^@[A-Z]{3}$/.test(word))
      return
    problems.push(
      problemAt(file.file, 'unknown-class', `"${word}" is no class of fillers`, wordPath, {
        mend: `write one of ${classes.join(', ')}, or a sector such as @MIL (rules/vocabulary/sectors.yaml)`,
      }),
    )
  })
}
