// Run by `npm run build` after the compiler: turns rules/ into dist/pack/*.json. Exits 2 and names every problem where a rule is wrong.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Problem } from '../model/problem.js'
import type { Area } from './area.js'
import { areas } from './areas.js'
import { digestOf } from './canonical.js'
import { locateProblems } from './events/locate.js'
import { type RuleFile, readPack } from './files.js'

const root = fileURLToPath(new URL('../../', import.meta.url))
const problems: Problem[] = []
const files = readPack(join(root, 'rules'), problems).map((f) => ({ ...f, file: `rules/${f.path}` }))
const pack = files.find((f) => f.path === 'pack.yaml')?.data as { version: string }

const folder = join(root, 'dist/pack')
mkdirSync(folder, { recursive: true })
const write = (name: string, data: unknown) =>
  writeFileSync(join(folder, `${name}.json`), JSON.stringify(data))

for (const area of Object.values(areas) as Area<unknown>[]) {
  const own: RuleFile[] = files.filter((f) => area.owns(f.path))
  write(area.name, area.compile(own, problems))
}
write('files', files)
write('manifest', { version: pack.version, digest: digestOf([files]) })

for (const p of locateProblems(problems))
  console.error(`${p.file}${p.line ? `:${p.line}:${p.column}` : ''}: ${p.severity}[${p.code}] ${p.message}`)
if (problems.some((p) => p.severity === 'error')) process.exitCode = 2
