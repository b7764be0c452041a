// Run by `npm run build` after the compiler: turns rules/ into dist/pack/*.json. Exits 2 and names every problem where a rule is wrong.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
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
rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })
// Plain ASCII, everything else escaped: a run reads it byte by byte, which is several times as fast as UTF-8.
const write = (name: string, data: unknown) =>
  writeFileSync(join(folder, `${name}.json`), JSON.stringify(data).replace(/[^\0-\x7f]/g, escaped))
const escaped = (c: string) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`

/** The languages of the areas that are written language by language. */
const languages: Record<string, string[]> = {}
for (const area of Object.values(areas) as Area<unknown>[]) {
  const own: RuleFile[] = files.filter((f) => area.owns(f.path))
  const compiled = area.compile(own, problems) as Readonly<Record<string, unknown>>
  if (!area.byLanguage) {
    write(area.name, compiled)
    continue
  }
  languages[area.name] = Object.keys(compiled)
  for (const [language, part] of Object.entries(compiled)) write(`${area.name}.${language}`, part)
}
write('files', files)
write('manifest', { version: pack.version, digest: digestOf([files]), languages })

for (const p of locateProblems(problems))
  console.error(`${p.file}${p.line ? `:${p.line}:${p.column}` : ''}: ${p.severity}[${p.code}] ${p.message}`)
if (problems.some((p) => p.severity === 'error')) process.exitCode = 2
