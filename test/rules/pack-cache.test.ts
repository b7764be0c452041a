import { cpSync, readdirSync, renameSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadRules } from '../../src/rules/index.js'
import { folderOf, root } from '../support/run.js'

const rule = (verb: string) => `id: consult/confer
type: CONSULT
why: Ministers who confer in this way have met.
mutual: true
frames:
  en:
    - {verb: ${verb}, actor: [subject, with]}
examples:
  - {en: The ministers of Serbia and Hungary ${verb}ed., gives: {actors: [serbia, hungary]}}
not:
  - {en: The bands of Serbia ${verb}ed., because: a band is no party}
`
const pack = (verb = 'powwow') =>
  folderOf({ 'pack.yaml': 'name: mine\nversion: 1.0.0\n', 'events/consult/confer.yaml': rule(verb) })

/** Loads with a cache; `steps` tells whether anything was compiled. */
async function load(folders: readonly string[], cache: string | null) {
  let steps = 0
  const rules = await loadRules(folders, {
    cache,
    onStep: () => {
      steps++
    },
  })
  return { rules, steps }
}

describe('compiled packs are kept between runs', () => {
  test('a second load compiles nothing and gives the same', async () => {
    const [folder, cache] = [pack(), folderOf({})]
    const first = await load([folder], cache)
    const second = await load([folder], cache)
    expect(first.steps).toBeGreaterThan(0)
    expect(second.steps).toBe(0)
    expect(second.rules.digest).toBe(first.rules.digest)
    expect(second.rules.events).toEqual(first.rules.events)
    expect(second.rules.people).toEqual((await loadRules()).people)
  })

  test('a changed file is compiled again, under another digest', async () => {
    const [folder, cache] = [pack(), folderOf({})]
    const before = await load([folder], cache)
    writeFileSync(join(folder, 'events/consult/confer.yaml'), rule('kowtow'))
    const after = await load([folder], cache)
    expect(after.steps).toBeGreaterThan(0)
    expect(after.rules.digest).not.toBe(before.rules.digest)
  })

  test('a pack that has moved names its files where they are now', async () => {
    const [folder, cache] = [pack(), folderOf({})]
    await load([folder], cache)
    renameSync(folder, `${folder}-moved`)
    const { rules, steps } = await load([`${folder}-moved/`], cache)
    expect(steps).toBe(0)
    const found = rules.events.rules.find((r) => r.id === 'consult/confer')
    expect(found?.file).toBe(join(`${folder}-moved`, 'events/consult/confer.yaml'))
  })

  test('a broken cache, or one that cannot be written, is no problem of the user', async () => {
    const [folder, cache] = [pack(), folderOf({})]
    await load([folder], cache)
    const [key] = readdirSync(cache)
    writeFileSync(join(cache, key!, 'manifest.json'), '{"version":')
    expect((await load([folder], cache)).steps).toBeGreaterThan(0)
    const file = join(folderOf({ taken: '' }), 'taken')
    expect((await load([folder], file)).rules.digest).toBe((await load([folder], null)).rules.digest)
  })

  test('no more than six are kept', async () => {
    const cache = folderOf({})
    for (const verb of ['ha', 'he', 'hi', 'ho', 'hu', 'hy', 'ka']) await load([pack(`${verb}bla`)], cache)
    expect(readdirSync(cache)).toHaveLength(6)
  })
})

describe('the built-in pack given as a folder', () => {
  test('is recognised by its bytes and costs nothing', async () => {
    const copy = join(folderOf({}), 'rules')
    cpSync(join(root, 'rules'), copy, { recursive: true })
    const { rules, steps } = await load([copy], null)
    expect(steps).toBe(0)
    expect(rules.digest).toBe((await loadRules()).digest)
  })

  test('with one rule changed, only the events are compiled', async () => {
    const copy = join(folderOf({}), 'rules')
    cpSync(join(root, 'rules'), copy, { recursive: true })
    writeFileSync(join(copy, 'events/consult/confer.yaml'), rule('powwow'))
    const cache = folderOf({})
    const { rules } = await load([copy], cache)
    expect(rules.events.rules.some((r) => r.id === 'consult/confer')).toBe(true)
    const [key] = readdirSync(cache)
    expect(readdirSync(join(cache, key!))).toEqual(['events.json', 'manifest.json'])
  })

  test('a link in a pack is not followed', async () => {
    const folder = pack()
    const elsewhere = join(folderOf({ 'x.yaml': rule('kowtow') }), 'x.yaml')
    symlinkSync(elsewhere, join(folder, 'events/consult/linked.yaml'))
    const { rules } = await load([folder], null)
    expect(rules.events.rules.filter((r) => r.id.startsWith('consult/confer'))).toHaveLength(1)
  })
})
