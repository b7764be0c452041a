import { createHash } from 'node:crypto'
import { counted } from '../diff/views/model.js'
import type { Article } from '../model/article.js'
import { InputError, type Problem } from '../model/problem.js'
import type { EventRecord } from '../model/record.js'
import { readArticles } from '../read/index.js'
import { formatProblem, problemOf } from './problems.js'
import { type Fault, faultsOf } from './records/faults.js'
import { type RawRecord, readRawRecords } from './records/index.js'
import { createLocator } from './records/locate.js'

export interface ValidateOptions {
  /** Articles to check slices against, instead of the sources that the records name. */
  readonly articles: readonly string[]
}

/** `depesche validate`: schema, slices against the article, ids recomputed; 1 where something is wrong. */
export async function validate(paths: readonly string[], options: ValidateOptions): Promise<number> {
  let records = 0
  let errors = 0
  for (const path of paths) {
    const raws = await readRawRecords([path])
    if (raws.length === 0)
      throw new InputError([problemOf('error', path, 'no-records', 'there is no record in this file')])
    const texts = await textsFor(raws, options.articles)
    const twins = twinsIn(raws)
    for (const raw of raws) {
      for (const problem of await problemsOf(raw, texts, twins)) {
        if (problem.severity === 'error') errors++
        process.stderr.write(`${formatProblem(problem)}\n`)
      }
    }
    records += raws.length
  }
  const verdict = errors === 0 ? 'all valid' : counted(errors, 'error')
  process.stderr.write(`depesche: ${counted(records, 'record')}, ${verdict}\n`)
  return errors > 0 ? 1 : 0
}

/** Records of an article that has one already in this file or folder: whoever counts events would count them twice. */
function twinsIn(raws: readonly RawRecord[]): ReadonlyMap<RawRecord, RawRecord> {
  const first = new Map<unknown, RawRecord>()
  const twins = new Map<RawRecord, RawRecord>()
  for (const raw of raws) {
    const id = (raw.value as Partial<EventRecord> | null)?.article?.id
    if (typeof id !== 'string') continue
    const other = first.get(id)
    if (other === undefined) first.set(id, raw)
    else twins.set(raw, other)
  }
  return twins
}

async function problemsOf(
  raw: RawRecord,
  texts: ReadonlyMap<string, readonly string[]>,
  twins: ReadonlyMap<RawRecord, RawRecord>,
): Promise<Problem[]> {
  const twin = twins.get(raw)
  const faults = [...faultsOf(raw.value, texts), ...(twin === undefined ? [] : [twinFault(twin)])]
  if (faults.length === 0) return []
  const locate = await createLocator(raw)
  const problems = faults.map(
    ({ path, ...fault }): Problem => ({
      ...fault,
      file: raw.file,
      ...locate(path),
      message: `${path.length > 0 ? `${path.join('.')}: ` : ''}${fault.message}`,
    }),
  )
  return problems.sort((a, b) => a.line! - b.line! || a.column! - b.column!)
}

const twinFault = ({ file, line }: RawRecord): Fault => ({
  severity: 'error',
  path: ['article', 'id'],
  code: 'duplicate-id',
  message: `the record at ${file}:${line} is of this article, too`,
})

/** Code points of every article at hand, by sha256 of its text. */
async function textsFor(
  raws: readonly RawRecord[],
  given: readonly string[],
): Promise<Map<string, readonly string[]>> {
  const sources =
    given.length > 0
      ? given
      : [...new Set(raws.map((r) => (r.value as Partial<EventRecord> | null)?.article?.source))].filter(
          (s): s is string => typeof s === 'string' && s !== '-',
        )
  const wanted = new Set(raws.map((r) => (r.value as Partial<EventRecord> | null)?.article?.sha256))
  const texts = new Map<string, readonly string[]>()
  for await (const result of readArticles(sources, { format: 'auto', published: null, id: null })) {
    if (!('article' in result)) continue
    const sha256 = digestOf(result.article)
    if (wanted.has(sha256)) texts.set(sha256, Array.from(result.article.text))
  }
  return texts
}

function digestOf(article: Article): string {
  return createHash('sha256').update(article.text, 'utf8').digest('hex')
}
