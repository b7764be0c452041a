import { describe, expect, test } from 'vitest'
import { readIn } from './support.js'

describe('no time, German', () => {
  test.each([
    ['ages', 'Der 45-jährige Lehrer und seine 12 Jahre alte Tochter halfen.'],
    ['an age with a name', 'Die 37-jährige Anna Weber gewann.'],
    ['an age limit', 'Wählen darf man ab 16 Jahren.'],
    ['an age at death', 'Er starb im Alter von 84 Jahren.'],
    ['the word "so"', 'Der Vertrag, so der Minister, gilt.'],
    ['articles that look like weekdays', 'Di Lorenzo traf Do Nascimento, Fr. Weber und Mo Farah.'],
    ['scores', 'Sie gewannen 3:1 gegen den Meister.'],
    ['clubs', 'Der 1. FC Neustadt verlor.'],
    ['prices', 'Das Rad kostet 1999 Euro und 19.45 Franken.'],
    ['percentages', 'Der Anteil stieg um 4,5 Prozent auf 20.30 Prozent.'],
    ['room and house numbers', 'Das Büro ist in Zimmer 2014.'],
    ['programmes', 'Die Agenda 2030 gilt weiter.'],
    ['amounts of people', 'Rund 2000 Menschen kamen, 1950 Teilnehmer blieben.'],
    ['amounts with a dot', 'Es kamen 25.000 Menschen.'],
    ['versions', 'Die Version 2.10 ersetzt Version 2.9.'],
    ['days that do not exist', 'Am 31. Februar geschieht nichts.'],
    ['greetings', 'Guten Morgen, sagte er, und schönen Tag.'],
    ['political springs', 'Der Arabische Frühling und der Prager Frühling gelten als Vorbild.'],
    ['hyphenated names', 'Der Winter-Biathlon und die Mai-Runde fielen aus.'],
    ['Sunday papers', 'Das sagte sie der „Krone am Sonntag“ und der Sunday Times.'],
    ['world wars', 'Der 2. Weltkrieg zerstörte die Stadt.'],
  ])('%s', (_what, text) => expect(readIn(text)).toEqual([]))
})

describe('no time, English', () => {
  test.each([
    ['ages', 'The 45-year-old teacher is 12 years old.'],
    ['the verb "may"', 'The minister may resign, and others may follow.'],
    ['the name May', 'May said that she disagreed.'],
    ['the verb "march"', 'They will march on the capital. Protesters march again.'],
    ['"sat" and "sun"', 'She sat in the sun.'],
    ['scores', 'They won 3-1 and 3:1 against the champions.'],
    ['percentages', 'The index fell by 4.08% and 0.16 percent.'],
    ['amounts', 'Some 2000 people and 1,950 soldiers came.'],
    ['rooms and flights', 'Flight 1990 left from room 2014.'],
    ['programmes', 'Agenda 2030 remains.'],
    ['"second" as an ordinal', 'A second plane followed for the second time.'],
    ['a fraction', 'About a quarter of its dealers closed.'],
    ['prices', 'It cost $1999 and €2014.'],
    ['versions', 'Version 2.10 replaces version 2.9.'],
    ['newspapers', 'The New York Times reported it.'],
    ['days that do not exist', 'On February 31 nothing happens.'.replace('February 31', '31/02/2024')],
    ['Sunday papers and programmes', 'She told the Sunday Telegraph and the Mail on Sunday.'],
    ['ages with a stray space', 'The 61 year-old left, a 9 year old stayed.'],
    ['uprisings', 'The Arab Spring changed the region.'],
  ])('%s', (_what, text) => expect(readIn(text, { language: 'en' })).toEqual([]))
})
