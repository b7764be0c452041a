import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'

const src = fileURLToPath(new URL('../src/', import.meta.url))

interface Import {
  from: string
  to: string
  typeOnly: boolean
}

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((e) =>
    e.isDirectory()
      ? sourceFiles(join(folder, e.name))
      : e.name.endsWith('.ts')
        ? [join(folder, e.name)]
        : [],
  )
}

const imports: Import[] = sourceFiles(src).flatMap((file) => {
  const from = relative(src, file).split(sep).join('/')
  const lines = readFileSync(file, 'utf8').matchAll(
    /^(?:import|export)\s+(type\s)?[^'"]*?from\s+'(\.[^']+)'|import\('(\.[^']+)'\)/gm,
  )
  return [...lines].map((m) => ({
    from,
    to: posix.join(dirname(from), (m[2] ?? m[3])!).replace(/\.js$/, '.ts'),
    typeOnly: m[1] !== undefined,
  }))
})
const stage = (path: string) => path.split('/')[0]!
const stages = ['read', 'route', 'repair', 'annotate', 'events', 'record', 'write', 'diff']

describe('the layers of architecture', () => {
  test('there are imports to look at', () => expect(imports.length).toBeGreaterThan(20))

  test('model imports nothing outside model', () => {
    expect(imports.filter((i) => stage(i.from) === 'model' && stage(i.to) !== 'model')).toEqual([])
  })

  test('a stage imports the model, types of rules, and itself, never another stage', () => {
    const wrong = imports.filter((i) => {
      if (!stages.includes(stage(i.from)) || stage(i.to) === stage(i.from) || stage(i.to) === 'model')
        return false
      return !(stage(i.to) === 'rules' && i.typeOnly)
    })
    expect(wrong).toEqual([])
  })

  test('rules import no stage', () => {
    expect(
      imports.filter((i) => stage(i.from) === 'rules' && !['rules', 'model'].includes(stage(i.to))),
    ).toEqual([])
  })

  test('inside annotate a kind imports text and never its siblings', () => {
    const kinds = ['dates', 'people', 'places', 'organizations']
    const kind = (p: string) =>
      p.startsWith('annotate/') && p.split('/').length > 2 ? p.split('/')[1]! : null
    const wrong = imports.filter((i) => {
      const from = kind(i.from)
      const to = kind(i.to)
      return (
        from !== null &&
        to !== null &&
        from !== to &&
        (kinds.includes(from) || from === 'text') &&
        to !== 'text'
      )
    })
    expect(wrong).toEqual([])
  })
})
