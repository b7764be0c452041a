import type { EventRecord } from '../model/record.js'

export type OutputFormat = 'yaml' | 'json' | 'ndjson'

/** Turns records into characters, one call a record; loads the YAML library only for YAML. */
export async function createWriter(format: OutputFormat): Promise<(record: EventRecord) => string> {
  if (format === 'ndjson') return (record) => `${JSON.stringify(record)}\n`
  if (format === 'json') return (record) => `${JSON.stringify(record, null, 2)}\n`
  const { toYaml } = await import('./yaml.js')
  return toYaml
}
