import { describe, expect, test } from 'vitest'
import { clausesOf } from './clauses.js'

const first = (text: string) => clausesOf('en', text)[0]!

describe('English subjects of several phrases', () => {
  test('"as well as" and "along with" join', () => {
    expect(first('Cyprus as well as Greece protested.').who).toEqual(['cyprus', 'greece'])
    expect(first('Ghana along with Togo condemned the coup.').who).toEqual(['ghana', 'togo'])
  })
  test('a headline joins names by a comma', () => {
    expect(first('Peru, Chile sign pact').who).toEqual(['peru', 'chile'])
    expect(first('Ghana, Togo to resume talks').who).toEqual(['ghana', 'togo'])
  })
  test('in the clause of "that" both names are its subject', () => {
    expect(clausesOf('en', 'It was in Oslo that Israel and Jordan signed the accord.')[1]!.who).toEqual([
      'israel',
      'jordan',
    ])
  })
  test('an apposition between commas or dashes leaves the subject', () => {
    expect(first('Norway, a key ally in the war, has refused to pay.').subject).toBe('Norway')
    expect(first('Kenya – the largest economy – signed a deal.').subject).toBe('Kenya')
    expect(first('A key ally, Norway refused to pay.').subject).toBe('Norway')
  })
})

describe('English clauses inside others', () => {
  test('the subject behind a fronted participle belongs to the main clause', () => {
    expect(
      clausesOf('en', 'After meeting Emmanuel Macron, Paul Kagame of Rwanda criticised Congo.'),
    ).toMatchObject([
      { verb: 'criticise', subject: 'Kagame', object: 'Congo' },
      { verb: 'meet', object: 'Macron' },
    ])
  })
  test('a relative clause with its own preposition takes nothing from the main clause', () => {
    expect(
      clausesOf('en', 'The talks, in which Serbia and Kosovo agreed to exchange prisoners, ended in Vienna.'),
    ).toMatchObject([
      { verb: 'end', subject: 'talks' },
      { verb: 'agree', object: null },
      { verb: 'exchange', object: 'prisoners' },
    ])
  })
  test('"whose" makes the antecedent the possessor', () => {
    expect(clausesOf('en', 'Chad, whose troops entered Sudan, rejected the charge.')[1]).toMatchObject({
      subject: 'troops',
      object: 'Sudan',
      who: ['chad'],
    })
  })
  test('whoever is called on does what the infinitive says', () => {
    expect(clausesOf('en', 'Somalia called on Ethiopia to withdraw.')[1]!.subject).toBe('Ethiopia')
    expect(clausesOf('en', 'Somalia promised Ethiopia to withdraw.')[1]!.subject).toBe('Somalia')
  })
  test('an amount of money is no border of clauses', () => {
    expect(first('China granted Zambia a loan of $100 million on Friday.')).toMatchObject({
      dative: 'Zambia',
      object: 'loan',
    })
  })
})

describe('who does what a second verb says', () => {
  test('an infinitive behind an intention is done by whoever has it', () => {
    expect(clausesOf('en', "Uganda condemned Kenya's decision to send troops.")[1]!.who).toEqual(['kenya'])
    expect(clausesOf('en', 'Guinea refused an offer from Senegal to mediate.')[1]!.who).toEqual(['senegal'])
    expect(clausesOf('en', 'Guinea accepted a call by Senegal to withdraw.')[1]!.who).toEqual(['guinea'])
  })
  test('a gerund behind a charge is done by the charged', () => {
    expect(clausesOf('en', 'Bolivia accused Chile of breaking the treaty.')[1]!.who).toEqual(['chile'])
    expect(clausesOf('en', 'Bolivia surprised Chile by breaking the treaty.')[1]!.who).toEqual(['bolivia'])
  })
  test('a participle right behind people is theirs, behind a comma it is the main subject', () => {
    expect(clausesOf('en', 'Police met Haitian protesters carrying signs.')[1]!.subject).toBe('protesters')
    expect(clausesOf('en', 'Israel bombed the port, wounding three men.')[1]!.subject).toBe('Israel')
  })
  test('two verbs share the object behind the second', () => {
    expect(clausesOf('en', 'Kenya arrested and deported two activists.')).toMatchObject([
      { verb: 'arrest', object: 'activists' },
      { verb: 'deport', object: 'activists' },
    ])
  })
  test('a list behind a preposition ends where the subject begins', () => {
    expect(first('On Monday in Quito, Ecuador and Peru signed a treaty.').who).toEqual(['ecuador', 'peru'])
    expect(first('Kenya met envoys of Chad, Mali and Niger.').who).toEqual(['kenya'])
  })
  test('"of A and the B of C" are two', () => {
    expect(first('The president of Ghana and the king of Morocco met.').who).toHaveLength(2)
  })
})

describe('one finite verb a clause', () => {
  test('a noun that could be a verb stays one where the clause has its verb', () => {
    expect(first('Oman, Iran hold talks on gas field')).toMatchObject({ verb: 'hold', object: 'talks' })
    expect(clausesOf('en', 'Fiji says Tonga plans a march.')[1]).toMatchObject({
      verb: 'plan',
      subject: 'Tonga',
    })
    expect(first('Peace talks between Peru and Chile broke down.')).toMatchObject({
      verb: 'break',
      subject: 'talks',
    })
  })
  test('behind a verb of saying a phrase and a past form with an object are a clause', () => {
    expect(clausesOf('en', 'Oman said its navy intercepted two boats.')[1]).toMatchObject({
      verb: 'intercept',
      subject: 'navy',
      object: 'boats',
    })
    expect(clausesOf('en', 'Oman condemned attacks carried out by rebels.')[1]).toMatchObject({
      passive: true,
    })
  })
  test('what is said in a relative clause does not end it', () => {
    expect(clausesOf('en', 'Iran, which says its aim is peaceful, warned Britain.')[0]).toMatchObject({
      verb: 'warn',
      subject: 'Iran',
      object: 'Britain',
    })
  })
  test('behind "that" a form in -s is a verb', () => {
    expect(clausesOf('en', 'Ghana passed a law that bans strikes.')[1]).toMatchObject({
      verb: 'ban',
      subject: 'law',
      object: 'strikes',
    })
  })
  test('a plan that somebody blocks is not the blocker’s', () => {
    expect(clausesOf('en', 'Hungary blocked a plan to send arms.')[1]!.who).toEqual([])
    expect(clausesOf('en', 'Hungary dropped its plan to send arms.')[1]!.who).toEqual(['hungary'])
  })
})
