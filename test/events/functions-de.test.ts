import { describe, expect, test } from 'vitest'
import { clausesOf } from './clauses.js'

const first = (text: string) => clausesOf('de', text)[0]!

describe('German objects before the verb', () => {
  test('number tells which phrase is the subject', () => {
    expect(first('Strafzölle auf Stahl hat Vietnam verhängt.')).toMatchObject({
      subject: 'Vietnam',
      object: 'Strafzölle',
    })
    expect(first('Die neuen Sanktionen treffen Belarus.')).toMatchObject({
      subject: 'Sanktionen',
      object: 'Belarus',
    })
  })
  test('what only somebody can do has somebody for its subject', () => {
    expect(first('Militärische Hilfe hat Norwegen zugesagt.')).toMatchObject({
      subject: 'Norwegen',
      object: 'Hilfe',
    })
    expect(first('Die Einladung nahm Präsident Boric an.')).toMatchObject({
      subject: 'Präsident',
      object: 'Einladung',
    })
  })
  test('a thing can strike a country, and a disaster can claim lives', () => {
    expect(first('Die Krise hat Bolivien getroffen.')).toMatchObject({ subject: 'Krise', object: 'Bolivien' })
    expect(first('Das Beben forderte Todesopfer.')).toMatchObject({ subject: 'Beben' })
  })
})

describe('German indirect objects', () => {
  test('people in the plural without an article', () => {
    expect(first('Norwegen hat vier Seeleuten, die geflohen sind, Asyl gewährt.')).toMatchObject({
      dative: 'Seeleuten',
      object: 'Asyl',
    })
  })
  test('a weak masculine alone is the object, unless the verb asks for a dative', () => {
    expect(first('Ein Gericht verurteilte den Journalisten.')).toMatchObject({
      object: 'Journalisten',
      dative: null,
    })
    expect(first('Der Minister drohte den Journalisten.')).toMatchObject({ dative: 'Journalisten' })
  })
  test('a feminine noun behind "der" is no subject', () => {
    expect(first('Der Grenze näherten sich Truppen.')).toMatchObject({ subject: 'Truppen' })
  })
  test('a thing in the plural is no receiver', () => {
    expect(first('Die Union wird Sanktionen auferlegen.')).toMatchObject({
      object: 'Sanktionen',
      dative: null,
    })
  })
})

describe('German measures', () => {
  test('the noun behind a number is what is meant', () => {
    expect(first('Vor der Botschaft haben Hunderte Bauern protestiert.')).toMatchObject({ subject: 'Bauern' })
    expect(first('Malta zahlte zehn Millionen Euro.')).toMatchObject({ object: 'Euro' })
  })
})

describe('German agents', () => {
  test('"von" behind the noun before the verb belongs to the noun', () => {
    expect(first('Ein Lehrer von Samoa wurde in Tonga verhaftet.')).toMatchObject({
      passive: true,
      subject: null,
    })
  })
  test('"von" behind the verb names the agent', () => {
    expect(first('Ein Lehrer wurde von Soldaten verhaftet.')).toMatchObject({
      passive: true,
      subject: 'Soldaten',
    })
  })
})

describe('German homographs', () => {
  test('of two lemmas the one that rules name', () => {
    expect(first('Der Gesandte hat den Minister getroffen.').verb).toBe('treffen')
    expect(first('Die Rebellen schworen Vergeltung.').verb).toBe('schwören')
  })
  test('a particle may stand right behind its verb', () => {
    expect(first('Ghana lehnte ab eine Einladung nach Genf.')).toMatchObject({
      verb: 'ablehnen',
      object: 'Einladung',
    })
    expect(first('Ghana führte ein Gespräch mit Togo.')).toMatchObject({ verb: 'führen', object: 'Gespräch' })
  })
  test('a separable verb may be written apart', () => {
    expect(first('Die Soldaten haben den General gefangen genommen.').verb).toBe('gefangennehmen')
  })
  test('compounds of sein-verbs are active in the perfect, passive with werden', () => {
    expect(first('Eine Drohne ist abgestürzt.')).toMatchObject({
      verb: 'abstürzen',
      passive: false,
      subject: 'Drohne',
    })
    expect(first('Ein Lehrer ist angefahren worden.')).toMatchObject({ passive: true, object: 'Lehrer' })
  })
  test('a particle is no verb', () => {
    expect(first('Soldaten richteten Gefangene hin.').verb).toBe('hinrichten')
  })
})
