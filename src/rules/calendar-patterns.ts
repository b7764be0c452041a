import type { Problem } from '../model/problem.js'
import { problem } from './calendar-words.js'
import type { RuleFile } from './files.js'

/** One way to say a time: the sequence of classes ('MONTH') and words ('=vor') that it is made of. */
export interface CompiledPattern {
  /** What the words come to: names a resolver of src/annotate/dates; 'nothing' claims the words so that nobody else does. */
  readonly means: string
  /** Facts that the pattern itself adds, e.g. the side on which "two years ago" lies. */
  readonly data: Readonly<Record<string, string | number>>
  /** Each with the number of leading and trailing items that must be there but are no part of the expression. */
  readonly sequences: readonly (readonly [items: readonly string[], lead: number, tail: number])[]
  readonly say: string
  readonly examples: Readonly<Record<string, string>>
}

interface Item {
  readonly choices: readonly string[]
  readonly optional: boolean
  readonly context: boolean
}

const keys = ['say', 'means', 'with', 'examples']

/**
 * Compiles `patterns` of calendar files. In `say`, CAPITALS are classes of words, the rest are words themselves;
 * `[…]` may be missing, `(…)` must be there but is no part of the expression, `a|b` is either.
 */
export function compilePatterns(
  files: readonly RuleFile[],
  classes: ReadonlySet<string>,
  problems: Problem[],
): CompiledPattern[] {
  return files.flatMap(({ file, data }) => {
    const list = (data as { patterns?: unknown }).patterns ?? []
    if (!Array.isArray(list)) {
      problems.push(problem(file, 'calendar-shape', '`patterns` is a list'))
      return []
    }
    return list.flatMap(
      (entry) => compilePattern(entry as Record<string, unknown>, file, classes, problems) ?? [],
    )
  })
}

function compilePattern(
  entry: Record<string, unknown>,
  file: string,
  classes: ReadonlySet<string>,
  problems: Problem[],
): CompiledPattern | null {
  const says = [entry['say']].flat()
  if (says.length === 0 || says.some((s) => typeof s !== 'string') || typeof entry['means'] !== 'string') {
    problems.push(
      problem(file, 'calendar-pattern', `a pattern has \`say\` and \`means\`: ${JSON.stringify(entry)}`),
    )
    return null
  }
  for (const key of Object.keys(entry))
    if (!keys.includes(key)) problems.push(problem(file, 'unknown-key', `a calendar pattern has no "${key}"`))
  const sequences = (says as string[]).flatMap((say) => expand(parse(say)))
  for (const name of new Set(sequences.flatMap(([items]) => items)))
    if (!name.startsWith('=') && !classes.has(name))
      problems.push(
        problem(file, 'unknown-class', `no list of words is called ${name}`, 'add it under `words`'),
      )
  return {
    means: entry['means'],
    data: (entry['with'] ?? {}) as Record<string, string | number>,
    sequences,
    say: says.join(' / '),
    examples: (entry['examples'] ?? {}) as Record<string, string>,
  }
}

function parse(say: string): Item[] {
  return say
    .split(' ')
    .filter(Boolean)
    .map((part) => {
      const optional = part.startsWith('[')
      const inner = optional ? part.slice(1, -1) : part
      const context = inner.startsWith('(')
      const choices = (context ? inner.slice(1, -1) : inner)
        .split('|')
        .map((c) => (/^[A-Z][A-Z-]+$/.test(c) ? c : `=${c.toLowerCase()}`))
      return { choices, optional, context }
    })
}

function expand(items: readonly Item[]): [string[], number, number][] {
  let open: { names: string[]; context: boolean[] }[] = [{ names: [], context: [] }]
  for (const item of items) {
    const longer = open.flatMap((s) =>
      item.choices.map((c) => ({ names: [...s.names, c], context: [...s.context, item.context] })),
    )
    open = item.optional ? [...longer, ...open] : longer
  }
  return open
    .filter((s) => s.names.length > 0)
    .map(({ names, context }) => {
      const lead = context.indexOf(false)
      const tail = context.length - 1 - context.lastIndexOf(false)
      return [names, lead, tail]
    })
}
