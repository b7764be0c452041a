import { describe, expect, test } from 'vitest'
import { eventsIn, told } from './reading.js'

const ids = (text: string, route: 'de' | 'en' | 'de-mt', published: string) =>
  eventsIn(route, text, published)
    .map((e) => e.id)
    .sort()

const stories: readonly (readonly [
  topic: string,
  published: string,
  en: string,
  de: string,
  machine: string,
])[] = [
  [
    'demonstrations in Lisbon',
    '2025-10-14',
    'Thousands of people protested in Lisbon on Saturday against rising rents. Police arrested 12 demonstrators after some of them threw stones at officers. The Portuguese government rejected the demands of the protesters.',
    'Tausende Menschen haben am Samstag in Lissabon gegen steigende Mieten protestiert. Die Polizei nahm zwölf Demonstranten fest, nachdem einige von ihnen Steine auf Beamte geworfen hatten. Die portugiesische Regierung wies die Forderungen der Demonstranten zurück.',
    'Tausende von Menschen protestierten am Samstag in Lissabon gegen steigende Mieten. Die Polizei verhaftete 12 Demonstranten, nachdem einige von ihnen Steine auf Offiziere geworfen hatten. Die portugiesische Regierung lehnte die Forderungen der Protestierenden ab.',
  ],
  [
    'sanctions and their answer',
    '2025-04-08',
    'The United States imposed sanctions on three Iranian companies on Monday. Washington accuses the firms of supplying drones to Russia. Tehran denied the allegations.',
    'Die USA haben am Montag Sanktionen gegen drei iranische Unternehmen verhängt. Washington wirft den Firmen vor, Russland mit Drohnen beliefert zu haben. Teheran wies die Vorwürfe zurück.',
    'Die Vereinigten Staaten haben am Montag Sanktionen gegen drei iranische Unternehmen verhängt. Washington beschuldigt die Firmen, Drohnen nach Russland geliefert zu haben. Teheran bestritt die Vorwürfe.',
  ],
  [
    'a government that falls',
    '2025-01-29',
    'Serbian Prime Minister Miloš Vučević resigned on Tuesday after weeks of protests. Students had blocked roads in Belgrade on Monday. President Aleksandar Vučić pardoned 13 students who had been arrested in December.',
    'Der serbische Ministerpräsident Miloš Vučević ist am Dienstag nach wochenlangen Protesten zurückgetreten. Studenten hatten am Montag Straßen in Belgrad blockiert. Präsident Aleksandar Vučić begnadigte 13 Studenten, die im Dezember festgenommen worden waren.',
    'Der serbische Premierminister Miloš Vučević trat am Dienstag nach wochenlangen Protesten zurück. Studenten hatten am Montag Straßen in Belgrad blockiert. Präsident Aleksandar Vučić begnadigte 13 Studenten, die im Dezember verhaftet worden waren.',
  ],
  [
    'a gas treaty',
    '2025-07-08',
    'Egypt and Cyprus signed an agreement on gas exports in Cairo on Monday. Turkey protested against the agreement and called it illegal. Greece congratulated both countries.',
    'Ägypten und Zypern haben am Montag in Kairo ein Abkommen über Gasexporte unterzeichnet. Die Türkei protestierte gegen das Abkommen und nannte es illegal. Griechenland gratulierte beiden Ländern.',
    'Ägypten und Zypern unterzeichneten am Montag ein Abkommen über Gasexporte in Kairo. Die Türkei protestierte gegen das Abkommen und nannte es illegal. Griechenland beglückwünschte beide Länder.',
  ],
  [
    'ties to be restored',
    '2025-10-20',
    "Bolivia's new president Rodrigo Paz wants to restore diplomatic relations with the United States. Bolivia expelled the American ambassador in 2008. Washington welcomed the announcement.",
    'Boliviens neuer Präsident Rodrigo Paz will die diplomatischen Beziehungen zu den USA wiederherstellen. Bolivien hatte 2008 den amerikanischen Botschafter ausgewiesen. Washington begrüßte die Ankündigung.',
    'Boliviens neuer Präsident Rodrigo Paz möchte die diplomatischen Beziehungen zu den Vereinigten Staaten wiederherstellen. Bolivien hat 2008 den amerikanischen Botschafter ausgewiesen. Washington begrüßte die Ankündigung.',
  ],
  [
    'an abduction',
    '2025-11-18',
    'Gunmen kidnapped 25 schoolgirls in north-western Nigeria on Monday. Soldiers freed nine of them on Tuesday. The United States offered Nigeria help in the search for the girls.',
    'Bewaffnete haben am Montag im Nordwesten Nigerias 25 Schülerinnen entführt. Soldaten befreiten am Dienstag neun von ihnen. Die USA boten Nigeria Hilfe bei der Suche nach den Mädchen an.',
    'Bewaffnete Männer entführten am Montag 25 Schulmädchen im Nordwesten von Nigeria. Soldaten befreiten am Dienstag neun von ihnen. Die Vereinigten Staaten boten Nigeria Hilfe bei der Suche nach den Mädchen an.',
  ],
]

describe('a story told in three wordings has the same events', () => {
  for (const [topic, published, en, de, machine] of stories)
    test(topic, () => {
      const english = ids(en, 'en', published)
      expect(english.length).toBeGreaterThan(1)
      expect(ids(de, 'de', published)).toEqual(english)
      expect(ids(machine, 'de-mt', published)).toEqual(english)
    })
})

describe('what is said without "dass" is what is said', () => {
  test('a demand in the subjunctive', () => {
    expect(told('de', 'Norwegen verlangte, Russland solle seine Truppen aus der Ukraine abziehen.')).toEqual([
      'REQUEST norway -> russia happened',
    ])
  })
  test('a clause in the indicative is told for itself', () => {
    expect(told('de', 'Norwegen zögerte, Schweden schickte Malawi Zelte.')).toEqual([
      'AID sweden -> malawi happened',
    ])
  })
})

describe('examples of a group are who is meant', () => {
  test('wie, unter anderem, such as, including', () => {
    const both = ['ACCUSE chile+peru -> happened']
    expect(told('de', 'Länder wie Chile und Peru verurteilten den Angriff.')).toEqual(both)
    expect(told('de', 'Mehrere Länder, unter anderem Chile und Peru, verurteilten den Angriff.')).toEqual(
      both,
    )
    expect(told('en', 'Countries such as Chile and Peru condemned the attack.')).toEqual(both)
    expect(told('en', 'Several countries, including Chile and Peru, condemned the attack.')).toEqual(both)
  })
  test('"wie" behind a comma says how it is known', () => {
    expect(told('de', 'Chile verurteilte den Angriff, wie Peru mitteilte.')).toEqual([
      'ACCUSE chile -> happened',
    ])
  })
})

describe('who stands behind a noun', () => {
  test('the name of the body right behind what it is', () => {
    expect(told('de', 'Die Guerilla ELN ließ am Montag acht Soldaten frei.')[0]).toMatch(
      /^RETREAT national-liberation-army-colombia ->/,
    )
  })
  test('a body joined by "and" is no name of what stands before it', () => {
    expect(told('en', 'The Colombian government and Hezbollah resumed peace talks on Monday.')).toEqual([
      'CONSULT colombia+hezbollah -> happened',
    ])
  })
  test('the name set off behind an office is its holder, of the country of the office', () => {
    const [event] = eventsIn(
      'de',
      'Der Gouverneur von Oaxaca, Pedro Ruiz, hat den Vorschlag am Montag abgelehnt.',
    )
    expect(event?.actors).toMatchObject([{ id: 'pedro-ruiz', country: 'MX', sector: 'GOV' }])
    expect(event?.recipients).toEqual([])
  })
  test('what is agreed names its other party; a town that a treaty is called after does not', () => {
    expect(told('en', 'Kenya signed a Chinese loan agreement in May.')).toEqual([
      'SUPPORT kenya+china -> happened',
    ])
    expect(told('de', 'Kenia unterzeichnete das Minsker Abkommen.')).toEqual(['SUPPORT kenya -> happened'])
  })
})

describe('where to is not where', () => {
  test('the accusative behind "in" tells a goal', () => {
    expect(eventsIn('de', 'Südafrika schickte am Montag 400 Soldaten in den Kongo.')[0]?.place).toBeNull()
    expect(eventsIn('de', 'In den USA wurden am Montag drei Studenten festgenommen.')[0]?.place).toBe(
      'united-states',
    )
  })
  test('the town that somebody goes to is the place', () => {
    for (const text of [
      'Der Außenminister von Chile traf in Lima ein.',
      'Der Außenminister von Chile reiste nach Lima.',
    ])
      expect(eventsIn('de', text)[0]?.place).toBe('lima')
    expect(eventsIn('en', 'The foreign minister of Chile travelled to Lima.')[0]?.place).toBe('lima')
  })
  test('the country of an agent is no place', () => {
    expect(eventsIn('de', 'Die Schließung der Grenze durch Bolivien traf viele.')[0]?.place).toBeNull()
  })
})

describe('what is undertaken', () => {
  test('whoever is urged is no part of what he is urged to do', () => {
    expect(told('en', 'Spain urged Israel to end the blockade of Gaza.')).toEqual([
      'REQUEST spain -> israel happened',
    ])
  })
  test('a topic may have a gap', () => {
    const [event] = eventsIn('en', 'Canada urged India to release 40 of the jailed fishermen.')
    expect(event?.agreement?.topics).toEqual(['prisoner-exchange'])
    expect(
      eventsIn('en', 'Canada urged India to release the report, fishermen said.')[0]?.agreement ?? null,
    ).toBeNull()
  })
})

describe('the two parties told last', () => {
  test('"the two sides", "the two countries" are one phrase', () => {
    for (const sides of ['The two sides', 'These two countries']) {
      const events = eventsIn(
        'en',
        `Peru and Chile held talks in Lima on Monday. ${sides} agreed to exchange prisoners.`,
      )
      expect(events[1]?.actors.map((a) => a.id)).toEqual(['peru', 'chile'])
      expect(events[1]?.agreement?.topics).toEqual(['prisoner-exchange'])
    }
  })
  test('whoever is counted is not them', () => {
    expect(
      told('en', 'Peru and Chile held talks in Lima on Monday. Police arrested the two men in Quito.')[1],
    ).toBe('COERCE ecuador -> ecuador happened')
  })
})
