import { counted } from '../diff/views/model.js'
import type { Problem } from '../model/problem.js'
import { lintRules } from '../rules/events/lint.js'
import { locateProblems } from '../rules/events/locate.js'
import { checkPacks } from '../rules/index.js'
import { standardOutput } from './output.js'
import { formatProblem } from './problems.js'

export interface RulesLintOptions {
  readonly strict?: boolean
  readonly format: 'terminal' | 'json'
}

/** All problems of a pack: what keeps it from loading, and what is doubtful in its event rules. */
export async function lintPack(folder: string | null): Promise<readonly Problem[]> {
  const { packs, problems, rules } = await checkPacks(folder === null ? [] : [folder])
  const files = packs.flat()
  const own = new Set(packs.at(-1)!.map((f) => f.file))
  const doubts = lintRules(rules.events, rules.vocabulary, files).filter((p) => own.has(p.file))
  return locateProblems([...problems.filter((p) => own.has(p.file) || p.severity === 'error'), ...doubts])
}

/** `depesche rules lint [FOLDER]`: 1 where there is an error (with `--strict` also a warning). */
export async function rulesLint(folder: string | null, options: RulesLintOptions): Promise<number> {
  const problems = await lintPack(folder)
  const errors = problems.filter((p) => p.severity === 'error').length
  const warnings = problems.length - errors
  const text =
    options.format === 'json'
      ? `${JSON.stringify(problems, null, 2)}\n`
      : `${problems.map((p) => `${formatProblem(p)}\n`).join('')}${counted(errors, 'error')}, ${counted(warnings, 'warning')}\n`
  await standardOutput().write(text)
  return errors > 0 || (options.strict === true && warnings > 0) ? 1 : 0
}
