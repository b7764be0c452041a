import { describe, expect, test } from 'vitest'
import { eventsIn, told } from './reading.js'

const short = (events: ReturnType<typeof eventsIn>) =>
  events.map((e) => `${e.type} ${e.date} ${e.place} ${1 + (e.also?.length ?? 0)}`)

describe('what a headline tells', () => {
  test('is told once: day and place come from the text below it', () => {
    expect(
      short(
        eventsIn(
          'en',
          'Norway and Chad sign fishing treaty\n\nNorway and Chad signed a fishing treaty in Oslo on Monday, both governments said.',
        ),
      ),
    ).toEqual(['SUPPORT 2025-05-05 oslo 2'])
    expect(
      short(
        eventsIn(
          'de',
          'Togo weist Diplomaten aus Benin aus\n\nTogo hat am Montag drei beninische Diplomaten ausgewiesen.',
        ),
      ),
    ).toEqual(['SANCTION 2025-05-05 null 2'])
  })
  test('stays apart where the text tells it of others', () => {
    expect(
      short(
        eventsIn(
          'en',
          'Norway and Chad sign fishing treaty\n\nSweden and Niger signed a fishing treaty in Stockholm on Monday.',
        ),
      ),
    ).toHaveLength(2)
  })
  test('stays apart where the text denies it', () => {
    expect(
      eventsIn(
        'en',
        'Norway attacks Chad\n\nNorway did not attack Chad on Monday, the ministry in Oslo said.',
      ).map((e) => e.status),
    ).toEqual(['happened', 'denied'])
  })
})

describe('an attack and what it does in one clause', () => {
  test('is one act of whoever attacked on whom it struck', () => {
    expect(told('en', 'A Togolese drone strike killed two Beninese soldiers on Monday.')).toEqual([
      'ASSAULT togo -> benin happened',
    ])
    expect(
      told('de', 'Bei einem togoischen Drohnenangriff wurden am Montag zwei beninische Soldaten getötet.'),
    ).toEqual(['ASSAULT togo -> benin happened'])
  })
  test('is two where each clause has its own', () => {
    expect(
      told(
        'en',
        'Togo attacked a base on Monday, and two Beninese soldiers were killed in Ghana on Tuesday.',
      ),
    ).toHaveLength(2)
  })
})
