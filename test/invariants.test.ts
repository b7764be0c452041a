import { copyFileSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readOwnYaml } from '../src/cli/records/yaml-fast.js'
import { faultsOf } from '../src/cli/validate.js'
import type { EventRecord } from '../src/model/record.js'
import { depesche, filesIn, folderOf, root } from './support/run.js'
import { fixtures, seeds } from './support/stories.js'

const paths = [...seeds.map((s) => s.path), ...fixtures.map((f) => f.path)]
const lines = (out: string) => out.trim().split('\n')
const recordsOf = (out: string) => lines(out).map((l) => JSON.parse(l) as EventRecord)
/** Fixtures are all called `article`: NDJSON on standard output does not mind. */
const extract = (args: readonly string[] = [], options = {}) =>
  depesche(['extract', ...paths, '--format', 'ndjson', '--published', '2025-03-16', ...args], options)
const plain = extract(['--jobs', '1'])

describe('every record of a seed and a fixture', () => {
  test('is there', async () => {
    const { code, err, out } = await plain
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(lines(out)).toHaveLength(paths.length)
  })

  test('passes the schema, quotes exact slices, has the ids that it must have', async () => {
    const { out } = await plain
    const texts = await articleTexts()
    for (const record of recordsOf(out)) expect(faultsOf(record, texts), record.article.source).toEqual([])
  })

  test('has its lists in the order of the article', async () => {
    for (const record of recordsOf((await plain).out)) {
      for (const kind of ['people', 'places', 'organizations', 'dates'] as const)
        expectAscending(record[kind].map((e) => e.mentions[0]!.start))
      expectAscending(record.events.map((e) => e.evidence.start))
    }
  })
})

describe('the same bytes', () => {
  test.each<[string, string[], object]>([
    ['on a second run', ['--jobs', '1'], {}],
    ['with two workers', ['--jobs', '2'], {}],
    ['in another time zone', ['--jobs', '1'], { env: { TZ: 'Pacific/Kiritimati' } }],
    [
      'in a Turkish locale',
      ['--jobs', '1'],
      { env: { LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', LANGUAGE: 'tr' } },
    ],
  ])('%s', async (_, args, options) => {
    expect((await extract(args, options)).out).toBe((await plain).out)
  })

  test('with the files in another order', async () => {
    const { out } = await depesche([
      'extract',
      ...[...paths].reverse(),
      '--format',
      'ndjson',
      '--published',
      '2025-03-16',
      '--jobs',
      '1',
    ])
    expect(lines(out).sort()).toEqual(lines((await plain).out).sort())
  })

  test('in another working folder', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'depesche-test-'))
    const absolute = paths.map((p) => join(root, p))
    const args = ['extract', ...absolute, '--format', 'ndjson', '--jobs', '1']
    const [here, there] = await Promise.all([depesche(args), depesche(args, { cwd: folder })])
    expect(there.out).toBe(here.out)
  })

  test('from a folder, one file per article', async () => {
    const folder = folderOf({})
    for (const s of seeds) copyFileSync(join(root, s.path), join(folder, `${s.id}.txt`))
    await depesche(['extract', folder, '--out', join(folder, 'one')])
    await depesche(['extract', folder, '--out', join(folder, 'two'), '--jobs', '2'])
    expect(filesIn(join(folder, 'two'))).toEqual(filesIn(join(folder, 'one')))
  })
})

describe('fixtures stay as they were reviewed', () => {
  test('each has an article and a record', () =>
    expect(fixtures.every((f) => f.record.startsWith('---\n'))).toBe(true))
  test.each(fixtures.map((f) => [f.story, f] as const))('%s', async (story, fixture) => {
    const { out } = await depesche(['extract', fixture.path, '--id', story])
    const rules = /^rules:\n {2}version: .*\n {2}digest: .*\n/m
    expect(out.replace(rules, '')).toBe(fixture.record.replace(rules, ''))
    expect(readOwnYaml(fixture.record.replace(/^---\n/, ''))).not.toBeNull()
  })
})

describe('seeds', () => {
  test('their language and their origin are told', async () => {
    const bySource = new Map(recordsOf((await plain).out).map((r) => [r.article.source, r.article]))
    for (const seed of seeds)
      expect(bySource.get(seed.path)).toMatchObject({
        id: seed.id,
        language: seed.language,
        origin: seed.origin,
      })
  })
})

function expectAscending(numbers: readonly number[]): void {
  expect(numbers).toEqual([...numbers].sort((a, b) => a - b))
}

async function articleTexts(): Promise<Map<string, readonly string[]>> {
  const { createHash } = await import('node:crypto')
  const { readArticles } = await import('../src/read/index.js')
  const texts = new Map<string, readonly string[]>()
  for await (const result of readArticles(
    paths.map((p) => join(root, p)),
    { format: 'auto', published: null, id: null },
  ))
    if ('article' in result)
      texts.set(
        createHash('sha256').update(result.article.text, 'utf8').digest('hex'),
        Array.from(result.article.text),
      )
  expect(texts.size).toBeGreaterThan(0)
  return texts
}

test('the schemas in schema/ are those of the code', async () => {
  const { eventRuleJsonSchema, recordJsonSchema } = await import('../src/cli/json-schema.js')
  expect(readFileSync(join(root, 'schema/record.json'), 'utf8')).toBe(recordJsonSchema())
  expect(readFileSync(join(root, 'schema/event-rule.json'), 'utf8')).toBe(eventRuleJsonSchema())
})
