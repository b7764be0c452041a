import { describe, expect, test } from 'vitest'
import { createPublicationFinder } from '../../../src/annotate/dates/published.js'
import { annotateDates, annotateText, article, type Told, valuesIn } from './support.js'

const settle = createPublicationFinder(annotateDates)
const publishedOf = (text: string, told: Told = {}) => {
  const a = article(text, { published: null, ...told })
  const { published, publishedFrom } = settle(a, annotateText(a))
  return [published, publishedFrom]
}

describe('an article without a publication date', () => {
  test('keeps the year of a day open', () =>
    expect(valuesIn('Sie trafen sich am 18. Februar.', { published: null })).toEqual(['XXXX-02-18']))
  test('keeps a weekday open', () =>
    expect(valuesIn('Sie trafen sich am Samstag.', { published: null })).toEqual(['XXXX-WXX-6']))
  test('keeps "gestern" open', () =>
    expect(valuesIn('Gestern trafen sie sich.', { published: null })).toEqual(['XXXX-XX-XX']))
  test('still knows a full date', () =>
    expect(valuesIn('Sie trafen sich am 18. Februar 2025.', { published: null })).toEqual(['2025-02-18']))
  test('gives no days to what stays open', () => {
    const a = article('Letzte Woche und am Montag trafen sie sich im Mai.', { published: null })
    expect(annotateDates(a, annotateText(a)).map((d) => [d.from, d.to])).toEqual([
      [null, null],
      [null, null],
      [null, null],
    ])
  })
})

describe('publication is inferred', () => {
  test('from the address', () =>
    expect(
      publishedOf('Sie trafen sich.', { url: 'https://example.org/politik/2024/06/12/treffen.html' }),
    ).toEqual(['2024-06-12', 'inferred']))
  test('from a line that says so', () =>
    expect(publishedOf('Veröffentlicht: 12. Juni 2024\n\nDie Minister trafen sich am Montag.')).toEqual([
      '2024-06-12',
      'inferred',
    ]))
  test('from a full date in the lead', () =>
    expect(
      publishedOf('On Tuesday, 11 June 2024, the ministers met in Vienna. They will meet again.', {
        language: 'en',
      }),
    ).toEqual(['2024-06-11', 'inferred']))
})

describe('publication is not inferred', () => {
  test('from an address without a day', () =>
    expect(publishedOf('Sie trafen sich.', { url: 'https://example.org/id/20241399/x' })).toEqual([
      null,
      'none',
    ]))
  test('from a date of the past told beside later ones', () =>
    expect(
      publishedOf('Am 24. Februar 2022 begann der Krieg. Erst am 15. März 2025 sprachen sie wieder.'),
    ).toEqual([null, 'none']))
  test('where it is given', () =>
    expect(publishedOf('Am 3. Mai 2020 trafen sie sich.', { published: '2024-06-12' })).toEqual([
      '2024-06-12',
      'option',
    ]))
})

test('a line that says when the page appeared counts though it is furniture', () => {
  const text = 'Veröffentlicht: 12. Juni 2024\n\nDie Minister trafen sich am Montag.'
  const a = {
    ...article(text, { published: null }),
    zones: [{ start: 0, end: 29, kind: 'stamp', reading: 'skip' as const }],
  }
  expect(settle(a, annotateText(a)).published).toBe('2024-06-12')
})
