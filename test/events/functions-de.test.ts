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
  test('a thing in the plural is no receiver', () => {
    expect(first('Die Union wird Sanktionen auferlegen.')).toMatchObject({
      object: 'Sanktionen',
      dative: null,
    })
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
  test('a particle is no verb', () => {
    expect(first('Soldaten richteten Gefangene hin.').verb).toBe('hinrichten')
  })
})
