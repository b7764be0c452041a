import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { faultsOf } from '../../src/cli/records/faults.js'
import { bin, depesche, filesIn, folderOf, root } from '../support/run.js'
import { seeds } from '../support/stories.js'

interface Bench {
  goodText(i: number): string
  writeArticles(folder: string, count: number, options?: { damaged?: boolean; hugeLine?: number }): string[]
}
const bench = (await import('../bench/damage.js' as string)) as Bench

describe('a killed batch', () => {
  test('goes on where it stopped, and ends as if nothing had happened', async () => {
    const folder = folderOf({})
    bench.writeArticles(join(folder, 'in'), 80, { damaged: false })
    await depesche(['extract', 'in', '--out', 'whole'], { cwd: folder })
    for (const after of [900, 1100, 1300]) {
      const child = spawn(process.execPath, [bin, 'extract', 'in', '--out', 'killed', '--jobs', '1'], {
        cwd: folder,
        stdio: 'ignore',
      })
      const timer = setTimeout(() => child.kill('SIGKILL'), after)
      await new Promise((resolve) => child.on('close', resolve))
      clearTimeout(timer)
    }
    const { code } = await depesche(['extract', 'in', '--out', 'killed'], { cwd: folder })
    expect(code).toBe(0)
    expect(filesIn(join(folder, 'killed'))).toEqual(filesIn(join(folder, 'whole')))
    expect(readdirSync(join(folder, 'killed/.depesche'))).toEqual(['done.ndjson'])
  })

  test('on SIGTERM ends in good order with 143', async () => {
    const folder = folderOf({})
    bench.writeArticles(join(folder, 'in'), 400, { damaged: false })
    const child = spawn(process.execPath, [bin, 'extract', 'in', '--out', 'out', '--jobs', '1'], {
      cwd: folder,
    })
    let err = ''
    child.stderr.on('data', (chunk) => {
      err += chunk
    })
    const watch = setInterval(() => {
      if (!readdirSync(folder).includes('out') || readdirSync(join(folder, 'out')).length <= 3) return
      clearInterval(watch)
      child.kill('SIGTERM')
    }, 20)
    const code = await new Promise((resolve) => child.on('close', resolve))
    clearInterval(watch)
    expect(code).toBe(143)
    expect(err).toContain('run the same command again')
    for (const [file, text] of Object.entries(filesIn(join(folder, 'out'))))
      expect(text.endsWith('\n'), file).toBe(true)
  })
})

describe('a full disk', () => {
  const unlessWindows = process.platform === 'win32' ? test.skip : test

  unlessWindows('is one clear line and 2; what is finished stays, and the next run goes on', async () => {
    const count = 120
    const articles = Array.from({ length: count }, (_, i) => [
      `in/${i}.txt`,
      `They met in Vienna. Line ${i}.\n`,
    ])
    const folder = folderOf(Object.fromEntries(articles))
    // No file may grow beyond some kilobytes: the records fit, the list of what is done does not.
    const limited = spawn(
      'sh',
      ['-c', `ulimit -f 16; exec "${process.execPath}" "${bin}" extract in --out out`],
      {
        cwd: folder,
      },
    )
    let err = ''
    limited.stderr.on('data', (chunk) => {
      err += chunk
    })
    expect(await new Promise((resolve) => limited.on('close', resolve))).toBe(2)
    expect(err.match(/error\[unwritable-output\]/g)).toHaveLength(1)
    expect(err).not.toMatch(/\n {4}at /)
    const kept = Object.keys(filesIn(join(folder, 'out'))).length
    expect(kept).toBeGreaterThan(20)
    const again = await depesche(['extract', 'in', '--out', 'out'], { cwd: folder })
    const [, written, unchanged] = /(\d+) records? written, (\d+) unchanged/.exec(again.err)!.map(Number)
    expect([again.code, written! + unchanged!]).toEqual([0, count])
    expect(unchanged).toBeGreaterThanOrEqual(kept - 1)
    await depesche(['extract', 'in', '--out', 'whole'], { cwd: folder })
    expect(filesIn(join(folder, 'out'))).toEqual(filesIn(join(folder, 'whole')))
  })
})

describe('an input that gives no article', () => {
  test('is remembered with what was wrong with it, until it changes', async () => {
    const folder = folderOf({
      'in/a.txt': '',
      'in/b.html': '<html><body></body></html>',
      'in/c.ndjson': 'no JSON\n',
      'in/d.txt': 'They met in Vienna.\n',
    })
    const run = () => depesche(['extract', 'in', '--out', 'out'], { cwd: folder })
    const told = (err: string) => err.split('\n').filter((l) => l.includes(': error['))
    const first = await run()
    expect(told(first.err)).toHaveLength(3)
    const journal = readFileSync(join(folder, 'out/.depesche/done.ndjson'), 'utf8')
    expect(journal.match(/"file":null/g)).toHaveLength(3)
    const second = await run()
    expect([second.code, told(second.err)]).toEqual([2, told(first.err)])
    expect(second.err).toContain('1 article, 0 records written, 1 unchanged, 3 failed')
    expect(readFileSync(join(folder, 'out/.depesche/done.ndjson'), 'utf8')).toBe(journal)
    writeFileSync(join(folder, 'in/a.txt'), 'They met in Paris.\n')
    writeFileSync(join(folder, 'in/c.ndjson'), '{"id":"c","text":"They met in Rome."}\n')
    expect((await run()).err).toContain('3 articles, 2 records written, 1 unchanged, 1 failed')
  })
})

describe('damaged articles', () => {
  test('every good one has its record, every bad one its line', async () => {
    const folder = folderOf({})
    const good = bench.writeArticles(join(folder, 'in'), 60, { hugeLine: 11_000_000 })
    const { code, err } = await depesche(['extract', 'in', '--out', 'out'], { cwd: folder })
    expect(code).toBe(2)
    const records = Object.keys(filesIn(join(folder, 'out'))).map((f) => f.replace('.yaml', ''))
    expect(good.filter((id) => !records.includes(id))).toEqual([])
    const damaged = 6
    const told = new Set(
      [...err.matchAll(/^(\S+): (?:error|warning)\[/gm)].map((m) => m[1]!.replace(/:\d+$/, '')),
    )
    expect(told.size + records.length - good.length).toBeGreaterThanOrEqual(damaged)
    expect((await depesche(['validate', 'out'], { cwd: folder })).err).toContain('all valid')
  })
})

describe('fuzz: whatever the text, a record that is valid, and soon', () => {
  let extract: (text: string) => unknown
  beforeAll(async () => {
    // From dist: the compiled rules lie beside it.
    const { createExtractor } = (await import(
      '../../dist/index.js' as string
    )) as typeof import('../../src/index.js')
    const extractor = await createExtractor()
    extract = (text) => extractor.extract(text, { published: '2025-03-16' })
  })
  const stories = seeds.map((s) => readFileSync(join(root, s.path), 'utf8'))
  const expectValid = (text: string) => {
    const read = text.replace(/\p{Surrogate}/gu, '\uFFFD')
    const texts = new Map([[createHash('sha256').update(read, 'utf8').digest('hex'), Array.from(read)]])
    expect(faultsOf(extract(text), texts)).toEqual([])
  }

  test('any characters', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'grapheme', maxLength: 400 }),
          fc.string({ unit: 'binary', maxLength: 400 }),
        ),
        expectValid,
      ),
      { seed: 3, numRuns: 150 },
    )
  })

  test('articles cut, doubled, shuffled and sown with odd characters', () => {
    const odd = fc.constantFrom(
      '\0',
      '\u202e',
      '\ud83d\ude00',
      '\ud800',
      '"',
      '„',
      '«',
      '. ',
      '\n\n',
      '\t',
      ' -',
      '\u00a0',
      '\ufeff',
      '１２',
      '31.02.2025',
      '(((',
      'Präsident Präsident',
      ',,,',
      '\r\n',
      'İ',
      'ß',
    )
    const edit = fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      take: fc.integer({ min: 0, max: 300 }),
      put: fc.oneof(odd, fc.double({ min: 0, max: 1, noNaN: true })),
    })
    const mutated = fc
      .tuple(fc.constantFrom(...stories), fc.array(edit, { minLength: 1, maxLength: 12 }))
      .map(([story, edits]) => {
        let text = story
        for (const { at, take, put } of edits) {
          const i = Math.floor(at * text.length)
          const piece =
            typeof put === 'string'
              ? put
              : story.slice(Math.floor(put * story.length), Math.floor(put * story.length) + 200)
          text = text.slice(0, i) + piece + text.slice(i + take)
        }
        return text
      })
    fc.assert(fc.property(mutated, expectValid), { seed: 5, numRuns: 60 })
  })

  test.each([
    ['one letter', 'a'.repeat(300_000)],
    ['one word', 'Minister '.repeat(30_000)],
    ['capitals', 'Ab Cd '.repeat(30_000)],
    ['digits and dots', '1.2.'.repeat(50_000)],
    ['open brackets', '('.repeat(200_000)],
    ['quotation marks', '"„“'.repeat(60_000)],
    ['hyphens', 'a-'.repeat(100_000)],
    ['spaces', ' '.repeat(300_000)],
    ['lines', 'x\n'.repeat(100_000)],
    ['one endless sentence', 'Der Präsident traf am Montag den Kanzler und '.repeat(5_000)],
    ['apostrophes', "d'l'".repeat(60_000)],
    ['months', 'May March '.repeat(20_000)],
  ])('no text makes the time explode: %s', (_, text) => expectValid(text), 60_000)
})

describe('rules and articles of a stranger', () => {
  test.each([
    [
      'aliases that multiply',
      { 'rules/events/x.yaml': `a: &a [x, x, x]\nb: &b [*a, *a, *a]\nc: [*b, *b, *b]\n` },
      'yaml-alias',
    ],
    ['endless nesting', { 'rules/events/x.yaml': `a: ${'['.repeat(5000)}` }, 'yaml-too-deep'],
    ['a code tag', { 'rules/events/x.yaml': 'a: !!js/function "function () { process.exit(9) }"\n' }, ''],
    ['no YAML', { 'rules/events/x.yaml': 'a: b: c: [\n' }, 'invalid-yaml'],
  ])('a rule pack with %s is refused in clear words', async (_, files, code) => {
    const folder = folderOf({ ...files, 'a.txt': bench.goodText(1) })
    const ran = await depesche(['extract', 'a.txt', '--rules', 'rules'], { cwd: folder })
    expect(ran.code).toBe(2)
    expect(ran.err).toContain(code === '' ? 'error[' : `error[${code}]`)
    expect(ran.err).not.toMatch(/\n {4}at /)
  })

  test('an output folder with a link in it is not followed out', async () => {
    const folder = folderOf({ 'a.txt': bench.goodText(1), 'precious.txt': 'precious' })
    mkdirSync(join(folder, 'out'))
    symlinkSync(join(folder, 'precious.txt'), join(folder, 'out/a.yaml'))
    await depesche(['extract', 'a.txt', '--out', 'out'], { cwd: folder })
    expect(readFileSync(join(folder, 'precious.txt'), 'utf8')).toBe('precious')
  })

  test('front matter cannot make objects of any kind or many', async () => {
    const folder = folderOf({
      'a.md': `---\ntitle: &a [1]\nid: !!js/undefined x\nurl: [*a, *a]\n__proto__: {polluted: true}\n---\n${bench.goodText(1)}`,
    })
    const { err, out } = await depesche(['extract', 'a.md', '--format', 'ndjson'], { cwd: folder })
    expect(err).not.toMatch(/\n {4}at /)
    expect(out === '' || JSON.parse(out).article.id.length > 0).toBe(true)
  })

  test('ids that every object has as keys are ids like others', async () => {
    const ids = ['__proto__', 'constructor', 'toString']
    const lines = ids.map((id) => JSON.stringify({ id, text: 'They met in Vienna.', __proto__: { a: 1 } }))
    const folder = folderOf({ 'x.ndjson': lines.join('\n') })
    const run = () => depesche(['extract', 'x.ndjson', '--out', 'out'], { cwd: folder })
    expect((await run()).err).toContain('3 records written')
    expect((await run()).err).toContain('3 unchanged')
    expect(Object.keys(filesIn(join(folder, 'out'))).sort()).toEqual(ids.map((id) => `${id}.yaml`).sort())
    expect((await depesche(['validate', 'out'], { cwd: folder })).code).toBe(0)
  })

  test('an id of two hundred emoji still fits a file name', async () => {
    const folder = folderOf({})
    writeFileSync(
      join(folder, 'x.ndjson'),
      `${JSON.stringify({ id: '😀'.repeat(200), text: bench.goodText(1) })}\n`,
    )
    await depesche(['extract', 'x.ndjson', '--out', 'out'], { cwd: folder })
    expect(Object.keys(filesIn(join(folder, 'out')))).toHaveLength(1)
  })
})
