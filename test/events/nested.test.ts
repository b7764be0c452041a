import { describe, expect, test } from 'vitest'
import { told } from './reading.js'

describe('a party that stands deeper in a phrase', () => {
  test('whose appeal, programme or decision it is', () => {
    expect(told('en', 'Norway rejected appeals by Malian leaders.')).toEqual([
      'REJECT norway -> mali happened',
    ])
    expect(told('de', 'Norwegen wies Appelle malischer Politiker zurück.')).toEqual([
      'REJECT norway -> mali happened',
    ])
    expect(told('en', 'Bolivia suspended a military aid programme for Niger.')).toEqual([
      'SANCTION bolivia -> niger happened',
    ])
    expect(told('de', 'Bolivien setzte ein Militärhilfeprogramm für Niger aus.')).toEqual([
      'SANCTION bolivia -> niger happened',
    ])
  })
  test('a topic is no party', () => {
    expect(told('en', 'Norway rejected talks about Mali.')).toEqual(['REJECT norway -> happened'])
  })
  test('a language is nobody', () => {
    expect(told('en', 'Chad lifted its ban on songs in the French language.')).toEqual([
      'CONCEDE chad -> happened',
    ])
    expect(told('de', 'Tschad hob das Verbot der französischen Sprache auf.')).toEqual([
      'CONCEDE chad -> happened',
    ])
  })
  test('who condemns an attack means whoever did it', () => {
    expect(told('en', 'Chile condemned the attack on Peru by rebels from Bolivia.')).toEqual([
      'ACCUSE chile -> bolivia happened',
    ])
    expect(told('en', 'Chile condemned the attack on a Peruvian village.')).toEqual([
      'ACCUSE chile -> happened',
    ])
  })
  test('what the people attacked were against is not attacked', () => {
    expect(
      told('de', 'Die Polizei ging in Lima gegen Teilnehmer einer Kundgebung gegen Fidschi vor.'),
    ).toEqual(['COERCE peru -> peru happened'])
  })
  test('an office set off by commas tells more of the person before it', () => {
    expect(told('en', "Alar Karis, Estonia's president, urged Latvia to close the border.")).toContain(
      'REQUEST alar-karis -> latvia happened',
    )
  })
  test('an infinitive tells to whom it is done', () => {
    expect(told('en', 'Chad is ready to withdraw its soldiers from Niger.')).toContain(
      'CONCEDE chad -> niger happened',
    )
  })
  test('a body named before its appeal is who appealed', () => {
    expect(told('en', 'Benin rejected a United Nations request to send troops to Niger.')).toContain(
      'REJECT benin -> united-nations happened',
    )
  })
})

test('who says how many died is not whom a protest aims at', () => {
  expect(
    told(
      'en',
      'Police opened fire on crowds that stormed parliament in Nairobi a day earlier, killing 22 people, according to the Kenya Wildlife Commission.',
    ).filter((line) => line.startsWith('PROTEST')),
  ).toEqual(['PROTEST kenya -> happened'])
})
