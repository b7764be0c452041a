// Runs the examples of README.md and puts what they print below them: ```console blocks (lines that begin with "$ " are
// commands) and ```js blocks that a ```text block follows. The test compares, `npm run readme` writes.
import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../../', import.meta.url))

/** The README as its examples print now. */
export function renderReadme(text) {
  mkdirSync(join(root, '.cache'), { recursive: true })
  const work = mkdtempSync(join(root, '.cache/readme-'))
  try {
    const bin = join(work, 'bin')
    mkdirSync(bin)
    chmodSync(join(root, 'bin/depesche.js'), 0o755)
    symlinkSync(join(root, 'bin/depesche.js'), join(bin, 'depesche'))
    const environment = { ...process.env, PATH: `${bin}:${process.env.PATH}`, NO_COLOR: '1', TMP_DIR: work }
    return text
      .replace(/```console\n([\s\S]*?)```/g, (_, block) => `\`\`\`console\n${runConsole(block, environment)}\`\`\``)
      .replace(/```js\n([\s\S]*?)```(\s*)```text\n[\s\S]*?```/g, (_, code, gap) => `\`\`\`js\n${code}\`\`\`${gap}\`\`\`text\n${runModule(code, work)}\`\`\``)
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

function runConsole(block, env) {
  const commands = block.split('\n').filter((line) => line.startsWith('$ '))
  return commands
    .map((line) => {
      const ran = spawnSync('bash', ['-c', `exec 2>&1\n${line.slice(2)}`], { cwd: root, env, encoding: 'utf8' })
      const timeless = ran.stdout.replace(/[\d.]+ articles\/s/g, '250 articles/s')
      return `${line}\n${timeless}${timeless === '' || timeless.endsWith('\n') ? '' : '\n'}`
    })
    .join('')
}

function runModule(code, work) {
  const file = join(work, 'example.mjs')
  writeFileSync(file, code)
  const ran = spawnSync(process.execPath, [file], { cwd: root, encoding: 'utf8' })
  return ran.status === 0 ? ran.stdout : `${ran.stdout}${ran.stderr}`
}
