import { describe, expect, test } from 'vitest'
import { told } from './reading.js'

describe('who did the deed in which people died', () => {
  test('is told by the deed', () => {
    expect(
      told('de', 'Bei einem israelischen Luftangriff auf ein Dorf im Libanon starben fünf Menschen.'),
    ).toEqual(['ASSAULT israel -> lebanon happened'])
    expect(told('de', 'Durch einen US-Luftangriff wurden im Jemen fünf Menschen getötet.')).toEqual([
      'ASSAULT united-states -> yemen happened',
    ])
  })
  test('a country that only tells whose troops they are is no place', () => {
    expect(
      told('de', 'Bei einem Luftangriff der von Kenia geführten Koalition im Jemen starben 70 Menschen.'),
    ).toEqual(['ASSAULT kenya -> yemen happened'])
  })
})

describe('unnamed people', () => {
  test('whoever is hurt is of the place where it is done, soldiers are not', () => {
    expect(told('de', 'Rebellen haben in Kolumbien einen Bürgermeister erschossen.')).toEqual([
      'ASSAULT colombia -> colombia happened',
    ])
    expect(told('de', 'Rebellen haben in Kolumbien einen Soldaten erschossen.')).toEqual([
      'ASSAULT colombia -> happened',
    ])
  })
  test('are of the country of the events that the sentence before told', () => {
    expect(
      told('de', 'Bauern blockierten in der Provinz Potosí Straßen. Die Polizei nahm 14 Menschen fest.'),
    ).toEqual(['PROTEST bolivia -> happened', 'COERCE bolivia -> bolivia happened'])
  })
  test('are of no country where the sentence before told no event, or two countries', () => {
    expect(told('de', 'In Potosí war es am Montag kalt. Die Polizei nahm 14 Menschen fest.')).toEqual([])
    expect(told('de', 'Chile verhängte Sanktionen gegen Peru. Die Polizei nahm 14 Menschen fest.')).toEqual([
      'SANCTION chile -> peru happened',
    ])
  })
  test('two governments are not of one country', () => {
    expect(told('de', 'Kenia verhängte Sanktionen. Die beiden Regierungen kritisierten die Wahl.')).toEqual([
      'SANCTION kenya -> happened',
    ])
  })
  test('a general and the rebels whom he threatens are of one country', () => {
    expect(told('de', 'Der sudanesische General drohte den Rebellen mit Vernichtung.')).toEqual([
      'THREATEN sudan -> sudan happened',
    ])
  })
})

describe('a protest', () => {
  test('aims at whom its purpose names', () => {
    expect(
      told('de', 'In Bolivien haben Bauern Straßen blockiert, um gegen die Regierung zu protestieren.')[0],
    ).toBe('PROTEST bolivia -> bolivia happened')
  })
})

describe('without anybody known', () => {
  test('a crowd protests, a coach does not', () => {
    expect(told('de', 'Tausende protestierten am Montag gegen das Gesetz.')).toEqual(['PROTEST -> happened'])
    expect(told('de', 'Der Trainer protestierte am Montag gegen das Ergebnis.')).toEqual([])
  })
})
