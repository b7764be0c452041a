import { basename } from 'node:path'
import type { Problem } from '../../model/problem.js'
import { formatOf } from '../../read/format.js'
import { safeId } from '../../read/identity.js'
import { type ReadOptions, readArticles } from '../../read/index.js'
import { expandPaths } from '../../read/paths.js'
import { problemOf } from '../problems.js'

/** How many articles there are, and which ids stand for two of them. */
export interface IdSurvey {
  readonly articles: number
  readonly problems: readonly Problem[]
}

/** Looks at the ids of all articles before anything is written: under `--out` each needs a file of its own. */
export async function surveyIds(paths: readonly string[], options: ReadOptions): Promise<IdSurvey> {
  const sources = new Map<string, string>()
  const problems: Problem[] = []
  let articles = 0
  for await (const { id, source } of idsOf(paths, options)) {
    articles++
    const first = sources.get(id)
    if (first === undefined) sources.set(id, source)
    else
      problems.push(
        problemOf(
          'error',
          source,
          'duplicate-id',
          `the id "${id}" stands for ${first === source ? 'another article of this file' : first} too; nothing was written`,
        ),
      )
  }
  return { articles, problems }
}

async function* idsOf(
  paths: readonly string[],
  options: ReadOptions,
): AsyncGenerator<{ id: string; source: string }> {
  for await (const found of expandPaths(paths)) {
    if ('problem' in found) continue
    const named = idFromName(found.path, options)
    if (named !== null) yield { id: named, source: found.path }
    else
      for await (const result of readArticles([found.path], options))
        if ('article' in result) yield { id: result.article.id, source: found.path }
  }
}

/** Text and pages carry no id of their own: their name tells it, and they need not be read. */
function idFromName(path: string, options: ReadOptions): string | null {
  const format = formatOf(path, options.format)
  if (path === '-' || (format !== 'text' && format !== 'html')) return null
  return safeId(options.id ?? basename(path).replace(/(.)\.[^.]+$/, '$1')) || null
}
