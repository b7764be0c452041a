import { spawn } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { bin, folderOf } from '../support/run.js'

test('--watch extracts again what changes, until it is stopped', async () => {
  const folder = folderOf({ 'in/a.txt': 'They met in Vienna.\n' })
  const child = spawn(process.execPath, [bin, 'extract', 'in', '--out', 'out', '--watch'], { cwd: folder })
  let err = ''
  child.stderr.on('data', (chunk) => {
    err += chunk
  })
  const closed = new Promise((resolve) => child.on('close', resolve))
  await until(() => err.includes('watching'))
  writeFileSync(join(folder, 'in/b.txt'), 'They met in Paris.\n')
  await until(() => existsSync(join(folder, 'out/b.yaml')))
  expect(readFileSync(join(folder, 'out/b.yaml'), 'utf8')).toContain('id: b\n')
  await until(() => err.includes('1 records written, 1 unchanged'))
  child.kill('SIGTERM')
  expect(await closed).toBe(0)
})

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 50))
}
