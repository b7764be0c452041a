import { describe, expect, test } from 'vitest'
import { files, problems, repaired, rules } from './rules.js'

interface Example {
  readonly de?: string
  readonly en?: string
  readonly finds?: readonly string[]
  readonly reads?: string
  readonly because?: string
}
interface Entry {
  readonly id: string
  readonly examples?: readonly Example[]
  readonly not?: readonly Example[]
}

const entries = files.map((f) => f.data as Entry).filter((e) => Array.isArray(e.examples))

test('the repair rules compile without a problem', () => expect(problems).toEqual([]))

test('every class of defects has examples and near misses', () => {
  expect(entries.length).toBeGreaterThan(10)
  for (const { id, examples, not } of entries)
    expect([id, examples!.length > 0, not!.length > 0]).toEqual([id, true, true])
})

describe.each(entries)('$id', ({ id, examples, not }) => {
  test.each(examples!)('finds $finds', (example) => {
    const language = example.de === undefined ? 'en' : 'de'
    const found = repaired(example[language]!, language)
    const own = found.finds.filter(
      (f) => f.rule === id && (f.weight > 0 || f.replacement.length !== 1 || f.kind !== 'source-pronoun'),
    )
    expect(own.map((f) => found.raw.slice(f.start, f.end))).toEqual(example.finds)
    expect(found.text).toBe(example.reads)
  })
  test.each(not!)('leaves "$because" alone', (example) => {
    const language = example.de === undefined ? 'en' : 'de'
    const found = repaired(example[language]!, language)
    expect(found.finds.filter((f) => f.rule === id)).toEqual([])
  })
})

const spun = rules.repair.spun.phrases
const sure = 'Talks resume subsequent week in the Center East. '

test.each(spun.filter((p) => p.next === undefined && p.after === undefined))(
  'spun "$spun" is read as "$plain"',
  ({ spun: words, plain }) => {
    const proper = plain[0] !== plain[0]!.toLowerCase()
    const written = proper ? words[0]!.toUpperCase() + words.slice(1) : words
    const found = repaired(`${sure}They saw ${written} there.`, 'en')
    expect(found.text).toBe(`Talks resume next week in the Middle East. They saw ${plain} there.`)
  },
)

test('single ambiguous words stay in an article that is not spun', () => {
  for (const { spun: words } of spun.filter((p) => p.spunOnly))
    expect(repaired(`They saw the ${words} there.`, 'en').edits).toEqual([])
})

test.each(
  rules.repair.languages.flatMap((l) => Object.entries(l.leftover).map(([word, plain]) => ({ word, plain }))),
)('leftover "$word" at the start of a German sentence is read as its German', ({ word, plain }) => {
  const upper = word[0]!.toUpperCase() + word.slice(1)
  const expected = plain.de[0]!.toUpperCase() + plain.de.slice(1)
  expect(repaired(`Es war still. ${upper} der Gespräche schwieg er.`, 'de').text).toBe(
    `Es war still. ${expected} der Gespräche schwieg er.`,
  )
})
