import { createHash } from 'node:crypto'
import type { RuleFile } from './files.js'

/** First 12 hex digits of sha256 over the canonical form (sorted keys, no comments) of all rules loaded. */
export function digestOf(packs: readonly (readonly RuleFile[])[]): string {
  const hash = createHash('sha256')
  for (const files of packs) for (const { path, data } of files) hash.update(`${path}\n${canonical(data)}\n`)
  return hash.digest('hex').slice(0, 12)
}

/** JSON with keys in code-unit order. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (value !== null && typeof value === 'object') {
    const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
    return `{${entries.map(([k, v]) => `${JSON.stringify(k)}:${canonical(v)}`).join(',')}}`
  }
  return JSON.stringify(value ?? null)
}
