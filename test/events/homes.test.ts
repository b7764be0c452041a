import { describe, expect, test } from 'vitest'
import { eventsIn, told } from './reading.js'

describe('people whose phrase tells no country', () => {
  test('a crowd is of the country of the police that acts on it, and the police of that of its crowd', () => {
    expect(told('en', 'Kenyan riot police fired tear gas at demonstrators.')).toEqual([
      'ASSAULT kenya -> kenya happened',
    ])
    expect(told('de', 'Die Polizei setzte Tränengas gegen kenianische Studenten ein.')).toEqual([
      'ASSAULT kenya -> kenya happened',
    ])
  })
  test('police that arrest diplomats are not of the country of the diplomats', () => {
    expect(told('en', 'Police arrested two Kenyan diplomats.')).toEqual(['COERCE -> kenya happened'])
    expect(told('de', 'Die Polizei nahm zwei kenianische Diplomaten fest.')).toEqual([
      'COERCE -> kenya happened',
    ])
  })
  test('whom soldiers kill is left open: armies fight abroad', () => {
    expect(told('en', 'Togolese soldiers killed three civilians.')).toEqual(['ASSAULT togo -> happened'])
    expect(told('de', 'Togoische Soldaten töteten drei Zivilisten.')).toEqual(['ASSAULT togo -> happened'])
  })
  test('a crowd is of the place where it protests', () => {
    expect(told('en', 'Thousands protested in Tbilisi on Monday.')).toEqual(['PROTEST georgia -> happened'])
    expect(told('de', 'Tausende protestierten am Montag in Tiflis.')).toEqual(['PROTEST georgia -> happened'])
  })
  test('international observers are at home nowhere', () => {
    expect(told('en', 'International observers criticised the election in Togo.')).toEqual([
      'ACCUSE -> togo happened',
    ])
    expect(told('de', 'Internationale Beobachter kritisierten die Wahl in Togo.')).toEqual([
      'ACCUSE -> togo happened',
    ])
  })
  test('a judge who investigates officials is of their country, at lower confidence', () => {
    const [event] = eventsIn(
      'en',
      'Judge Pedro Quispe opened an investigation against 20 Bolivian officials.',
    )
    expect(event!.actors.map((a) => [a.id, a.country])).toEqual([['pedro-quispe', 'BO']])
    expect(event!.confidence).toBeLessThan(0.8)
  })
  test('a president who meets or criticises others has no country of theirs', () => {
    for (const text of [
      'President Okello Mbeki met Swedish officials.',
      'President Okello Mbeki criticised Sweden.',
    ]) {
      const [event] = eventsIn('en', text)
      expect(event!.actors.find((a) => a.id === 'okello-mbeki')!.country).toBeNull()
    }
  })
  test('an arrest is by the authorities of the country where it is made, and by nobody where none is told', () => {
    expect(told('en', 'A Danish priest was arrested in Laos on Monday.')).toEqual([
      'COERCE laos -> denmark happened',
    ])
    expect(told('de', 'Ein dänischer Priester wurde am Montag in Laos festgenommen.')).toEqual([
      'COERCE laos -> denmark happened',
    ])
    expect(told('en', 'Two Kenyan journalists were arrested on Monday.')).toEqual([
      'COERCE -> kenya happened',
    ])
    expect(told('de', 'Zwei kenianische Journalisten wurden am Montag festgenommen.')).toEqual([
      'COERCE -> kenya happened',
    ])
  })
  test('a people outside its state is of the country where it lives', () => {
    expect(told('en', 'Rebels killed two ethnic Albanians in Serbia.')).toEqual([
      'ASSAULT serbia -> serbia happened',
    ])
    expect(told('de', 'Die Rebellen töteten zwei ethnische Albaner in Serbien.')).toEqual([
      'ASSAULT serbia -> serbia happened',
    ])
  })
})
