import { describe, expect, test } from 'vitest'
import { clausesOf } from './clauses.js'

const first = (text: string) => clausesOf('de', text)[0]!
const verbs = (text: string) => clausesOf('de', text).map((c) => c.verb)

describe('German clauses hold together', () => {
  test('behind a bracket the bracket of the verb closes', () => {
    expect(first('Finnland wird Sambia eine Hilfe (40 Millionen Euro) über drei Jahre geben.')).toMatchObject(
      {
        verb: 'geben',
        subject: 'Finnland',
        future: true,
      },
    )
  })
  test('behind an inserted clause a particle belongs to the main verb', () => {
    expect(verbs('Mali lehnte ein Angebot, einen Gipfel auszurichten, ab.')).toEqual([
      'ablehnen',
      'ausrichten',
    ])
  })
  test('behind a relative clause a participle shares the auxiliary', () => {
    expect(
      clausesOf('de', 'Japan hat eine Kampagne begonnen, in der Firmen geprüft werden, und Togo kritisiert.'),
    ).toMatchObject([
      { verb: 'beginnen', subject: 'Japan' },
      { verb: 'kritisieren', subject: 'Japan', object: 'Togo' },
      { verb: 'prüfen', passive: true },
    ])
  })
  test('"und" before the end of the bracket joins phrases', () => {
    expect(first('Nepal hat Impfdosen aus Indien und anderen Ländern erhalten.')).toMatchObject({
      verb: 'erhalten',
      subject: 'Nepal',
      object: 'Impfdosen',
    })
    expect(verbs('Dazu müssten Präsident Kiir und seine Partei dem Plan zustimmen.')).toEqual(['zustimmen'])
  })
  test('of two coordinators the one before the second verb cuts', () => {
    expect(
      clausesOf('de', 'Oman verteidigte Irak und Libyen gegen Vorwürfe und sagte, es gebe Gespräche.'),
    ).toMatchObject([
      { verb: 'verteidigen', object: 'Irak' },
      { verb: 'sagen', subject: 'Oman' },
      { verb: 'geben' },
    ])
  })
  test('two verbs side by side share their object', () => {
    expect(clausesOf('de', 'Ärzte spendeten und lieferten Medikamente.')).toMatchObject([
      { verb: 'spenden', object: 'Medikamente' },
      { verb: 'liefern', object: 'Medikamente', subject: 'Ärzte' },
    ])
  })
  test('verbs that each have an object share none', () => {
    expect(clausesOf('de', 'Ärzte spendeten Blut und lieferten Medikamente.')).toMatchObject([
      { object: 'Blut' },
      { object: 'Medikamente' },
    ])
  })
})

describe('German infinitives without a comma', () => {
  test('behind a participle, a particle or an adjective they are clauses of their own', () => {
    expect(clausesOf('de', 'Der Minister hat abgelehnt zurückzutreten.')).toMatchObject([
      { verb: 'ablehnen', modal: null },
      { verb: 'zurücktreten', kind: 'infinitive', subject: 'Minister' },
    ])
    expect(verbs('Peru bot an zu vermitteln.')).toEqual(['anbieten', 'vermitteln'])
    expect(verbs('Peru ist bereit zu vermitteln.')).toEqual(['sein', 'vermitteln'])
  })
  test('an infinitive of the perfect is one', () => {
    expect(clausesOf('de', 'Oman warf Katar vor, Stellungen beschossen zu haben.')[1]).toMatchObject({
      verb: 'beschießen',
      kind: 'infinitive',
      object: 'Stellungen',
    })
  })
  test('behind sein alone they tell what must be done', () => {
    expect(first('Der Antrag ist zu prüfen.')).toMatchObject({ verb: 'prüfen', modal: 'müssen' })
  })
})

describe('German clauses in machine order', () => {
  test('an article, its noun and a verb of saying at the end are no relative clause', () => {
    expect(clausesOf('de', 'Rebellen griffen einen Konvoi an, das Militär sagte.').at(-1)).toMatchObject({
      verb: 'sagen',
      kind: 'main',
      subject: 'Militär',
    })
  })
  test('a relative clause stays one', () => {
    expect(clausesOf('de', 'Rebellen griffen den Konvoi an, der Medikamente brachte.').at(-1)).toMatchObject({
      verb: 'bringen',
      kind: 'relative',
    })
  })
  test('a complement clause may lack its comma', () => {
    expect(clausesOf('de', 'Der Sprecher sagte dass Oman nicht teilnehmen werde.')[1]).toMatchObject({
      verb: 'teilnehmen',
      subject: 'Oman',
      kind: 'complement',
    })
  })
  test('a participle with its agent behind a finished clause heads none', () => {
    expect(verbs('Malta und Zypern führten Gespräche, vermittelt durch Norwegen.')).toEqual(['führen'])
  })
  test('an auxiliary before its infinitive leads the clause', () => {
    expect(clausesOf('de', 'Er sagte, dass Kenia wird abziehen seine Soldaten.')[1]).toMatchObject({
      verb: 'abziehen',
      subject: 'Kenia',
      future: true,
    })
  })
  test('a participle between two phrases is a past form, with nothing behind it a passive', () => {
    expect(first('Serbische Truppen getötet drei Hirten.')).toMatchObject({
      verb: 'töten',
      passive: false,
      subject: 'Truppen',
      object: 'Hirten',
    })
    expect(first('Drei Hirten in Mali getötet.')).toMatchObject({
      verb: 'töten',
      passive: true,
      object: 'Hirten',
    })
  })
})
