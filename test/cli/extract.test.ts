import { spawn } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parseAllDocuments } from 'yaml'
import { bin, depesche, filesIn, folderOf } from '../support/run.js'

const german =
  'Der Präsident traf am Samstag in Wien die Kanzlerin. Die beiden sprachen über den Handel und die Grenze.\n'
const english =
  'The president met the chancellor in Vienna on Saturday. The two talked about trade and about the border.\n'
const line = (id: string, text = german) => `${JSON.stringify({ id, text })}\n`

describe('articles come in by every way', () => {
  test('a file gives one YAML document with its stem as id', async () => {
    const folder = folderOf({ 'wien.txt': german })
    const { code, out, err } = await depesche(['extract', 'wien.txt', '--published', '2025-03-16'], {
      cwd: folder,
    })
    expect({ code, err }).toEqual({ code: 0, err: '' })
    const [document] = parseAllDocuments(out) as { toJS(): Record<string, Record<string, unknown>> }[]
    expect(document!.toJS()['article']).toMatchObject({
      id: 'wien',
      source: 'wien.txt',
      published: '2025-03-16',
      published_from: 'option',
      language: 'de',
    })
  })

  test('a folder is read recursively, in the order of its paths', async () => {
    const folder = folderOf({
      'a/z.txt': german,
      'a/b.md': `---\nid: bee\npublished: 2025-01-02\n---\n${german}`,
      'c.txt': english,
    })
    const { out } = await depesche(['extract', folder, '--format', 'ndjson'])
    const ids = out
      .trim()
      .split('\n')
      .map((l) => JSON.parse(l).article.id)
    expect(ids).toEqual(['bee', 'z', 'c'])
  })

  test('standard input without a name gets an id from its content', async () => {
    const { out } = await depesche(['extract', '--format', 'json'], { input: german })
    expect(JSON.parse(out).article.id).toMatch(/^[0-9a-f]{12}$/)
  })

  test('several records are one JSON array, one record is one object', async () => {
    const input = line('a') + line('b')
    const several = await depesche(['extract', '--input-format', 'ndjson', '--format', 'json'], { input })
    expect(JSON.parse(several.out).map((r: { article: { id: string } }) => r.article.id)).toEqual(['a', 'b'])
    const one = await depesche(['extract', '--input-format', 'ndjson', '--format', 'json'], {
      input: line('a'),
    })
    expect(JSON.parse(one.out).article.id).toBe('a')
  })

  test('--only leaves the other lists empty', async () => {
    const { out } = await depesche(['extract', '--format', 'json', '--only', 'dates'], { input: german })
    expect(JSON.parse(out)).toMatchObject({ people: [], places: [], organizations: [], events: [] })
  })
})

describe('bad input: one clear line, and the good articles go on', () => {
  const cases: [string, Record<string, string | Uint8Array>, string[], string, number][] = [
    ['an empty file', { 'x.txt': '' }, ['x.txt'], 'x.txt: error[empty-article]', 2],
    [
      'a binary file',
      { 'x.txt': new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 0, 0, 0, 1, 0xff, 0xfe, 0, 3]) },
      ['x.txt'],
      'x.txt: error[binary-input]',
      2,
    ],
    [
      'an invalid NDJSON line',
      { 'x.ndjson': `${line('a')}{"id": \n${line('b')}` },
      ['x.ndjson'],
      'x.ndjson:2: error[invalid-ndjson]',
      2,
    ],
    ['a missing file', {}, ['nowhere.txt'], 'nowhere.txt: error[missing-file]', 2],
    ['a folder without articles', { 'd/x.pdf': '' }, ['d'], 'd: error[no-articles]', 2],
    [
      'a third language',
      {
        'x.txt':
          'Le président a rencontré la chancelière samedi à Vienne. Ils ont parlé du commerce et de la frontière pendant deux heures, selon le porte-parole.\n',
      },
      ['x.txt'],
      'x.txt: warning[unsupported-language]',
      0,
    ],
  ]
  test.each(cases)('%s', async (_, files, paths, expected, expectedCode) => {
    const folder = folderOf({ ...files, 'good.txt': german })
    const { code, out, err } = await depesche(['extract', ...paths, 'good.txt', '--format', 'ndjson'], {
      cwd: folder,
    })
    expect(err.trim().split('\n')).toHaveLength(1)
    expect(err).toContain(expected)
    expect(code).toBe(expectedCode)
    expect(out).toContain('"id":"good"')
  })

  test('an unknown flag names the nearest one', async () => {
    const { code, out, err } = await depesche(['extract', '--formt', 'json'])
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toMatch(
      /^depesche: error\[unknown-option\]: unknown option '--formt'; mend: did you mean --format\?\n$/,
    )
  })

  test.each([
    [['extract', '--format', 'xml'], 'invalid-argument'],
    [['extract', '--published', '2025-02-30'], 'invalid-argument'],
    [['extract', '--published', 'yesterday'], 'invalid-argument'],
    [['extract', '--only', 'cities'], 'invalid-argument'],
    [['extract', '--jobs', '0'], 'invalid-argument'],
    [['extrct'], 'unknown-command'],
    [['extract', 'a.txt', 'b.txt', '--id', 'x'], 'conflicting-option'],
    [['extract', 'a.txt', '--cache', 'c'], 'conflicting-option'],
    [['extract', 'a.txt', '--force'], 'conflicting-option'],
    [['extract', 'a.txt', '--prune'], 'conflicting-option'],
    [['extract', 'a.txt', '--bom'], 'conflicting-option'],
    [['extract', 'a.txt', '--report-file', 'r.xml'], 'conflicting-option'],
  ])('%j is refused in one line', async (args, code) => {
    const ran = await depesche(args)
    expect(ran.code).toBe(2)
    expect(ran.err.trim().split('\n')).toHaveLength(1)
    expect(ran.err).toContain(`error[${code}]`)
  })

  test('a wrong value names those that there are', async () => {
    const { err } = await depesche(['extract', '--route', 'fr'])
    expect(err).toContain(' is invalid; mend: take one of auto, de, en, de-mt, en-mt\n')
  })

  test('two lines with one id are both named', async () => {
    const cwd = folderOf({ 'x.ndjson': `${line('a')}${line('b')}${line('a')}` })
    const { code, err } = await depesche(['extract', 'x.ndjson', '--out', 'out'], { cwd })
    expect(code).toBe(2)
    expect(err).toContain('x.ndjson:3: error[duplicate-id]: the id "a" stands for line 1 too')
  })

  test('a record is no article, and is called by its name', async () => {
    const cwd = folderOf({ 'good.txt': german })
    const { out } = await depesche(['extract', 'good.txt', '--format', 'ndjson'], { cwd })
    const { err } = await depesche(['extract', '--input-format', 'ndjson'], { input: out })
    expect(err).toContain('-:1: error[invalid-ndjson]: this is a record of depesche, no article')
  })

  test('two articles with one id are refused under --out before anything is written', async () => {
    const folder = folderOf({ 'a/x.txt': german, 'b/x.txt': english, 'c.txt': german })
    const { code, err } = await depesche(['extract', 'a', 'b', 'c.txt', '--out', 'out'], { cwd: folder })
    expect(code).toBe(2)
    expect(err).toContain('b/x.txt: error[duplicate-id]')
    expect(Object.keys(filesIn(folder))).toEqual(['a/x.txt', 'b/x.txt', 'c.txt'])
  })

  test('the same holds for standard input', async () => {
    const folder = folderOf({})
    const { code, err } = await depesche(['extract', '--out', 'out'], {
      cwd: folder,
      input: line('a') + line('b') + line('a'),
    })
    expect(code).toBe(2)
    expect(err).toContain('error[duplicate-id]')
    expect(filesIn(folder)).toEqual({})
  })

  test('an id that points outside the folder is made safe, and told', async () => {
    const folder = folderOf({})
    const { code, err } = await depesche(['extract', '--out', 'sub/out'], {
      cwd: folder,
      input: line('../../x'),
    })
    expect(code).toBe(0)
    expect(err).toContain('warning[unsafe-id]')
    expect(Object.keys(filesIn(folder))).toEqual(['sub/out/x.yaml'])
  })

  test('an output that cannot be written is told, not thrown', async () => {
    const folder = folderOf({ 'a.txt': german, out: 'a file stands here' })
    const { code, err } = await depesche(['extract', 'a.txt', '--out', 'out'], { cwd: folder })
    expect(code).toBe(2)
    expect(err).toContain('error[unwritable-output]')
    expect(err).not.toContain('    at ')
  })

  test('an article of 20 MB is refused and the others go on', async () => {
    const folder = folderOf({ 'big.txt': german.repeat(200_000), 'good.txt': german })
    const { code, out, err } = await depesche(['extract', 'big.txt', 'good.txt', '--format', 'ndjson'], {
      cwd: folder,
    })
    expect(code).toBe(2)
    expect(err).toContain('big.txt: error[article-too-large]')
    expect(out).toContain('"id":"good"')
  })

  test('a reader that goes away ends the work quietly', async () => {
    const folder = folderOf({ 'many.ndjson': Array.from({ length: 3000 }, (_, i) => line(`a${i}`)).join('') })
    const child = spawn(
      'sh',
      ['-c', `"${process.execPath}" "${bin}" extract many.ndjson --format json | head -1`],
      { cwd: folder },
    )
    let err = ''
    child.stderr.on('data', (chunk) => {
      err += chunk
    })
    await new Promise((resolve) => child.on('close', resolve))
    expect(err).toBe('')
  })
})

describe('exit codes follow --fail-on', () => {
  const french =
    'Le président a rencontré la chancelière samedi à Vienne. Ils ont parlé du commerce et de la frontière pendant deux heures.\n'
  test.each([
    ['error', french, 0],
    ['warning', french, 1],
    ['never', french, 0],
    ['error', '', 2],
    ['warning', '', 2],
    ['never', '', 0],
  ])('--fail-on %s', async (failOn, text, expected) => {
    const folder = folderOf({ 'x.txt': text })
    expect((await depesche(['extract', 'x.txt', '--fail-on', failOn], { cwd: folder })).code).toBe(expected)
  })
})

describe('records whose article is gone', () => {
  const twice = async (...more: string[]) => {
    const cwd = folderOf({ 'in/a.txt': german, 'in/b.txt': german, 'out/own.yaml': 'kept: true\n' })
    await depesche(['extract', 'in', '--out', 'out'], { cwd })
    rmSync(join(cwd, 'in/b.txt'))
    const ran = await depesche(['extract', 'in', ...more, '--out', 'out'], { cwd })
    return { ...ran, files: Object.keys(filesIn(join(cwd, 'out'))) }
  }

  test('are told, and stay', async () => {
    const { err, files } = await twice()
    expect(err).toContain('depesche: 1 file in out of no article of this run; --prune removes')
    expect(files).toEqual(['a.yaml', 'b.yaml', 'own.yaml'])
  })

  test('are removed by --prune, but nothing that depesche did not write', async () => {
    const { err, files } = await twice('--prune')
    expect(err).toContain('1 pruned')
    expect(files).toEqual(['a.yaml', 'own.yaml'])
  })

  test('are not taken for gone where a path leads to nothing', async () => {
    const { err, files } = await twice('nowhere', '--prune')
    expect(err).toContain('kept because of missing-file')
    expect(files).toEqual(['a.yaml', 'b.yaml', 'own.yaml'])
  })
})

describe('--out', () => {
  test('within the folder of the articles is no source of articles', async () => {
    const cwd = folderOf({ 'a.txt': german })
    for (const paths of ['.', '**/*.*']) {
      const run = () =>
        depesche(['extract', paths, '--input-format', 'auto', '--format', 'ndjson', '--out', 'out'], { cwd })
      await run()
      const { code, err } = await run()
      expect([code, err]).toEqual([0, expect.stringContaining('1 article, 0 records written, 1 unchanged')])
    }
  })

  test('writes one file per article, and nothing but those is visible', async () => {
    const folder = folderOf({ 'in/a.txt': german, 'in/b.txt': english })
    mkdirSync(join(folder, 'out'))
    const { code, out, err } = await depesche(['extract', 'in', '--out', 'out', '--format', 'json'], {
      cwd: folder,
    })
    expect({ code, out }).toEqual({ code: 0, out: '' })
    expect(Object.keys(filesIn(join(folder, 'out')))).toEqual(['a.json', 'b.json'])
    expect(err).toMatch(/^depesche: 2 articles, 2 records written/)
  })

  test('a second run does only what changed', async () => {
    const folder = folderOf({
      'in/a.txt': german,
      'in/b.txt': english,
      'in/c.ndjson': line('c1') + line('c2'),
    })
    await depesche(['extract', 'in', '--out', 'out'], { cwd: folder })
    const first = filesIn(join(folder, 'out'))
    writeFileSync(join(folder, 'in/a.txt'), `${german}${german}`)
    const second = await depesche(['extract', 'in', '--out', 'out'], { cwd: folder })
    expect(second.err).toContain('4 articles, 1 record written, 3 unchanged')
    expect(filesIn(join(folder, 'out'))['b.yaml']).toBe(first['b.yaml'])
    expect(filesIn(join(folder, 'out'))['a.yaml']).not.toBe(first['a.yaml'])
    const forced = await depesche(['extract', 'in', '--out', 'out', '--force'], { cwd: folder })
    expect(forced.err).toContain('4 articles, 4 records written')
  })

  test('an article that goes back to what it was is written again', async () => {
    const folder = folderOf({ 'a.txt': german })
    const run = () => depesche(['extract', 'a.txt', '--out', 'out'], { cwd: folder })
    await run()
    const first = filesIn(join(folder, 'out'))
    writeFileSync(join(folder, 'a.txt'), german.replace('Samstag', 'Sonntag'))
    await run()
    writeFileSync(join(folder, 'a.txt'), german)
    await run()
    expect(filesIn(join(folder, 'out'))).toEqual(first)
  })

  test('a missing output is made again', async () => {
    const folder = folderOf({ 'a.txt': german })
    await depesche(['extract', 'a.txt', '--out', 'out'], { cwd: folder })
    writeFileSync(join(folder, 'out/a.yaml'), 'cut')
    const { err } = await depesche(['extract', 'a.txt', '--out', 'out'], { cwd: folder })
    expect(err).toContain('1 record written')
  })
})

describe('order and bytes do not depend on the number of workers', () => {
  test('web pages, read by the workers themselves', async () => {
    const page = (i: number) =>
      `<html lang="de"><head><title>Treffen ${i}</title><meta property="article:published_time" content="2025-03-16"></head><body><nav>Start Politik Sport</nav><article><h1>Treffen ${i}</h1><p>${german.repeat(6)}</p><p>${german.repeat(5)} Zeile ${i}.</p></article></body></html>`
    const pages = Object.fromEntries(
      Array.from({ length: 20 }, (_, i) => [`in/p${i}.html`, i % 7 === 3 ? '' : page(i)]),
    )
    const folder = folderOf({ ...pages, 'in/a.txt': german, 'in/z.txt': english })
    const [one, two] = await Promise.all(
      ['1', '2'].map((jobs) =>
        depesche(['extract', 'in', '--format', 'ndjson', '--jobs', jobs], { cwd: folder }),
      ),
    )
    expect(two).toEqual(one)
    expect(one!.err.trim().split('\n')).toHaveLength(3)
    const records = one!.out
      .trim()
      .split('\n')
      .map((l) => JSON.parse(l).article)
    expect(records.map((a) => a.id)).toEqual(
      Object.keys({ ...pages, 'in/a.txt': '', 'in/z.txt': '' })
        .filter((f) => pages[f] !== '')
        .sort()
        .map((f) => f.slice(3).replace(/\.\w+$/, '')),
    )
    expect(records[1]).toMatchObject({ published: '2025-03-16', published_from: 'metadata' })
    for (const jobs of ['1', '2'])
      await depesche(['extract', 'in', '--out', `out${jobs}`, '--jobs', jobs], { cwd: folder })
    expect(filesIn(join(folder, 'out2'))).toEqual(filesIn(join(folder, 'out1')))
    expect((await depesche(['extract', 'in', '--out', 'out1'], { cwd: folder })).err).toContain(
      '19 unchanged',
    )
  })

  test('one, two and three workers', async () => {
    const folder = folderOf({
      'many.ndjson': Array.from({ length: 400 }, (_, i) =>
        line(`a${i}`, `${i % 2 ? german : english}${i}\n`),
      ).join(''),
    })
    const outputs = await Promise.all(
      ['1', '2', '3'].map((jobs) =>
        depesche(['extract', 'many.ndjson', '--format', 'ndjson', '--jobs', jobs], { cwd: folder }),
      ),
    )
    expect(outputs[0]!.out.split('\n')).toHaveLength(401)
    expect(outputs[1]!.out).toBe(outputs[0]!.out)
    expect(outputs[2]!.out).toBe(outputs[0]!.out)
  })
})
