import { describe, expect, test } from 'vitest'
import { clausesOf } from './clauses.js'

const first = (text: string) => clausesOf('de', text)[0]!
const verbs = (text: string) => clausesOf('de', text).map((c) => c.verb)

describe('German verbs', () => {
  test('a particle at the end of the clause belongs to the verb', () => {
    expect(first('Ghana stimmte am Montag dem Plan der Union zu.')).toMatchObject({
      verb: 'zustimmen',
      subject: 'Ghana',
      dative: 'Plan',
    })
  })
  test('a participle closes the bracket that an auxiliary opens', () => {
    expect(first('Togo hat den Vertrag mit Benin gekündigt.')).toMatchObject({
      verb: 'kündigen',
      subject: 'Togo',
      object: 'Vertrag',
    })
  })
  test('verb-final clauses write particle and verb together', () => {
    expect(clausesOf('de', 'Der Sender berichtet, dass Truppen einmarschierten.')[1]).toMatchObject({
      verb: 'einmarschieren',
      subject: 'Truppen',
    })
  })
  test('a zu-infinitive has the subject of the clause above', () => {
    expect(clausesOf('de', 'Kenia versprach, die Grenze zu öffnen.')[1]).toMatchObject({
      verb: 'öffnen',
      subject: 'Kenia',
      object: 'Grenze',
    })
  })
  test('two participles share one auxiliary and one subject', () => {
    expect(clausesOf('de', 'Mali hat den Botschafter ausgewiesen und die Grenze geschlossen.')).toMatchObject(
      [
        { verb: 'ausweisen', subject: 'Mali', object: 'Botschafter' },
        { verb: 'schließen', subject: 'Mali', object: 'Grenze' },
      ],
    )
  })
  test('a second finite verb without a nominative goes on with the subject before', () => {
    expect(clausesOf('de', 'Chile kritisierte den Beschluss und fordert neue Gespräche.')[1]).toMatchObject({
      verb: 'fordern',
      subject: 'Chile',
      object: 'Gespräche',
    })
  })
})

describe('German voice, mood and negation', () => {
  test('the agent of a passive is its deep subject', () => {
    expect(first('Der Botschafter wurde von Oman ausgewiesen.')).toMatchObject({
      verb: 'ausweisen',
      passive: true,
      object: 'Botschafter',
    })
  })
  test('sein with a verb of motion is no passive', () => {
    expect(first('Der Gesandte ist in Quito eingetroffen.')).toMatchObject({
      verb: 'eintreffen',
      passive: false,
      subject: 'Gesandte',
    })
  })
  test('werden with an infinitive is future', () => {
    expect(first('Peru wird die Truppen abziehen.')).toMatchObject({
      verb: 'abziehen',
      future: true,
      passive: false,
    })
  })
  test('a modal is kept beside the content verb', () => {
    expect(first('Laos soll den Damm stilllegen.')).toMatchObject({ modal: 'sollen' })
  })
  test('nicht negates the predicate', () => {
    expect(first('Nepal hat den Vertrag nicht unterzeichnet.')).toMatchObject({
      verb: 'unterzeichnen',
      negated: true,
    })
  })
  test('"nicht nur" negates nothing', () => {
    expect(first('Nepal hat nicht nur den Vertrag unterzeichnet.')).toMatchObject({ negated: false })
  })
})

describe('German order', () => {
  test('an accusative before the verb is no subject', () => {
    expect(first('Den Botschafter empfing Island am Montag.')).toMatchObject({
      verb: 'empfangen',
      object: 'Botschafter',
      subject: 'Island',
    })
  })
  test('a relative pronoun in the accusative stands for its antecedent', () => {
    expect(clausesOf('de', 'Der Jemen, den Oman am Montag angriff, schwieg.')[1]).toMatchObject({
      verb: 'angreifen',
      subject: 'Oman',
      object: 'Jemen',
    })
  })
  test('a subordinate clause first leaves the subject of the main clause alone', () => {
    expect(
      clausesOf('de', 'Nachdem Kuba protestiert hatte, schloss Haiti die Botschaft.').at(-1),
    ).toMatchObject({ verb: 'schließen', subject: 'Haiti', object: 'Botschaft' })
  })
  test('an apposition between commas does not end the clause', () => {
    expect(verbs('Der Gesandte, ein früherer Minister, traf am Montag in Sofia ein.')).toEqual(['eintreffen'])
  })
  test('an adjective that looks like a verb is none', () => {
    expect(verbs('Die geplante Reise begann am Montag.')).toEqual(['beginnen'])
  })
})

describe('German participants', () => {
  test('a coordinated genitive gives two countries', () => {
    expect(first('Die Außenminister Serbiens und Ungarns trafen ein.').who).toEqual(['serbia', 'hungary'])
  })
  test('a nationality adjective gives a group its country', () => {
    expect(first('Ruandische Soldaten rückten vor.').who).toEqual(['rwanda'])
  })
  test('a group of no country is nobody', () => {
    expect(first('Der Minister trat zurück.').who).toEqual([])
  })
})
