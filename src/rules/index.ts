import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { InputError, type Problem } from '../model/problem.js'
import type { Area } from './area.js'
import type { CompiledAreas } from './areas.js'
import type { RuleFile } from './files.js'

export type { CompiledAreas } from './areas.js'

/** All rules loaded: the compiled areas, the version of the built-in pack and the digest over everything loaded. */
export interface Rules extends CompiledAreas {
  readonly version: string
  readonly digest: string
}

/** Folder of the compiled built-in pack (made by `npm run build`). */
const compiledFolder = fileURLToPath(new URL('../../dist/pack/', import.meta.url))

interface Manifest {
  readonly version: string
  readonly digest: string
  /** Areas that are written language by language, each in a file of its own. */
  readonly languages: Readonly<Record<string, readonly string[]>>
}

/**
 * Loads the built-in pack and any user packs on top of it.
 *
 * @param packs folders of user packs, in the order given; their files extend or replace built-in ones by path
 * @throws InputError with every problem found, each at file:line:column
 */
export async function loadRules(packs: readonly string[] = []): Promise<Rules> {
  const manifest = readCompiled('manifest') as Manifest
  if (packs.length === 0) return lazyAreas(manifest)
  return compileWith(packs)
}

/** Areas are parsed when first used, so that a command pays only for what it needs. */
function lazyAreas(manifest: Manifest): Rules {
  const cache = new Map<string, unknown>()
  return new Proxy(manifest as unknown as Rules, {
    get(target, key) {
      if (typeof key !== 'string' || key === 'then') return undefined
      if (key in target) return target[key as keyof Rules]
      if (!cache.has(key)) cache.set(key, readArea(key, target as unknown as Manifest))
      return cache.get(key)
    },
  })
}

/** An area of the built-in pack; where it is a table by language, each language is parsed when first used. */
function readArea(name: string, manifest: Manifest): unknown {
  const languages = manifest.languages[name]
  if (languages === undefined) return readCompiled(name)
  const area = {}
  for (const language of languages) {
    let parsed: unknown
    Object.defineProperty(area, language, {
      enumerable: true,
      get: () => (parsed ??= readCompiled(`${name}.${language}`)),
    })
  }
  return area
}

/** The build writes plain ASCII. */
function readCompiled(name: string): unknown {
  return JSON.parse(readFileSync(join(compiledFolder, `${name}.json`), 'latin1'))
}

/** What is in packs, wrong or right: for `rules lint`. */
export interface CheckedPacks {
  /** Files of the packs, the built-in one first unless another stands in its place. */
  readonly packs: readonly (readonly RuleFile[])[]
  /** Each at file:line:column where the file is still there. */
  readonly problems: readonly Problem[]
  /** As far as the packs could be compiled. */
  readonly rules: Rules
}

async function compileWith(packs: readonly string[]): Promise<Rules> {
  const { problems, rules } = await checkPacks(packs)
  const errors = problems.filter((p) => p.severity === 'error')
  if (errors.length > 0) throw new InputError(errors)
  return rules
}

/** Compiles the built-in pack with packs on top of it and collects all problems; throws only where a folder cannot be read. */
export async function checkPacks(packs: readonly string[]): Promise<CheckedPacks> {
  const [{ readPack }, { areas }, { digestOf }, { locateProblems }] = await Promise.all([
    import('./files.js'),
    import('./areas.js'),
    import('./canonical.js'),
    import('./events/locate.js'),
  ])
  const problems: Problem[] = []
  const builtin = readCompiled('files') as RuleFile[]
  const manifest = readCompiled('manifest') as Manifest
  const user = packs.map((folder) => readPack(folder, problems))
  const whole = user.findLastIndex((files) => packOf(files)?.name === packOf(builtin)?.name)
  const all = whole >= 0 ? user.slice(whole) : [builtin, ...user]
  const compiled = Object.fromEntries(
    Object.entries(areas).map(([name, area]: [string, Area<unknown>]) => {
      const own = all.map((files) => files.filter((f) => area.owns(f.path)))
      const touched = whole >= 0 || own.slice(1).some((files) => files.length > 0)
      return [
        name,
        touched ? compileArea(area, own.flat(), own.at(-1)!, problems, manifest) : readArea(name, manifest),
      ]
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
  return { packs: all, problems: locateProblems(problems), rules }
}

/** A file so unlike a rule file that its area stumbles over it is a problem of the file, not of the program. */
function compileArea(
  area: Area<unknown>,
  files: readonly RuleFile[],
  last: readonly RuleFile[],
  problems: Problem[],
  manifest: Manifest,
): unknown {
  try {
    return area.compile(files, problems)
  } catch (error) {
    const [file = files[0]!] = last
    problems.push({
      file: file.file,
      line: null,
      column: null,
      severity: 'error',
      code: 'wrong-shape',
      message: `nothing can be made of this file or one beside it (${error instanceof Error ? error.message : String(error)})`,
      mend: `write it like the built-in file rules/${file.path}`,
    })
    return readArea(area.name, manifest)
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
