import { stringify } from 'yaml'
import type { EventRecord } from '../model/record.js'

/** One YAML document; scalars that a YAML 1.1 reader would misread (NO, dates) are quoted. */
export function toYaml(record: EventRecord): string {
  return `---\n${stringify(record, { compat: 'yaml-1.1', lineWidth: 0, aliasDuplicateObjects: false })}`
}
