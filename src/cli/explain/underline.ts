import type { Paint } from '../../diff/views/terminal.js'
import type { Mark } from './look.js'

/** The sentence in lines of at most `width` columns, each followed by one line of `^^^^` a mark that stands in it. */
export function underline(text: string, marks: readonly Mark[], width: number, paint: Paint): string[] {
  const shown = text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g, ' ')
  return wrap(shown, width).flatMap(({ start, end }) => [
    `  ${shown.slice(start, end)}`,
    ...marks
      .filter((m) => m.start < end && m.end > start)
      .map((m) => {
        const from = Math.max(m.start, start)
        const to = Math.min(m.end, end)
        const line = '^'.repeat(columns(shown.slice(from, to)))
        const label = m.via === null ? m.as : `${m.as} (${m.via})`
        const colour = m.via === null ? paint.changed : paint.added
        return `  ${' '.repeat(columns(shown.slice(start, from)))}${colour(line)} ${label}`
      }),
  ])
}

/** Code points: good enough for the columns of German and English. */
const columns = (text: string) => Array.from(text.replace(/\p{M}/gu, '')).length

function wrap(text: string, width: number): { start: number; end: number }[] {
  const lines: { start: number; end: number }[] = []
  let start = 0
  while (text.length - start > width) {
    const space = text.lastIndexOf(' ', start + width)
    const end = space > start ? space : start + width
    lines.push({ start, end })
    start = space > start ? space + 1 : end
  }
  if (start < text.length) lines.push({ start, end: text.length })
  return lines
}
