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

describe('where a phrase ends', () => {
  test('behind a day begins who acts', () => {
    expect(
      clausesOf('de', 'In Wien hat am Mittwoch der norwegische König das Abkommen unterzeichnet.')[0],
    ).toMatchObject({
      subject: 'König',
      object: 'Abkommen',
    })
    expect(told('de', 'Am Tag der Wahl hat Togo die Grenze geschlossen.')).toEqual([
      'COERCE togo -> happened',
    ])
  })
  test('a name in -s is a genitive where the form without it is a name', () => {
    expect(clausesOf('de', 'Tausende haben in Tiflis Straßen blockiert.')[0]).toMatchObject({
      object: 'Straßen',
    })
    expect(told('de', 'Athens Regierung verurteilte den Angriff.')).toEqual(['ACCUSE greece -> happened'])
  })
  test('a part of a thing, or a row of things, is the thing', () => {
    expect(told('de', 'China erließ Laos einen Teil seiner Schulden.')).toEqual([
      'AID china -> laos happened',
    ])
    expect(told('de', 'Kanada verhängte gegen Laos eine Reihe von Sanktionen.')).toEqual([
      'SANCTION canada -> laos happened',
    ])
  })
})

describe('a verb that looks like something else', () => {
  test('"einigen" beside "sich" is no determiner', () => {
    expect(told('de', 'Serbien und Moldau einigen sich im Zollstreit')).toEqual([
      'AGREE serbia+moldova -> happened',
    ])
    expect(told('de', 'Serbien half einigen Dörfern in Moldau.')).toEqual([])
  })
  test('a participle that closes a headline is a passive', () => {
    expect(
      told('de', 'Algerische Journalistin zu Haftstrafe verurteilt').map((e) => e.replace(/^\w+ /, '')),
    ).toContain('-> algeria happened')
    expect(told('de', 'Algerien verurteilt den Angriff')).toEqual(['ACCUSE algeria -> happened'])
  })
})

describe('behind "der"', () => {
  test('a woman is no nominative', () => {
    expect(
      clausesOf('de', 'Der togoische Präsident erließ der Oppositionsführerin die Strafe.')[0],
    ).toMatchObject({
      subject: 'Präsident',
    })
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
  test('a shared subject is read where it stands', () => {
    expect(told('de', 'Tausende haben in Tiflis Straßen blockiert und Neuwahlen verlangt.')).toEqual([
      'PROTEST georgia -> happened',
      'REQUEST georgia -> happened',
    ])
  })
  test('the part of a country, or a city named by its country alone, is a place', () => {
    expect(told('de', 'Rebellen überfielen ein Dorf im Osten des Kongo.')).toEqual([
      'ASSAULT democratic-republic-of-the-congo -> democratic-republic-of-the-congo happened',
    ])
    expect(told('de', 'Oppositionelle auf Tonga kritisierten die Wahl.')).toEqual([
      'ACCUSE tonga -> happened',
    ])
    expect(told('de', 'Rebellen feuerten Raketen auf Tonga ab.')).toEqual(['ASSAULT -> tonga happened'])
    expect(told('de', 'Massenproteste in mehreren US-Städten')).toEqual(['PROTEST united-states -> happened'])
  })
})
