import type { Problem } from '../model/problem.js'
import type { RuleFile } from './files.js'

/**
 * A part of the pack with one compiled form: calendar, names, repair, grammar, events …
 * `compile` gives plain JSON data: the build writes it to `dist/pack/<name>.json`, and a run without user packs loads
 * that instead of compiling. With user packs the area is compiled again from all files.
 */
export interface Area<Compiled> {
  readonly name: string
  /** The compiled form is a table by language: a run loads the languages that it meets. */
  readonly byLanguage?: true
  /** True for the files (paths inside a pack) that this area compiles. */
  owns(path: string): boolean
  /** @param files built-in files first, then those of user packs in the order of `--rules` */
  compile(files: readonly RuleFile[], problems: Problem[]): Compiled
}
