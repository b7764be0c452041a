import { describe, expect, test } from 'vitest'
import { clausesOf } from './clauses.js'
import { told } from './reading.js'

const first = (text: string) => clausesOf('de', text)[0]!

describe('German attributes', () => {
  test('a participle with a phrase of its own before a noun is no verb', () => {
    expect(first('Durch einen am Flussufer versteckten Sprengsatz wurden Soldaten getötet.')).toMatchObject({
      verb: 'töten',
      object: 'Soldaten',
    })
    expect(
      first('In einer als Wende bezeichneten Entscheidung hat Ghana die Grenze geöffnet.'),
    ).toMatchObject({
      verb: 'öffnen',
      subject: 'Ghana',
      object: 'Grenze',
    })
  })
  test('an adjective with a phrase of its own belongs to the noun behind it', () => {
    expect(first('Eine in Quito ansässige Gruppe bedrohte die Polizei.')).toMatchObject({
      subject: 'Gruppe',
      object: 'Polizei',
    })
  })
  test('behind a quantity the verb stays a verb', () => {
    expect(first('Tausende von Bauern besetzten Gebäude in Lima.')).toMatchObject({
      verb: 'besetzen',
      subject: 'Tausende',
      object: 'Gebäude',
    })
  })
  test('beside a finite verb a weak past form before a noun is a participle', () => {
    expect(first('Mit Gewehren bewaffnete tschadische Hirten haben ein Dorf überfallen.')).toMatchObject({
      verb: 'überfallen',
      subject: 'Hirten',
      object: 'Dorf',
    })
  })
  test('alone it is the verb', () => {
    expect(first('Am Montag forderten Bauern Reformen.')).toMatchObject({
      verb: 'fordern',
      subject: 'Bauern',
    })
  })
  test('an adjective may open the sentence', () => {
    expect(first('Hochrangige ungarische Beamte stimmten dem Vorschlag zu.')).toMatchObject({
      subject: 'Beamte',
      who: ['hungary'],
    })
    expect(first('Angehörige türkischer Soldaten protestierten.')).toMatchObject({ subject: 'Angehörige' })
  })
  test('"über" before a number says more than', () => {
    expect(first('Über 200 Anhänger der Opposition blockierten eine Straße.')).toMatchObject({
      subject: 'Anhänger',
      object: 'Straße',
    })
  })
})

describe('German phrases before the verb', () => {
  test('an apposition and a coordinated phrase are one subject', () => {
    expect(
      first('Der Präsident des Parlaments, Nikol Pashinyan, und mehrere Richter haben Gespräche geführt.'),
    ).toMatchObject({ subject: 'Präsident', object: 'Gespräche', who: ['nikol-pashinyan'] })
  })
  test('an apposition is no subject of its own', () => {
    expect(
      first('Die Gewerkschaft, der Dachverband der Lehrer in Kenia, hat den Streik abgesagt.'),
    ).toMatchObject({
      subject: 'Gewerkschaft',
      object: 'Streik',
    })
  })
  test('two adjectives with articles share one noun', () => {
    expect(first('Die armenische und die serbische Seite haben ein Abkommen unterzeichnet.').who).toEqual([
      'armenia',
      'serbia',
    ])
  })
  test('"einer der" means one of those behind it', () => {
    expect(first('Einer der Führer der Rebellen hat Verhandlungen abgelehnt.')).toMatchObject({
      subject: 'Führer',
      object: 'Verhandlungen',
    })
  })
  test('a postposition takes the noun before it', () => {
    expect(first('Behördenangaben zufolge versuchten Rebellen die Flucht.')).toMatchObject({
      subject: 'Rebellen',
      object: 'Flucht',
    })
  })
  test('a list of names stays a list', () => {
    expect(first('Ghana, Togo und Benin haben ein Abkommen unterzeichnet.').who).toEqual([
      'ghana',
      'togo',
      'benin',
    ])
  })
})

describe('German: an office, its country and the name of its holder', () => {
  test('are one person', () => {
    expect(told('de', 'Außenminister Kenias Musalia Mudavadi kritisierte am Montag Peru.')).toEqual([
      'ACCUSE musalia-mudavadi -> peru happened',
    ])
    expect(
      told(
        'de',
        'Der Präsident von Kenia William Ruto und der Außenminister von Peru Elmer Schialer trafen sich am Montag in Lima.',
      ),
    ).toEqual(['CONSULT william-ruto+elmer-schialer -> happened'])
  })
  test('are two parties where "und" joins two countries', () => {
    expect(told('de', 'Die Präsidenten Perus und Chiles trafen sich am Montag in Lima.')).toEqual([
      'CONSULT peru+chile -> happened',
    ])
  })
})
