import { createHash } from 'node:crypto'
import type { Article } from '../model/article.js'
import type { Problem } from '../model/problem.js'
import { parseDay } from './day.js'
import { safeId } from './identity.js'
import { wellFormed } from './well-formed.js'

export type Format = 'text' | 'markdown' | 'html' | 'ndjson'

export interface ReadOptions {
  readonly format: Format | 'auto'
  /** Publication day given on the command line; goes before what the file says. */
  readonly published: string | null
  readonly id: string | null
  /** A folder below the given ones that is not read: where the records go. */
  readonly skip?: string
  /** Where '-' is read from; standard input unless told. */
  readonly stdin?: AsyncIterable<Uint8Array>
}

/** `line` is that of NDJSON, from 1. */
export type ReadResult =
  | { readonly article: Article; readonly line: number | null }
  | { readonly problem: Problem }

/** What a format reader knows of an article; nothing validated yet. */
export interface Draft {
  readonly id: string | null
  readonly title: string | null
  readonly url: string | null
  readonly published: string | null
  readonly language: string | null
  readonly text: string
  /** Line of the file that it stands in, for NDJSON. */
  readonly line?: number
}

/** Validates a draft: its day, its id, its text; what is doubtful is told as a warning, an empty text as an error. */
export function* finish(draft: Draft, source: string, options: ReadOptions): Generator<ReadResult> {
  const at = { file: source, line: draft.line ?? null, column: null }
  if (draft.text.trim() === '') {
    yield {
      problem: {
        ...at,
        severity: 'error',
        code: 'empty-article',
        message: 'there is no text in this article',
      },
    }
    return
  }
  const given = options.published ?? draft.published
  const published = given === null ? null : parseDay(given)
  if (given !== null && published === null)
    yield {
      problem: {
        ...at,
        severity: 'warning',
        code: 'invalid-date',
        message: `${quoted(given)} is no date; read without a publication date`,
        mend: 'write the day as YYYY-MM-DD',
      },
    }
  const wanted = draft.id ?? ''
  const id = safeId(wanted) || createHash('sha256').update(draft.text, 'utf8').digest('hex').slice(0, 12)
  if (draft.id !== null && id !== wanted)
    yield {
      problem: {
        ...at,
        severity: 'warning',
        code: 'unsafe-id',
        message: `the id ${quoted(wanted)} is not safe as a file name; ${quoted(id)} stands for it`,
      },
    }
  const text = wellFormed(draft.text)
  yield {
    article: {
      id,
      source,
      title: tidy(draft.title),
      url: tidy(draft.url),
      published,
      publishedFrom: published === null ? 'none' : options.published === null ? 'metadata' : 'option',
      declaredLanguage: languageCode(draft.language),
      text,
    },
    line: at.line,
  }
}

/** JSON quoting, shortened: a stranger's id or date never breaks a diagnostic line. */
export function quoted(text: string): string {
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 57)}…` : text)
}

function tidy(text: string | null): string | null {
  const line = wellFormed(text ?? '')
    .replace(/\s+/g, ' ')
    .trim()
  return line === '' ? null : line.slice(0, 2_000)
}

/** `de-AT`, `de_DE`, `German`-like values: the first two letters where they stand alone before a region. */
function languageCode(tag: string | null): string | null {
  const match = /^([a-z]{2})(?:[-_]|$)/i.exec(tag?.trim() ?? '')
  return match ? match[1]!.toLowerCase() : null
}
