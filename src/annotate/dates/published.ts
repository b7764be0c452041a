import type { RepairedArticle } from '../../model/article.js'
import type { DateMention, Sentence } from '../../model/mention.js'
import { datelineSentence } from './dateline.js'
import { dayOf, isDay, iso } from './days.js'

type AnnotateDates = (article: RepairedArticle, sentences: readonly Sentence[]) => DateMention[]

/**
 * Returns the function that gives an article without a publication date the one that it settles itself: a day in its
 * address, in its dateline, in a line that says so, or in the lead of a story that names no later day.
 * `publishedFrom` is then 'inferred'; everything else comes back as it was.
 */
export function createPublicationFinder(
  annotateDates: AnnotateDates,
): (article: RepairedArticle, sentences: readonly Sentence[]) => RepairedArticle {
  return (article, sentences) => {
    if (article.published !== null) return article
    const published =
      dayInUrl(article.url) ??
      dayInDateline(article, annotateDates) ??
      dayInStamp(article, annotateDates) ??
      dayInText(article, sentences, annotateDates)
    return published === null ? article : { ...article, published, publishedFrom: 'inferred' }
  }
}

/** "/2024/06/12/", "/2024-06-12-", "20240612" in an address. */
function dayInUrl(url: string | null): string | null {
  if (url === null) return null
  const m = /(?:^|[^\d])(20\d{2})([-/]?)(\d{2})\2(\d{2})(?!\d)/.exec(url.slice(0, 2000))
  if (m === null) return null
  const [year, month, day] = [Number(m[1]), Number(m[3]), Number(m[4])]
  return isDay(year, month, day) ? iso(dayOf(year, month, day)) : null
}

/** "Berlin, 12. Juni 2024 –": the day of the dateline, where it names its year. */
function dayInDateline(article: RepairedArticle, annotateDates: AnnotateDates): string | null {
  const span = article.dateline?.date ?? null
  if (span === null) return null
  return fullDays(annotateDates(article, [datelineSentence(article, span)]))[0] ?? null
}

/** Page furniture that can say when the page was published: "Published 12 June 2024", "Von Anna Weber, 12.06.2024". */
const stamps: ReadonlySet<string> = new Set(['stamp', 'byline', 'live-stamp'])
/** Longer furniture is no line of its own. */
const stampLength = 200

function dayInStamp(article: RepairedArticle, annotateDates: AnnotateDates): string | null {
  for (const zone of article.zones) {
    if (!stamps.has(zone.kind) || zone.end - zone.start > stampLength) continue
    const day = fullDays(annotateDates(article, [datelineSentence(article, zone)]))[0]
    if (day !== undefined) return day
  }
  return null
}

/** Lines of at most so many tokens are no prose: a date there is that of the page. */
const shortLine = 12
/** Sentences in which a full date can be the day of the news. */
const lead = 3

/**
 * The day of the news itself: a short line at the top ("Published 12 June 2024"), else a full date in the first
 * sentences, unless the text names a later one, which would be the day of something told beside it.
 */
function dayInText(
  article: RepairedArticle,
  sentences: readonly Sentence[],
  annotateDates: AnnotateDates,
): string | null {
  const head = sentences.slice(0, lead + 1)
  const line = head.filter((s) => s.tokens.length <= shortLine && s.headline)
  const stated = line.flatMap((s) => fullDays(annotateDates(article, [s])))
  if (stated.length > 0) return stated[0]!
  const days = fullDays(annotateDates(article, head))
  if (days.length === 0) return null
  const all = fullDays(annotateDates(article, sentences)).sort()
  const first = days[0]!
  return all.at(-1) === first ? first : null
}

const fullDays = (dates: readonly DateMention[]): string[] =>
  dates.filter((d) => d.type === 'date' && /^\d{4}-\d{2}-\d{2}$/.test(d.value)).map((d) => d.value)
