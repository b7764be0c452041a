import type { Draft } from './article.js'

/** Plain text: everything is text; a first line is the title only where nothing else is possible. */
export function readPlain(text: string): Draft {
  return { id: null, title: headlineOf(text), url: null, published: null, language: null, text }
}

/**
 * The headline where it can be told from the body: a first line of headline length without closing punctuation, alone
 * in its paragraph, and a paragraph of whole sentences below it.
 */
export function headlineOf(text: string): string | null {
  const head = text.slice(0, 4_000).replaceAll('\r\n', '\n').trimStart()
  const end = head.indexOf('\n\n')
  if (end < 15 || end > 160) return null
  const line = head.slice(0, end)
  if (line.includes('\n') || !/^[\p{Lu}\p{N}"„“‘»]/u.test(line) || /[.!;,|]$/.test(line)) return null
  if (line.split(/\s+/).length < 3) return null
  const body = head.slice(end).trimStart()
  const next = body.slice(0, body.indexOf('\n') < 0 ? undefined : body.indexOf('\n'))
  return next.length >= 80 && /[.!?…]["“”»’)\]]?\s*$/.test(next) ? line.trim() : null
}
