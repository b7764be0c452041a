import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { tokenise } from '../../../src/annotate/text/tokens.js'

const words = (text: string) => tokenise(text).map((t) => t.text)

describe('tokens', () => {
  test('words keep inner hyphens and apostrophes', () => {
    expect(words("Der US-Außenminister lobte Trump's Plan.")).toEqual([
      'Der',
      'US-Außenminister',
      'lobte',
      "Trump's",
      'Plan',
      '.',
    ])
  })
  test('abbreviations of single letters keep their dots', () => {
    expect(words('the U.S. and z.B. Köln')).toEqual(['the', 'U.S.', 'and', 'z.B.', 'Köln'])
  })
  test('a hyphen that stands for a second part stays with its word', () => {
    expect(words('Ost- und Westdeutschland')).toEqual(['Ost-', 'und', 'Westdeutschland'])
  })
  test('numbers keep their inner signs', () => {
    expect(words('um 19.45 Uhr, 30-tägig, 80er, 3:1.')).toEqual([
      'um',
      '19.45',
      'Uhr',
      ',',
      '30-tägig',
      ',',
      '80er',
      ',',
      '3:1',
      '.',
    ])
  })
  test('every token is the text at its place, in order, without overlap', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        let end = 0
        for (const token of tokenise(text)) {
          expect(text.slice(token.start, token.end)).toBe(token.text)
          expect(token.start).toBeGreaterThanOrEqual(end)
          end = token.end
        }
      }),
    )
  })
})
