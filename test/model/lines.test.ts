import { describe, expect, it } from 'vitest'
import { createLookUp, linesOf, lookUp } from '../../src/model/lines.js'

describe('a table of lines', () => {
  const keys = Array.from({ length: 300 }, (_, i) => `wort${i * 7}`)
  const lines = linesOf(keys.map((key) => [key, key.toUpperCase()]))

  it('answers the same however often it is asked', () => {
    const ask = createLookUp(lines)
    for (let round = 0; round < 20; round++)
      for (const key of [...keys, 'wort', 'wort1', 'x']) expect(ask(key)).toBe(lookUp(lines, key))
  })

  it('of no lines knows nothing', () => {
    expect(createLookUp('')('a')).toBeUndefined()
  })
})
