import type { Problem } from '../model/problem.js'
import type { Draft } from './article.js'
import { readLimits } from './limits.js'
import { headlineOf } from './plain.js'

/** Markdown with YAML front matter (title, published or date, url, language, id); the text is what follows it, as written. */
export async function readMarkdown(
  source: string,
  text: string,
): Promise<{ draft: Draft; problems: Problem[] }> {
  const matter = splitFrontMatter(text)
  const body = matter?.body ?? text
  const { data, problems } = matter ? await parseMatter(source, matter.yaml) : { data: {}, problems: [] }
  const get = (...keys: string[]) => keys.map((k) => asText(data[k])).find((v) => v !== null) ?? null
  return {
    draft: {
      id: get('id'),
      title: get('title') ?? headingOf(body) ?? headlineOf(body),
      url: get('url', 'link', 'canonical'),
      published: get('published', 'date'),
      language: get('language', 'lang'),
      text: body,
    },
    problems,
  }
}

function splitFrontMatter(text: string): { yaml: string; body: string } | null {
  const open = /^---[ \t]*\r?\n/.exec(text)
  if (open === null) return null
  const fence = /^(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/gm
  fence.lastIndex = open[0].length
  const close = fence.exec(text.slice(0, readLimits.frontMatterChars))
  return close === null
    ? null
    : { yaml: text.slice(open[0].length, close.index), body: text.slice(close.index + close[0].length) }
}

async function parseMatter(
  source: string,
  yaml: string,
): Promise<{ data: Readonly<Record<string, unknown>>; problems: Problem[] }> {
  const { LineCounter, parseDocument } = await import('yaml')
  const counter = new LineCounter()
  try {
    const document = parseDocument(yaml, { lineCounter: counter, merge: false })
    const error = document.errors[0]
    if (error === undefined) {
      const data: unknown = document.toJS({ maxAliasCount: 0 })
      if (data === null || (typeof data === 'object' && !Array.isArray(data)))
        return { data: (data ?? {}) as Record<string, unknown>, problems: [] }
      return {
        data: {},
        problems: [matterProblem(source, 2, 1, 'the front matter is not a list of keys and values')],
      }
    }
    const at = counter.linePos(error.pos[0])
    return { data: {}, problems: [matterProblem(source, at.line + 1, at.col, error.message.split('\n')[0]!)] }
  } catch (error) {
    return { data: {}, problems: [matterProblem(source, 2, 1, (error as Error).message.split('\n')[0]!)] }
  }
}

function matterProblem(file: string, line: number, column: number, message: string): Problem {
  return {
    file,
    line,
    column,
    severity: 'warning',
    code: 'invalid-front-matter',
    message: `front matter is left unread: ${message}`,
  }
}

/** The text of a first-level heading that opens the body. */
function headingOf(body: string): string | null {
  return /^\s{0,200}# +([^\n]{1,300})/.exec(body)?.[1]?.replace(/[\s#]+$/, '') ?? null
}

function asText(value: unknown): string | null {
  if (typeof value === 'string') return value.trim() === '' ? null : value
  if (typeof value === 'number') return String(value)
  return value instanceof Date ? value.toISOString().slice(0, 10) : null
}
