import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import type { Article } from '../../model/article.js'
import type { Problem } from '../../model/problem.js'
import { formatOf } from '../../read/format.js'
import { type ReadOptions, readArticles, readLimits } from '../../read/index.js'
import { expandPaths } from '../../read/paths.js'
import { chunksOf } from '../../read/streams.js'
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
  /** A file that gave no article; `key` where that is to be remembered. */
  | {
      readonly kind: 'failed'
      readonly source: string
      readonly problems: readonly Problem[]
      readonly key: string | null
    }

/** Reads everything, without looking at what was done before. Pages are left to the workers. */
export async function* readAll(paths: readonly string[], options: ReadOptions): AsyncGenerator<WorkItem> {
  for await (const found of expandPaths(paths, options.skip)) {
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
  for await (const found of expandPaths(paths, options.skip)) {
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
  const seen = journal.failed(path) ? await keyOfFile(path, options, context) : null
  const known = seen === null ? null : journal.find(seen)
  if (known) return yield remembered(known)
  const problems: Problem[] = []
  let articles = 0
  for await (const result of readArticles([path], options)) {
    if ('problem' in result) {
      if (articles > 0) yield { kind: 'problem', problem: result.problem }
      else problems.push(result.problem)
      continue
    }
    if (articles++ === 0) yield* problems.map((problem): WorkItem => ({ kind: 'problem', problem }))
    const key = digest(context, JSON.stringify(result.article))
    const done = journal.find(key)
    yield done ? { kind: 'unchanged', done } : { kind: 'article', article: result.article, key, told: [] }
  }
  if (articles > 0) return
  const key = path === '-' ? null : (seen ?? (await keyOfFile(path, options, context)))
  yield { kind: 'failed', source: path, problems, key }
}

/** Nothing to do for it; what was wrong with it is told again. */
function remembered(done: Done): WorkItem {
  return done.file === null
    ? { kind: 'failed', source: done.source ?? '', problems: done.problems, key: null }
    : { kind: 'unchanged', done }
}

async function* readFileIfChanged(
  path: string,
  options: ReadOptions,
  journal: Journal,
  context: string,
): AsyncGenerator<WorkItem> {
  const key = await keyOfFile(path, options, context)
  const done = key === null ? null : journal.find(key)
  if (done) return yield remembered(done)
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
  const articles = items.filter((i) => i.kind === 'article').length
  if (articles === 0) return yield { kind: 'failed', source: path, problems: told, key }
  const single = articles === 1
  for (const item of items) yield item.kind === 'article' && single ? { ...item, key } : item
}

/** Digest of a file and of all that decides what comes of it; null where it cannot be read. */
async function keyOfFile(path: string, options: ReadOptions, context: string): Promise<string | null> {
  const hash = createHash('sha256')
  hash.update(`${digest(context, JSON.stringify([path, options.format, options.published, options.id]))}\n`)
  try {
    if ((await stat(path)).size <= readLimits.articleBytes) hash.update(await readFile(path))
    else for await (const chunk of chunksOf(path)) hash.update(chunk)
    return hash.digest('hex').slice(0, 32)
  } catch {
    return null // reading it again tells why
  }
}

function digest(context: string, content: string | Uint8Array): string {
  return createHash('sha256').update(context).update('\n').update(content).digest('hex').slice(0, 32)
}
