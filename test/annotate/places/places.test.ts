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
})
