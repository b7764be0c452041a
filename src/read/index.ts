import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Problem } from '../model/problem.js'
import { type Draft, type Format, finish, type ReadOptions, type ReadResult } from './article.js'
import { decode, isDamaged } from './decode.js'
import { formatOf } from './format.js'
import { readHtml } from './html.js'
import { readLimits } from './limits.js'
import { readMarkdown } from './markdown.js'
import { readNdjson } from './ndjson.js'
import { expandPaths } from './paths.js'
import { readPlain } from './plain.js'
import { chunksOf, peek } from './streams.js'

export type { Format, ReadOptions, ReadResult } from './article.js'
export { parseDay } from './day.js'
export { readLimits } from './limits.js'

/**
 * Reads articles from files, folders, globs and standard input ('-'), one at a time and in a stable order.
 *
 * Yields an article, or a problem for what could not be read; a bad article never stops the others.
 * Memory stays constant: one article at a time, NDJSON line by line.
 *
 * @throws never
 */
export async function* readArticles(
  paths: readonly string[],
  options: ReadOptions,
): AsyncGenerator<ReadResult> {
  for await (const found of expandPaths(paths, options.skip)) {
    if ('problem' in found) yield found
    else yield* guarded(found.path, options)
  }
}

/** Whatever goes wrong while a file is read becomes a problem of that file. */
async function* guarded(path: string, options: ReadOptions): AsyncGenerator<ReadResult> {
  try {
    if (path === '-') yield* readStream(options)
    else yield* readFileArticles(path, options)
  } catch (error) {
    yield { problem: unreadable(path, error) }
  }
}

async function* readFileArticles(path: string, options: ReadOptions): AsyncGenerator<ReadResult> {
  const format = formatOf(path, options.format)
  if (format === 'ndjson') return yield* readNdjson(path, chunksOf(path), options)
  const { size } = await stat(path)
  if (size > readLimits.articleBytes) return yield { problem: tooLarge(path, size) }
  yield* readWhole(path, await readFile(path), format, options)
}

/** Standard input: NDJSON is read as a stream, everything else as one article. */
async function* readStream(options: ReadOptions): AsyncGenerator<ReadResult> {
  const chunks = options.stdin ?? process.stdin
  if (options.format === 'ndjson') return yield* readNdjson('-', chunks, options)
  const { head, rest } = await peek(chunks)
  if (options.format === 'auto' && looksLikeNdjson(head)) return yield* readNdjson('-', rest, options)
  let bytes = 0
  const parts: Uint8Array[] = []
  for await (const part of rest) {
    bytes += part.length
    if (bytes > readLimits.articleBytes) return yield { problem: tooLarge('-', bytes) }
    parts.push(part)
  }
  yield* readWhole('-', Buffer.concat(parts), options.format, options)
}

async function* readWhole(
  source: string,
  bytes: Uint8Array,
  given: Format | 'auto',
  options: ReadOptions,
): AsyncGenerator<ReadResult> {
  const decoded = await decode(bytes, given === 'html')
  if (decoded === null)
    return yield {
      problem: problem(
        source,
        'binary-input',
        'this is not text',
        'give plain text, Markdown, HTML or NDJSON',
      ),
    }
  if (given === 'auto' && looksLikeNdjson(bytes)) return yield* readNdjson(source, single(bytes), options)
  const format =
    given === 'auto'
      ? sniff(decoded)
      : given === 'text' && options.format === 'auto'
        ? sniffPage(decoded)
        : given
  const stem = source === '-' ? null : basename(source).replace(/(.)\.[^.]+$/, '$1')
  const draft = await readAs(format, source, decoded, bytes)
  if (isDamaged(decoded, bytes) && draft.draft !== null)
    yield {
      problem: {
        ...problem(source, 'damaged-text', 'some bytes are no characters; U+FFFD stands for them'),
        severity: 'warning',
      },
    }
  for (const p of draft.problems) yield { problem: p }
  if (draft.draft !== null)
    yield* finish({ ...draft.draft, id: options.id ?? draft.draft.id ?? stem }, source, options)
}

async function readAs(
  format: Format,
  source: string,
  text: string,
  bytes: Uint8Array,
): Promise<{ draft: Draft | null; problems: Problem[] }> {
  if (format === 'markdown') return readMarkdown(source, text)
  if (format === 'html') return readHtml(source, (await decode(bytes, true)) ?? text)
  return { draft: readPlain(text), problems: [] }
}

/** The format of text that came without a telling name. */
function sniff(text: string): Format {
  if (/^\s{0,64}---\r?\n/.test(text)) return 'markdown'
  return sniffPage(text)
}

function sniffPage(text: string): Format {
  return /^\s{0,200}(?:<!doctype html|<html|<\?xml[^>]{0,200}>\s{0,20}<(?:!doctype html|html))/i.test(
    text.slice(0, 600),
  )
    ? 'html'
    : 'text'
}

/** A JSON object in the first line that has a text. */
function looksLikeNdjson(head: Uint8Array): boolean {
  const start = head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf ? 3 : 0
  if (head[start] !== 0x7b) return false
  return /^\{\s*"[^"\n]{1,60}"\s*:/.test(Buffer.from(head.subarray(start, start + 200)).toString('utf8'))
}

async function* single(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

function unreadable(file: string, error: unknown): Problem {
  const { code, message } = error as NodeJS.ErrnoException
  if (code === 'ENOENT') return problem(file, 'missing-file', 'no such file or folder')
  if (code === 'EACCES' || code === 'EPERM')
    return problem(file, 'unreadable-file', 'no permission to read this')
  return problem(file, 'unreadable-file', `cannot be read: ${String(message).split('\n')[0]}`)
}

function tooLarge(file: string, bytes: number): Problem {
  const most = readLimits.articleBytes / 1e6
  return problem(
    file,
    'article-too-large',
    `${(bytes / 1e6).toFixed(1)} MB and more is no article; the limit is ${most} MB`,
    'give one article a file, or NDJSON with one article a line',
  )
}

function problem(file: string, code: string, message: string, mend?: string): Problem {
  return { file, line: null, column: null, severity: 'error', code, message, ...(mend ? { mend } : {}) }
}
