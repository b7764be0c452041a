import { readArticles } from '../read/index.js'
import { createRepairer } from '../repair/index.js'
import { createRouter } from '../route/index.js'
import { loadRules } from '../rules/index.js'
import { explainNames } from './explain-names.js'
import { standardOutput } from './output.js'
import { formatProblem } from './problems.js'

/** `depesche explain-names`: each candidate of a name, taken or not, with the evidence that spoke; resolves to the exit code. */
export async function explainNamesOf(
  paths: readonly string[],
  options: { readonly rules: readonly string[]; readonly published?: string },
): Promise<number> {
  const rules = await loadRules(options.rules)
  const route = createRouter(rules, 'auto')
  const repair = createRepairer(rules)
  const sink = standardOutput()
  let failed = false
  const read = { format: 'auto' as const, published: options.published ?? null, id: null }
  for await (const found of readArticles(paths.length > 0 ? paths : ['-'], read)) {
    if ('problem' in found) {
      failed ||= found.problem.severity === 'error'
      process.stderr.write(`${formatProblem(found.problem)}\n`)
    } else if (!(await sink.write(explainNames(rules, repair(route(found.article)))))) return 0
  }
  return failed ? 2 : 0
}
