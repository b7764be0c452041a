import { describe, expect, test } from 'vitest'
import { eventsIn, told } from './reading.js'

describe('the borders of PLOVER 2.0', () => {
  test('a meeting to come is an undertaking', () => {
    expect(told('en', 'The presidents of Chile and Peru will meet in Lima on Friday.')).toEqual([
      'AGREE chile+peru -> planned',
    ])
    expect(told('de', 'Die Präsidenten Chiles und Perus werden sich am Freitag in Lima treffen.')).toEqual([
      'AGREE chile+peru -> planned',
    ])
  })
  test('a withdrawal that is announced is a concession, one carried out a retreat', () => {
    expect(
      told('en', 'Chad announced it will withdraw its troops from Niger.').map((t) => t.split(' ')[0]),
    ).toContain('CONCEDE')
    expect(
      told('en', 'Chad withdrew its troops from Niger on Monday.').map((t) => t.split(' ')[0]),
    ).toContain('RETREAT')
  })
  test('a joint exercise is cooperation', () => {
    expect(
      told('en', 'Norway and Sweden held a joint military exercise on Monday.').map((t) => t.split(' ')[0]),
    ).toEqual(['COOPERATE'])
  })
  test('expelled diplomats are a sanction, other people expelled are coercion', () => {
    expect(
      told('de', 'Togo wies am Montag drei beninische Diplomaten aus.').map((t) => t.split(' ')[0]),
    ).toEqual(['SANCTION'])
    expect(
      told('de', 'Togo schob am Montag 30 beninische Flüchtlinge ab.').map((t) => t.split(' ')[0]),
    ).toEqual(['COERCE'])
  })
  test('a prison sentence is a conviction and an arrest', () => {
    const types = told('en', 'A court in Tunis sentenced the Tunisian activist to five years in prison.').map(
      (t) => t.split(' ')[0],
    )
    expect(types.sort()).toEqual(['COERCE', 'SANCTION'])
  })
  test('what protesters want is no request', () => {
    expect(
      told('en', 'Thousands of Chilean students protested in Santiago against higher fees.').map(
        (t) => t.split(' ')[0],
      ),
    ).toEqual(['PROTEST'])
  })
  test('a cancelled meeting is never told as a meeting', () => {
    const types = told('en', 'Ghana cancelled a meeting with Togo.').map((t) => t.split(' ')[0])
    expect(types).toContain('REJECT')
    expect(types).not.toContain('CONSULT')
  })
})

describe('status', () => {
  test('what is denied has not happened', () => {
    expect(told('en', 'Laos has not attacked Thailand.')).toEqual(['ASSAULT laos -> thailand denied'])
    expect(told('de', 'Laos hat Thailand nicht angegriffen.')).toEqual(['ASSAULT laos -> thailand denied'])
  })
  test('what could happen is possible', () => {
    expect(told('en', 'Laos could attack Thailand.')).toEqual(['ASSAULT laos -> thailand possible'])
    expect(told('de', 'Laos könnte Thailand angreifen.')).toEqual(['ASSAULT laos -> thailand possible'])
  })
  test('what hangs on efforts, fears or plans has not happened', () => {
    const status = (route: 'de' | 'en', text: string, type: string) =>
      told(route, text).filter((line) => line.startsWith(type) && !/possible|planned|denied/.test(line))
    expect(
      status(
        'de',
        'Oman dankte Peru für die Bemühungen um die Freilassung der chilenischen Geisel.',
        'RETREAT',
      ),
    ).toEqual([])
    expect(
      status('en', 'Oman spoke of the efforts for the release of the Chilean hostage.', 'RETREAT'),
    ).toEqual([])
    expect(status('de', 'In Togo wächst die Furcht vor einem Angriff Benins auf Ghana.', 'ASSAULT')).toEqual(
      [],
    )
    expect(status('en', 'Fears of an attack by Benin on Ghana grow in Togo.', 'ASSAULT')).toEqual([])
  })
  test('a condition tells no fact', () => {
    const statuses = eventsIn('en', 'If Laos attacks Thailand, markets will fall.').map((e) => e.status)
    expect(statuses).not.toContain('happened')
  })
  test('a bare weekday after a verb of the past is the last one', () => {
    expect(eventsIn('en', 'Laos attacked Thailand on Monday.')[0]).toMatchObject({
      date: '2025-05-05',
      status: 'happened',
    })
  })
})

describe('who acts', () => {
  test('no agent, no actor', () => {
    expect(told('en', 'Thailand was attacked on Monday.')).toEqual(['ASSAULT -> thailand happened'])
    expect(told('de', 'Thailand wurde am Montag angegriffen.')).toEqual(['ASSAULT -> thailand happened'])
  })
  test('the agent of a passive acts', () => {
    expect(told('en', 'Thailand was attacked by Laos.')).toEqual(['ASSAULT laos -> thailand happened'])
    expect(told('de', 'Thailand wurde von Laos angegriffen.')).toEqual(['ASSAULT laos -> thailand happened'])
  })
  test('an accusative first is still done to', () => {
    expect(told('de', 'Den Iran griff Oman am Montag an.')).toEqual(['ASSAULT oman -> iran happened'])
  })
  test('a capital that acts is its government', () => {
    expect(eventsIn('en', 'Moscow condemned Paris on Monday.')[0]).toMatchObject({
      actors: [{ id: 'russia' }],
      recipients: [{ id: 'france' }],
    })
  })
  test('a minister in a foreign city does not act for that city', () => {
    const [event] = eventsIn('en', 'The foreign ministers of both countries signed a treaty in Geneva.')
    expect(event?.actors.map((a) => a.id) ?? []).not.toContain('switzerland')
  })
})

describe('one fact, one id', () => {
  test('German and English tell one event', () => {
    const [de] = eventsIn('de', 'Die Außenminister Serbiens und Ungarns trafen sich am Montag in Wien.')
    const [en] = eventsIn('en', 'The foreign ministers of Serbia and Hungary met in Vienna on Monday.')
    expect(de!.id).toBe(en!.id)
  })
  test('a source is told by its id', () => {
    expect(eventsIn('en', 'Emmanuel Macron said Laos released three Thai soldiers.')[0]).toMatchObject({
      attribution: 'emmanuel-macron',
    })
  })
})

describe('near misses', () => {
  test.each([
    ['en', 'The Bulls attacked early and won 3-1 in Chicago.'],
    ['en', 'The storm struck Jamaica on Monday.'],
    ['de', 'Der Stürmer schoss in der 90. Minute zum 2:1 ein.'],
    ['de', 'Die Suppe mit Kürbis und Ingwer schlägt alle Rekorde.'],
  ] as const)('%s: %s', (route, text) => {
    expect(told(route, text)).toEqual([])
  })
})

describe('both sides', () => {
  test('are those who fought, not those whom somebody asks', () => {
    expect(
      told(
        'en',
        'Chad attacked Niger on Monday. Ghana asked Togo and Benin for help. Norway called on both sides to show restraint.',
      ).at(-1),
    ).toBe('REQUEST norway -> chad+niger happened')
  })
  test('are those who hold the office that is named', () => {
    const [, last] = eventsIn(
      'en',
      'William Ruto met Emmanuel Macron in Paris on Monday. The two ministers discussed the situation in Sudan.',
    )
    expect(last?.actors ?? []).toEqual([])
  })
  test('are nobody where only one was accused by another', () => {
    expect(
      told('en', 'Ghana criticised Togo on Monday. Norway called on both sides to show restraint.').at(-1),
    ).toBe('REQUEST norway -> happened')
  })
})

describe('where an event takes place', () => {
  test('is not where the thing is that is talked of', () => {
    expect(
      eventsIn('en', 'Chad and Niger discussed the situation in Sudan on Monday.').map((e) => e.place),
    ).toEqual([null])
    expect(
      eventsIn('de', 'Tschad und Niger berieten am Montag über die Lage im Sudan.').map((e) => e.place),
    ).toEqual([null])
  })
  test('is the town that is struck, whose country is the recipient', () => {
    const line = (route: 'de' | 'en', text: string) =>
      eventsIn(route, text).map((e) => `${e.recipients.map((r) => r.id)} ${e.place}`)
    expect(line('de', 'Togo hat die Hafenstadt Cotonou beschossen.')).toEqual(['benin cotonou'])
    expect(line('en', 'Togo shelled Cotonou on Monday.')).toEqual(['benin cotonou'])
  })
  test('is where the building stands that is stormed', () => {
    expect(eventsIn('en', 'Protesters stormed the Togolese embassy in Cotonou.').map((e) => e.place)).toEqual(
      ['cotonou'],
    )
  })
  test('is where it is told to be', () => {
    expect(eventsIn('en', 'Chad and Niger held talks in Khartoum on Monday.').map((e) => e.place)).toEqual([
      'khartoum',
    ])
  })
})

describe('people whose country no word tells', () => {
  test('are not of a country that stands in the sentence for somebody else', () => {
    expect(
      told(
        'de',
        'Nach Verhandlungen mit dem peruanischen Gesandten hat Togo zwölf Gefangene freigelassen.',
      )[0],
    ).toBe('RETREAT togo -> happened')
  })
})

describe('a demand', () => {
  const stages = (text: string) => eventsIn('en', text).map((e) => e.agreement?.stage ?? null)
  test('carries an agreement where it is about the subject of one', () => {
    expect(stages('Norway demanded a ceasefire from Chad.')).toEqual(['proposed'])
  })
  test('carries none where it is not', () => {
    expect(stages('Norway urged Chad to show restraint.')).toEqual([null])
  })
})
