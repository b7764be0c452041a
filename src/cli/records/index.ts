import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { InputError } from '../../model/problem.js'
import type { EventRecord } from '../../model/record.js'
import { problemOf, yamlProblem } from '../problems.js'
import { readOwnYaml } from './yaml-fast.js'

/** One document of a record file, not yet validated. */
export interface RawRecord {
  readonly value: unknown
  readonly file: string
  /** Line that the document starts in, from 1. */
  readonly line: number
  /** The text that begins in that line, for finding the line of an error. */
  readonly source: string
  /** Position in a JSON array, null elsewhere. */
  readonly index: number | null
}

const extensions = /\.(?:ya?ml|json|ndjson|jsonl)$/i

/**
 * Reads record files, folders of them, or standard input ('-'): YAML streams, JSON objects or arrays, NDJSON.
 *
 * @throws InputError where a path is missing or a file is none of these
 */
export async function readRawRecords(paths: readonly string[]): Promise<RawRecord[]> {
  const records: RawRecord[] = []
  for (const path of paths)
    for (const file of recordFiles(path)) records.push(...(await readRecordFile(file)))
  return records
}

/** Records as such, for commands that compare: what has no article id is refused. */
export async function readRecords(paths: readonly string[]): Promise<EventRecord[]> {
  const raw = await readRawRecords(paths)
  const wrong = raw.filter((r) => !isRecord(r.value))
  if (wrong.length > 0)
    throw new InputError(
      wrong.map((r) => ({
        ...problemOf('error', r.file, 'not-a-record', 'this is no event record of format 1'),
        line: r.line,
        mend: 'see "depesche validate"',
      })),
    )
  return raw.map((r) => r.value as EventRecord)
}

function isRecord(value: unknown): value is EventRecord {
  const record = value as EventRecord | null
  return (
    record !== null &&
    typeof record === 'object' &&
    record.depesche === 1 &&
    typeof record.article?.id === 'string' &&
    ['people', 'places', 'organizations', 'dates', 'events'].every((k) =>
      Array.isArray(record[k as 'events']),
    )
  )
}

function* recordFiles(path: string): Generator<string> {
  if (path === '-') return yield path
  const stats = statSync(path, { throwIfNoEntry: false })
  if (!stats) throw new InputError([problemOf('error', path, 'missing-file', 'no such file or folder')])
  if (!stats.isDirectory()) return yield path
  let some = false
  for (const file of walk(path)) {
    some = true
    yield file
  }
  if (!some)
    throw new InputError([
      problemOf(
        'error',
        path,
        'no-records',
        'there is no record in this folder; records end in .yaml, .json or .ndjson',
      ),
    ])
}

function* walk(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) =>
    a.name < b.name ? -1 : 1,
  )) {
    if (entry.name.startsWith('.')) continue
    if (entry.isDirectory()) yield* walk(join(folder, entry.name))
    else if (extensions.test(entry.name)) yield join(folder, entry.name)
  }
}

async function readRecordFile(file: string): Promise<RawRecord[]> {
  const source = (file === '-' ? await standardInput() : readFileSync(file, 'utf8')).replace(/^\uFEFF/, '')
  try {
    const first = source.trimStart()[0]
    return first === '{' || first === '[' ? readJson(source, file) : await readYaml(source, file)
  } catch (error) {
    if (error instanceof InputError) throw error
    throw new InputError([
      problemOf(
        'error',
        file,
        'not-a-record',
        `this is neither YAML nor JSON: ${String((error as Error).message).split('\n')[0]}`,
      ),
    ])
  }
}

function readJson(source: string, file: string): RawRecord[] {
  const end = source.indexOf('\n')
  const lines = end > 0 && isJson(source.slice(0, end))
  if (!lines) {
    const value: unknown = JSON.parse(source)
    return Array.isArray(value)
      ? value.map((v, index) => ({ value: v, file, line: 1, source, index }))
      : [{ value, file, line: 1, source, index: null }]
  }
  return source
    .split('\n')
    .flatMap((text, i) =>
      text.trim() === ''
        ? []
        : [{ value: parseLine(text, file, i + 1), file, line: i + 1, source: text, index: null }],
    )
}

function isJson(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text)
    return value !== null && typeof value === 'object' && !Array.isArray(value)
  } catch {
    return false
  }
}

function parseLine(text: string, file: string, line: number): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new InputError([{ ...problemOf('error', file, 'not-a-record', 'this line is not JSON'), line }])
  }
}

async function readYaml(source: string, file: string): Promise<RawRecord[]> {
  const records: RawRecord[] = []
  let line = 1
  for (const part of source.split(/^---\n/m)) {
    if (part.trim() !== '') {
      const own = readOwnYaml(part)
      if (own === null) return readAnyYaml(source, file)
      records.push({ value: own, file, line, source: part, index: null })
    }
    line += part.split('\n').length
  }
  return records
}

async function readAnyYaml(source: string, file: string): Promise<RawRecord[]> {
  const { LineCounter, parseAllDocuments } = await import('yaml')
  const counter = new LineCounter()
  const documents = parseAllDocuments(source, { lineCounter: counter, merge: false })
  if (!Array.isArray(documents)) return []
  return documents.map((document) => {
    const error = document.errors[0]
    if (error) throw new InputError([yamlProblem(file, 'not-a-record', error, counter)])
    const [start, , end] = document.range
    return {
      value: document.toJS({ maxAliasCount: 0 }),
      file,
      line: counter.linePos(start).line,
      source: source.slice(start, end),
      index: null,
    }
  })
}

async function standardInput(): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of process.stdin) parts.push(part as Buffer)
  return Buffer.concat(parts).toString('utf8')
}
