import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { bin, depesche, folderOf } from '../support/run.js'

const text = 'Die Minister trafen sich am Montag in Wien. Sie sprachen über den Handel mit Kenia.\n'

describe('depesche.config.yaml', () => {
  test('is found upward, and the command line goes before it', async () => {
    const folder = folderOf({
      'depesche.config.yaml': 'format: ndjson\npublished: 2025-03-16\nignore: ["news/drafts/**"]\n',
      'news/a.txt': text,
      'news/drafts/b.txt': text,
    })
    const cwd = join(folder, 'news')
    const { out } = await depesche(['extract', '.'], { cwd })
    const records = out
      .trim()
      .split('\n')
      .map((l) => JSON.parse(l))
    expect(records.map((r) => [r.article.id, r.article.published])).toEqual([['a', '2025-03-16']])
    const yaml = await depesche(['extract', 'a.txt', '--format', 'yaml', '--published', '2025-03-17'], {
      cwd,
    })
    expect(yaml.out).toContain('published: "2025-03-17"')
    expect((await depesche(['config'], { cwd })).out).toContain(
      `file: ${join(folder, 'depesche.config.yaml')}\nformat: ndjson\n`,
    )
  })

  test('holds for the commands that look at articles and rules, too', async () => {
    const folder = folderOf({
      'depesche.config.yaml': 'rules: [pack]\nformat: ndjson\npublished: 2025-03-16\nignore: ["drafts/**"]\n',
      'pack/pack.yaml': 'name: pack\nversion: 1.0.0\n',
      'pack/events/off.yaml': 'off: [consult/meet]\n',
      'a.txt': text,
      'drafts/b.txt': text,
    })
    const run = async (...args: string[]) => (await depesche(args, { cwd: folder })).out
    expect(await run('explain', 'a.txt')).toContain('published 2025-03-16')
    expect(await run('inspect', '.')).not.toContain('drafts/b.txt')
    expect(await run('rules', 'list', '--type', 'CONSULT')).not.toContain('consult/meet ')
    expect(await run('rules', 'census', 'a.txt')).not.toContain('consult/meet')
  })

  test('that ignores every article says so', async () => {
    const cwd = folderOf({ 'depesche.config.yaml': 'ignore: ["in/**"]\n', 'in/a.txt': text })
    const { code, err } = await depesche(['extract', 'in'], { cwd })
    expect([code, err]).toEqual([2, expect.stringMatching(/^in: error\[no-articles\].*ignore/)])
  })

  test('a wrong key is told with the file', async () => {
    const folder = folderOf({ 'depesche.config.yaml': 'colour: red\n', 'a.txt': text })
    const { code, err } = await depesche(['extract', 'a.txt'], { cwd: folder })
    expect(code).toBe(2)
    expect(err).toMatch(/depesche\.config\.yaml:1:9: error\[invalid-config\]: colour: there is no such key/)
  })
})

describe('completion', () => {
  const complete = async (words: string[]) => {
    const { out } = await depesche(['completion', 'bash'])
    const line = words.map((w) => `'${w}'`).join(' ')
    const script = `${out}\nCOMP_WORDS=(${line}); COMP_CWORD=${words.length - 1}; _depesche; printf '%s\\n' "\${COMPREPLY[@]}"`
    return spawnSync('bash', ['-c', script], { encoding: 'utf8' }).stdout.trim().split('\n')
  }

  test('bash completes commands, flags and their values', async () => {
    expect(await complete(['depesche', 'extr'])).toEqual(['extract'])
    expect(await complete(['depesche', 'extract', '--form'])).toEqual(['--format'])
    expect(await complete(['depesche', 'extract', '--format', 'n'])).toEqual(['ndjson'])
    expect(await complete(['depesche', 'schema', 'rec'])).toContain('record')
  })

  test('bash completes commands within commands, and files only where files are wanted', async () => {
    expect(await complete(['depesche', 'rules', 'ce'])).toEqual(['census'])
    expect(await complete(['depesche', 'rules', 'list', '--language', 'en'])).toEqual(['en', 'en-mt'])
    expect(await complete(['depesche', 'completion', ''])).toEqual(['bash', 'zsh', 'fish'])
    expect(await complete(['depesche', 'extract', 'package.js'])).toEqual(['package.json'])
  })

  test.runIf(spawnSync('fish', ['--version']).status === 0)('fish completes likewise', async () => {
    const { out } = await depesche(['completion', 'fish'])
    const ask = (line: string) =>
      spawnSync('fish', ['-c', `${out}\ncomplete -C '${line}'`], { encoding: 'utf8' }).stdout
    expect(ask('depesche rules ce')).toMatch(/^census\t/)
    expect(ask('depesche extract --format nd')).toMatch(/^ndjson\t/)
  })

  test.runIf(spawnSync('zsh', ['--version']).status === 0)('zsh takes its script', async () => {
    const { out } = await depesche(['completion', 'zsh'])
    const { status, stderr } = spawnSync('zsh', ['-fc', `autoload -Uz compinit; compinit -uD\n${out}`], {
      encoding: 'utf8',
    })
    expect([status, stderr]).toEqual([0, ''])
  })

  test('zsh and fish get scripts that name every command', async () => {
    for (const shell of ['zsh', 'fish']) {
      const { out } = await depesche(['completion', shell])
      for (const command of ['extract', 'diff', 'eval', 'validate', 'schema', 'config'])
        expect(out).toContain(command)
    }
  })
})

describe('help, version, schema', () => {
  test('a reader of the help that goes away is no fault', () => {
    const script = `"${process.execPath}" "${bin}" extract --help | true; echo "\${PIPESTATUS[0]}"`
    const { stdout, stderr } = spawnSync('bash', ['-c', script], { encoding: 'utf8' })
    expect([stdout, stderr]).toEqual(['0\n', ''])
  })

  test('every command has help with an example or two', async () => {
    for (const command of ['extract', 'diff', 'eval', 'validate', 'schema', 'completion']) {
      const { code, out, err } = await depesche([command, '--help'])
      expect({ code, err }).toEqual({ code: 0, err: '' })
      expect(out).toContain('Examples:')
    }
  })

  test('the version loads commander and nothing of the rules', () => {
    const tell =
      "import { register } from 'node:module'; register('data:text/javascript,export async function load(u, c, n) { process._rawDebug(u); return n(u, c) }')"
    const ran = spawnSync(
      process.execPath,
      ['--import', `data:text/javascript,${encodeURIComponent(tell)}`, bin, '--version'],
      { encoding: 'utf8' },
    )
    const loaded = ran.stderr.split('\n').filter((l) => l.startsWith('file:'))
    const packages = new Set(loaded.flatMap((l) => /node_modules\/([^/]+)/.exec(l)?.[1] ?? []))
    expect([...packages]).toEqual(['commander'])
    expect(
      loaded.filter((l) => /\/dist\/(?:read|route|repair|annotate|events|record|write|rules|diff)\//.test(l)),
    ).toEqual([])
  })

  test('schema record is a JSON Schema', async () => {
    const { code, out } = await depesche(['schema', 'record'])
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      type: 'object',
    })
  })
})

describe('spreadsheets', () => {
  test('--bom begins CSV with a byte order mark, alone and in files', async () => {
    const folder = folderOf({ 'a.txt': text })
    const { out } = await depesche(['extract', 'a.txt', '--format', 'csv', '--bom'], { cwd: folder })
    expect(out.startsWith('\uFEFFarticle_id,')).toBe(true)
  })
})
