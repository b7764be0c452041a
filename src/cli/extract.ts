import { createPipeline } from '../pipeline.js'
import { readArticles } from '../read/index.js'
import { loadRules } from '../rules/index.js'
import { createWriter } from '../write/index.js'

// biome-ignore lint/suspicious/noExplicitAny: options of commander, given types by the helper that owns the command line
export async function extract(paths: string[], options: any): Promise<void> {
  const rules = await loadRules(options.rules ?? [])
  const toRecord = createPipeline(rules, { route: options.route })
  const write = await createWriter(options.format)
  for await (const found of readArticles(paths.length ? paths : ['-'], {
    format: options.inputFormat,
    published: options.published ?? null,
    id: options.id ?? null,
  })) {
    if ('article' in found) process.stdout.write(write(toRecord(found.article)))
    else console.error(found.problem.message)
  }
}
