import { resolve } from 'node:path'
import { InputError } from '../../model/problem.js'
import { expandPaths } from '../../read/paths.js'
import { problemOf } from '../problems.js'

/** Globs of files not to read, from a folder. */
export interface Ignore {
  readonly patterns: readonly string[]
  readonly folder: string
}

/** The paths behind folders and globs without the ignored files; without patterns they stay as given. */
export async function withoutIgnored(
  paths: readonly string[],
  ignore: Ignore | undefined,
  skip: string | undefined,
): Promise<readonly string[]> {
  if (!ignore || ignore.patterns.length === 0) return paths
  const { glob } = await import('tinyglobby')
  const ignored = new Set(
    (await glob([...ignore.patterns], { cwd: ignore.folder, absolute: true, dot: true })).map((p) =>
      resolve(p),
    ),
  )
  const kept: string[] = []
  for await (const found of expandPaths(paths, skip)) {
    if ('problem' in found) kept.push(found.problem.file)
    else if (found.path === '-' || !ignored.has(resolve(found.path))) kept.push(found.path)
  }
  if (kept.length > 0) return kept
  throw new InputError([
    {
      ...problemOf('error', paths.join(' '), 'no-articles', 'every article here is one to ignore'),
      mend: `look at ignore in depesche.config.yaml of ${ignore.folder}`,
    },
  ])
}
