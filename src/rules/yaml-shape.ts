import type { Problem } from '../model/problem.js'
import type { RuleFile } from './files.js'

/** Reads parsed YAML of unknown shape; what is not as it should be becomes a problem and an empty value. */
export type Fields = Readonly<Record<string, unknown>>

export function isFields(value: unknown): value is Fields {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
}

/** The strings of a list; a lone string is a list of one. */
export function stringsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return Array.isArray(value) ? value.filter((v): v is string => typeof v === 'string') : []
}

export function stringOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}

export function numberOf(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null
}

/** The strings of a table from keys (language, gender, number) to lists, whatever the keys. */
export function allStrings(value: unknown): string[] {
  return isFields(value) ? Object.values(value).flatMap(allStrings) : stringsOf(value)
}

/** The list of entries under `key` in a rule file, each a table; a problem where it is something else. */
export function entriesOf(file: RuleFile, key: string, problems: Problem[]): Fields[] {
  const list = isFields(file.data) ? file.data[key] : undefined
  if (list === undefined || list === null) return []
  if (!Array.isArray(list)) {
    problems.push(shapeProblem(file, `"${key}" must be a list`))
    return []
  }
  return list.filter((entry, i): entry is Fields => {
    if (isFields(entry)) return true
    problems.push(shapeProblem(file, `entry ${i + 1} of "${key}" must be a table`))
    return false
  })
}

export function shapeProblem(file: RuleFile, message: string, code = 'wrong-shape'): Problem {
  return { file: file.file, line: null, column: null, severity: 'error', code, message }
}
