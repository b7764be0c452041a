import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import {
  type ArticleScore,
  compareScores,
  countriesOf,
  type GoldArticle,
  headMeasures,
  ratesOf,
  scoreArticle,
  sumScores,
} from '../diff/gold/index.js'
import { InputError, type Problem } from '../model/problem.js'
import type { EventRecord } from '../model/record.js'
import { comparisonView, errorsView, type ScoreTables, scoreView } from './eval-views.js'
import { standardOutput } from './output.js'
import { formatProblem, problemOf } from './problems.js'
import { readRecords } from './records/index.js'

export type HeadKind = keyof typeof headMeasures

export interface EvalOptions {
  readonly gold: string
  readonly articles?: string
  readonly against?: string
  readonly errors?: boolean
  readonly minF1: readonly { readonly kind: HeadKind | null; readonly share: number }[]
  readonly format: 'terminal' | 'markdown' | 'json'
}

/** `depesche eval`: how right records are against gold; 1 where a `--min-f1` is not reached. */
export async function evaluate(paths: readonly string[], options: EvalOptions): Promise<number> {
  const golds = await readGold(options.gold)
  const records = await readRecords(paths)
  const scores = scoreAll(golds, records, options)
  const tables = tablesOf(scores)
  const old =
    options.against === undefined ? null : scoreAll(golds, await readRecords([options.against]), options)
  const comparisons = old ? Object.values(headMeasures).map((m) => compareScores(m, old, scores)) : []
  const out = standardOutput()
  if (options.format === 'json')
    await out.write(
      `${JSON.stringify({ ...tables, ...(old ? { comparisons } : {}), ...(options.errors ? { errors: scores.map(({ id, errors }) => ({ id, errors })) } : {}) }, null, 2)}\n`,
    )
  else {
    const parts = [
      scoreView(tables, options.format),
      ...(old ? [comparisonView(comparisons, options.format)] : []),
      ...(options.errors ? [errorsView(scores, options.format)] : []),
    ]
    await out.write(parts.join('\n'))
  }
  return failures(tables, options)
}

function failures(tables: ScoreTables, options: EvalOptions): number {
  const below: Problem[] = options.minF1.flatMap(({ kind, share }) =>
    (kind === null ? (Object.keys(headMeasures) as HeadKind[]) : [kind]).flatMap((k) => {
      const f1 = tables.all[headMeasures[k]]?.f1 ?? null
      return f1 !== null && f1 < share
        ? [problemOf('error', options.gold, 'below-min-f1', `${k}: F1 ${f1.toFixed(3)} is below ${share}`)]
        : []
    }),
  )
  for (const p of below) process.stderr.write(`${formatProblem(p)}\n`)
  return below.length > 0 ? 1 : 0
}

function scoreAll(
  golds: readonly GoldArticle[],
  records: readonly EventRecord[],
  options: EvalOptions,
): ArticleScore[] {
  const byId = new Map(records.map((r) => [r.article.id, r]))
  const countryOf = countriesOf(golds, records)
  const missing = golds.filter((g) => !byId.has(g.article.id))
  for (const g of missing)
    process.stderr.write(
      `${formatProblem(problemOf('warning', options.gold, 'missing-record', `no record for article ${g.article.id}: everything in it counts as missed`))}\n`,
    )
  return golds.map((gold) => {
    const record = byId.get(gold.article.id) ?? null
    return scoreArticle(gold, record, textOf(gold, record, options), countryOf)
  })
}

/** The article's text: `<id>.txt` beside the gold or in --articles, else where the record says it was. */
function textOf(gold: GoldArticle, record: EventRecord | null, options: EvalOptions): string | null {
  const places = [options.articles, options.gold].flatMap((folder) =>
    folder === undefined ? [] : [join(folder, `${gold.article.id}.txt`)],
  )
  const source = record && /\.(?:txt|text)$/.test(record.article.source) ? [record.article.source] : []
  const file = [...places, ...source].find((f) => existsSync(f))
  return file === undefined ? null : readFileSync(file, 'utf8').replace(/^\uFEFF/, '')
}

async function readGold(path: string): Promise<GoldArticle[]> {
  const { parse } = await import('yaml')
  const stats = statSync(path, { throwIfNoEntry: false })
  if (!stats) throw new InputError([problemOf('error', path, 'missing-file', 'no such file or folder')])
  const files = stats.isDirectory()
    ? readdirSync(path)
        .filter((f) => /\.gold\.ya?ml$/.test(f))
        .sort()
        .map((f) => join(path, f))
    : [path]
  if (files.length === 0)
    throw new InputError([
      problemOf('error', path, 'no-gold', 'there is no gold in this folder; its files end in .gold.yaml'),
    ])
  return files.map((file) => {
    try {
      const gold = parse(readFileSync(file, 'utf8'), { maxAliasCount: 0 }) as GoldArticle | null
      if (typeof gold?.article?.id !== 'string') throw new Error('article.id is missing')
      return gold
    } catch (error) {
      throw new InputError([
        problemOf('error', file, 'invalid-gold', String((error as Error).message).split('\n')[0]!),
      ])
    }
  })
}

function tablesOf(scores: readonly ArticleScore[]): ScoreTables {
  const rates = (list: readonly ArticleScore[]) =>
    Object.fromEntries(
      Object.entries(sumScores(list)).map(([measure, tally]) => [measure, { ...tally, ...ratesOf(tally) }]),
    )
  const by = (key: (score: ArticleScore) => string) => {
    const groups = [...new Set(scores.map(key))].sort()
    return Object.fromEntries(groups.map((g) => [g, rates(scores.filter((s) => key(s) === g))]))
  }
  return {
    articles: scores.length,
    all: rates(scores),
    languages: by((s) => s.language),
    routes: by((s) => s.route),
  }
}
