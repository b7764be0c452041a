import { type Command, Option } from 'commander'
import type { Ignore } from '../batch/ignore.js'

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

/** What the configuration says to commands that look at articles or rules. */
export const looking = ['rules', 'published'] as const

/** Options of a command with what depesche.config.yaml sets where the command line says nothing. */
export async function configured<Options extends object>(
  command: Command,
  options: Options,
  names: readonly string[],
): Promise<Options & { readonly ignore?: Ignore }> {
  const { findConfig, withConfig } = await import('../config.js')
  const isGiven = (name: string) =>
    !['default', undefined].includes(command.getOptionValueSource(name)) || !names.includes(name)
  return withConfig(options, isGiven, await findConfig('.'))
}
