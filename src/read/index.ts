import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { Article } from '../model/article.js'

export interface ReadOptions {
  readonly format: 'auto' | 'text' | 'markdown' | 'html' | 'ndjson'
  readonly published: string | null
  readonly id: string | null
}

/** Reads articles from paths, one at a time. */
export function* readArticles(paths: readonly string[], options: ReadOptions): Generator<Article> {
  for (const path of paths) {
    const text = readFileSync(path === '-' ? 0 : path, 'utf8')
    const base = { source: path, title: null, url: null, declaredLanguage: null }
    if (options.format === 'ndjson') {
      for (const line of text.split('\n')) {
        if (line.trim() === '') continue
        const { id, text: body, published = null } = JSON.parse(line)
        yield { ...base, id, text: body, published, publishedFrom: published ? 'metadata' : 'none' }
      }
    } else {
      const id = options.id ?? basename(path).replace(/\.[^.]+$/, '')
      yield { ...base, id, text, published: options.published, publishedFrom: options.published ? 'option' : 'none' }
    }
  }
}
