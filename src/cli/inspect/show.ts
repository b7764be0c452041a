import type { Paint } from '../../diff/views/terminal.js'
import type { InspectedClause } from './clauses.js'
import type { InspectedSentence, Inspection } from './look.js'

/** The inspection of one article for a reader, in colours where `paint` has them. */
export function showInspection(found: Inspection, paint: Paint): string {
  const { article, route } = found
  const lines = [
    paint.title(`${article.id}  ${article.source}`),
    `route     ${route.route ?? 'none'}  (language ${route.language}, ${route.origin})`,
    ...route.why.map((w) => `          ${w}`),
    `published ${article.published ?? 'unknown'}`,
    `languages ${languages(found)}`,
    ...byParagraph(found),
  ]
  section(
    'Defects',
    found.defects,
    (d) => `${place(d.line, d.column)} ${d.kind}  ${paint.changed(visible(d.text))}`,
  )
  section('Repairs', found.repairs, (r) => {
    const change = `${r.removed === '' ? '' : paint.lost(`[-${visible(r.removed)}-]`)}${r.added === '' ? '' : paint.added(`{+${visible(r.added)}+}`)}`
    return `${place(r.line)} …${flat(r.before)}${change}${flat(r.after)}…  ${paint.quiet(r.rule)}`
  })
  section(
    'Set aside',
    found.furniture,
    (f) => `${place(f.line)} ${f.kind} (${f.reading})  ${paint.quiet(cut(flat(f.text), 100))}`,
  )
  section('Sentences', found.sentences, (s) => sentence(s, paint))
  return `${lines.join('\n')}\n`

  function section<T>(title: string, items: readonly T[], show: (item: T) => string): void {
    lines.push('', paint.title(`${title} (${items.length})`), ...items.map((i) => `  ${show(i)}`))
  }
}

function sentence(s: InspectedSentence, paint: Paint): string {
  const lines = [
    `${String(s.index).padStart(3)} ${s.language}${s.secondary ? ' secondary' : ''}  ${safe(s.text)}`,
  ]
  const add = (label: string, text: string) => lines.push(`        ${paint.quiet(label.padEnd(12))} ${text}`)
  for (const c of s.clauses) add('clause', clause(c, s.clauses.length > 1))
  for (const m of s.mentions) add(m.as, `${safe(m.text)} = ${m.id}`)
  for (const e of s.events) {
    const who = `${e.actors.join(' + ') || '?'}${e.recipients.length > 0 ? ` → ${e.recipients.join(' + ')}` : ''}`
    add(
      'event',
      paint.added(
        `${e.type} ${e.status}  ${who}${e.date === null ? '' : `  ${e.date}`}  “${safe(e.trigger)}” ${e.rule}`,
      ),
    )
  }
  return lines.join('\n')
}

const grammatical = new Set(['subject', 'object', 'dative', 'predicate'])

/** `main: festnehmen passive — subject: die Polizei — object: drei Männer`; the words only where they are not the whole sentence. */
function clause(c: InspectedClause, isPart: boolean): string {
  const head = [c.verb ?? 'no verb', ...c.marks].join(' ')
  const functions = c.functions.map((f) => (grammatical.has(f.as) ? `${f.as}: ${f.text}` : f.text))
  return safe([`${c.kind}: ${head}`, ...functions, ...(isPart ? [`“${c.text}”`] : [])].join(' — '))
}

/** Where an article changes its language: paragraphs of one language in a row, by their number. */
function byParagraph({ paragraphs }: Inspection): string[] {
  const name = (i: number) => paragraphs[i]!.language ?? 'unknown'
  const starts = paragraphs.flatMap((_, i) => (i === 0 || name(i) !== name(i - 1) ? [i] : []))
  if (starts.length < 2) return []
  const runs = starts.map((from, k) => {
    const to = (starts[k + 1] ?? paragraphs.length) - 1
    const numbers = from === to ? `paragraph ${from + 1}` : `paragraphs ${from + 1} to ${to + 1}`
    return `          ${numbers}: ${name(from)}`
  })
  const most = 20
  return runs.length > most ? [...runs.slice(0, most), `          … ${runs.length - most} more`] : runs
}

/** How many paragraphs stand in which language, the most first. */
function languages({ paragraphs }: Inspection): string {
  const counts = new Map<string, number>()
  for (const p of paragraphs)
    counts.set(p.language ?? 'unknown', (counts.get(p.language ?? 'unknown') ?? 0) + 1)
  return [...counts]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([language, n]) => `${language} ${n}`)
    .join(', ')
}

function place(line: number, column?: number): string {
  return (column === undefined ? `${line}` : `${line}:${column}`).padStart(7)
}

function visible(text: string): string {
  return safe(text.replaceAll(' ', '␣').replaceAll('\n', '⏎'))
}

function flat(text: string): string {
  return safe(text.replace(/\s+/g, ' '))
}

function cut(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most)}…` : text
}

/** No control of the terminal comes out of an article. */
function safe(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '�')
}
