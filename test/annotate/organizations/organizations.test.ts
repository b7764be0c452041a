import { describe, expect, test } from 'vitest'
import { namesIn } from '../names.js'

describe('organizations', () => {
  test('a ministry is named by its country', () => {
    expect(namesIn('Das russische Verteidigungsministerium schwieg.', 'de').organizations).toEqual([
      'russian-defence-ministry: russische Verteidigungsministerium',
    ])
    expect(namesIn("Russia's defence ministry did not comment.", 'en').organizations).toEqual([
      'russian-defence-ministry: defence ministry',
    ])
  })
  test('a place inside the name of an organization is none of its own', () => {
    const names = namesIn('The University of Leeds and the Bank of Ghana signed.', 'en')
    expect([names.places, names.organizations.length]).toEqual([[], 2])
  })
  test('two parties joined by "and" are two', () => {
    expect(
      namesIn('The Reform Party of Canada and Liberal Party of Quebec agreed.', 'en').organizations.length,
    ).toBe(2)
  })
  test('inflected names are found', () => {
    expect(
      namesIn('Ein Sprecher des Weißen Hauses und der Deutschen Bank schwiegen.', 'de').organizations,
    ).toEqual(['white-house: Weißen Hauses', 'deutsche-bank: Deutschen Bank'])
  })
  test('the first part of a compound speaks of its organization', () => {
    expect(namesIn('Der Nato-Gipfel begann.', 'de').organizations).toEqual(['nato: Nato'])
  })
  test('units and file formats are no organizations', () => {
    expect(namesIn('Die Anlage leistet 300 MW, sagt das PDF.', 'de').organizations).toEqual([])
  })
})
