import { describe, expect, test } from 'vitest'
import { clausesOf } from './clauses.js'
import { told } from './reading.js'

describe('the head of a German sentence', () => {
  test('people are no verb', () => {
    expect(clausesOf('de', 'Banden brannten in Haiti ein Krankenhaus nieder.')[0]).toMatchObject({
      verb: 'niederbrennen',
      subject: 'Banden',
    })
    expect(told('de', 'Bewaffnete verschleppten in Nigeria 30 Schüler.')).toEqual([
      'ASSAULT nigeria -> nigeria happened',
    ])
  })
  test('a noun on which a phrase hangs is no verb', () => {
    expect(clausesOf('de', 'Kämpfe zwischen Rebellen und der Armee haben begonnen.')[0]).toMatchObject({
      verb: 'beginnen',
      subject: 'Kämpfe',
    })
  })
  test('"der" before the name of a masculine body is a nominative, before others it is not', () => {
    expect(told('de', 'Der US-Kongress sprach Taiwan seine Unterstützung aus.')).toEqual([
      'SUPPORT united-states-congress -> taiwan happened',
    ])
    expect(told('de', 'Der NATO sprach Taiwan seine Unterstützung aus.')).toEqual([
      'SUPPORT taiwan -> nato happened',
    ])
  })
})

describe('two offices', () => {
  test('share one noun where each has an article and an adjective', () => {
    expect(
      told(
        'de',
        'Ein Treffen zwischen dem georgischen und dem moldauischen Präsidenten fand in Wien statt.',
      ).map((line) => line.split(' -> ')[0]!.split('+').length),
    ).toEqual([2])
  })
})

describe('people and places that only their surroundings tell', () => {
  test('whose thing is demanded or opposed is of the country of those who demand', () => {
    expect(told('de', 'Bolivianische Bergarbeiter verlangen den Rücktritt des Präsidenten.')).toEqual([
      'REQUEST bolivia -> bolivia happened',
    ])
    expect(
      told('de', 'Zehntausende gingen in Tiflis gegen das Gesetz der Regierung auf die Straße.'),
    ).toEqual(['PROTEST georgia -> georgia happened'])
  })
  test('the part of a country, or a city named by its country alone, is a place', () => {
    expect(told('de', 'Rebellen überfielen ein Dorf im Osten des Kongo.')).toEqual([
      'ASSAULT democratic-republic-of-the-congo -> democratic-republic-of-the-congo happened',
    ])
    expect(told('de', 'Massenproteste in mehreren US-Städten')).toEqual(['PROTEST united-states -> happened'])
  })
})
