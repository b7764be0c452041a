import { describe, expect, test } from 'vitest'
import { csvColumns, csvHeader, toCsv } from '../../src/write/csv.js'
import { createJoiner, createWriter, outputFormats } from '../../src/write/index.js'
import { toPlover } from '../../src/write/plover.js'
import { event, party, record } from '../support/records.js'

const vienna = {
  id: 'vienna',
  name: 'Vienna',
  kind: 'city' as const,
  country: 'AT',
  lat: 48.21,
  lon: 16.37,
  mentions: [{ text: 'Wien', start: 0, end: 4, kind: 'name' as const }],
}

describe('CSV', () => {
  const cells = (line: string) => line.trimEnd().split(',')

  test('the columns are these, in this order; new ones come last', () => {
    expect(csvColumns.join(' ')).toBe(
      'article_id source published language origin route event_id type modes contexts status actor_ids actor_names actor_countries actor_sectors recipient_ids recipient_names recipient_countries recipient_sectors date_from date_to place_id place_name place_country lat lon agreement_stage agreement_topics agreement_duration agreement_terms attribution evidence evidence_start evidence_end trigger rule confidence rules_digest',
    )
    expect(csvHeader.endsWith('\r\n')).toBe(true)
  })

  test('one row an event, with the place of the event', () => {
    const csv = toCsv(
      record({
        places: [vienna],
        events: [event({ place: 'vienna' }), event({ date: '2025-05-01/2025-05-31' })],
      }),
    )
    const [first, second, rest] = csv.split('\r\n')
    const at = (row: string, column: string) => cells(row)[csvColumns.indexOf(column)]
    expect(at(first!, 'actor_ids')).toBe('serbia; hungary')
    expect(at(first!, 'place_name')).toBe('Vienna')
    expect([at(second!, 'date_from'), at(second!, 'date_to')]).toEqual(['2025-05-01', '2025-05-31'])
    expect(rest).toBe('')
  })

  test('quotes, commas and line breaks of an article stay in their cell', () => {
    const csv = toCsv(
      record({ events: [event({ evidence: { text: 'Er sagte: "Ja",\nund ging.', start: 0, end: 25 } })] }),
    )
    expect(csv).toContain('"Er sagte: ""Ja"",\nund ging."')
  })

  test('a cell that looks like a formula is made text', () => {
    expect(
      toCsv(record({ events: [event({ evidence: { text: '=HYPERLINK(1)', start: 0, end: 13 } })] })),
    ).toContain(",'=HYPERLINK(1),")
  })

  test('an actor without a country keeps its place in the list', () => {
    const csv = toCsv(
      record({ events: [event({ actors: [party('united-nations', null, 'IGO'), party('serbia', 'RS')] })] }),
    )
    expect(csv).toContain(',; RS,IGO; GOV,')
  })
})

describe('PLOVER JSONL', () => {
  test('a line an event with the names of the manual', () => {
    const [line] = toPlover(
      record({ places: [vienna], events: [event({ status: 'planned', place: 'vienna', modes: ['phone'] })] }),
    ).split('\n')
    expect(JSON.parse(line!)).toMatchObject({
      event: 'CONSULT',
      mode: ['phone'],
      context: [],
      actor: [
        { code: 'SRB', sector: 'GOV', identifier_id: 'serbia', identifier_text: 'serbia' },
        { code: 'HUN', identifier_id: 'hungary' },
      ],
      event_loc: { name: 'Vienna', latitude: 48.21, longitude: 16.37, 'country code': 'AT', cc3: 'AUT' },
      quad_code: 1,
      text_info: { start: 0, end: 23 },
      cite_info: { language: 'en', coder: 'depesche' },
      future: true,
      negation: false,
    })
  })
})

describe('PLOVER parties and days', () => {
  const line = (said: Parameters<typeof event>[0]) => JSON.parse(toPlover(record({ events: [event(said)] })))

  test('a body of no country has its sector for a code, Kosovo is KOS', () => {
    const { actor } = line({ actors: [party('united-nations', null, 'IGO'), party('kosovo', 'XK')] })
    expect(actor.map((a: { code: string }) => a.code)).toEqual(['IGO', 'KOS'])
  })

  test('an interval has its first and last day, a day no last', () => {
    expect(line({ date: '2025-05-01/2025-05-31' })).toMatchObject({
      date: '2025-05-01',
      enddate: '2025-05-31',
    })
    expect(line({ date: '2025-05-01' })).toMatchObject({ date: '2025-05-01', enddate: null })
  })
})

describe('what PLOVER calls historical', () => {
  const marked = (
    date: string | null,
    published: string | null,
    status: 'happened' | 'planned' = 'happened',
  ) => JSON.parse(toPlover(record({ article: { published }, events: [event({ date, status })] }))).historical

  test('was over a year before the article', () => {
    expect(marked('2024-05-06', '2025-05-07')).toBe(true)
    expect(marked('2022-01-01/2022-12-31', '2025-05-07')).toBe(true)
  })

  test('is nothing of the last twelve months, nothing to come and nothing without a day', () => {
    expect(marked('2024-05-07', '2025-05-07')).toBe(false)
    expect(marked('2024-01-01/2024-12-31', '2025-05-07')).toBe(false)
    expect(marked('2020-05-07', '2025-05-07', 'planned')).toBe(false)
    expect(marked(null, '2025-05-07')).toBe(false)
    expect(marked('2020-05-07', null)).toBe(false)
  })
})

describe('streams of records', () => {
  test.each(outputFormats)('%s: nothing in, nothing broken out', async (format) => {
    const joiner = await createJoiner(format)
    expect(joiner.end()).toBe(format === 'csv' ? csvHeader : '')
  })

  test('JSON is one value, for one record and for several', async () => {
    const { write } = await createWriter('json')
    for (const n of [1, 2, 3]) {
      const joiner = await createJoiner('json')
      let text = ''
      for (let i = 0; i < n; i++) text += joiner.add(write(record({ id: `a${i}` })))
      const value = JSON.parse(text + joiner.end())
      expect(n === 1 ? value.article.id : value.length).toBe(n === 1 ? 'a0' : n)
    }
  })

  test('CSV has its header once', async () => {
    const { write } = await createWriter('csv')
    const joiner = await createJoiner('csv')
    const text =
      joiner.add(write(record({ events: [event({})] }))) +
      joiner.add(write(record({ events: [event({})] }))) +
      joiner.end()
    expect(text.split('\r\n').filter((l) => l.startsWith('article_id,'))).toHaveLength(1)
    expect(text.split('\r\n')).toHaveLength(4)
  })
})
