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
  const places = new Map<string, Place>()
  const problems: Problem[] = []
  let articles = 0
  for await (const { id, place } of idsOf(paths, options)) {
    articles++
    const first = places.get(id)
    if (first === undefined) places.set(id, place)
    else problems.push(duplicate(id, first, place))
  }
  return { articles, problems }
}

interface Place {
  readonly source: string
  /** Of NDJSON, from 1. */
  readonly line: number | null
}

function duplicate(id: string, first: Place, { source, line }: Place): Problem {
  const other =
    first.source !== source
      ? first.source
      : first.line === null
        ? 'another article of this file'
        : `line ${first.line}`
  return {
    ...problemOf(
      'error',
      source,
      'duplicate-id',
      `the id "${id}" stands for ${other} too; nothing was written`,
    ),
    line,
    mend: 'give each article an id of its own, or the folders an --out of their own',
  }
}

async function* idsOf(
  paths: readonly string[],
  options: ReadOptions,
): AsyncGenerator<{ id: string; place: Place }> {
  for await (const found of expandPaths(paths, options.skip)) {
    if ('problem' in found) continue
    const named = idFromName(found.path, options)
    if (named !== null) yield { id: named, place: { source: found.path, line: null } }
    else
      for await (const result of readArticles([found.path], options))
        if ('article' in result)
          yield { id: result.article.id, place: { source: found.path, line: result.line } }
  }
}

/** Text and pages carry no id of their own: their name tells it, and they need not be read. */
function idFromName(path: string, options: ReadOptions): string | null {
  const format = formatOf(path, options.format)
  if (path === '-' || (format !== 'text' && format !== 'html')) return null
  return safeId(options.id ?? basename(path).replace(/(.)\.[^.]+$/, '$1')) || null
}
