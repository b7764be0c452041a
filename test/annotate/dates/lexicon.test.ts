import { describe, expect, test } from 'vitest'
import { createFinder, findExpressions } from '../../../src/annotate/dates/find.js'
import { numeralClasses } from '../../../src/rules/calendar.js'
import type { CompiledWord } from '../../../src/rules/calendar-words.js'
import { annotateText, article, calendar, datesIn, problems, valuesIn } from './support.js'

/** A figure of each class that figures have by their shape. */
const figures: Readonly<Record<string, string>> = {
  NUMBER: '3',
  ORDINAL: '3rd',
  'ORDINAL-DOT': '3.',
  DAY: '3',
  'DAY-ORDINAL': '3rd',
  'DAY-DOT': '3.',
  'MONTH-DOT': '5.',
  YEAR: '2017',
  'SHORT-YEAR': '82',
  'SEASON-YEAR': '2014/15',
  CLOCK: '19:45',
  'CLOCK-DOT': '19.45',
  'CLOCK-HALF': '7pm',
  HOUR: '9',
  'CLOCK-ZONE': '0200GMT',
  MILITARY: '0200',
  DATE: '12/31/2017',
  'DAY-MONTH': '3.5.',
  DECADE: '1990s',
  ADJECTIVE: 'ganze',
}
/** Classes that guard others, and are tested with them (near-misses.test.ts, tense.test.ts). */
const guards = new Set([
  'CUE',
  'PAST-ENDING',
  'LASTING-THING',
  'COUNTED',
  'COUNTING',
  'YEAR-COMPANY',
  'PERSON-AGED',
  'ONES-AND',
  'TENS',
  'COUNT',
])

test('the calendar compiles without a problem', () => expect(problems).toEqual([]))

describe.each(['de', 'en'] as const)('every word of the calendar, %s', (language) => {
  const { words, patterns } = calendar[language]!
  const finder = createFinder(calendar[language]!)
  const sequences = patterns
    .filter((p) => p.means !== 'nothing')
    .flatMap((p) => p.sequences.map(([items]) => items))
  const figure = (name: string) => (name === 'DECADE' && language === 'de' ? '1990er' : figures[name])
  const written = (w: CompiledWord) =>
    w.case === 'upper' ? w.form.replace(/^./u, (c) => c.toUpperCase()) : w.form
  const sample = (name: string): string => {
    if (name.startsWith('=')) return name.slice(1)
    const word = words.find((w) => w.class === name && w.after === undefined && w.before === undefined)
    return word ? written(word) : (figure(name) ?? '?')
  }

  /** True where some pattern, said with this word, gives an expression that covers it. */
  function isRead(word: CompiledWord): boolean {
    const companies =
      word.after || word.before
        ? [
            ...(word.after ?? []).map((a) => `${a === '#' ? '3' : a} ¤`),
            ...(word.before ?? []).map((b) => `¤ ${b === '#' ? '3' : b}`),
          ]
        : ['¤']
    return sequences
      .filter((items) => items.includes(word.class))
      .some((items) => {
        const at = items.indexOf(word.class)
        return companies.some((company) => {
          const parts = items.map((item, k) =>
            k === at ? company.replace('¤', written(word)) : sample(item),
          )
          const plain = parts
            .join(' ')
            .replaceAll(' - ', '-')
            .replace(/(\w) ([.,])/g, '$1$2')
          return [`x ${plain} Vertrag`, `x ${plain}-x`].some((text) => covers(text, written(word)))
        })
      })
  }

  function covers(text: string, form: string): boolean {
    const at = text.indexOf(form)
    const a = article(text, { language })
    return annotateText(a).some((s) =>
      findExpressions(s, finder).some((e) => e.start < at + form.length && at < e.end),
    )
  }

  test.each([...new Set(words.map((w) => w.class))].filter((name) => !guards.has(name)))('%s', (name) => {
    const dead = words.filter((w) => w.class === name && !isRead(w)).map((w) => w.form)
    expect(dead).toEqual([])
  })

  test('every class of figures that a pattern names has a figure', () => {
    expect(numeralClasses.filter((name) => figure(name) === undefined)).toEqual([])
  })

  test.each(
    patterns.filter((p) => Object.keys(p.examples).length > 0).map((p) => [p.say, p.examples] as const),
  )('says %s', (_say, examples) => {
    for (const [text, value] of Object.entries(examples))
      expect([text, ...valuesIn(text, { language })]).toEqual([text, String(value)])
  })

  test('what counts or is counted is no year', () => {
    const read = [
      ...words.filter((w) => w.class === 'COUNTED').map((w) => `x 1995 ${w.form} x`),
      ...words.filter((w) => w.class === 'COUNTING').map((w) => `x ${w.form} 1995 x`),
    ].filter((text) => datesIn(text, { language }).some((d) => d.value === '1995'))
    expect(read).toEqual([])
  })
})
