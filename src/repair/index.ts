import type { RepairedArticle, RoutedArticle, Zone } from '../model/article.js'
import type { Span } from '../model/span.js'
import type { Rules } from '../rules/index.js'
import { createDatelineFinder } from './dateline.js'
import { editsOf } from './edits.js'
import { applyEdits } from './offsets.js'
import { createZoneFinder } from './zones.js'

export interface RepairOptions {
  /** false leaves the wording and marks furniture only; for measuring what the repairs are worth. */
  readonly wording: boolean
  /** false reads the whole page as story. */
  readonly furniture?: boolean
}

/**
 * Makes the edit list, the repaired text with its offset map, and marks page furniture. The raw text never changes;
 * safe repairs run on every article, so that a wrong route costs nothing.
 */
export function createRepairer(
  rules: Pick<Rules, 'repair'>,
  options: RepairOptions = { wording: true },
): (article: RoutedArticle) => RepairedArticle {
  const datelineOf = createDatelineFinder(rules.repair)
  const zonesOf = createZoneFinder(rules.repair)
  return (article) => {
    const dateline = article.route === null ? null : datelineOf(article.text)
    const edits = options.wording && article.route !== null ? editsOf(article, dateline?.edits ?? []) : []
    const { text, offsets } = applyEdits(article.text, edits)
    const paragraphs =
      edits.length === 0
        ? article.paragraphs
        : article.paragraphs.map((p) => ({ ...p, ...offsets.toRepaired(p) }))
    const zones =
      article.route === null || options.furniture === false ? [] : zonesOf(text, paragraphs, article.language)
    const place = dateline?.place ? offsets.toRepaired(dateline.place) : null
    const date = dateline?.date ? offsets.toRepaired(dateline.date) : stampOf(zones)
    return {
      ...article,
      text,
      raw: article.text,
      edits,
      offsets,
      paragraphs,
      zones,
      dateline: place || date ? { place, date } : null,
    }
  }
}

/** A line of the page that gives the day stands for the day of the dateline. */
function stampOf(zones: readonly Zone[]): Span | null {
  const stamp = zones.find((z) => z.kind === 'stamp' && z.reading === 'secondary')
  return stamp ? { start: stamp.start, end: stamp.end } : null
}
