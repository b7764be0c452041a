import { loadRules } from '../rules/index.js'
import { standardOutput } from './output.js'
import { type RuleTestResult, testRules } from './rules-test.js'

export interface RulesTestOptions {
  readonly rules: readonly string[]
  readonly format: 'terminal' | 'json'
}

const right = new Set(['found', 'quiet'])

/** `depesche rules test [RULE…]`: examples must be found, near misses stay quiet, every frame fire; 1 where one does not. */
export async function rulesTest(wanted: readonly string[], options: RulesTestOptions): Promise<number> {
  const rules = await loadRules(options.rules)
  const result = testRules(
    rules,
    (rule) => wanted.length === 0 || wanted.some((w) => rule.id === w || rule.id.startsWith(`${w}/`)),
  )
  const failed = result.outcomes.filter((o) => !right.has(o.outcome))
  await standardOutput().write(
    options.format === 'json' ? `${JSON.stringify(result, null, 2)}\n` : text(result),
  )
  return failed.length + result.uncovered.length > 0 || result.outcomes.length === 0 ? 1 : 0
}

function text({ outcomes, uncovered }: RuleTestResult): string {
  const failed = outcomes
    .filter((o) => !right.has(o.outcome))
    .map((o) => `${o.file}: error[example-${o.outcome}]: ${o.rule} (${o.route}): ${o.text}\n  ${o.detail}\n`)
  const silent = uncovered.map(
    (f) =>
      `${f.file}: error[frame-without-example]: ${f.rule}, ${f.language} frame ${f.index + 1} fires in no example: ${f.source}\n`,
  )
  const count = (outcome: string) => outcomes.filter((o) => o.outcome === outcome).length
  const numbers = ['found', 'quiet', 'missing', 'wrong', 'noisy'].map((o) => `${count(o)} ${o}`).join(', ')
  return `${failed.join('')}${silent.join('')}${numbers}; ${uncovered.length} frames without an example\n`
}
