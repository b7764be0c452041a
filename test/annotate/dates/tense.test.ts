import { describe, expect, test } from 'vitest'
import { datesIn, valuesIn } from './support.js'

const en = (text: string, published = '2024-06-12') => valuesIn(text, { language: 'en', published })
const de = (text: string, published = '2024-06-12') => valuesIn(text, { published })

describe('a bare weekday', () => {
  test('told in the past is the last one before publication', () =>
    expect(de('Am Samstag sprachen sie.', '2025-03-16')).toEqual(['2025-03-15']))
  test('is the day of publication itself where it fits', () =>
    expect(de('Am Mittwoch trafen sie sich.')).toEqual(['2024-06-12']))
  test('is the coming one where the clause looks ahead', () =>
    expect(de('Am Freitag wird abgestimmt.')).toEqual(['2024-06-14']))
  test('follows the nearest verb', () =>
    expect(en('The parties that met on Monday will meet again on Friday.')).toEqual([
      '2024-06-10',
      '2024-06-14',
    ]))
  test('before a verb of the past written like its participle is the last one; before the participle it is not', () => {
    expect(
      de('Sie unterschrieben am Montag einen Vertrag, wonach die Sperren aufgehoben werden.', '2024-06-14'),
    ).toEqual(['2024-06-10'])
    expect(de('Der Vertrag soll am Montag unterschrieben werden.', '2024-06-14')).toEqual(['2024-06-17'])
  })
  test('after "last" is strictly before, after "next" strictly behind', () =>
    expect(en('Last Wednesday they met, next Wednesday they meet.')).toEqual(['2024-06-05', '2024-06-19']))
})

describe('a month without a year', () => {
  test('told in the past lies behind', () =>
    expect(de('Im Oktober traf er den Präsidenten.')).toEqual(['2023-10']))
  test('looked forward to lies ahead', () => expect(de('Im März soll gewählt werden.')).toEqual(['2025-03']))
  test('with "last" and "next" does as they say', () =>
    expect(en('last September and next May')).toEqual(['2023-09', '2025-05']))
})

describe('a day without a year', () => {
  test('at the turn of the year belongs to the year that is nearer', () => {
    expect(de('Am 28. Dezember traf er ein.', '2024-01-04')).toEqual(['2023-12-28'])
    expect(de('Am 4. Januar wird er erwartet.', '2024-12-28')).toEqual(['2025-01-04'])
  })
  test('takes the year that its weekday fits', () =>
    expect(de('am Sonntag, 12. Mai', '2024-06-12')).toEqual(['2024-05-12']))
})

describe('a clock time', () => {
  test('belongs to the day of its sentence, before or after it', () => {
    expect(de('Am Freitag begann um 20.30 Uhr die Sitzung.')).toEqual(['2024-06-07', '2024-06-07T20:30'])
    expect(en('They met at 7:30 p.m. on Monday.')).toEqual(['2024-06-10T19:30', '2024-06-10'])
  })
  test('goes on with the day told last', () =>
    expect(de('Am Montag traf die Delegation ein. Um 9 Uhr begann das Gespräch.')).toEqual([
      '2024-06-10',
      '2024-06-10T09:00',
    ]))
  test('of a habit has no day', () =>
    expect(de('Geöffnet ist täglich von 10 bis 18 Uhr.')).toEqual(['P1D', 'T10:00', 'T18:00']))
})

describe('a length of time that fixes a point', () => {
  const span = (text: string, language: 'de' | 'en' = 'de') =>
    datesIn(text, { language }).map((d) => [d.value, d.from, d.to])
  test('keeps the length as its value', () =>
    expect(span('Vor zwei Jahren trafen sie sich.')).toEqual([['P2Y', '2022-01-01', '2022-12-31']]))
  test('a day exactly', () =>
    expect(span('Three days ago they met.', 'en')).toEqual([['P3D', '2024-06-09', '2024-06-09']]))
  test('ahead', () =>
    expect(span('In zwei Wochen treffen sie sich.')).toEqual([['P2W', '2024-06-26', '2024-06-26']]))
  test('up to publication', () =>
    expect(span('In den letzten zehn Tagen wurde verhandelt.')).toEqual([
      ['P10D', '2024-06-02', '2024-06-12'],
    ]))
  test('"later" counts from the day of the story', () =>
    expect(span('Am 3. Mai 2020 unterschrieben sie. Drei Tage später trat er zurück.')).toEqual([
      ['2020-05-03', '2020-05-03', '2020-05-03'],
      ['P3D', '2020-05-06', '2020-05-06'],
    ]))
  test('without an anchor fixes none', () =>
    expect(span('Der Vertrag gilt drei Jahre.')).toEqual([['P3Y', null, null]]))
})

test('a week covers Monday to Sunday', () =>
  expect(datesIn('subsequent week', { language: 'en', published: '2025-02-15' })).toMatchObject([
    { value: '2025-W08', from: '2025-02-17', to: '2025-02-23' },
  ]))

test('modifiers stand beside the value', () =>
  expect(
    datesIn('Anfang Mai, Mitte 2023, Ende der Woche, rund drei Monate').map((d) => [d.value, d.mod]),
  ).toEqual([
    ['2024-05', 'START'],
    ['2023', 'MID'],
    ['2024-W24', 'END'],
    ['P3M', 'APPROX'],
  ]))

test('nothing is kept from one article to the next', () => {
  de('Am 3. Mai 1970 traf er ein.')
  expect(de('Um 9 Uhr begann das Gespräch.')).toEqual(['2024-06-12T09:00'])
})

test('lists and ranges share their month, their year and their clock', () => {
  expect(de('am 7., 8. und 9. Juni')).toEqual(['2024-06-07', '2024-06-08', '2024-06-09'])
  expect(de('vom 3. bis 5. Mai 2023')).toEqual(['2023-05-03', '2023-05-05'])
  expect(de('am 16. und 17. sowie am 23. Mai')).toEqual(['2024-05-16', '2024-05-17', '2024-05-23'])
  expect(de('Ende Mai, Anfang Juni')).toEqual(['2024-05', '2024-06'])
  expect(de('von 9 bis 11 Uhr')).toEqual(['2024-06-12T09:00', '2024-06-12T11:00'])
  expect(de('zwei bis drei Jahre')).toEqual(['P2Y', 'P3Y'])
  expect(en('June 3-5, then May 7 and 8')).toEqual(['2024-06-03', '2024-06-05', '2024-05-07', '2024-05-08'])
})

test('figures follow the habit of the article', () => {
  expect(en('Signed on 05/04/2024.')).toEqual(['2024-05-04'])
  expect(en('Signed on 05/04/2024, published on 25/05/2024.')).toEqual(['2024-04-05', '2024-05-25'])
  expect(en('Signed on 05/04/2024, on 3 May ratified.')).toEqual(['2024-04-05', '2024-05-03'])
})

describe('clock, weeks and decades in words', () => {
  test('"halb neun" is half past eight, a quarter stands before or behind its hour', () => {
    expect(de('Das Spiel endete um halb neun.')).toEqual(['2024-06-12T08:30'])
    expect(en('Voters waited until a quarter to nine.')).toEqual(['2024-06-12T08:45'])
    expect(de('Er nahm ein Viertel nach dem Essen.')).toEqual([])
  })
  test('the first hour of a range shares the "Uhr" of the last', () =>
    expect(de('Das Amt ist von 14.30 bis 18 Uhr offen.')).toEqual(['2024-06-12T14:30', '2024-06-12T18:00']))
  test('a week may be told by its first day', () => {
    expect(en('Talks are set for the week of June 17.')).toEqual(['2024-W25'])
    expect(de('In der Woche vom 17. Juni wird gestreikt.')).toEqual(['2024-W25'])
  })
  test('half a unit is told in the next smaller one', () =>
    expect(de('Ein halbes Jahr lang schwieg er, vor einem halben Jahr sprach er.')).toEqual(['P6M', 'P6M']))
  test('decades in words belong to the last century, ages do not', () => {
    expect(de('In den Neunzigerjahren zog sie um.')).toEqual(['199'])
    expect(en('In the late eighties he moved; he is in his nineties.')).toEqual(['198'])
  })
  test('a winter of two years is that in which it began', () =>
    expect(de('Im Winter 2021/22 fiel wenig Schnee.')).toEqual(['2021-WI']))
  test('"bis zum" looks ahead unless the verb tells the past', () => {
    expect(de('Die Frist läuft bis zum 31. März.')).toEqual(['2025-03-31'])
    expect(de('Die Frist lief bis zum 31. März.')).toEqual(['2024-03-31'])
  })
  test('a feast on the fourth Thursday of November is found without a calendar of feasts', () =>
    expect(en('Thanksgiving was quiet.')).toEqual(['2023-11-23']))
})
