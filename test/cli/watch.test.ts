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
  await until(() => err.includes('1 record written, 1 unchanged'))
  child.kill('SIGTERM')
  expect(await closed).toBe(0)
})

test('--watch does not take its own records for changes', async () => {
  const folder = folderOf({ 'a.txt': 'They met in Vienna.\n' })
  const args = ['extract', '.', '--out', 'out', '--summary', 'sum.json', '--watch']
  const child = spawn(process.execPath, [bin, ...args], { cwd: folder })
  let err = ''
  child.stderr.on('data', (chunk) => {
    err += chunk
  })
  const closed = new Promise((resolve) => child.on('close', resolve))
  await until(() => err.includes('watching'))
  writeFileSync(join(folder, 'b.txt'), 'They met in Paris.\n')
  await until(() => err.includes('2 articles'))
  await new Promise((resolve) => setTimeout(resolve, 1000)) // a round of its own making would come within this
  child.kill('SIGTERM')
  expect(await closed).toBe(0)
  expect(err.match(/articles?, \d+ records? written/g)).toHaveLength(2)
})

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 50))
}
