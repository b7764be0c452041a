import { describe, expect, test } from 'vitest'
import { eventsIn } from './reading.js'

const first = (route: 'de' | 'en', text: string) => {
  const [event] = eventsIn(route, text)
  return event === undefined ? null : { place: event.place, date: event.date }
}

describe('day and place', () => {
  test('a day by which something is demanded is not the day of the demand', () => {
    expect(first('en', 'Peru demanded the release of four prisoners by Friday.')?.date).toBeNull()
    expect(first('de', 'Kenia forderte bis zum 20. Mai den Abzug der Truppen aus Uganda.')?.date).toBeNull()
    expect(first('en', 'Kenya will withdraw its troops from Somalia by July.')?.date).toBe(
      '2025-07-01/2025-07-31',
    )
  })
  test('a part of the day until which something was done is its day', () => {
    expect(
      first('de', 'Bis Montagabend wurden in Accra 16 Demonstranten aus Ghana festgenommen.')?.date,
    ).toBe('2025-05-05')
  })
  test('a place is near where the event is', () => {
    expect(first('de', 'In der Nähe von Accra wurde am Montag ein Mann festgenommen.')).toEqual({
      place: 'accra',
      date: '2025-05-05',
    })
    expect(first('en', 'A man was arrested near Accra on Monday.')).toEqual({
      place: 'accra',
      date: '2025-05-05',
    })
  })
  test('the town to which police are sent is the place, not a party', () => {
    const [event] = eventsIn('en', 'Chilean officials deployed a police unit to Temuco on Monday.')
    expect(event).toMatchObject({ type: 'MOBILIZE', place: 'temuco', recipients: [] })
  })
  test('a day in a participle clause that tells no event belongs to the clause above', () => {
    expect(
      first('en', 'Mongolia called a meeting of the cabinet chaired by the president on Monday.')?.date,
    ).toBe('2025-05-05')
  })
})
