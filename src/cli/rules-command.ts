import { InputError, type Problem } from '../model/problem.js'
import { locateProblems } from '../rules/events/locate.js'
import { todosOf } from '../rules/events/todos.js'
import { closest } from './closest.js'
import { standardOutput } from './output.js'
import { loadPacks } from './packs.js'
import { formatProblem, problemOf } from './problems.js'
import { type RuleOutcome, type RuleTestResult, testRules, type UncoveredFrame } from './rules-test.js'

export interface RulesTestOptions {
  readonly rules: readonly string[]
  readonly format: 'terminal' | 'json'
}

const right = new Set(['found', 'quiet'])

/** `depesche rules test [RULE…]`: examples must be found, near misses stay quiet, every frame fire; 1 where one does not. */
export async function rulesTest(wanted: readonly string[], options: RulesTestOptions): Promise<number> {
  const rules = await loadPacks(options.rules)
  const meant = (id: string, w: string) => id === w || id.startsWith(w.endsWith('/') ? w : `${w}/`)
  const ids = rules.events.rules.map((r) => r.id)
  for (const w of wanted) if (!ids.some((id) => meant(id, w))) throw new InputError([unknownRule(w, ids)])
  const chosen = (rule: { id: string }) => wanted.length === 0 || wanted.some((w) => meant(rule.id, w))
  const result = testRules(rules, chosen)
  const problems = testProblems(
    result,
    todosOf({ ...rules.events, rules: rules.events.rules.filter(chosen) }),
  )
  const text = `${problems.map((p) => `${formatProblem(p)}\n`).join('')}${numbers(result)}\n`
  await standardOutput().write(options.format === 'json' ? `${JSON.stringify(result, null, 2)}\n` : text)
  return problems.length > 0 || result.outcomes.length === 0 ? 1 : 0
}

function unknownRule(wanted: string, ids: readonly string[]): Problem {
  const near = closest(wanted, ids)
  const mend = near.length > 0 ? `did you mean ${near.join(' or ')}?` : 'see depesche rules list for the ids'
  return { ...problemOf('error', 'depesche', 'unknown-rule', `no rule has the id or type ${wanted}`), mend }
}

/**
 * Every example that is not as it claims and every frame that none fires, at its place in the rule file. Of a rule that
 * is not filled in yet only what is left to fill in: all else follows from it.
 */
export function testProblems(
  { outcomes, uncovered }: RuleTestResult,
  todos: readonly Problem[] = [],
): Problem[] {
  const unfinished = new Set(todos.map((t) => t.file))
  const ready = ({ file }: { readonly file: string }) => !unfinished.has(file)
  return locateProblems([
    ...todos,
    ...outcomes.filter((o) => ready(o) && !right.has(o.outcome)).map(outcomeProblem),
    ...uncovered.filter(ready).map(uncoveredProblem),
  ])
}

const messages: Readonly<Record<string, string>> = {
  missing: 'tells no event in its example',
  wrong: 'tells another event than its example says',
  noisy: 'fires in its near miss',
}

function outcomeProblem(o: RuleOutcome): Problem {
  const problem = problemOf(
    'error',
    o.file,
    `example-${o.outcome}`,
    `${o.rule} ${messages[o.outcome]} (${o.route})`,
  )
  return { ...problem, at: { path: o.path }, why: whyOf(o), mend: mendOf(o) }
}

function whyOf(o: RuleOutcome): string {
  if (o.outcome !== 'missing') return o.detail
  const tried = o.tried.map(
    (t) => `frame ${frameName(t.frameId)}: ${t.why ?? 'it tells an event that is merged with another'}`,
  )
  return `${tried.length > 0 ? tried.join('; ') : 'no word of it is the trigger of a frame of this rule'}; ${o.detail}`
}

/** `de-mt-0` → `de-mt 1`. */
const frameName = (id: string) => {
  const at = id.lastIndexOf('-')
  return `${id.slice(0, at)} ${Number(id.slice(at + 1)) + 1}`
}

function mendOf(o: RuleOutcome): string {
  if (o.outcome === 'noisy') return 'give the frame a condition, or the rule an unless'
  if (o.outcome === 'wrong') return 'mend gives, or the arguments of the frame'
  return o.tried.length > 0 ? 'loosen the frame, or mend the sentence' : 'add a frame with its word'
}

function uncoveredProblem(f: UncoveredFrame): Problem {
  const message = `no example of ${f.rule} fires ${f.language} frame ${f.index + 1}`
  return {
    ...problemOf('error', f.file, 'frame-without-example', message),
    at: { path: ['frames', f.language, f.index] },
    why: 'what no example shows, nobody can trust',
    mend: `add an example with ${f.language}: …, or delete the frame if another always wins`,
  }
}

function numbers({ outcomes, uncovered, frames }: RuleTestResult): string {
  const count = (outcome: string) => outcomes.filter((o) => o.outcome === outcome).length
  const told = ['found', 'quiet', 'missing', 'wrong', 'noisy'].map((o) => `${count(o)} ${o}`).join(', ')
  return `${told}; ${frames - uncovered.length} of ${frames} frames fired`
}
