import { copyFileSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { faultsOf } from '../src/cli/records/faults.js'
import { readOwnYaml } from '../src/cli/records/yaml-fast.js'
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
  test('on a second run, with two workers', async () => {
    expect((await extract(['--jobs', '2'])).out).toBe((await plain).out)
  })

  test('in another time zone and a Turkish locale', async () => {
    const env = { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', LANGUAGE: 'tr' }
    expect((await extract(['--jobs', '1'], { env })).out).toBe((await plain).out)
  })

  test('with the files in another order, in another working folder', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'depesche-test-'))
    const reversed = [...paths].reverse().map((p) => join(root, p))
    const there = await depesche(
      ['extract', ...reversed, '--format', 'ndjson', '--published', '2025-03-16', '--jobs', '1'],
      { cwd: folder },
    )
    const relative = there.out.replaceAll(`"source":"${root}`, '"source":"')
    expect(lines(relative).sort()).toEqual(lines((await plain).out).sort())
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
  const now = fixtureRecords()
  const withoutRules = (text: string) => text.replace(/^rules:\n {2}version: .*\n {2}digest: .*\n/m, '')

  test.each(fixtures.map((f) => [f.story, f] as const))('%s', async (story, fixture) => {
    expect(withoutRules((await now).get(story)!)).toBe(withoutRules(fixture.record))
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

/** What the built tool makes of each fixture: the story's name is its id. */
async function fixtureRecords(): Promise<Map<string, string>> {
  const { extractFixtures } = (await import('./fixtures/extract.js' as string)) as {
    extractFixtures(): AsyncGenerator<{ story: string; yaml: string }>
  }
  const records = new Map<string, string>()
  for await (const { story, yaml } of extractFixtures()) records.set(story, yaml)
  return records
}

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

test('the schemas in rules/schema/ are those of the code', async () => {
  const { eventRuleJsonSchema, recordJsonSchema } = await import('../src/cli/json-schema.js')
  expect(readFileSync(join(root, 'rules/schema/record.json'), 'utf8')).toBe(recordJsonSchema())
  expect(readFileSync(join(root, 'rules/schema/event-rule.json'), 'utf8')).toBe(eventRuleJsonSchema())
})
