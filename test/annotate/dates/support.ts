import { fileURLToPath } from 'node:url'
import { createDateAnnotator } from '../../../src/annotate/dates/index.js'
import { createTextAnnotator } from '../../../src/annotate/text/index.js'
import type { RepairedArticle } from '../../../src/model/article.js'
import type { DateMention } from '../../../src/model/mention.js'
import type { Problem } from '../../../src/model/problem.js'
import { type Calendar, calendarArea } from '../../../src/rules/calendar.js'
import { readPack } from '../../../src/rules/files.js'
import { namingArea } from '../../../src/rules/naming.js'

export const problems: Problem[] = []
const files = readPack(fileURLToPath(new URL('../../../rules/', import.meta.url)), problems)

/** The built-in calendar, compiled from its files. */
export const calendar: Calendar = calendarArea.compile(
  files.filter((f) => calendarArea.owns(f.path)),
  problems,
)
export const annotateDates = createDateAnnotator(calendar)
export const annotateText = createTextAnnotator(
  namingArea.compile(
    files.filter((f) => namingArea.owns(f.path)),
    problems,
  ),
)

export interface Told {
  readonly language?: 'de' | 'en'
  /** Wednesday 2024-06-12 unless said otherwise. */
  readonly published?: string | null
  readonly url?: string | null
}

/** An article that needed no repair. */
export function article(
  text: string,
  { language = 'de', published = '2024-06-12', url = null }: Told = {},
): RepairedArticle {
  return {
    id: 'test',
    source: '-',
    title: null,
    url,
    published,
    publishedFrom: published === null ? 'none' : 'option',
    declaredLanguage: null,
    text,
    language,
    origin: 'unmarked',
    defects: [],
    route: language,
    paragraphs: [],
    raw: text,
    edits: [],
    offsets: { toRaw: (s) => s, toRepaired: (s) => s },
    zones: [],
    dateline: null,
    finds: [],
  }
}

export function datesIn(text: string, told: Told = {}): DateMention[] {
  const a = article(text, told)
  return annotateDates(a, annotateText(a))
}

/** The values found, in text order. */
export const valuesIn = (text: string, told: Told = {}): string[] => datesIn(text, told).map((d) => d.value)

/** The words found, each with its value: "gestern=2024-06-11". */
export const readIn = (text: string, told: Told = {}): string[] =>
  datesIn(text, told).map((d) => `${text.slice(d.start, d.end)}=${d.value}`)
