import { InputError, type Problem } from '../model/problem.js'
import type { Area } from './area.js'
import type { CompiledAreas } from './areas.js'
import {
  type BuiltinManifest,
  builtinFolder,
  builtinManifest,
  lazyRules,
  type Rules,
  readArea,
  readPart,
} from './compiled.js'
import type { RuleFile } from './files.js'
import { fingerprintOf } from './pack-files.js'

export type { CompiledAreas } from './areas.js'
export type { Rules } from './compiled.js'

export interface LoadOptions {
  /** Folder in which compiled packs are kept between runs; null: each run compiles. */
  readonly cache?: string | null
  /** Called now and then while packs are compiled, which may take seconds. */
  readonly onStep?: () => void
}

/**
 * Loads the built-in pack and any user packs on top of it.
 *
 * A folder with the very files of the built-in pack counts as that pack and costs nothing.
 *
 * @param packs folders of user packs, in the order given; their files extend or replace built-in ones by path
 * @throws InputError with every problem found, each at file:line:column
 */
export async function loadRules(packs: readonly string[] = [], options: LoadOptions = {}): Promise<Rules> {
  const manifest = builtinManifest()
  const prints = packs.map(fingerprintOf)
  const same = prints.lastIndexOf(manifest.source) // it stands in the place of all before it
  const folders = packs.slice(same + 1)
  if (folders.length === 0) return lazyRules(manifest, (area) => readArea(builtinFolder, area, manifest))
  const fingerprints = prints.slice(same + 1).filter((p) => p !== null)
  const known = fingerprints.length === folders.length && options.cache ? { folders, fingerprints } : null
  if (known === null) return (await compilePacks(folders, options)).rules
  const { findCached, keepCompiled } = await import('./pack-cache.js')
  const found = findCached(options.cache!, known, manifest)
  if (found !== null) return found
  const { rules, touched } = await compilePacks(folders, options)
  keepCompiled(options.cache!, known, manifest, rules, touched)
  return rules
}

/** What is in packs, wrong or right: for `rules lint`. */
export interface CheckedPacks {
  /** Files of the packs, the built-in one first unless another stands in its place. */
  readonly packs: readonly (readonly RuleFile[])[]
  /** Each at file:line:column where the file is still there. */
  readonly problems: readonly Problem[]
  /** As far as the packs could be compiled. */
  readonly rules: Rules
  /** Areas that differ from the built-in ones. */
  readonly touched: readonly Area<unknown>[]
}

async function compilePacks(packs: readonly string[], options: LoadOptions): Promise<CheckedPacks> {
  const checked = await checkPacks(packs, options.onStep)
  const errors = checked.problems.filter((p) => p.severity === 'error')
  if (errors.length > 0) throw new InputError(errors)
  return checked
}

/** Compiles the built-in pack with packs on top of it and collects all problems; throws only where a folder cannot be read. */
export async function checkPacks(
  packs: readonly string[],
  onStep: () => void = () => {},
): Promise<CheckedPacks> {
  const [{ readPack }, { areas }, { digestOf }, { locateProblems }] = await Promise.all([
    import('./files.js'),
    import('./areas.js'),
    import('./canonical.js'),
    import('./events/locate.js'),
  ])
  const problems: Problem[] = []
  const builtin = readPart(builtinFolder, 'files') as RuleFile[]
  const manifest = builtinManifest()
  const parsed = new Map(builtin.map((f) => [f.sha!, f.data]))
  const user = packs.map((folder) => readPack(folder, problems, { parsed, onFile: onStep }))
  const whole = user.findLastIndex((files) => packOf(files)?.name === packOf(builtin)?.name)
  const all = whole >= 0 ? user.slice(whole) : [builtin, ...user]
  const touched: Area<unknown>[] = []
  const compiled = Object.fromEntries(
    Object.entries(areas).map(([name, area]: [string, Area<unknown>]) => {
      onStep()
      const own = all.map((files) => files.filter((f) => area.owns(f.path)))
      if (
        sameFiles(
          own.flat(),
          builtin.filter((f) => area.owns(f.path)),
        )
      )
        return [name, readArea(builtinFolder, name, manifest)]
      touched.push(area)
      return [name, compileArea(area, own.flat(), own.at(-1)!, problems, manifest)]
    }),
  )
  const read = (file: RuleFile) =>
    file.path === 'pack.yaml' || Object.values(areas).some((area: Area<unknown>) => area.owns(file.path))
  if (whole < 0)
    problems.push(
      ...user
        .flat()
        .filter((f) => !read(f))
        .map(unreadFile),
    )
  const version = packOf(all[0]!)?.version ?? manifest.version
  const rules = { ...(compiled as unknown as CompiledAreas), version, digest: digestOf(all) }
  return { packs: all, problems: locateProblems(problems), rules, touched }
}

function sameFiles(a: readonly RuleFile[], b: readonly RuleFile[]): boolean {
  return a.length === b.length && a.every((f, i) => f.path === b[i]!.path && f.sha === b[i]!.sha)
}

/** A file so unlike a rule file that its area stumbles over it is a problem of the file, not of the program. */
function compileArea(
  area: Area<unknown>,
  files: readonly RuleFile[],
  last: readonly RuleFile[],
  problems: Problem[],
  manifest: BuiltinManifest,
): unknown {
  try {
    return area.compile(files, problems)
  } catch (error) {
    const [file = files[0]!] = last
    const missing = /^Cannot find (?:module|package) '((?:@[^/']+\/)?[^/']+)/.exec(
      (error as Error).message,
    )?.[1]
    problems.push(missing === undefined ? wrongShape(file, error) : missingWordList(file, missing))
    return readArea(builtinFolder, area.name, manifest)
  }
}

/** The word lists of German and English that the built-in pack is made of do not come with an installation. */
function missingWordList(file: RuleFile, list: string): Problem {
  return {
    file: file.file,
    line: null,
    column: null,
    severity: 'error',
    code: 'missing-word-list',
    message: `a lexicon is compiled together with word lists that an installation leaves out, such as ${list}`,
    mend: 'use a clone of the project (npm ci) for packs with lexicon/; event rules and gazetteers need no word lists',
  }
}

function wrongShape(file: RuleFile, error: unknown): Problem {
  return {
    file: file.file,
    line: null,
    column: null,
    severity: 'error',
    code: 'wrong-shape',
    message: `nothing can be made of this file or one beside it (${error instanceof Error ? error.message : String(error)})`,
    mend: `write it like the built-in file rules/${file.path}`,
  }
}

function unreadFile(file: RuleFile): Problem {
  return {
    file: file.file,
    line: null,
    column: null,
    severity: 'error',
    code: 'unknown-rule-file',
    message: `nothing reads ${file.path}`,
    why: 'a rule pack has events/, lexicon/, gazetteer/, repair/ and vocabulary/',
    mend: 'move the file into one of these folders',
  }
}

/** Name and version of a pack. One with the name of the built-in pack stands in its place: another revision of it. */
function packOf(files: readonly RuleFile[]): { readonly name?: string; readonly version?: string } | null {
  return (
    (files.find((f) => f.path === 'pack.yaml')?.data as { name?: string; version?: string } | undefined) ??
    null
  )
}
