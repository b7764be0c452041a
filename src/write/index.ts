import type { EventRecord } from '../model/record.js'

/** Every format that a record can be written in. */
export const outputFormats = ['yaml', 'json', 'ndjson', 'csv', 'plover'] as const
export type OutputFormat = (typeof outputFormats)[number]

/** Turns one record into characters; what a stream of several needs around them is `streamParts`. */
export interface Writer {
  /** Of an output file, without a dot. */
  readonly extension: string
  write(record: EventRecord): string
}

/** Loads only what the format needs. */
export async function createWriter(format: OutputFormat): Promise<Writer> {
  switch (format) {
    case 'ndjson':
      return { extension: 'ndjson', write: (record) => `${JSON.stringify(record)}\n` }
    case 'json':
      return { extension: 'json', write: (record) => `${JSON.stringify(record, null, 2)}\n` }
    case 'csv':
      return { extension: 'csv', write: (await import('./csv.js')).toCsv }
    case 'plover':
      return { extension: 'jsonl', write: (await import('./plover.js')).toPlover }
    case 'yaml':
      return { extension: 'yaml', write: (await import('./yaml.js')).toYaml }
  }
}

/** Joins the outputs of several records into one stream. */
export interface Joiner {
  add(output: string): string
  end(): string
}

/**
 * What stands before, between and after records in one stream: CSV has a header line, JSON is one object for one
 * record and an array for several, so that the whole is always one JSON value.
 */
export async function createJoiner(format: OutputFormat): Promise<Joiner> {
  if (format === 'json') return joinJson()
  if (format !== 'csv') return { add: (output) => output, end: () => '' }
  const { csvHeader } = await import('./csv.js')
  let head = csvHeader
  const takeHead = () => {
    const taken = head
    head = ''
    return taken
  }
  return { add: (output) => takeHead() + output, end: takeHead }
}

function joinJson(): Joiner {
  let held: string | null = null
  let several = false
  return {
    add(output) {
      const before = held
      held = output
      if (before === null) return ''
      const start = several ? '' : '[\n'
      several = true
      return `${start}${before.trimEnd()},\n`
    },
    end: () => (held === null ? '' : several ? `${held.trimEnd()}\n]\n` : held),
  }
}
