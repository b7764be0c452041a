import { describe, expect, test } from 'vitest'
import { told } from './reading.js'

describe('what somebody says that another must do is a request', () => {
  test('in the subjunctive before or behind the verb of saying', () => {
    expect(told('de', 'Benin müsse seine Schulden zahlen, sagte der togoische Präsident.')).toEqual([
      'REQUEST togo -> benin happened',
    ])
    expect(told('de', 'Togo erklärte, Benin solle seine Schulden zahlen.')).toEqual([
      'REQUEST togo -> benin happened',
    ])
  })
  test('as the view, the words or the statement of somebody', () => {
    expect(
      told('de', 'Benin muss nach den Worten des togoischen Präsidenten seine Schulden zahlen.'),
    ).toEqual(['REQUEST togo -> benin happened'])
    expect(
      told('de', 'Benin solle die Häfen öffnen, heißt es in einer Mitteilung der Regierung von Togo.'),
    ).toEqual(['REQUEST togo -> benin happened'])
  })
  test('what shall happen by plan is none', () => {
    expect(told('de', 'Der togoische Minister sagte, dass Benin am Montag sprechen soll.')).toEqual([])
  })
  test('what a demand says is no event of its own', () => {
    expect(told('de', 'Benin müsse Druck auf Togo ausüben, verlangte der ghanaische Minister.')).toEqual([
      'REQUEST ghana -> benin happened',
    ])
  })
})

describe('a form in -e without "ich"', () => {
  test('is a subjunctive: who says so speaks of himself', () => {
    expect(told('de', 'Die Türkei sagte, sie fordere Aserbaidschan auf, die Grenze zu öffnen.')).toContain(
      'REQUEST turkey -> azerbaijan happened',
    )
    expect(told('de', 'Ich fordere von Aserbaidschan eine Entschuldigung.')).toEqual([])
  })
})

describe('a condition that its verb opens', () => {
  test('tells at whom a threat aims, and nothing that took place', () => {
    expect(told('de', 'Togo kündigte Vergeltung an, sollte Benin nicht zahlen.')).toEqual([
      'THREATEN togo -> benin happened',
    ])
    expect(told('de', 'Sollte Benin die Grenze schließen, verliert Togo viel Geld.')).toEqual([
      'COERCE benin -> possible',
    ])
  })
})

describe('who does not do it', () => {
  test('an object with "kein" denies what the verb tells', () => {
    expect(told('de', 'Togo hat keine Waffen an Benin geliefert.')).toEqual(['AID togo -> benin denied'])
  })
  test('who will not do it refuses', () => {
    expect(told('de', 'Togo will keine Waffen an Benin liefern.')).toEqual(['REJECT togo -> benin happened'])
    expect(told('de', 'Die Rebellen in Togo werden die Waffen nicht niederlegen.')).toEqual([
      'REJECT togo -> happened',
    ])
  })
})
