import { describe, expect, test } from 'vitest'
import { clausesOf } from './clauses.js'
import { told } from './reading.js'

const first = (text: string) => clausesOf('en', text)[0]!
const verbs = (text: string) => clausesOf('en', text).map((c) => c.verb)

describe('noun or verb', () => {
  test('a base form behind a singular noun is a noun', () => {
    expect(first("Gabon's nuclear program alarms Togo.")).toMatchObject({ verb: 'alarm', object: 'Togo' })
    expect(verbs('Laos and Vietnam held talks on border trade.')).toEqual(['hold'])
  })
  test('behind a plural subject it is a verb', () => {
    expect(verbs('Workers in Lima plan a march.')).toEqual(['plan'])
    expect(first('Thousands protest in Accra.')).toMatchObject({ verb: 'protest', subject: 'Thousands' })
  })
  test('behind a demand it is a subjunctive', () => {
    expect(clausesOf('en', 'Oman demanded that Kuwait release the men.')[1]).toMatchObject({
      verb: 'release',
      subject: 'Kuwait',
    })
    expect(clausesOf('en', 'Oman promised Kuwait help against the flood.')[0]).toMatchObject({
      dative: 'Kuwait',
      object: 'help',
    })
  })
  test('behind "and" it carries on an infinitive or a future', () => {
    expect(clausesOf('en', 'Nepal will close its border and suspend trade with Bhutan.')[1]).toMatchObject({
      verb: 'suspend',
      future: true,
      subject: 'Nepal',
    })
    expect(verbs('Nepal will close its border and trade office in Lhasa.')).toEqual(['close'])
  })
  test('an adjective of time does not make a verb of the noun behind it', () => {
    expect(first('Mali rejected recent calls by Niger to open the road.')).toMatchObject({ object: 'calls' })
  })
})

describe('participles', () => {
  test('before a noun they are its attributes', () => {
    expect(first('Iceland rejected proposed changes to the treaty.')).toMatchObject({
      verb: 'reject',
      subject: 'Iceland',
      object: 'changes',
    })
    expect(first('Retired Peruvian generals criticised the minister.')).toMatchObject({
      verb: 'criticise',
      subject: 'generals',
    })
    expect(first('Malta extradited suspected Libyan smugglers to Italy.')).toMatchObject({
      verb: 'extradite',
      object: 'smugglers',
      passive: false,
    })
  })
  test('behind a noun, with a finite verb to come, they are reduced clauses', () => {
    expect(clausesOf('en', 'Rebels backed by Rwanda captured a town.')).toMatchObject([
      { verb: 'capture', subject: 'Rebels' },
      { verb: 'back', passive: true, object: 'Rebels' },
    ])
    expect(
      clausesOf('en', 'Members of the Front, a group linked to Chad, attacked a convoy.')[0],
    ).toMatchObject({
      verb: 'attack',
      subject: 'Members',
    })
  })
  test('"said" is always finite', () => {
    expect(clausesOf('en', 'The miners said on Sunday they would block the port.')).toMatchObject([
      { verb: 'say', subject: 'miners' },
      { verb: 'block', subject: 'they' },
    ])
  })
})

describe('voice', () => {
  test('a verb that needs an object is passive without one', () => {
    expect(first('Zimbabwe opposition leader arrested')).toMatchObject({ passive: true, object: 'leader' })
    expect(first('Six Indian soldiers killed in attack')).toMatchObject({ passive: true, object: 'soldiers' })
    expect(first('The soldiers killed six farmers')).toMatchObject({ passive: false, subject: 'soldiers' })
    expect(first('Rebels attacked and captured the town.')).toMatchObject({ passive: false })
  })
  test('the auxiliary of a passive holds behind "and" unless an object follows', () => {
    expect(clausesOf('en', 'Two Kenyans were arrested and deported to Uganda.')[1]).toMatchObject({
      verb: 'deport',
      passive: true,
    })
    expect(clausesOf('en', 'The general was arrested and admitted the theft.')[1]).toMatchObject({
      verb: 'admit',
      passive: false,
    })
  })
  test('"got" makes a passive, and a date may stand inside the verb', () => {
    expect(first('A refugee got arrested by Turkish police.')).toMatchObject({
      subject: 'police',
      passive: true,
    })
    expect(first('An activist was on Monday sentenced by a court.')).toMatchObject({
      verb: 'sentence',
      subject: 'court',
    })
  })
})

describe('what did not happen', () => {
  test('a negative adverb before the verb', () => {
    expect(first('Ireland never signed the treaty.')).toMatchObject({ negated: true })
    expect(first('Ireland now signed the treaty.')).toMatchObject({ negated: false })
    expect(told('en', 'Neither Chad nor Sudan attacked the camp.')).toEqual(['ASSAULT chad+sudan -> denied'])
  })
  test('a question asserts nothing', () => {
    expect(first('Will Chad attack Sudan?')).toMatchObject({ verb: 'attack', subject: 'Chad', future: false })
  })
  test('what is to be is still to come', () => {
    expect(first('The two ministers are to meet in Oslo.')).toMatchObject({ verb: 'meet', future: true })
    expect(first('Omani minister to visit Cyprus')).toMatchObject({
      verb: 'visit',
      future: true,
      subject: 'minister',
    })
    expect(first('Efforts to mediate failed.')).toMatchObject({ verb: 'fail', future: false })
  })
  test('"would" in what was said is the future of then', () => {
    expect(clausesOf('en', 'Fiji said it would send a ship.')[1]).toMatchObject({ future: true })
    expect(clausesOf('en', 'Fiji said it would send a ship if Tonga asked.')[1]).toMatchObject({
      future: false,
    })
  })
})

describe('small words before a number or behind a verb', () => {
  test('"about" before a number is no preposition, behind a noun it is', () => {
    expect(first('About 200 miners blocked a road.').subject).toBe('miners')
    expect(first('The army killed about 40 rebels.')).toMatchObject({ object: 'rebels', passive: false })
    expect(first('The talks about 20 prisoners failed.').subject).toBe('talks')
  })
  test('a particle is no part of the object', () => {
    expect(first('Mali blew up bridges.')).toMatchObject({ verb: 'blow', object: 'bridges' })
  })
  test('a gerund right behind a verb is its object, at the head of a sentence its subject', () => {
    expect(clausesOf('en', 'Bolivia ruled out sending troops.')[1]).toMatchObject({ kind: 'infinitive' })
    expect(first('Bombing raids by Sudanese aircraft killed ten people.')).toMatchObject({ subject: 'raids' })
    expect(first('Danish planes using guided missiles hit a port.')).toMatchObject({
      verb: 'hit',
      subject: 'planes',
    })
  })
})

describe('infinitives without "to", relative "that", names that look like auxiliaries', () => {
  test('"let" and "help" govern a bare infinitive', () => {
    expect(clausesOf('en', 'Niger let 200 Malian refugees cross the border.')[1]).toMatchObject({
      verb: 'cross',
      subject: 'refugees',
    })
    expect(clausesOf('en', 'Niger let 200 refugees into the camp.').map((c) => c.verb)).toEqual(['let'])
  })
  test('"that" behind a noun opens a relative clause, behind a verb of saying a complement', () => {
    expect(clausesOf('en', 'Chad signed a deal that angered Niger.')[1]).toMatchObject({
      verb: 'anger',
      subject: 'deal',
      object: 'Niger',
    })
    expect(clausesOf('en', 'Chad said that Niger signed a deal.')[1]).toMatchObject({ subject: 'Niger' })
  })
  test('a participle that only a rule names makes a passive', () => {
    expect(first('The rebels were demobilized in May.')).toMatchObject({ verb: 'demobilize', passive: true })
  })
  test('"up to" before a number belongs to the object', () => {
    expect(first('Rebels kidnapped up to 16 Danish tourists.')).toMatchObject({ object: 'tourists' })
  })
})
