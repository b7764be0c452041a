import { describe, expect, test } from 'vitest'
import { namesIn } from '../names.js'

describe('places', () => {
  test('German exonyms and English names are one place', () => {
    expect(namesIn('Sie reiste nach Mailand und in die Ukraine.', 'de').places).toEqual([
      'milan: Mailand',
      'ukraine: Ukraine',
    ])
    expect(namesIn('She travelled to Milan and Ukraine.', 'en').places).toEqual([
      'milan: Milan',
      'ukraine: Ukraine',
    ])
  })
  test('a capital that acts stands for its government', () => {
    expect(namesIn('Moskau und Washington vereinbarten eine Waffenruhe.', 'de').places).toEqual([
      'moscow: [Moskau]',
      'washington: [Washington]',
    ])
    expect(namesIn('Beijing rejected the offer.', 'en').places).toEqual(['beijing: [Beijing]'])
  })
  test('a capital where something happens is a place', () => {
    expect(namesIn('In Moskau trafen sich zwei Minister.', 'de').places).toEqual(['moscow: Moskau'])
  })
  test('adjectives are no places', () => {
    expect(namesIn('Der türkische Minister lobte die Berliner Regierung.', 'de').places).toEqual([])
  })
  test('names in compounds are no places', () => {
    expect(namesIn('Der US-Außenminister schwieg.', 'de').places).toEqual([])
  })
  test('datelines in capitals are read', () => {
    expect(namesIn('NEW DELHI (AP) - The talks failed.', 'en').places).toEqual(['new-delhi: NEW DELHI'])
  })
  test('a month is no river', () => {
    expect(namesIn('In March, the talks failed.', 'en').places).toEqual([])
  })
  test('a region follows its city', () => {
    const ids = namesIn('He lives in Kirkland, Washington, with his family.', 'en').places.map(
      (p) => p.split(':')[0],
    )
    expect(ids).toEqual(['kirkland', 'washington-state'])
  })
  test('a street named after a town is one place, a common adjective before it none', () => {
    expect(
      namesIn('Der Unfall geschah in der Kollnower Straße.', 'de').places.map((p) => p.split(': ')[1]),
    ).toEqual(['Kollnower Straße'])
    expect(namesIn('Eine Langer Straße gibt es dort nicht, auch keinen Großer Platz.', 'de').places).toEqual(
      [],
    )
  })
  test('a town that is an everyday noun needs more than a preposition', () => {
    expect(
      namesIn('Der Handel mit Waren aus Malaysia wächst, sagen Kenner von Regen und Wind.', 'de').places.map(
        (p) => p.split(':')[0],
      ),
    ).toEqual(['malaysia'])
  })
  const idsOf = (text: string, language: 'de' | 'en' = 'en') =>
    namesIn(text, language).places.map((p) => p.split(':')[0])
  const countryOf = (text: string, language: 'de' | 'en' = 'en') =>
    namesIn(text, language).raw.places[0]?.country
  test('of two cities of one name the seat of a government is likelier, unless the other country is spoken of', () => {
    expect(countryOf('A drone struck Tripoli at night.')).toBe('LY')
    expect(countryOf('A drone struck Tripoli at night, Lebanon said.')).toBe('LB')
    expect(countryOf('Judges in San José adjourned.')).toBe('CR')
    expect(countryOf('Feuer in Valencia', 'de')).toBe('ES')
    expect(countryOf('Feuer in Hyderabad', 'de')).toBe('IN')
  })
  test('a region or country behind a comma or in brackets says which city is meant, also where it stood before', () => {
    expect(countryOf('Officers in Birmingham, Alabama, spoke.')).toBe('US')
    expect(countryOf('Birmingham mourns. Officers in Birmingham, Alabama, spoke.')).toBe('US')
    expect(countryOf('A judge in Kingston, Ontario, spoke.')).toBe('CA')
    expect(countryOf('Dockers in Newcastle, Australia, spoke.')).toBe('AU')
    expect(countryOf('Police in Alexandria, Virginia, spoke.')).toBe('US')
    expect(countryOf('Richter in Córdoba (Argentinien) schwiegen.', 'de')).toBe('AR')
    expect(countryOf('Police in Birmingham, France and Spain spoke.')).toBe('GB')
  })
  test('Georgia is the state among states, under a governor and in German', () => {
    expect(idsOf('Voters in Georgia and Ohio decide.')[0]).toBe('georgia-u-s-state')
    expect(idsOf('The governor of Georgia resigned.')[0]).toBe('georgia-u-s-state')
    expect(idsOf('Die Wahl in Georgia ist knapp.', 'de')[0]).toBe('georgia-u-s-state')
    expect(idsOf('Georgia and Azerbaijan signed a treaty.')[0]).toBe('georgia')
  })
  test('American papers shorten the state behind a town', () => {
    expect(idsOf('Miners in Butte, Mont., and Salem, Ore., walked out.')).toEqual([
      'butte',
      'montana',
      'salem',
      'oregon',
    ])
    expect(idsOf('They went to Mass. It rained.')).toEqual([])
  })
  test('a part of a country named by the compass is that country', () => {
    expect(idsOf('Gefechte in Nordkamerun und Ost-Mossul', 'de')).toEqual(['cameroon', 'mosul'])
    expect(idsOf('Die Nordsee und die Westküste', 'de')).toEqual(['north-sea'])
  })
  test('the adjective of a country before an office or a currency is no place', () => {
    expect(idsOf('The US President paid five US dollars.')).toEqual([])
    expect(idsOf('The US withdrew.')).toEqual(['united-states'])
  })
  test('behind a melted article stands no town', () => {
    expect(idsOf('Im Norden regnet es, im Voraus gedankt.', 'de')).toEqual([])
    expect(idsOf('Sie lebt im texanischen Austin.', 'de')).toEqual(['austin'])
  })
  const placesIn = (text: string, language: 'de' | 'en' = 'en') => namesIn(text, language).places
  test('a point of the compass with a capital belongs to the name', () => {
    expect(placesIn('They fled East Mosul for Durham West.')).toEqual([
      'mosul: East Mosul',
      'durham: Durham West',
    ])
    expect(placesIn('They fled eastern Mosul.')).toEqual(['mosul: Mosul'])
  })
  test('the noun of a territory belongs to the name', () => {
    expect(placesIn('He ruled the Kingdom of Sardinia and the Grand Duchy of Velmark.')).toEqual([
      'sardinia: Kingdom of Sardinia',
      'grand-duchy-of-velmark: Grand Duchy of Velmark',
    ])
    expect(placesIn('Im Landkreis Cham schneit es.', 'de')).toEqual(['cham: Landkreis Cham'])
    expect(placesIn('Der Kreis der Täter ist klein.', 'de')).toEqual([])
  })
  test('a saint behind a locative is a town', () => {
    expect(placesIn('In St. Lorenz tagte der Rat.', 'de')).toEqual(['st-lorenz: St. Lorenz'])
  })
})
