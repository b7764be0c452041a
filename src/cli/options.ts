import type { ReadOptions } from '../read/index.js'
import type { OutputFormat } from '../write/index.js'
import type { ExtractSettings } from './batch/extract-chunk.js'
import type { Ignore } from './batch/ignore.js'
import type { Section } from './values.js'

/** Options of `depesche extract`, as commander gives them. */
export interface ExtractOptions {
  readonly inputFormat: ReadOptions['format']
  readonly published?: string
  readonly id?: string
  readonly route: ExtractSettings['route']
  readonly rules: readonly string[]
  readonly only?: readonly Section[]
  readonly format: OutputFormat
  readonly bom?: boolean
  readonly out?: string
  readonly jobs?: number
  readonly cache?: string
  readonly force?: boolean
  readonly prune?: boolean
  readonly watch?: boolean
  readonly summary?: string
  readonly report?: ReportKind
  readonly reportFile?: string
  /** From the configuration file. */
  readonly ignore?: Ignore
  readonly failOn: 'warning' | 'error' | 'never'
}

export const reportKinds = ['github', 'junit', 'markdown'] as const
export type ReportKind = (typeof reportKinds)[number]
