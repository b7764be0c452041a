import type { Problem } from '../model/problem.js'
import { type Draft, finish, type ReadOptions, type ReadResult } from './article.js'
import { readLimits } from './limits.js'
import { linesOf, peek } from './streams.js'

/** One article a line: `{id, text, published?, title?, url?, language?}`; other keys are ignored, bad lines are named and passed over. */
export async function* readNdjson(
  source: string,
  chunks: AsyncIterable<Uint8Array>,
  options: ReadOptions,
): AsyncGenerator<ReadResult> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let some = false
  for await (const { number, bytes } of linesOf(await asUtf8(chunks), readLimits.articleBytes)) {
    if (bytes === null) {
      some = true
      yield {
        problem: lineProblem(
          source,
          number,
          'article-too-large',
          `this line is longer than ${readLimits.articleBytes / 1e6} MB`,
        ),
      }
      continue
    }
    const line = decodeLine(decoder, bytes)
    if (line?.trim() === '') continue
    some = true
    const draft = line === null ? 'this line is not UTF-8' : parseLine(line)
    if (typeof draft === 'string')
      yield { problem: { ...lineProblem(source, number, 'invalid-ndjson', draft), mend: wanted } }
    else yield* finish({ ...draft, line: number }, source, options)
  }
  if (!some)
    yield {
      problem: { ...lineProblem(source, 1, 'empty-article', 'there is no article in this file'), line: null },
    }
}

const wanted = 'write one article a line: {"id": "…", "text": "…"}'

function decodeLine(decoder: InstanceType<typeof TextDecoder>, bytes: Uint8Array): string | null {
  try {
    return decoder.decode(bytes)
  } catch {
    return null
  }
}

function parseLine(line: string): Draft | string {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    return 'this line is not JSON'
  }
  if (value === null || typeof value !== 'object' || Array.isArray(value))
    return 'this line is not a JSON object'
  const entry = value as Readonly<Record<string, unknown>>
  if (entry.depesche === 1) return 'this is a record of depesche, no article'
  const id = typeof entry.id === 'number' ? String(entry.id) : entry.id
  if (typeof id !== 'string' || id === '') return 'this article has no "id"'
  if (typeof entry.text !== 'string') return 'this article has no "text"'
  const text = (key: string) => (typeof entry[key] === 'string' && entry[key] !== '' ? entry[key] : null)
  return {
    id,
    text: entry.text,
    title: text('title'),
    url: text('url'),
    published: text('published'),
    language: text('language'),
  }
}

/** UTF-16 with a byte order mark is turned into UTF-8 on the way, so that lines can be cut at a byte. */
async function asUtf8(chunks: AsyncIterable<Uint8Array>): Promise<AsyncIterable<Uint8Array>> {
  const { head, rest } = await peek(chunks)
  const little = head[0] === 0xff && head[1] === 0xfe
  if (!little && !(head[0] === 0xfe && head[1] === 0xff)) return rest
  return recode(rest, new TextDecoder(little ? 'utf-16le' : 'utf-16be'))
}

async function* recode(
  chunks: AsyncIterable<Uint8Array>,
  decoder: InstanceType<typeof TextDecoder>,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) yield Buffer.from(decoder.decode(chunk, { stream: true }), 'utf8')
  yield Buffer.from(decoder.decode(), 'utf8')
}

function lineProblem(file: string, line: number, code: string, message: string): Problem {
  return { file, line, column: null, severity: 'error', code, message }
}
