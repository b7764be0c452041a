import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { RepairEdit } from '../../src/model/article.js'
import { applyEdits } from '../../src/repair/offsets.js'

/** A text with edits in order, none overlapping, some of them deletions. */
const edited = fc
  .tuple(
    fc.string({ maxLength: 60 }),
    fc.array(fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 6 }), fc.string({ maxLength: 5 })), {
      maxLength: 8,
    }),
  )
  .map(([raw, wanted]) => {
    const edits: RepairEdit[] = []
    let at = 0
    for (const [start, length, replacement] of wanted.sort((a, b) => a[0] - b[0])) {
      const from = Math.max(start, at)
      if (from + length > raw.length || (length === 0 && replacement === '')) continue
      edits.push({ start: from, end: from + length, replacement, rule: 'test' })
      at = from + length + (length === 0 ? 1 : 0)
    }
    return { raw, edits }
  })

test('the text between two edits is the same in both texts and maps there and back', () => {
  fc.assert(
    fc.property(edited, ({ raw, edits }) => {
      const { text, offsets } = applyEdits(raw, edits)
      let at = 0
      for (const end of [...edits.map((e) => e.start), raw.length]) {
        for (let start = at; start < end; start++) {
          const span = { start, end }
          const there = offsets.toRepaired(span)
          expect(text.slice(there.start, there.end)).toBe(raw.slice(start, end))
          expect(offsets.toRaw(there)).toEqual(span)
        }
        at = edits.find((e) => e.start === end && e.end >= at)?.end ?? end
      }
    }),
    { numRuns: 500 },
  )
})

test('any span of the repaired text maps to a raw span that holds its words and maps back around it', () => {
  fc.assert(
    fc.property(edited, fc.nat(80), fc.nat(80), ({ raw, edits }, a, b) => {
      const { text, offsets } = applyEdits(raw, edits)
      const start = Math.min(a, b, text.length)
      const end = Math.min(Math.max(a, b), text.length)
      if (start === end) return
      const there = offsets.toRaw({ start, end })
      expect(there.start).toBeGreaterThanOrEqual(0)
      expect(there.end).toBeLessThanOrEqual(raw.length)
      expect(there.start).toBeLessThanOrEqual(there.end)
      const back = offsets.toRepaired(there)
      if (there.start < there.end) {
        expect(back.start).toBeLessThanOrEqual(start)
        expect(back.end).toBeGreaterThanOrEqual(end)
      }
    }),
    { numRuns: 1_000 },
  )
})

test('a name around a repaired hyphen is the raw words', () => {
  const { text, offsets } = applyEdits('Der EU -Rat tagt.', [
    { start: 6, end: 8, replacement: '-', rule: 'x' },
  ])
  expect(text).toBe('Der EU-Rat tagt.')
  expect(offsets.toRaw({ start: 4, end: 10 })).toEqual({ start: 4, end: 11 })
  expect(offsets.toRaw({ start: 7, end: 10 })).toEqual({ start: 8, end: 11 })
})
