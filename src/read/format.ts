import type { Format } from './article.js'

const formats: Readonly<Record<string, Format>> = {
  txt: 'text',
  text: 'text',
  md: 'markdown',
  markdown: 'markdown',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  ndjson: 'ndjson',
  jsonl: 'ndjson',
}

/** The format that the options or the file's name tell; 'auto' where only its content can. */
export function formatOf(path: string, given: Format | 'auto'): Format | 'auto' {
  return given === 'auto' ? (formats[extensionOf(path)] ?? 'auto') : given
}

/** True for the names that are read when a whole folder is given. */
export function isArticleName(name: string): boolean {
  return !name.startsWith('.') && extensionOf(name) in formats
}

function extensionOf(path: string): string {
  return /[^/\\]\.([^./\\]+)$/.exec(path)?.[1]?.toLowerCase() ?? ''
}
