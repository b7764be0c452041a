import type { Article } from '../../model/article.js'
import { createChunkExtractor, type Extracted, type ExtractSettings } from './extract-chunk.js'

let loaded: { key: string; extract: Promise<(articles: readonly Article[]) => Extracted[]> } | null = null

/** One message of the pool: articles in, their outputs back. Rules are loaded with the first message and kept. */
export default async function work(task: {
  settings: ExtractSettings
  articles: readonly Article[]
}): Promise<Extracted[]> {
  const key = JSON.stringify(task.settings)
  if (loaded?.key !== key) loaded = { key, extract: createChunkExtractor(task.settings) }
  return (await loaded.extract)(task.articles)
}
