import { createHash } from 'node:crypto'
import type { SentenceAt } from '../diff/views/model.js'
import type { EventRecord } from '../model/record.js'
import { readArticles } from '../read/index.js'

/**
 * Sentences around spans, from the articles that the records name, where those still lie there unchanged.
 * NDJSON sources are left alone: finding one line in millions is not worth a quotation.
 */
export async function sentencesOf(
  before: readonly EventRecord[],
  after: readonly EventRecord[],
): Promise<SentenceAt> {
  const bySha256 = new Map<string, readonly string[] | null>()
  const textsOf = async (records: readonly EventRecord[]) => {
    const texts = new Map<string, readonly string[] | null>()
    for (const { article } of records) {
      let points = bySha256.get(article.sha256)
      if (points === undefined) {
        const text = await textOf(article)
        points = text === null ? null : Array.from(text)
        bySha256.set(article.sha256, points)
      }
      texts.set(article.id, points)
    }
    return texts
  }
  const texts = { before: await textsOf(before), after: await textsOf(after) }
  return (id, side, start) => {
    const points = texts[side].get(id)
    return points ? around(points, start) : null
  }
}

async function textOf(article: EventRecord['article']): Promise<string | null> {
  if (article.source === '-' || /\.(?:ndjson|jsonl)$/i.test(article.source)) return null
  for await (const result of readArticles([article.source], { format: 'auto', published: null, id: null })) {
    if (
      'article' in result &&
      createHash('sha256').update(result.article.text, 'utf8').digest('hex') === article.sha256
    )
      return result.article.text
  }
  return null
}

const closing = new Set(['.', '!', '?', '…', '\n'])
const longest = 400

/** From the end of the sentence before to the end of this one; good enough to be read, no sentence splitter. */
function around(points: readonly string[], at: number): { text: string; start: number } {
  let start = at
  while (
    start > 0 &&
    at - start < longest &&
    !(closing.has(points[start - 1]!) && (points[start - 1] === '\n' || points[start] === ' '))
  )
    start--
  while (points[start] === ' ') start++
  let end = at
  while (
    end < points.length &&
    end - at < longest &&
    !(
      closing.has(points[end]!) &&
      (points[end] === '\n' ||
        points[end + 1] === ' ' ||
        points[end + 1] === '\n' ||
        points[end + 1] === undefined)
    )
  )
    end++
  if (points[end] !== '\n' && end < points.length) end++
  return { text: points.slice(start, end).join(''), start }
}
