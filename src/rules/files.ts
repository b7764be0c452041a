import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { LineCounter, parseDocument } from 'yaml'
import type { Problem } from '../model/problem.js'

/** One file of a rule pack as parsed YAML. */
export interface RuleFile {
  /** Path inside the pack with forward slashes, e.g. `events/consult/meet.yaml`. */
  readonly path: string
  /** The path as a user can open it, for problems. */
  readonly file: string
  readonly data: unknown
}

/** Bounds that keep a stranger's pack from using unbounded time or memory. */
export const packLimits = { fileBytes: 4_000_000, files: 5_000, depth: 24, aliases: 0 }

/** Reads every `.yaml` file below `folder`, in code-unit order of their paths; problems are collected, never thrown. */
export function readPack(folder: string, problems: Problem[]): RuleFile[] {
  const paths = listYaml(folder, '', problems)
  return paths.flatMap((path) => readRuleFile(join(folder, path), path, problems) ?? [])
}

function listYaml(root: string, below: string, problems: Problem[], found: string[] = [], depth = 0): string[] {
  const entries = readdirSync(join(root, below), { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))
  for (const entry of entries) {
    const path = below === '' ? entry.name : `${below}/${entry.name}`
    if (entry.isDirectory() && depth < packLimits.depth) listYaml(root, path, problems, found, depth + 1)
    else if (entry.isFile() && entry.name.endsWith('.yaml')) found.push(path)
    if (found.length > packLimits.files) {
      problems.push(packProblem(root, 'pack-too-large', `more than ${packLimits.files} files in the rule pack`))
      return []
    }
  }
  return found
}

/** Parses one rule file; null (and a problem with line and column) where it is not usable YAML. */
export function readRuleFile(file: string, path: string, problems: Problem[]): RuleFile | null {
  if (statSync(file).size > packLimits.fileBytes) {
    problems.push(packProblem(file, 'file-too-large', `larger than ${packLimits.fileBytes} bytes`))
    return null
  }
  return parseRuleFile(readFileSync(file, 'utf8'), file, path, problems)
}

/** Parses the text of one rule file, with the limits of `packLimits`. */
export function parseRuleFile(source: string, file: string, path: string, problems: Problem[]): RuleFile | null {
  const counter = new LineCounter()
  if (tooDeep(source)) {
    problems.push(packProblem(file, 'yaml-too-deep', `nested deeper than ${packLimits.depth} levels`))
    return null
  }
  const document = parseDocument(source, { lineCounter: counter, merge: false, uniqueKeys: true })
  for (const error of document.errors) {
    const at = counter.linePos(error.pos[0])
    problems.push({ file, line: at.line, column: at.col, severity: 'error', code: 'invalid-yaml', message: error.message.split('\n')[0]! })
  }
  if (document.errors.length > 0) return null
  try {
    return { path, file, data: document.toJS({ maxAliasCount: packLimits.aliases }) }
  } catch {
    problems.push(packProblem(file, 'yaml-alias', 'YAML aliases are not allowed in rules'))
    return null
  }
}

/** A cheap look at brackets and indentation before the parser recurses into them. */
function tooDeep(source: string): boolean {
  let depth = 0
  for (const line of source.split('\n')) {
    if (line.length - line.trimStart().length > packLimits.depth * 4) return true
    for (const c of line) {
      if (c === '[' || c === '{') depth++
      else if (c === ']' || c === '}') depth = Math.max(0, depth - 1)
      if (depth > packLimits.depth) return true
    }
    if (/^(- ){25}/.test(line.trimStart())) return true
  }
  return false
}

function packProblem(file: string, code: string, message: string): Problem {
  return { file, line: null, column: null, severity: 'error', code, message }
}
