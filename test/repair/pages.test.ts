import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import type { Span } from '../../src/model/span.js'
import { repaired } from './rules.js'

// Pages written for this test. Before each line: | story, = repeats the story, - page furniture; {{…}} furniture within a line.
const folder = fileURLToPath(new URL('../../fixtures/pages/', import.meta.url))
const names = readdirSync(folder).sort((a, b) => (a < b ? -1 : 1))

interface Marked {
  readonly text: string
  readonly story: Span[]
  readonly secondary: Span[]
  readonly furniture: Span[]
}

function readPage(name: string): Marked {
  const page = { text: '', story: [] as Span[], secondary: [] as Span[], furniture: [] as Span[] }
  for (const line of readFileSync(folder + name, 'utf8').split('\n')) {
    const kind = line[0] === '|' ? page.story : line[0] === '=' ? page.secondary : page.furniture
    for (const [i, part] of line
      .slice(2)
      .split(/\{\{|\}\}/)
      .entries()) {
      const start = page.text.length
      page.text += part
      if (part.trim() !== '') (i % 2 === 1 ? page.furniture : kind).push({ start, end: page.text.length })
    }
    page.text += '\n'
  }
  return page
}

/** How each marked span comes out: share of its characters that is read as story, as a repetition, or not at all. */
function outcome(name: string) {
  const page = readPage(name)
  const found = repaired(page.text)
  const reading = (span: Span): 'story' | 'secondary' | 'skip' => {
    const there = found.offsets.toRepaired(span)
    if (found.text.slice(there.start, there.end).trim() === '') return 'skip'
    const zones = found.zones.filter((z) => z.start <= there.start + 1 && there.end - 2 <= z.end)
    if (zones.some((z) => z.reading === 'skip')) return 'skip'
    return zones.length > 0 ? 'secondary' : 'story'
  }
  const words = (span: Span) => page.text.slice(span.start, span.end)
  const lost = page.story.filter((s) => reading(s) !== 'story').map(words)
  // The place of a dateline stays, on a line of its own; a stamp is read for its date, as a repetition.
  const isSetAside = (s: Span) =>
    reading(s) === 'skip' ||
    (reading(s) === 'secondary' && /\d{4}/.test(words(s))) ||
    /\((?:AP|dpa|AFP|Reuters)\)|— $/.test(words(s))
  const kept = page.furniture.filter((s) => !isSetAside(s)).map(words)
  const promoted = page.secondary.filter((s) => reading(s) === 'story').map(words)
  return {
    story: page.story.length,
    lost,
    furniture: page.furniture.length,
    kept,
    secondary: page.secondary.length,
    promoted,
  }
}

const outcomes = names.map((name) => ({ name, ...outcome(name) }))
const sum = (of: (o: (typeof outcomes)[number]) => number) => outcomes.reduce((n, o) => n + of(o), 0)

describe('page furniture', () => {
  test('forty pages are looked at', () => expect(names.length).toBeGreaterThanOrEqual(40))

  test.each(outcomes)('nothing of the story is lost in $name', ({ lost }) => expect(lost).toEqual([]))

  test('nearly all furniture is set aside, and repetitions add no event', () => {
    const figures = {
      story: sum((o) => o.story),
      storyKept: sum((o) => o.story - o.lost.length),
      furniture: sum((o) => o.furniture),
      removed: sum((o) => o.furniture - o.kept.length),
      repetitions: sum((o) => o.secondary),
      secondary: sum((o) => o.secondary - o.promoted.length),
    }
    console.log(JSON.stringify(figures))
    for (const o of outcomes)
      if (o.kept.length + o.promoted.length > 0) console.log(o.name, o.kept, o.promoted)
    expect(figures.removed / figures.furniture).toBeGreaterThan(0.95)
    expect(figures.secondary / figures.repetitions).toBeGreaterThan(0.9)
  })
})
