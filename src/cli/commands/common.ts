import { Option } from 'commander'

export const inputFormats = ['auto', 'text', 'markdown', 'html', 'ndjson']
export const formats = ['yaml', 'json', 'ndjson', 'csv', 'plover']
export const routes = ['auto', 'de', 'en', 'de-mt', 'en-mt']

/** Leaves the exit code of an action. */
export type Finish = (code: number) => void

/** An option that takes one of a few words. */
export function choice(flags: string, text: string, words: readonly string[], preset?: string): Option {
  const option = new Option(flags, text).choices(words)
  return preset === undefined ? option : option.default(preset)
}
