import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { Article } from '../../model/article.js'
import type { Problem } from '../../model/problem.js'
import { formatOf } from '../../read/format.js'
import { type ReadOptions, readArticles } from '../../read/index.js'
import { expandPaths } from '../../read/paths.js'
import type { Done, Journal } from './journal.js'

/** What comes out of reading: an article to extract, one that is done already, or why there is none. */
export type WorkItem =
  | {
      readonly kind: 'article'
      readonly article: Article
      readonly key: string | null
      readonly told: readonly Problem[]
    }
  | { readonly kind: 'page'; readonly page: string; readonly read: ReadOptions; readonly key: string | null }
  | { readonly kind: 'unchanged'; readonly done: Done }
  | { readonly kind: 'problem'; readonly problem: Problem }

/** Reads everything, without looking at what was done before. Pages are left to the workers. */
export async function* readAll(paths: readonly string[], options: ReadOptions): AsyncGenerator<WorkItem> {
  for await (const found of expandPaths(paths)) {
    if ('problem' in found) yield { kind: 'problem', problem: found.problem }
    else if (isPage(found.path, options)) yield { kind: 'page', page: found.path, read: options, key: null }
    else yield* readOne(found.path, options)
  }
}

async function* readOne(path: string, options: ReadOptions): AsyncGenerator<WorkItem> {
  for await (const result of readArticles([path], options)) {
    if ('problem' in result) yield { kind: 'problem', problem: result.problem }
    else yield { kind: 'article', article: result.article, key: null, told: [] }
  }
}

function isPage(path: string, options: ReadOptions): boolean {
  return path !== '-' && formatOf(path, options.format) === 'html'
}

/**
 * Reads what changed since the journal was written.
 *
 * A file of one article is known by its bytes, so that an unchanged page is not even parsed; a line of NDJSON by the
 * article in it. `context` stands for all else that decides the output: rules, options, version.
 */
export async function* readChanged(
  paths: readonly string[],
  options: ReadOptions,
  journal: Journal,
  context: string,
): AsyncGenerator<WorkItem> {
  for await (const found of expandPaths(paths)) {
    if ('problem' in found) yield { kind: 'problem', problem: found.problem }
    else if (found.path === '-' || formatOf(found.path, options.format) === 'ndjson')
      yield* readLines(found.path, options, journal, context)
    else yield* readFileIfChanged(found.path, options, journal, context)
  }
}

async function* readLines(
  path: string,
  options: ReadOptions,
  journal: Journal,
  context: string,
): AsyncGenerator<WorkItem> {
  for await (const result of readArticles([path], options)) {
    if ('problem' in result) {
      yield { kind: 'problem', problem: result.problem }
      continue
    }
    const key = digest(context, JSON.stringify(result.article))
    const done = journal.find(key)
    yield done ? { kind: 'unchanged', done } : { kind: 'article', article: result.article, key, told: [] }
  }
}

async function* readFileIfChanged(
  path: string,
  options: ReadOptions,
  journal: Journal,
  context: string,
): AsyncGenerator<WorkItem> {
  const key = await digestOfFile(
    path,
    digest(context, JSON.stringify([path, options.format, options.published, options.id])),
  )
  const done = key === null ? null : journal.find(key)
  if (done) return yield { kind: 'unchanged', done }
  if (isPage(path, options))
    return yield { kind: 'page', page: path, read: { ...options, stdin: undefined }, key }
  const items: WorkItem[] = []
  const told: Problem[] = []
  for await (const result of readArticles([path], options)) {
    if ('problem' in result) told.push(result.problem)
    items.push(
      'problem' in result
        ? { kind: 'problem', problem: result.problem }
        : { kind: 'article', article: result.article, key: null, told },
    )
  }
  const single = items.filter((i) => i.kind === 'article').length === 1
  for (const item of items) yield item.kind === 'article' && single ? { ...item, key } : item
}

async function digestOfFile(path: string, context: string): Promise<string | null> {
  try {
    return digest(context, await readFile(path))
  } catch {
    return null // reading it again tells why
  }
}

function digest(context: string, content: string | Uint8Array): string {
  return createHash('sha256').update(context).update('\n').update(content).digest('hex').slice(0, 32)
}
