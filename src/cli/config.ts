import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { InputError } from '../model/problem.js'
import { standardOutput } from './output.js'
import { problemOf, yamlProblem } from './problems.js'
import { createLocator, type DataPath } from './records/locate.js'

/** What `depesche.config.yaml` may set; the command line goes before it. */
export interface Config {
  /** The file, null where there is none. */
  readonly file: string | null
  /** Rule packs; relative ones count from the file. */
  readonly rules?: readonly string[]
  readonly format?: string
  readonly jobs?: number
  readonly published?: string
  /** Globs of files not to read, from the file's folder. */
  readonly ignore?: readonly string[]
}

const name = 'depesche.config.yaml'

/** Finds the nearest configuration from the folder upward; without one nothing is loaded. */
export async function findConfig(folder: string): Promise<Config> {
  for (let at = resolve(folder); ; at = dirname(at)) {
    const file = join(at, name)
    if (existsSync(file)) return readConfig(file)
    if (dirname(at) === at) return { file: null }
  }
}

async function readConfig(file: string): Promise<Config> {
  const [{ LineCounter, parseDocument }, { z }, { outputFormats }] = await Promise.all([
    import('yaml'),
    import('zod'),
    import('../write/index.js'),
  ])
  const schema = z.strictObject({
    rules: z.array(z.string()).optional(),
    format: z.enum(outputFormats).optional(),
    jobs: z.number().int().min(1).optional(),
    published: z.iso.date().optional(),
    ignore: z.array(z.string()).optional(),
  })
  const source = readFileSync(file, 'utf8')
  const counter = new LineCounter()
  const document = parseDocument(source, { lineCounter: counter, logLevel: 'silent' })
  if (document.errors.length > 0)
    throw new InputError(document.errors.map((e) => yamlProblem(file, 'invalid-yaml', e, counter)))
  const parsed = schema.safeParse(toData(document, file))
  if (!parsed.success) {
    const locate = await createLocator({ source, line: 1, index: null })
    const keys = Object.keys(schema.shape).join(', ')
    throw new InputError(
      parsed.error.issues.flatMap((issue) =>
        wrongPlaces(issue).map(({ path, message }) => ({
          ...problemOf('error', file, 'invalid-config', `${path.join('.') || 'the file'}: ${message}`),
          ...locate(path),
          mend: `keys are ${keys}`,
        })),
      ),
    )
  }
  const { rules, ...rest } = parsed.data
  return { file, ...rest, ...(rules ? { rules: rules.map((r) => resolve(dirname(file), r)) } : {}) } as Config
}

/** No file of a few lines needs aliases; a hostile one could grow without bound by them. */
function toData(document: { toJS(options: { maxAliasCount: number }): unknown }, file: string): unknown {
  try {
    return document.toJS({ maxAliasCount: 0 }) ?? {}
  } catch {
    throw new InputError([problemOf('error', file, 'invalid-yaml', 'aliases are not read here')])
  }
}

/** An unknown key is a place of its own. */
function wrongPlaces(issue: {
  readonly path: readonly PropertyKey[]
  readonly message: string
  readonly keys?: readonly string[]
}): { path: DataPath; message: string }[] {
  const path = issue.path as DataPath
  return issue.keys
    ? issue.keys.map((key) => ({ path: [...path, key], message: 'there is no such key' }))
    : [{ path, message: issue.message }]
}

/** Options of a command with what the configuration sets where the command line says nothing. */
export function withConfig<Options extends object>(
  options: Options,
  given: (name: string) => boolean,
  config: Config,
): Options {
  const { file, ignore, ...settings } = config
  const open = Object.fromEntries(Object.entries(settings).filter(([key]) => !given(key)))
  return {
    ...options,
    ...open,
    ...(ignore && file ? { ignore: { patterns: ignore, folder: dirname(file) } } : {}),
  }
}

/** `depesche config`: prints what holds in this folder, and which file says so. */
export async function printConfig(folder: string): Promise<number> {
  const [{ stringify }, { file, ...settings }] = await Promise.all([import('yaml'), findConfig(folder)])
  await standardOutput().write(stringify({ file, ...settings }, { compat: 'yaml-1.1' }))
  return 0
}
