// Run by `npm run build` after the compiler: turns rules/ into dist/pack/*.json. Exits 2 and names every problem where a rule is wrong.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Problem } from '../model/problem.js'
import type { Area } from './area.js'
import { areas } from './areas.js'
import { digestOf } from './canonical.js'
import { type BuiltinManifest, builtinFolder, writeAreas, writePart } from './compiled.js'
import { locateProblems } from './events/locate.js'
import { readPack } from './files.js'
import { fingerprintOf } from './pack-files.js'

const root = fileURLToPath(new URL('../../', import.meta.url))
const problems: Problem[] = []
const files = readPack(join(root, 'rules'), problems).map((f) => ({ ...f, file: `rules/${f.path}` }))
const pack = files.find((f) => f.path === 'pack.yaml')?.data as { version: string }

const folder = builtinFolder
rmSync(folder, { recursive: true, force: true })
const compiled = (Object.values(areas) as Area<unknown>[]).map((area) => ({
  area,
  data: area.compile(
    files.filter((f) => area.owns(f.path)),
    problems,
  ),
}))
const languages = writeAreas(folder, compiled)
writePart(folder, 'files', files)
const manifest: BuiltinManifest = {
  version: pack.version,
  digest: digestOf([files]),
  languages,
  source: fingerprintOf(join(root, 'rules'))!,
  compiler: digestOfProgram(),
}
writePart(folder, 'manifest', manifest)

/** Whatever takes part in compiling: a pack that another program compiled is not taken from the cache. */
function digestOfProgram(): string {
  const hash = createHash('sha256')
  for (const part of ['model', 'rules'])
    for (const file of readdirSync(join(root, 'dist', part), { recursive: true, encoding: 'utf8' }).sort())
      if (file.endsWith('.js')) hash.update(readFileSync(join(root, 'dist', part, file)))
  return hash.digest('hex').slice(0, 12)
}

for (const p of locateProblems(problems))
  console.error(`${p.file}${p.line ? `:${p.line}:${p.column}` : ''}: ${p.severity}[${p.code}] ${p.message}`)
if (problems.some((p) => p.severity === 'error')) process.exitCode = 2
