import type { ArticleScore, Comparison, Tally } from '../diff/gold/index.js'

export interface Rates extends Tally {
  readonly precision: number | null
  readonly recall: number | null
  readonly f1: number | null
}

/** Figures by measure, of all articles and of those of each language and route. */
export interface ScoreTables {
  readonly articles: number
  readonly all: Readonly<Record<string, Rates>>
  readonly languages: Readonly<Record<string, Readonly<Record<string, Rates>>>>
  readonly routes: Readonly<Record<string, Readonly<Record<string, Rates>>>>
}

type View = 'terminal' | 'markdown'

/** Precision, recall, F1 for every measure, then for every language and route. */
export function scoreView(tables: ScoreTables, view: View): string {
  const head = ['measure', 'precision', 'recall', 'F1', 'right', 'false', 'missed']
  const rows = (rates: Readonly<Record<string, Rates>>) =>
    Object.entries(rates).map(([measure, r]) => [
      measure,
      ...[r.precision, r.recall, r.f1].map(share),
      String(r.tp),
      String(r.fp),
      String(r.fn),
    ])
  const parts = [table(`${tables.articles} articles`, head, rows(tables.all), view)]
  for (const [name, groups] of [
    ['language', tables.languages],
    ['route', tables.routes],
  ] as const)
    if (Object.keys(groups).length > 1)
      for (const [group, rates] of Object.entries(groups))
        parts.push(
          table(
            `${name} ${group}`,
            head,
            rows(rates).filter(([m]) => !m!.startsWith('type ')),
            view,
          ),
        )
  return parts.join('\n')
}

/** Two record sets against one gold. */
export function comparisonView(comparisons: readonly Comparison[], view: View): string {
  const rows = comparisons.map((c) => [
    c.measure,
    c.before.toFixed(3),
    c.after.toFixed(3),
    signed(c.after - c.before),
    String(c.better),
    String(c.worse),
    c.p.toFixed(3),
  ])
  return table(
    'against the other records (p: paired permutation test over articles)',
    ['measure', 'F1 before', 'F1 now', 'change', 'articles better', 'worse', 'p'],
    rows,
    view,
  )
}

/** Misses, false alarms and wrong values, article by article, each with its sentence. */
export function errorsView(scores: readonly ArticleScore[], view: View): string {
  const lines = scores.flatMap(({ id, errors }) =>
    errors.length === 0
      ? []
      : [
          view === 'markdown' ? `\n#### ${id}\n` : `\n${id}`,
          ...errors.map(
            (e) =>
              `${view === 'markdown' ? '- ' : '  '}${e.kind} ${e.sort}: ${e.what}${e.sentence === null ? '' : `\n      │ ${e.sentence.replace(/\s+/g, ' ')}`}`,
          ),
        ],
  )
  return `${lines.join('\n')}\n`
}

function table(
  title: string,
  head: readonly string[],
  rows: readonly (readonly string[])[],
  view: View,
): string {
  if (view === 'markdown') {
    const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
    return `#### ${title}\n\n${line(head)}\n|---|${head
      .slice(1)
      .map(() => '---:|')
      .join('')}\n${rows.map((r) => `${line(r)}\n`).join('')}`
  }
  const widths = head.map((h, i) => Math.max(h.length, ...rows.map((r) => r[i]!.length)))
  const line = (cells: readonly string[]) =>
    cells
      .map((c, i) => (i === 0 ? c.padEnd(widths[i]!) : c.padStart(widths[i]!)))
      .join('  ')
      .trimEnd()
  return `${title}\n${[head, ...rows].map((r) => `  ${line(r)}\n`).join('')}`
}

function share(value: number | null): string {
  return value === null ? '-' : value.toFixed(3)
}

function signed(value: number): string {
  return `${value < 0 ? '-' : '+'}${Math.abs(value).toFixed(3)}`
}
