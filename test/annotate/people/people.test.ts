import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { createFold } from '../../../src/model/fold.js'
import { loadRules } from '../../../src/rules/index.js'
import { namesIn } from '../names.js'

const rules = await loadRules()
const fold = createFold(rules.people.transliteration)

function pairs(name: string): string[][] {
  const text = readFileSync(new URL(`variants/${name}.tsv`, import.meta.url), 'utf8')
  return text
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'))
}

describe('people', () => {
  test('a title and a role stand outside the name', () => {
    expect(
      namesIn('Am Abend sprach Bundeskanzlerin Angela Merkel mit Dr. Wolfgang Hellmich.', 'de', '2018-05-05')
        .people,
    ).toEqual(['angela-merkel: Angela Merkel', 'wolfgang-hellmich: Wolfgang Hellmich'])
  })
  test('all given names belong to the name, also a surname that is a word, also an unlisted one', () => {
    expect(namesIn('Der Abgeordnete Karl Heinz Josef Brandner schwieg.', 'de').people).toEqual([
      'karl-heinz-josef-brandner: Karl Heinz Josef Brandner',
    ])
    expect(namesIn('Lawyers met Paul Joseph Hartnell and Adam West.', 'en').people).toEqual([
      'paul-joseph-hartnell: Paul Joseph Hartnell',
      'adam-west: Adam West',
    ])
  })
  test('a surname before another capitalised word is the name of something else', () => {
    expect(namesIn('Guests left Trump Tower.', 'en', '2019-05-05').people).toEqual([])
    expect(namesIn('Guests left Trump.', 'en', '2019-05-05').people).toEqual(['donald-trump: Trump'])
  })
  test('"zu" joins no common nouns', () => {
    expect(namesIn('Er war per Videokonferenz zu Besuch.', 'de').people).toEqual([])
  })
  const who = (text: string, language: 'de' | 'en', published = '2024-03-10') =>
    namesIn(text, language, published).raw.people.map((p) => `${p.id} ${p.country} ${p.roles.join('+')}`)
  test('the country of somebody unknown stands in an apposition, an owner, a demonym, brackets, or the body that is led', () => {
    expect(who("The head of Zambia's army, Chola Mwansa, left.", 'en')).toEqual(['chola-mwansa ZM '])
    expect(who('The Zambian opposition leader, Chola Mwansa, said no.', 'en')).toEqual([
      'chola-mwansa ZM opposition-leader',
    ])
    expect(who('Der Sprecher der sambischen Regierung, Chola Mwansa, schwieg.', 'de')).toEqual([
      'chola-mwansa ZM spokesperson',
    ])
    expect(who('Verteidigungsminister Chola Mwansa (Sambia) schwieg.', 'de')).toEqual([
      'chola-mwansa ZM defence-minister',
    ])
    expect(who('Präsident Chola Mwansa von Sambia schwieg.', 'de')).toEqual(['chola-mwansa ZM president'])
    expect(who("Zambia's Chola Mwansa won.", 'en')).toEqual(['chola-mwansa ZM '])
  })
  test('the name behind a counterpart bears the office', () => {
    expect(
      who('Außenministerin Annalena Baerbock traf ihren sambischen Kollegen Chola Mwansa.', 'de'),
    ).toContain('chola-mwansa ZM foreign-minister')
  })
  test('who was in office, will be, or stands in for somebody is not the holder', () => {
    expect(who('Der frühere französische Präsident kam.', 'de')).toEqual([])
    expect(who('Der französische Präsident kam.', 'de')).toEqual(['emmanuel-macron FR president'])
    expect(who('Der stellvertretende russische Außenminister kam.', 'de')).toEqual([])
    expect(who('The outgoing French president left.', 'en')).toEqual([])
    expect(who('Der designierte französische Präsident kam.', 'de')).toEqual([])
  })
  test('a surname with an office is somebody who held it, and nobody known where no bearer did', () => {
    expect(who('President Bush spoke.', 'en', '2006-05-05')).toEqual(['george-w-bush US president'])
    expect(who('Prime Minister Johnson spoke.', 'en', '2021-05-05')[0]).toMatch(/^boris-johnson/)
    expect(who('The Zambian President Johnson spoke.', 'en')).toEqual(['johnson ZM president'])
    expect(who('Kanzler Schmidt sprach.', 'de')[0]).toMatch(/^schmidt null/)
  })
  test('a frequent surname alone is no minister of long ago; who led a state stays known by it', () => {
    expect(who('Müller kritisierte Berger.', 'de')).toEqual(['muller null ', 'berger null '])
    expect(who('Merkel kam.', 'de', '2026-05-05')[0]).toMatch(/^angela-merkel/)
  })
  test('the German genitive belongs to the name, the English one does not', () => {
    expect(namesIn('Angela Merkels Besuch dauerte zwei Tage.', 'de').people).toEqual([
      'angela-merkel: Angela Merkels',
    ])
    expect(namesIn("Angela Merkel's visit lasted two days.", 'en').people).toEqual([
      'angela-merkel: Angela Merkel',
    ])
  })
  test('transliterations of German and English papers are one person', () => {
    const de = namesIn('Außenminister Sergej Lawrow reiste ab.', 'de', '2020-05-05').people
    const en = namesIn('Foreign Minister Sergei Lavrov departed.', 'en', '2020-05-05').people
    expect([de[0]?.split(':')[0], en[0]?.split(':')[0]]).toEqual(['sergey-lavrov', 'sergey-lavrov'])
  })
  test('a lone surname is the person introduced by full name', () => {
    expect(
      namesIn('Der Sprecher Tarek Wolbring trat zurück. Wolbring nannte keine Gründe.', 'de').people,
    ).toEqual(['tarek-wolbring: Tarek Wolbring | Wolbring'])
  })
  test('a surname that stands first is understood too', () => {
    expect(namesIn('Spokesman Wang Wenbin spoke on Monday. Wang gave no details.', 'en').people).toEqual([
      'wang-wenbin: Wang Wenbin | Wang',
    ])
  })
  test('common nouns at the head of a sentence are nobody', () => {
    expect(
      namesIn('Hierzu sagte niemand etwas. Verhandlungen folgen. Risiken bleiben.', 'de').people,
    ).toEqual([])
  })
  test('a role without a name is whoever held the office on the day', () => {
    expect(namesIn('Der US-Präsident lehnte das ab.', 'de', '2015-06-01').people).toEqual([
      'barack-obama: (US-Präsident)',
    ])
    expect(namesIn('Der US-Präsident lehnte das ab.', 'de', '2018-06-01').people).toEqual([
      'donald-trump: (US-Präsident)',
    ])
  })
  test('without a day of publication a role without a name stays open', () => {
    expect(namesIn('Der US-Präsident lehnte das ab.', 'de').people).toEqual([])
  })
  test('an unknown name gets role and country from the words beside it', () => {
    const [person] = namesIn('Der chinesische Außenminister Lu Tanzhong reiste ab.', 'de', '2020-05-05').raw
      .people
    expect([person?.country, person?.roles, person?.known]).toEqual(['CN', ['foreign-minister'], false])
  })
})

describe('one key for all spellings of a name', () => {
  test('spellings of one name meet', () => {
    expect(pairs('same').length).toBeGreaterThanOrEqual(300)
    expect(pairs('same').filter(([a, b]) => fold(a!) !== fold(b!))).toEqual([])
  })
  test('different names stay apart', () => {
    expect(pairs('different').length).toBeGreaterThanOrEqual(300)
    expect(pairs('different').filter(([a, b]) => fold(a!) === fold(b!))).toEqual([])
  })
  test('a stranger of a known surname is not the public figure', () => {
    expect(namesIn('Der Fahrer Anton Merkel hielt an.', 'de').people.map((p) => p.split(':')[0])).toEqual([
      'anton-merkel',
    ])
  })
  test('a town behind a locative and an adjective is no person', () => {
    const found = namesIn('Im texanischen Austin brannte ein Lager.', 'de')
    expect([found.people, found.places.length]).toEqual([[], 1])
  })
  test('an ambassador at an organisation needs the country that sends him', () => {
    expect(namesIn('Der Nato-Botschafter äußerte sich nicht.', 'de', '2019-05-05').people).toEqual([])
  })
  test("the spokesperson of an agency is not the government's", () => {
    expect(
      namesIn('Das bestätigte die Sprecherin der Deutschen Presse-Agentur.', 'de', '2019-05-05').people,
    ).toEqual([])
  })
  test('given names take the surname behind them along', () => {
    expect(namesIn('Das Haus baute Friedrich Wilhelm Obertrauner.', 'de').people).toEqual([
      'friedrich-wilhelm-obertrauner: Friedrich Wilhelm Obertrauner',
    ])
  })
  const peopleIn = (text: string, language: 'de' | 'en') =>
    namesIn(text, language).people.map((line) => line.split(': ')[1])
  test('a letter behind a name is its initial, whatever else it may be', () => {
    expect(peopleIn('Senator Elias A. Day met Clara M. Reed.', 'en')).toEqual([
      'Elias A. Day',
      'Clara M. Reed',
    ])
    expect(peopleIn('A Day passed.', 'en')).toEqual([])
  })
  test('names in a list with people are people', () => {
    expect(peopleIn('Cast were Tobias Lindqvist, Mbali Khuzwayo and Oyelaran Adebisi.', 'en')).toEqual([
      'Tobias Lindqvist',
      'Mbali Khuzwayo',
      'Oyelaran Adebisi',
    ])
    expect(peopleIn('He praised Tobias Lindqvist, Carnegie Hall and Ventura Counties.', 'en')).toEqual([
      'Tobias Lindqvist',
    ])
  })
  test('"that" and "both" before a full name are no articles of it', () => {
    expect(peopleIn('She said that Hannah Whitcombe and Peter Claes left.', 'en')).toEqual([
      'Hannah Whitcombe',
      'Peter Claes',
    ])
  })
  test('a word of no list at the head of its sentence is a person where a verb of one subject follows', () => {
    expect(peopleIn('Kowalenko trat am Dienstag zurück.', 'de')).toEqual(['Kowalenko'])
    expect(peopleIn('Malaghetti resigned on Tuesday.', 'en')).toEqual(['Malaghetti'])
    expect(peopleIn('Zudem trat er zurück. Abonnentinnen zahlen mehr. Hurrikane gibt es oft.', 'de')).toEqual(
      [],
    )
    expect(peopleIn("We've also seen it. Security also matters.", 'en')).toEqual([])
  })
  test('who says it is a person without any list', () => {
    expect(peopleIn('„Das ist zu wenig“, sagte Terhorst.', 'de')).toEqual(['Terhorst'])
  })
  test('a number or a land makes a first name the name of a ruler', () => {
    expect(peopleIn('Margaret of Anjou met Henry VI in London.', 'en')).toEqual([
      'Margaret of Anjou',
      'Henry VI',
    ])
    expect(peopleIn('Ludwig XIV. ließ das Schloss bauen.', 'de')).toEqual(['Ludwig XIV.'])
    expect(peopleIn('When they met, Charles I think was ill.', 'en')).not.toContain('Charles I')
  })
  const meant = (text: string, language: 'de' | 'en', published = '2025-09-02') =>
    namesIn(text, language, published).people.filter((line) => line.includes('('))
  test('a counterpart is who holds the office of the one told before', () => {
    expect(meant('Außenminister Johann Wadephul traf seinen polnischen Amtskollegen.', 'de')).toEqual([
      'radoslaw-sikorski: (polnischen Amtskollegen)',
    ])
    expect(meant('Emmanuel Macron kam. Er rief seinen US-Amtskollegen an.', 'de')).toEqual([
      'donald-trump: (US-Amtskollegen)',
    ])
    expect(meant('The British prime minister met his counterpart from Canada.', 'en')).toContain(
      'mark-carney: (counterpart)',
    )
  })
  test('a counterpart without an office, of a country without one known, or in the plural is nobody', () => {
    expect(meant('Hannah Whitcombe met her French counterpart.', 'en')).toEqual([])
    expect(meant('Kanzler Friedrich Merz traf seinen französischen Amtskollegen.', 'de')).toEqual([])
    expect(meant('Johann Wadephul met his French and Polish counterparts.', 'en')).toEqual([])
    expect(meant('Johann Wadephul traf seine polnische Amtskollegin.', 'de')).toEqual([])
  })
})
