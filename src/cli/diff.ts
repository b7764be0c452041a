import { fieldNames } from '../diff/fields.js'
import { type ArticleDiff, type ChangeKind, changeKinds, diffRecords } from '../diff/index.js'
import { toMarkdown } from '../diff/views/markdown.js'
import { type SentenceAt, statOf } from '../diff/views/model.js'
import { toStat, toTerminal } from '../diff/views/terminal.js'
import { InputError } from '../model/problem.js'
import type { EventRecord } from '../model/record.js'
import { standardOutput } from './output.js'
import { createPaint } from './paint.js'
import { problemOf } from './problems.js'
import { readRecords } from './records/index.js'
import { extractWith } from './rule-revisions.js'
import { sentencesOf } from './sentences.js'

export interface DiffCommandOptions {
  readonly rules: readonly string[]
  readonly format: 'terminal' | 'markdown' | 'json' | 'yaml'
  readonly stat?: boolean
  readonly only?: readonly ChangeKind[]
  readonly ignore?: readonly string[]
  readonly published?: string
}

/** `depesche diff`: 0 and silence where nothing differs, 1 and the differences where something does. */
export async function diff(paths: readonly string[], options: DiffCommandOptions): Promise<number> {
  const unknown = (options.ignore ?? []).find((f) => !fieldNames.includes(f))
  if (unknown !== undefined)
    throw new InputError([
      {
        ...problemOf('error', 'depesche', 'invalid-argument', `--ignore knows no field "${unknown}"`),
        mend: `fields are ${fieldNames.join(', ')}`,
      },
    ])
  const [before, after] = options.rules.length > 0 ? await extractTwice(paths, options) : await readTwo(paths)
  const diffs = compare(before, after, options)
  if (diffs.length === 0) {
    if (process.stderr.isTTY === true)
      process.stderr.write(`depesche: nothing differs in ${after.length} records\n`)
    return 0
  }
  const changed = new Set(diffs.map((d) => d.id))
  const [older, newer] = [before, after].map((side) => side.filter((r) => changed.has(r.article.id)))
  await standardOutput().write(await view(diffs, () => sentencesOf(older!, newer!), options))
  return 1
}

async function readTwo(paths: readonly string[]): Promise<[EventRecord[], EventRecord[]]> {
  if (paths.length !== 2)
    throw new InputError([
      {
        ...problemOf(
          'error',
          'depesche',
          'missing-argument',
          `diff compares two record files or folders, ${paths.length} given`,
        ),
        mend: 'see "depesche diff --help"',
      },
    ])
  return [await readRecords([paths[0]!]), await readRecords([paths[1]!])]
}

async function extractTwice(
  paths: readonly string[],
  options: DiffCommandOptions,
): Promise<[EventRecord[], EventRecord[]]> {
  if (options.rules.length !== 2)
    throw new InputError([
      problemOf(
        'error',
        'depesche',
        'missing-argument',
        'give --rules twice: the older pack, then the newer',
      ),
    ])
  if (paths.length === 0)
    throw new InputError([
      problemOf('error', 'depesche', 'missing-argument', 'give the articles to extract with both packs'),
    ])
  const published = options.published ?? null
  return [
    await extractWith(options.rules[0]!, paths, published),
    await extractWith(options.rules[1]!, paths, published),
  ]
}

/** Pairs records by article id, then compares; in the order of the newer side, lost articles last. */
export function compare(
  before: readonly EventRecord[],
  after: readonly EventRecord[],
  options: Pick<DiffCommandOptions, 'only' | 'ignore'>,
): ArticleDiff[] {
  const settings = { only: options.only ?? changeKinds, ignore: new Set(options.ignore ?? []) }
  const old = new Map(before.map((r) => [r.article.id, r]))
  const diffs = after.flatMap((record) => {
    const one = old.get(record.article.id) ?? null
    old.delete(record.article.id)
    return diffRecords(one, record, settings) ?? []
  })
  return [...diffs, ...[...old.values()].flatMap((r) => diffRecords(r, null, settings) ?? [])]
}

async function view(
  diffs: readonly ArticleDiff[],
  sentences: () => Promise<SentenceAt>,
  options: DiffCommandOptions,
): Promise<string> {
  if (options.format === 'json') return `${JSON.stringify(options.stat ? statOf(diffs) : diffs, null, 2)}\n`
  if (options.format === 'yaml')
    return (await import('yaml')).stringify(options.stat ? statOf(diffs) : diffs, {
      compat: 'yaml-1.1',
      lineWidth: 0,
      aliasDuplicateObjects: false,
    })
  if (options.stat) return toStat(diffs)
  const sentenceAt = await sentences()
  return options.format === 'markdown'
    ? toMarkdown(diffs, sentenceAt)
    : toTerminal(diffs, createPaint(process.stdout, process.env), sentenceAt)
}
