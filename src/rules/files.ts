import { createHash } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type Document, isAlias, isMap, isScalar, isSeq, LineCounter } from 'yaml'
import type { Problem } from '../model/problem.js'
import { placeOf } from './events/locate.js'
import { listYaml, packLimits } from './pack-files.js'
import { readYaml, TooDeep } from './yaml-document.js'

/** One file of a rule pack as parsed YAML. */
export interface RuleFile {
  /** Path inside the pack with forward slashes, e.g. `events/consult/meet.yaml`. */
  readonly path: string
  /** The path as a user can open it, for problems. */
  readonly file: string
  readonly data: unknown
  /** Digest of the bytes; built-in files have it, so that the same file is not parsed again. */
  readonly sha?: string
}

/** Parsed files by the digest of their bytes. */
export type ParsedFiles = ReadonlyMap<string, unknown>

export interface PackReading {
  /** Files that need not be parsed again. */
  readonly parsed?: ParsedFiles
  /** Called after each file, for those who tell how far it is. */
  readonly onFile?: () => void
}

/** Reads every `.yaml` file below `folder`, in code-unit order of their paths; problems are collected, never thrown. */
export function readPack(
  folder: string,
  problems: Problem[],
  { parsed, onFile }: PackReading = {},
): RuleFile[] {
  const paths = listYaml(folder)
  const tooLarge = (bound: string) => {
    problems.push(packProblem(folder, 'pack-too-large', `more than ${bound} in the rule pack`))
    return []
  }
  if (paths === null) return tooLarge(`${packLimits.files} files`)
  let bytes = 0
  for (const path of paths) bytes += statSync(join(folder, path)).size
  if (bytes > packLimits.packBytes) return tooLarge(`${packLimits.packBytes} bytes`)
  return paths.flatMap((path) => {
    const file = readRuleFile(shownAs(folder, path), path, problems, parsed)
    onFile?.()
    return file ?? []
  })
}

/** The path as a user can open it; a bare `rules/…` always means the built-in file. */
function shownAs(folder: string, path: string): string {
  const file = join(folder, path)
  return file.startsWith('rules/') ? `./${file}` : file
}

/** Parses one rule file; null (and a problem with line and column) where it is not usable YAML. */
export function readRuleFile(
  file: string,
  path: string,
  problems: Problem[],
  parsed: ParsedFiles = new Map(),
): RuleFile | null {
  if (statSync(file).size > packLimits.fileBytes) {
    problems.push(packProblem(file, 'file-too-large', `larger than ${packLimits.fileBytes} bytes`))
    return null
  }
  const bytes = readFileSync(file)
  const sha = createHash('sha256').update(bytes).digest('hex').slice(0, 32)
  if (parsed.has(sha)) return { path, file, data: parsed.get(sha), sha }
  const read = parseRuleFile(bytes.toString('utf8'), file, path, problems)
  return read && { ...read, sha }
}

/** Parses the text of one rule file, with the limits of `packLimits`. */
export function parseRuleFile(
  source: string,
  file: string,
  path: string,
  problems: Problem[],
): RuleFile | null {
  const counter = new LineCounter()
  const wrong = (code: string, message: string, range: readonly [number, number], mend?: string) =>
    problems.push({
      ...packProblem(file, code, message),
      ...placeOf(range, { source, counter }),
      ...(mend ? { mend } : {}),
    })
  try {
    const document = readYaml(source, counter, packLimits.depth)
    for (const error of document.errors.slice(0, packLimits.problems))
      wrong('invalid-yaml', error.message, error.pos)
    const strange = strangeCharacter.exec(source)
    if (strange !== null)
      wrong(
        'strange-character',
        `${codePoint(strange[0])} stands here, which nobody sees and no article has`,
        [strange.index, strange.index + 1],
        'delete it, or save the file as UTF-8',
      )
    const before = problems.length
    checkNodes(document, wrong)
    if (document.errors.length > 0 || strange !== null || problems.length > before) return null
    return { path, file, data: document.toJS({ maxAliasCount: packLimits.aliases }) }
  } catch (error) {
    if (!(error instanceof TooDeep)) throw error
    problems.push(packProblem(file, 'yaml-too-deep', `nested deeper than ${packLimits.depth} levels`))
    return null
  }
}

/** Control characters, marks that turn the direction of writing, byte order marks inside, and what invalid UTF-8 became. */
const strangeCharacter =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\u202a-\u202e\u2066-\u2069\ufffd]|(?!^)\ufeff/

const codePoint = (c: string) => `U+${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`

/** Aliases and keys that stand twice, by a walk that keeps its own stack. */
function checkNodes(
  document: Document,
  wrong: (code: string, message: string, range: [number, number], mend?: string) => void,
): void {
  const stack: unknown[] = [document.contents]
  while (stack.length > 0) {
    const node = stack.pop()
    if (isAlias(node)) {
      const [start, end] = node.range ?? [0, 1]
      wrong('yaml-alias', 'YAML aliases are not allowed in rules', [start, end], 'write the value out')
      return
    }
    if (isSeq(node)) for (const item of node.items) stack.push(item)
    if (!isMap(node)) continue
    const keys = new Set<unknown>()
    for (const { key, value } of node.items) {
      const [start, end] = isScalar(key) && key.range ? key.range : [node.range![0], node.range![0] + 1]
      const place: [number, number] = [start, end]
      if (!isScalar(key)) wrong('invalid-yaml', 'a key must be a word', place)
      else if (keys.has(key.value))
        wrong('invalid-yaml', `the key ${JSON.stringify(key.value)} stands twice`, place, 'merge the two')
      if (!isScalar(key) || keys.has(key.value)) return
      keys.add(key.value)
      stack.push(value)
    }
  }
}

function packProblem(file: string, code: string, message: string): Problem {
  return { file, line: null, column: null, severity: 'error', code, message }
}
