import { describe, expect, test } from 'vitest'
import { clausesOf } from './clauses.js'

const first = (text: string) => clausesOf('en', text)[0]!

describe('English verbs', () => {
  test('a bracket at the end of a sentence ends the look for a verb', () => {
    expect(clausesOf('en', 'Ghana said that talks (in Accra)')[0]).toMatchObject({ verb: 'say' })
  })
  test('the agent of a passive is its deep subject', () => {
    expect(clausesOf('en', 'Chile was condemned by Peru for the delay.')[0]).toMatchObject({
      verb: 'condemn',
      passive: true,
      object: 'Chile',
    })
  })
  test('an infinitive has the subject of the clause above', () => {
    expect(clausesOf('en', 'Kenya promised to open the border.')[1]).toMatchObject({
      verb: 'open',
      subject: 'Kenya',
      object: 'border',
    })
  })
  test('a participle behind its noun is a reduced relative clause', () => {
    expect(clausesOf('en', 'Officials condemned the raid carried out by Chad.')[1]).toMatchObject({
      verb: 'carry',
      passive: true,
      object: 'raid',
    })
  })
  test('a noun that could be a verb stays a noun behind a determiner', () => {
    expect(clausesOf('en', 'The attack on the port failed.').map((c) => c.verb)).toEqual(['fail'])
  })
  test('will is future, would is not asserted', () => {
    expect(first('Norway will send troops to Estonia.')).toMatchObject({ verb: 'send', future: true })
    expect(first('Norway would send troops to Estonia.')).toMatchObject({ modal: 'would', future: false })
  })
  test('negation stands between auxiliary and verb', () => {
    expect(first('Nepal has not signed the treaty.')).toMatchObject({ verb: 'sign', negated: true })
  })
})

describe('English clauses', () => {
  test('a clause without "that" has its own subject', () => {
    expect(clausesOf('en', 'Fiji said Tonga closed the embassy.')[1]).toMatchObject({
      verb: 'close',
      subject: 'Tonga',
      object: 'embassy',
    })
  })
  test('names joined behind a verb of saying are the subject of what follows', () => {
    expect(clausesOf('en', 'The ministry said Fiji and Tonga agreed to talks.')[1]!.who).toEqual([
      'fiji',
      'tonga',
    ])
  })
  test('a relative clause leaves the main verb its subject', () => {
    expect(clausesOf('en', 'Israel, which attacked Iran on Monday, denied the report.')).toMatchObject([
      { verb: 'deny', subject: 'Israel' },
      { verb: 'attack', subject: 'Israel', object: 'Iran' },
    ])
  })
  test('coordinated predicates share their subject', () => {
    expect(clausesOf('en', 'Ghana recalled its envoy and closed the border.')[1]).toMatchObject({
      verb: 'close',
      subject: 'Ghana',
      object: 'border',
    })
  })
  test('a condition is a clause of its own', () => {
    expect(
      clausesOf('en', 'Laos will return to talks if Thailand withdraws.').map((c) => [c.verb, c.kind]),
    ).toEqual([
      ['return', 'main'],
      ['withdraw', 'condition'],
    ])
  })
})

describe('English participants', () => {
  test('a role with titles and name is one participant', () => {
    expect(first('German Chancellor Olaf Scholz met officials.').who).toEqual(['olaf-scholz'])
  })
  test('an adjective with a noun for a group gives the country', () => {
    expect(first('Rwandan troops crossed the river.').who).toEqual(['rwanda'])
  })
  test('a possessor does not act', () => {
    expect(first("Kenya's neighbour closed the border.").who).toEqual([])
  })
})
