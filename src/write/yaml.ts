// Own emitter: a record has few shapes, and this is twenty times as fast as a general library, whose output it equals
// in meaning (test/write/yaml.test.ts reads it back with that library, in YAML 1.1 and 1.2).
import type { EventRecord } from '../model/record.js'

type Scalar = string | number | boolean | null
type Node = Scalar | readonly Node[] | { readonly [key: string]: Node | undefined }
type Mapping = { readonly [key: string]: Node | undefined }

/** One YAML document; scalars that a YAML 1.1 reader would misread (NO, dates, numbers) are quoted. */
export function toYaml(record: EventRecord): string {
  return `---\n${toYamlMapping(record as unknown as Mapping, '')}`
}

/** The lines of a mapping: mappings of scalars inside a list or under a word stand on one line. */
export function toYamlMapping(mapping: Mapping, indent: string): string {
  let lines = ''
  for (const key in mapping) {
    const value = mapping[key]
    if (value !== undefined) lines += `${indent}${key}:${nodeOf(value, indent, indent === '')}`
  }
  return lines
}

function nodeOf(value: Node, indent: string, top: boolean): string {
  if (isScalar(value)) return ` ${scalar(value)}\n`
  if (Array.isArray(value)) return listOf(value, indent)
  const mapping = value as Mapping
  return !top && isFlat(mapping) ? ` ${flow(mapping)}\n` : `\n${toYamlMapping(mapping, `${indent}  `)}`
}

function listOf(list: readonly Node[], indent: string): string {
  if (list.length === 0) return ' []\n'
  if (list.every(isScalar)) return ` [${list.map((v) => scalar(v as Scalar)).join(', ')}]\n`
  let lines = '\n'
  for (const item of list) {
    const mapping = item as Mapping
    lines += isFlat(mapping)
      ? `${indent}  - ${flow(mapping)}\n`
      : `${indent}  - ${toYamlMapping(mapping, `${indent}    `).slice(indent.length + 4)}`
  }
  return lines
}

function flow(mapping: Mapping): string {
  const pairs: string[] = []
  for (const key in mapping) {
    const value = mapping[key]
    if (value !== undefined) pairs.push(`${key}: ${scalar(value as Scalar)}`)
  }
  return `{${pairs.join(', ')}}`
}

function isScalar(node: Node | undefined): node is Scalar {
  return node === null || typeof node !== 'object'
}

function isFlat(mapping: Mapping): boolean {
  for (const key in mapping) if (mapping[key] !== undefined && !isScalar(mapping[key])) return false
  return true
}

// A word or words that no YAML 1.1 or 1.2 reader takes for anything but a string, also inside { } and [ ].
const plain = /^[\p{L}/](?:[\p{L}\p{M}\p{N}_.\-’]| (?! |$)|\/)*$/u
const reserved = /^(?:y|yes|n|no|true|false|on|off|null)$/i

function scalar(value: Scalar): string {
  if (typeof value !== 'string') return String(value)
  if (plain.test(value) && !reserved.test(value)) return value
  return quoted(value)
}

// Inside double quotes JSON is YAML, except for characters that YAML counts as line breaks or does not print.
function quoted(value: string): string {
  return JSON.stringify(value).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
