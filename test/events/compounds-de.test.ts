import { describe, expect, test } from 'vitest'
import { told } from './reading.js'

describe('German compounds', () => {
  test('the last part of a compound is its noun', () => {
    expect(told('de', 'Der Luftangriff Äthiopiens auf Eritrea dauerte an.')).toEqual([
      'ASSAULT ethiopia -> eritrea happened',
    ])
    expect(told('de', 'Ein kenianisches Gericht verurteilte zwei Sudanesen zu Lagerhaft.')).toContain(
      'COERCE kenya -> sudan happened',
    )
  })
  test('what only ends like a noun is no compound of it', () => {
    expect(told('de', 'Frankreich schickte eine Mannschaft nach Kenia.')).toEqual([])
    expect(told('de', 'Deutschland verurteilte den Angriff auf die Botschaft in Kabul.')).toEqual([
      'ACCUSE germany -> happened',
    ])
    expect(told('de', 'Kenias Vorurteil gegen Uganda hält sich.')).toEqual([])
    expect(told('de', 'Der Selbstmord des Ministers erschütterte Kenia.')).toEqual([])
    expect(told('de', 'Der Überschuss Deutschlands gegenüber den USA wuchs.')).toEqual([])
  })
  test('a compound of such a word keeps it', () => {
    expect(told('de', 'Norwegen machte Schweden einen Kompromissvorschlag.').join()).toMatch(
      /^REQUEST norway /,
    )
  })
})
