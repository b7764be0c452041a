import type { RepairedArticle } from '../../model/article.js'
import { type MadeOnce, madeOnce } from '../../model/made-once.js'
import type { DateMention, Sentence } from '../../model/mention.js'
import { overlaps } from '../../model/span.js'
import type { Calendar } from '../../rules/calendar.js'
import { datelineSentence } from './dateline.js'
import { civil, iso, parseIso } from './days.js'
import { createFinder, type Expression, type Finder, findExpressions } from './find.js'
import { resolvers } from './resolve/index.js'
import type { Setting } from './resolve/setting.js'
import type { Resolved } from './resolve/value.js'

/**
 * Compiles the calendar once and returns the function that finds every expression of time of an article.
 * Mentions come in text order, none overlapping; `value` is TIMEX3, `from` and `to` are null where neither the words nor
 * `article.published` settle the day. Nothing is kept from one article to the next.
 */
export function createDateAnnotator(
  calendar: Calendar,
): (article: RepairedArticle, sentences: readonly Sentence[]) => DateMention[] {
  const finders = madeOnce(Object.keys(calendar), (language) => createFinder(calendar[language]!))
  // The head of an article is asked for its day of publication before all of it is read.
  const known = new WeakMap<Sentence, readonly Expression[]>()
  return (article, sentences) => annotateDates(article, sentences, finders, known)
}

function annotateDates(
  article: RepairedArticle,
  sentences: readonly Sentence[],
  finders: MadeOnce<Finder>,
  known: WeakMap<Sentence, readonly Expression[]>,
): DateMention[] {
  let hyphen = -1
  const all = withDateline(article, sentences)
  const found = all.map((s) => {
    const finder = finders.get(s.language)
    if (finder === undefined) return []
    if (hyphen < s.start && hyphen !== Number.POSITIVE_INFINITY) hyphen = next(article.text, '-', s.start)
    let expressions = known.get(s)
    if (expressions === undefined) known.set(s, (expressions = findExpressions(s, finder, hyphen < s.end)))
    return expressions
  })
  return resolveInOrder(found, parseIso(article.published))
}

/** The sentences, and before them the day of a dateline that was set aside with the furniture. */
function withDateline(article: RepairedArticle, sentences: readonly Sentence[]): readonly Sentence[] {
  const span = article.dateline?.date ?? null
  if (span === null || sentences.some((s) => overlaps(s, span))) return sentences
  const line = datelineSentence(article, span)
  const at = sentences.findIndex((s) => s.start > span.start)
  return at < 0 ? [...sentences, line] : [...sentences.slice(0, at), line, ...sentences.slice(at)]
}

/** Where `sign` stands next from `start` on; infinity where it does not. */
function next(text: string, sign: string, start: number): number {
  const at = text.indexOf(sign, start)
  return at < 0 ? Number.POSITIVE_INFINITY : at
}

/** The second pass: reading order, with what earlier mentions have settled. */
function resolveInOrder(
  sentences: readonly (readonly Expression[])[],
  published: number | null,
): DateMention[] {
  const dayFirst = writesDayFirst(sentences)
  const mentions: DateMention[] = []
  let lastDay: number | null = null
  let lastYear: number | null = null
  let lastPeriod: Resolved | null = null
  for (const expressions of sentences) {
    if (expressions.length === 0) continue
    const resolved: (Resolved | null)[] = expressions.map(() => null)
    const habit = expressions.some((e) => e.means === 'set')
    const settle = (i: number, sentenceDay: number | null): void => {
      const { means, data, cue } = expressions[i]!
      const setting: Setting = { published, lastDay, lastYear, lastPeriod, cue, sentenceDay, habit, dayFirst }
      const r = resolvers[means]?.(data, setting) ?? null
      resolved[i] = r
      if (r === null || r.from === null || means === 'duration') return
      // "am Vortag" looks back for a moment: the story stays where it was.
      if (r.from === r.to && !(means === 'day-ref' && data['shift'] === -1)) lastDay = r.from
      if (/^\d{4}-(?:\d\d|[QH]\d)$/.test(r.value)) lastPeriod = r
      if (/^\d{4}/.test(r.value)) lastYear = civil(r.from).year
    }
    expressions.forEach((e, i) => {
      if (!needsDay.has(e.means)) settle(i, null)
    })
    expressions.forEach((e, i) => {
      if (needsDay.has(e.means)) settle(i, nearestDay(resolved, i))
    })
    expressions.forEach(({ start, end }, i) => {
      const r = resolved[i]
      if (r != null)
        mentions.push({
          start,
          end,
          value: r.value,
          type: r.type,
          mod: r.mod,
          from: r.from === null ? null : iso(r.from),
          to: r.to === null ? null : iso(r.to),
        })
    })
  }
  return mentions
}

/** Meanings that take their day from the sentence. */
const needsDay: ReadonlySet<string> = new Set(['clock', 'part', 'part-often'])

/** The day named last before expression `i` in its sentence, else first after it. */
function nearestDay(resolved: readonly (Resolved | null)[], i: number): number | null {
  const isDay = (r: Resolved | null | undefined): r is Resolved =>
    r != null && r.from !== null && r.from === r.to && r.type !== 'duration'
  for (let k = i - 1; k >= 0; k--) if (isDay(resolved[k])) return resolved[k]!.from
  for (let k = i + 1; k < resolved.length; k++) if (isDay(resolved[k])) return resolved[k]!.from
  return null
}

/** Figures such as 7/8/07 follow the habit that the article's clear cases show: 25/12/2007, "8 July". */
function writesDayFirst(sentences: readonly (readonly Expression[])[]): boolean {
  return sentences.some((list) => list.some((e) => e.data['dayFirst'] === 1))
}
