import { describe, expect, test } from 'vitest'
import { clausesOf } from './clauses.js'
import { eventsIn, told } from './reading.js'

describe('English parties', () => {
  test('behind a number that stands alone the noun behind "of" acts', () => {
    expect(told('en', 'Hundreds of Kenyan soldiers attacked Somalia.')).toEqual([
      'ASSAULT kenya -> somalia happened',
    ])
    expect(told('en', 'Two of the Kenyan rebels surrendered on Monday.')).toEqual([
      'RETREAT kenya -> happened',
    ])
  })
  test('a nationality of several words is one', () => {
    expect(told('en', 'North Korean troops shelled South Korean positions.')).toEqual([
      'ASSAULT north-korea -> south-korea happened',
    ])
    expect(told('en', 'South Sudanese students protested in Juba.')).toEqual([
      'PROTEST south-sudan -> happened',
    ])
    expect(told('en', 'A New Zealand minister visited Samoa.')).toEqual([
      'CONSULT new-zealand -> samoa happened',
    ])
  })
  test('to whom somebody undertakes to do something stands in what he undertakes', () => {
    expect(told('en', 'Italy agreed to sell Egypt two frigates.')).toEqual(['AGREE italy -> egypt happened'])
    expect(told('en', 'Greece is ready to provide Cyprus with tents.')).toEqual([
      'AGREE greece -> cyprus happened',
    ])
    expect(told('en', 'Italy agreed to hold talks in Cairo.')).not.toContain('AGREE italy -> egypt happened')
  })
  test('what only authorities do is done by those of the place, an attack is not', () => {
    expect(told('en', 'Norway criticised the elections in Togo.')).toEqual(['ACCUSE norway -> togo happened'])
    expect(told('en', 'Norway condemned the attack in Togo.')).toEqual(['ACCUSE norway -> happened'])
  })
  test('a government talks with rebels of its own country, a state alone with those of any', () => {
    expect(told('en', 'The Philippine government held talks with communist rebels.')).toEqual([
      'CONSULT philippines+philippines -> happened',
    ])
    expect(told('en', 'Norway held talks with communist rebels.')).toEqual([])
  })
  test('troops that are sent by nobody told are sent by their own country', () => {
    expect(told('en', 'Some 3,000 Ethiopian soldiers were moved to the border.')).toEqual([
      'MOBILIZE ethiopia -> happened',
    ])
  })
})

describe('English phrases of several words', () => {
  test('an adjective shares the noun of the one joined to it', () => {
    expect(told('en', 'The American and Kenyan army chiefs met in Nairobi.')).toEqual([
      'CONSULT united-states+kenya -> happened',
    ])
  })
  test('what is counted is what was sold, freed or sent', () => {
    expect(told('en', 'South Korea sold Poland hundreds of tanks.')).toEqual([
      'COOPERATE south-korea -> poland happened',
    ])
    expect(told('en', 'South Korea sold Poland hundreds of fridges.')).toEqual([])
  })
  test('what begins with the name of its country is of that country', () => {
    const [event] = eventsIn('en', "Uruguay's Senate ratified the treaty on Monday.")
    expect(event!.actors[0]!.country).toBe('UY')
  })
  test('a preposition before a complement opens no clause', () => {
    expect(
      clausesOf('en', 'Peru said after talks in Lima that its army would leave.').map((c) => c.kind),
    ).toEqual(['main', 'complement'])
  })
})

describe('English past forms', () => {
  test('a verb without object is no participle of the noun before it', () => {
    expect(clausesOf('en', 'Chad apologised to Mali for the harm caused in the war.')[0]).toMatchObject({
      verb: 'apologise',
      subject: 'Chad',
    })
  })
  test('a participle at the end leaves the verb before it finite', () => {
    expect(clausesOf('en', 'Mali complained about grenades fired from Niger.')[0]).toMatchObject({
      verb: 'complain',
      subject: 'Mali',
    })
  })
})

describe('English nouns that look like verbs', () => {
  test('behind "a" the noun of a plural form goes on', () => {
    expect(clausesOf('en', 'Gang members burned a police station in Juba.')).toMatchObject([
      { verb: 'burn', object: 'station' },
    ])
  })
})

test('what protesters want is the topic of their protest', () => {
  expect(told('en', 'Togolese students took to the streets to demand elections.')).toEqual([
    'PROTEST togo -> happened',
  ])
  expect(told('en', 'Togolese students demonstrated to press for reforms.')).toEqual([
    'PROTEST togo -> happened',
  ])
  expect(told('en', 'Togo demanded elections in Benin.').map((t) => t.split(' ')[0])).toEqual(['REQUEST'])
})
