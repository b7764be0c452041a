import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { root } from './support/run.js'

const readme = readFileSync(join(root, 'README.md'), 'utf8')

describe('README', () => {
  test('every example prints what stands below it (npm run readme)', async () => {
    const { renderReadme } = (await import('./readme/run.js' as string)) as {
      renderReadme(text: string): string
    }
    expect(renderReadme(readme)).toBe(readme)
  })

  test('the rule that it explains passes its own examples', () => {
    expect(readme).toContain('0 missing, 0 wrong, 0 noisy; 4 of 4 frames fired\nexit code 0\n')
  })

  test('explains every code that a message can carry', () => {
    const codes = new Set<string>()
    for (const file of sources(join(root, 'src'))) {
      const text = readFileSync(file, 'utf8')
      for (const m of text.matchAll(
        /\bcode: '([a-z][a-z-]+)'|(?:[pP]roblem(?:Of)?|lineProblem)\(\s*(?:'(?:error|warning)',\s*)?[^'()]*(?:\([^()]*\))?[^'()]*,\s*'([a-z]+-[a-z-]+)'/g,
      ))
        codes.add((m[1] ?? m[2])!)
    }
    expect(codes.size).toBeGreaterThan(20)
    expect([...codes].filter((c) => !readme.includes(`\`${c}\``)).sort()).toEqual([])
  })

  test('describes every CSV column', async () => {
    const { csvColumns } = await import('../src/write/csv.js')
    for (const column of csvColumns) expect(readme).toContain(`\`${column}\``)
  })
})

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((e) =>
    e.isDirectory() ? sources(join(folder, e.name)) : e.name.endsWith('.ts') ? [join(folder, e.name)] : [],
  )
}
