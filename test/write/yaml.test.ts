import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { readOwnYaml } from '../../src/cli/records/yaml-fast.js'
import type { EventRecord } from '../../src/model/record.js'
import { toYaml } from '../../src/write/yaml.js'
import { event, party, record } from '../support/records.js'

const words = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.string({ unit: 'binary', maxLength: 30 }).map((s) => s.replace(/\p{Surrogate}/gu, '')),
  fc.constantFrom(
    'NO',
    'no',
    'y',
    'on',
    'null',
    '~',
    '1e3',
    '0x1F',
    '12:30:45',
    '2025-03-16',
    '.inf',
    '- a',
    '# b',
    'a: b',
    'a #b',
    '{a',
    ']',
    "'",
    '"',
    ' x',
    'x ',
    'x  y',
    '\u0085',
    '\u2028',
    '\ufeff',
    '---',
    '...',
    '!tag',
    '&a',
    '*a',
    '%',
    '@',
    '`',
    '|',
    '>',
    'a/b',
    'Ökonomie',
    'é',
    'a\tb',
    'a\nb',
  ),
)
const records: fc.Arbitrary<EventRecord> = fc.array(words, { minLength: 10, maxLength: 10 }).map((w) =>
  record({
    article: { title: w[0]!, url: w[1]!, source: w[2]! },
    people: [
      {
        id: 'x',
        name: w[3]!,
        country: 'NO',
        roles: [w[4]!, w[5]!],
        known: true,
        mentions: [{ text: w[6]!, start: 1, end: 2, kind: 'name' }],
      },
    ],
    places: [{ id: 'y', name: w[7]!, kind: 'city', country: null, lat: -1.25, lon: 30, mentions: [] }],
    events: [
      event({
        actors: [party(w[8]!)],
        agreement: {
          stage: 'agreed',
          topics: ['trade'],
          duration: 'P30D',
          terms: { text: w[9]!, start: 3, end: 4 },
        },
        also: [{ text: w[3]!, start: 1, end: 2, rule: 'a/b' }],
      }),
    ],
  }),
)

describe('YAML as we write it', () => {
  test('any reader of YAML 1.2 or 1.1 gets the record back, whatever the words', () => {
    fc.assert(
      fc.property(records, (r) => {
        const text = toYaml(r)
        expect(parse(text)).toEqual(r)
        expect(parse(text, { version: '1.1', schema: 'yaml-1.1' })).toEqual(r)
      }),
      { seed: 7, numRuns: 300 },
    )
  })

  test('our own fast reader gets it back as well', () => {
    fc.assert(
      fc.property(records, (r) => {
        expect(readOwnYaml(toYaml(r).slice('---\n'.length))).toEqual(r)
      }),
      { seed: 7, numRuns: 300 },
    )
  })

  test('a mention is one line, Norway and dates are quoted', () => {
    const text = toYaml(
      record({
        people: [
          {
            id: 'x',
            name: 'X',
            country: 'NO',
            roles: [],
            known: true,
            mentions: [{ text: 'X', start: 1, end: 2, kind: 'name' }],
          },
        ],
      }),
    )
    expect(text).toContain('    mentions:\n      - {text: X, start: 1, end: 2, kind: name}\n')
    expect(text).toContain('    country: "NO"\n')
    expect(text).toContain('  published: "2025-05-07"\n')
    expect(text).toContain('events: []\n')
  })

  test.each([
    'a: b\nc: 1\n',
    'key: |\n  text\n',
    'a:\n- b\n',
    '{"a": 1}\n',
    'a: [b,c]\n',
    'a: 1\na: 2\n',
    'a: b # c\n',
  ])('the fast reader leaves YAML of other hands alone or reads it right: %j', (text) => {
    const own = readOwnYaml(text)
    if (own !== null) expect(own).toEqual(parse(text))
  })
})
