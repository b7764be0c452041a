import { describe, expect, test } from 'vitest'
import { namesIn } from '../names.js'

describe('organizations', () => {
  test('a ministry is named by its country', () => {
    expect(namesIn('Das russische Verteidigungsministerium schwieg.', 'de').organizations).toEqual([
      'russian-defence-ministry: russische Verteidigungsministerium',
    ])
    expect(namesIn("Russia's defence ministry did not comment.", 'en').organizations).toEqual([
      'russian-defence-ministry: defence ministry',
    ])
  })
  test('a place inside the name of an organization is none of its own', () => {
    const names = namesIn('The University of Leeds and the Bank of Ghana signed.', 'en')
    expect([names.places, names.organizations.length]).toEqual([[], 2])
  })
  test('two parties joined by "and" are two', () => {
    expect(
      namesIn('The Reform Party of Canada and Liberal Party of Quebec agreed.', 'en').organizations.length,
    ).toBe(2)
  })
  test('inflected names are found', () => {
    expect(
      namesIn('Ein Sprecher des Weißen Hauses und der Deutschen Bank schwiegen.', 'de').organizations,
    ).toEqual(['white-house: Weißen Hauses', 'deutsche-bank: Deutschen Bank'])
  })
  test('the first part of a compound speaks of its organization', () => {
    expect(namesIn('Der Nato-Gipfel begann.', 'de').organizations).toEqual(['nato: Nato'])
  })
  test('units and file formats are no organizations', () => {
    expect(namesIn('Die Anlage leistet 300 MW, sagt das PDF.', 'de').organizations).toEqual([])
  })
  test('an acronym is the organization that introduces it, also where it goes before or behind "kurz"', () => {
    expect(
      namesIn('Die Neue Sahelfront (NSF) griff an. Kämpfer der NSF flohen.', 'de').organizations,
    ).toEqual(['neue-sahelfront: Neue Sahelfront | NSF | NSF'])
    expect(
      namesIn("PRC (People's Relief Council) lorries left. The PRC denied it.", 'en').organizations,
    ).toEqual(["peoples-relief-council: PRC | People's Relief Council | PRC"])
    expect(namesIn('Der Bund Freier Bauern, kurz BFB, tagte.', 'de').organizations).toEqual([
      'bund-freier-bauern: Bund Freier Bauern | BFB',
    ])
    expect(namesIn('Das Bundesamt für Wetterkunde (BfW) warnt.', 'de').organizations).toEqual([
      'bundesamt-fur-wetterkunde: Bundesamt für Wetterkunde | BfW',
    ])
  })
  test('what the gazetteer knows by its acronym is known by the name before it too', () => {
    expect(namesIn('Die Kurdische Arbeiterpartei (PKK) löst sich auf.', 'de').organizations).toEqual([
      'kurdistan-workers-party: Kurdische Arbeiterpartei | PKK',
    ])
  })
  test('laws, offices, people and countries with an acronym are no organizations', () => {
    expect(namesIn('The Wild Rivers Act (WRA) helped Paul Andrew Carter (PAC).', 'en').organizations).toEqual(
      [],
    )
    expect(namesIn('Das Bruttoinlandsprodukt (BIP) sinkt. Das BIP steigt.', 'de').organizations).toEqual([])
    expect(namesIn('The Democratic Republic of Congo (DRC) agreed.', 'en').organizations).toEqual([])
  })
  const bodiesIn = (text: string, language: 'de' | 'en') =>
    namesIn(text, language).organizations.map((line) => line.split(': ')[1])
  test('people are part of a name before its head and behind its "of"', () => {
    expect(
      bodiesIn(
        'The Irish Socialist Party and the League of Women Voters met the Union of Jewish Students.',
        'en',
      ),
    ).toEqual(['Irish Socialist Party', 'League of Women Voters', 'Union of Jewish Students'])
  })
  test('people and their cause make a name', () => {
    expect(bodiesIn('They back Concerned Doctors for Human Rights.', 'en')).toEqual([
      'Concerned Doctors for Human Rights',
    ])
    expect(bodiesIn('Doctors for their part refused.', 'en')).toEqual([])
  })
  test('who owns an organization and whom its candidate is called are no part of its name', () => {
    expect(
      bodiesIn("Peter Hartnell's Reform Party beat the Liberal Party of Canada Frank Osler.", 'en'),
    ).toEqual(['Reform Party', 'Liberal Party of Canada'])
  })
  test('within a sentence an article with a capital belongs to the name', () => {
    expect(bodiesIn('She wrote for The Dorset Herald.', 'en')).toEqual(['The Dorset Herald'])
    expect(bodiesIn('The Dorset Herald closed.', 'en')).toEqual(['Dorset Herald'])
  })
  test('the kind of a company is no part of its name, also in a compound', () => {
    expect(
      bodiesIn('Die Digitalagentur Brekkers und das Unternehmen Wendhoff AG fusionieren.', 'de'),
    ).toEqual(['Brekkers', 'Wendhoff AG'])
  })
  test('a common noun that is also a name is one where it stands without the article that a noun needs', () => {
    expect(bodiesIn('Verdi fordert mehr Lohn. Sie ging zu Alphabet.', 'de')).toEqual(['Verdi', 'Alphabet'])
    expect(bodiesIn('Das Alphabet hat 26 Buchstaben. Mit Blick auf morgen.', 'de')).toEqual([])
    expect(bodiesIn('Die Grünen lehnten ab. Zu ihrer Linken saß er.', 'de')).toEqual(['Die Grünen'])
    expect(bodiesIn('Support for Labour fell. He felt the labour was lost.', 'en')).toEqual(['Labour'])
  })
})
