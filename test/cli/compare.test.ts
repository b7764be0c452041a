import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { toYaml } from '../../src/write/yaml.js'
import { event, record } from '../support/records.js'
import { depesche, folderOf } from '../support/run.js'

const before = record({
  events: [event({ date: null }), event({ start: 60, type: 'REJECT', rule: 'reject/refuse' })],
})
const after = record({ events: [event({})] })
const folders = () =>
  folderOf({
    'old/story.yaml': toYaml(before),
    'new/story.json': JSON.stringify(after, null, 2),
    'same.ndjson': `${JSON.stringify(before)}\n`,
  })

describe('depesche diff', () => {
  test('says nothing where nothing differs, whatever the formats', async () => {
    expect(await depesche(['diff', 'old', 'same.ndjson'], { cwd: folders() })).toEqual({
      code: 0,
      out: '',
      err: '',
    })
  })

  test('names the change under its rule, exits with 1', async () => {
    const { code, out } = await depesche(['diff', 'old', 'new'], { cwd: folders() })
    expect(code).toBe(1)
    expect(out).toContain(
      'rule consult/meet\n  ~ CONSULT happened: serbia + hungary (2025-05-05)  story\n      date: none → 2025-05-05\n',
    )
    expect(out).toContain('rule reject/refuse\n  - REJECT')
  })

  test('--stat, --only and --ignore narrow it', async () => {
    const cwd = folders()
    expect((await depesche(['diff', 'old', 'new', '--stat'], { cwd })).out).toContain(
      'events         0 added, 1 lost, 1 changed',
    )
    expect((await depesche(['diff', 'old', 'new', '--only', 'people'], { cwd })).code).toBe(0)
    const ignored = await depesche(['diff', 'old', 'new', '--ignore', 'date', '--format', 'json'], { cwd })
    expect(JSON.parse(ignored.out)[0].changes.map((c: { change: string }) => c.change)).toEqual(['lost'])
    const unknown = await depesche(['diff', 'old', 'new', '--ignore', 'colour'], { cwd })
    expect([unknown.code, unknown.err.includes('knows no field "colour"')]).toEqual([2, true])
  })

  test('Markdown folds the changes of a rule', async () => {
    const { out } = await depesche(['diff', 'old', 'new', '--format', 'markdown'], { cwd: folders() })
    expect(out).toContain('| events | 0 | 1 | 1 |')
    expect(out).toContain('<details><summary><b>rule consult/meet</b>: 1</summary>')
  })

  test('missing or wrong input is told in one line', async () => {
    const cwd = folders()
    for (const args of [
      ['diff', 'old'],
      ['diff', 'old', 'nowhere'],
      ['diff', '--rules', 'x', 'a.txt'],
      ['diff', '--rules', 'no:such', '--rules', 'no:such', 'a.txt'],
    ]) {
      const { code, err } = await depesche(args, { cwd })
      expect(code).toBe(2)
      expect(err.trim().split('\n')).toHaveLength(1)
    }
  })
})

describe('diff of two rule packs', () => {
  const rule = (verb: string) => `id: consult/confer
type: CONSULT
why: Ministers who confer in this way have met.
mutual: true
frames:
  en:
    - {verb: ${verb}, actor: [subject, with]}
examples:
  - published: 2025-05-07
    en: The foreign ministers of Serbia and Hungary ${verb}ed in Vienna on Monday.
    gives: {actors: [serbia, hungary], date: 2025-05-05, place: vienna, status: happened}
not:
  - {en: The bands of Serbia ${verb}ed., because: a band is no party}
`
  test('a revision of git against the folder names what the change of a rule does', async () => {
    const file = 'mine/events/consult/confer.yaml'
    const folder = folderOf({
      'a.txt': 'The foreign ministers of Serbia and Hungary powwowed in Vienna on Monday.\n',
      'mine/pack.yaml': 'name: mine\nversion: 1.0.0\n',
      [file]: rule('powwow'),
    })
    const git = (...args: string[]) =>
      execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@example.org', ...args], {
        cwd: folder,
        stdio: 'pipe',
      })
    git('init', '-q')
    git('add', '.')
    git('commit', '-qm', 'rules')
    writeFileSync(join(folder, file), rule('kowtow'))
    const { code, out, err } = await depesche(
      ['diff', '--rules', 'HEAD:mine', '--rules', 'mine', 'a.txt', '--published', '2025-05-07'],
      { cwd: folder },
    )
    expect({ code, err }).toEqual({ code: 1, err: '' })
    expect(out).toContain('rule consult/confer\n  - CONSULT happened: serbia + hungary (2025-05-05)  a\n')
  }, 120_000)
})

describe('depesche eval', () => {
  const gold = `article: {id: story, language: en}\nevents:\n  - {type: CONSULT, actors: [serbia, hungary], date: 2025-05-05, evidence: Serbia and Hungary met}\n`
  const files = () =>
    folderOf({
      'gold/story.gold.yaml': gold,
      'gold/story.txt': 'Serbia and Hungary met.',
      'new.yaml': toYaml(after),
      'old.yaml': toYaml(before),
    })

  test('prints the figures and fails below --min-f1', async () => {
    const cwd = files()
    const good = await depesche(['eval', '--gold', 'gold', 'new.yaml', '--min-f1', 'events=0.9'], { cwd })
    expect(good.code).toBe(0)
    expect(good.out).toMatch(/events: all right +1\.000 +1\.000 +1\.000/)
    const bad = await depesche(['eval', '--gold', 'gold', 'old.yaml', '--min-f1', 'events=0.9'], { cwd })
    expect(bad.code).toBe(1)
    expect(bad.err).toContain('error[below-min-f1]: events: F1 0.667 is below 0.9')
  })

  test('--against compares, --errors lists with sentences', async () => {
    const { out } = await depesche(
      ['eval', '--gold', 'gold', 'new.yaml', '--against', 'old.yaml', '--errors', '--format', 'json'],
      { cwd: files() },
    )
    const result = JSON.parse(out)
    expect(result.comparisons.find((c: { measure: string }) => c.measure === 'events: type')).toMatchObject({
      before: 2 / 3,
      after: 1,
      better: 1,
      worse: 0,
      p: 1,
    })
    expect(result.errors).toEqual([{ id: 'story', errors: [] }])
  })
})
