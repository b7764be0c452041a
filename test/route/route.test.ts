import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Route } from '../../src/model/article.js'
import { createRouter } from '../../src/route/index.js'
import { articleOf, repaired, rules } from '../repair/rules.js'

const route = createRouter(rules, 'auto')
const routed = (text: string) => route(articleOf(text))

describe('language', () => {
  test.each([
    [
      'de',
      'Die Minister beider Länder trafen sich am Montag in der Hauptstadt und sprachen über den Vertrag.',
    ],
    ['en', 'The ministers of both countries met in the capital on Monday and spoke about the treaty.'],
    [
      'es',
      'Los ministros de los dos países se reunieron el lunes en la capital y hablaron sobre el tratado.',
    ],
    ['fr', 'Les ministres des deux pays se sont réunis lundi dans la capitale et ont parlé du traité.'],
    ['it', 'I ministri dei due paesi si sono incontrati lunedì nella capitale e hanno parlato del trattato.'],
    ['pt', 'Os ministros dos dois países reuniram-se na segunda-feira na capital e falaram sobre o tratado.'],
    [
      'nl',
      'De ministers van beide landen hebben elkaar maandag in de hoofdstad ontmoet en over het verdrag gesproken.',
    ],
    [
      'pl',
      'Ministrowie obu krajów spotkali się w poniedziałek w stolicy i rozmawiali o traktacie, który ma zostać podpisany.',
    ],
    [
      'tr',
      'İki ülkenin bakanları pazartesi günü başkentte bir araya geldi ve bu anlaşma için görüştü, daha sonra ayrıldı.',
    ],
    [
      'vi',
      'Bộ trưởng của hai nước đã gặp nhau tại thủ đô vào thứ hai và nói về các hiệp ước với những người khác.',
    ],
    ['ru', 'Министры двух стран встретились в понедельник в столице и говорили о договоре.'],
    ['uk', 'Міністри двох країн зустрілися в понеділок у столиці й говорили про договір.'],
    ['ar', 'التقى وزراء البلدين يوم الاثنين في العاصمة وتحدثوا عن المعاهدة.'],
    ['zh', '两国部长周一在首都会面，讨论了条约。'],
    ['ja', '両国の大臣は月曜日に首都で会談し、条約について話し合った。'],
    ['el', 'Οι υπουργοί των δύο χωρών συναντήθηκαν τη Δευτέρα στην πρωτεύουσα.'],
    [
      'lb',
      "De Premierminister huet e Dënschdeg zu Lëtzebuerg säi belschen Homolog getraff. Si hunn iwwer d'Zesummenaarbecht op der Grenz geschwat. Béid Länner wëllen am Fréijoer en neit Ofkommes ënnerschreiwen, sot e Spriecher vun der Regierung.",
    ],
    [
      'gsw',
      'De Bundesrat het am Zischtig z Bern mit sim Kolleg us Österriich gredt. Si händ über d Zämearbet a de Gränze gschwätzt. Beidi Länder wänd im Früelig es neus Abkomme underschriibe, het e Sprecher vo de Regierig gseit.',
    ],
    [
      'nds',
      'De Minister hett sik an’n Dingsdag in Bremen mit sien Kolleeg ut Nedderlannen drapen. Se hebbt över de Tosamenarbeit an de Grenz snackt. Beide Länner wüllt in’t Vörjohr en nee Afkamen ünnerschrieven, see en Spreker vun de Regeren.',
    ],
    [
      'yi',
      'Der minister hot zikh getrofn dinstik in Vilne mit zayn kolege fun Poyln. Zey hobn geredt vegn der mitarbet bay der grenets. Beyde lender viln untershraybn a nayem opmakh in friling, hot gezogt a vortzoger fun der regirung.',
    ],
    [
      'af',
      "Die minister van buitelandse sake het Dinsdag in Pretoria met sy Namibiese eweknie oor die grens gepraat. Volgens 'n woordvoerder was die gesprek oop. Die twee lande wil in die lente 'n nuwe ooreenkoms onderteken.",
    ],
  ])('%s is told', (language, text) => {
    const found = routed(text)
    expect(found.language).toBe(language)
    expect(found.route).toBe(language === 'de' || language === 'en' ? language : null)
    if (found.route === null) expect(repaired(text).edits).toEqual([])
  })
  test('a German headline above a Spanish story does not make it German', () => {
    const story =
      'Los ministros de los dos países se reunieron el lunes en la capital y hablaron sobre el tratado de paz. '
    expect(routed(`Treffen der Minister in der Hauptstadt\n\n${story.repeat(4)}`).language).toBe('es')
  })
  test('a dialect that is quoted is no leftover of a machine', () => {
    const text =
      'Der Bundesrat wies den Vorschlag am Montag in Bern zurück. Ein Bauer sagte dazu, das isch e Sach, wo mir nöd chönd akzeptiere.'
    expect(routed(text)).toMatchObject({ route: 'de', origin: 'unmarked' })
  })

  test('each paragraph has its own language', () => {
    const found = routed(
      'Die Minister trafen sich am Montag in der Hauptstadt und sprachen über den Vertrag.\nThe ministers said that they would meet again in the spring and that there was no rush.\nSie reisten am Abend ab, wie es aus der Delegation hieß.',
    )
    expect(found.paragraphs.map((p) => p.language)).toEqual(['de', 'en', 'de'])
  })
  test('a Spanish paragraph in a German article is not read', () => {
    const text =
      'Die Minister trafen sich am Montag in der Hauptstadt und sprachen über den Vertrag. Sie wollen sich im Mai wieder sehen.\nLos ministros de los dos países se reunieron el lunes en la capital y hablaron sobre el tratado.\n'
    expect(repaired(text).zones.map((z) => [z.kind, z.reading])).toEqual([['foreign-language', 'skip']])
  })
})

describe('a headline', () => {
  test.each([
    ['en', 'Libyan police beat strikers in Tobruk'],
    ['en', 'Gunmen abduct nine in Maiduguri'],
    ['en', 'Chad bans opposition rally'],
    ['de', 'Libysche Polizei schlägt Streikende in Tobruk'],
    ['de', 'Präsident Macron in Warschau'],
    ['de', 'Tschad verbietet Kundgebung'],
  ])('without function words of one language is told: %s, %s', (language, text) => {
    expect(routed(text).language).toBe(language)
  })
  test('is in the language that its sender declares, where nothing else tells; a whole sentence is not', () => {
    const declared = (text: string) => route({ ...articleOf(text), declaredLanguage: 'en' }).language
    expect(declared('Merkel Putin Minsk')).toBe('en')
    expect(declared('Die Minister trafen sich am Montag und sprachen über den Vertrag.')).toBe('de')
  })
})

describe('origin', () => {
  test('two spaced hyphens betray the machine, one does not', () => {
    const one = 'Der EU -Gipfel begann am Montag in der Hauptstadt. '
    expect(routed(one)).toMatchObject({ origin: 'unmarked', route: 'de', defects: [] })
    expect(routed(`${one}Der UN -Gesandte blieb fern.`)).toMatchObject({
      origin: 'machine-translated',
      route: 'de-mt',
    })
  })
  test('defects are told with their spans, in text order', () => {
    const text = 'Der EU -Gipfel begann. [They] Sprachen über die UN -Mission.'
    const { defects } = routed(text)
    expect(defects.map((d) => [d.kind, text.slice(d.start, d.end)])).toEqual([
      ['spaced-hyphen', ' -'],
      ['source-pronoun', '[They]'],
      ['spaced-hyphen', ' -'],
    ])
  })
  test('two phrases of spinning software betray it', () => {
    const text = 'The overseas minister will travel to the Center East subsequent week, the White Home said.'
    expect(routed(text).route).toBe('en-mt')
    expect(
      routed('The foreign minister will travel to the Middle East next week, the White House said.').route,
    ).toBe('en')
  })
  test.each<Route>(['de', 'en', 'de-mt', 'en-mt'])(
    'a forced route %s is taken whatever the text',
    (forced) => {
      for (const text of [
        'Die Minister trafen sich in Wien.',
        'The ministers met in Vienna.',
        'Los ministros se reunieron en la capital con el rey.',
        '…',
      ])
        expect(createRouter(rules, forced)(articleOf(text)).route).toBe(forced)
    },
  )
})

describe('any text', () => {
  const wild = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 300 }),
    fc
      .array(
        fc.constantFrom(
          'US',
          ' -',
          'Minister',
          '[They]',
          '[Anzeige_2]',
          ' ',
          '\n',
          '. ',
          'ü',
          'Bj',
          'rn',
          'White Home',
          'subsequent week',
          'Aunque no se ha',
          '&amp;',
          '**',
          '(Foto: dpa)',
          'KIEW (dpa) - ',
          'Der ',
          '<b>',
          '\u00ad',
          'a\u0308',
          '](',
          '[',
          'der Region',
          '\r\n',
          '😀',
          'Kommentare',
        ),
        { maxLength: 40 },
      )
      .map((parts) => parts.join('')),
  )
  test('gives spans that lie in the text, in order, and an edit list that makes the repaired text', () => {
    fc.assert(
      fc.property(wild, fc.constantFrom<Route | 'auto'>('auto', 'de', 'en-mt'), (text, forced) => {
        const found = repaired(text, forced)
        let at = 0
        let built = ''
        for (const e of found.edits) {
          expect(e.start).toBeGreaterThanOrEqual(at)
          built += text.slice(at, e.start) + e.replacement
          at = e.end
        }
        expect(built + text.slice(at)).toBe(found.text)
        for (const z of found.zones)
          expect([z.start >= 0, z.start < z.end, z.end <= found.text.length]).toEqual([true, true, true])
        for (const d of found.defects) expect(d.start < d.end && d.end <= text.length).toBe(true)
      }),
      { numRuns: 500 },
    )
  })
  test('a page of one kind of sign is read to its end', () => {
    for (const part of [
      '[',
      '(',
      '- ',
      '. ',
      ' -A',
      'a\u0308',
      '&',
      '<a ',
      'KIEW (dpa) ',
      "''",
      'in der Region ',
      '\n',
      '(Foto: ',
      'x\n',
      '+++ ',
    ])
      expect(repaired(part.repeat(100_000)).text.length).toBeGreaterThan(0)
  })
})
