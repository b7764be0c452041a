import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type Document, isMap, isScalar, isSeq, LineCounter, type Node } from 'yaml'
import type { Problem } from '../../model/problem.js'
import { readYaml } from '../yaml-document.js'

/** The source of a rule file; null where it cannot be read any more. */
export type SourceOf = (file: string) => string | null

/** Longer lines are not shown: nobody reads them, and a stranger's pack may be one line of megabytes. */
const longestLine = 400

/** As deep as anything is read that has a problem with a place. */
const deepest = 64

const root = fileURLToPath(new URL('../../../', import.meta.url))

/** Reads a rule file as it is named in problems: from here, or (built-in files) from the package. */
export function sourceOnDisk(file: string): string | null {
  for (const path of file.startsWith('rules/') ? [`${root}${file}`, file] : [file])
    try {
      return readFileSync(path, 'utf8')
    } catch {
      // the next place, or nowhere: the problem then keeps its file alone
    }
  return null
}

/**
 * Gives problems that know their place in the data (`at`) a line, a column and the source line to underline, by parsing
 * the file once more with positions. Compiled packs carry no positions, so that loading them stays fast.
 */
export function locateProblems(problems: readonly Problem[], sourceOf: SourceOf = sourceOnDisk): Problem[] {
  const opened = new Map<string, Opened | null>()
  const located = problems.map((problem) => {
    if (problem.at === undefined || problem.line !== null) return problem
    const { at, ...rest } = problem
    if (!opened.has(problem.file)) opened.set(problem.file, open(sourceOf(problem.file)))
    const file = opened.get(problem.file)
    return file ? { ...rest, ...placeOf(rangeOf(file.document, at), file) } : rest
  })
  const rank = new Map([...new Set(problems.map((p) => p.file))].map((file, i) => [file, i]))
  return located.sort(
    (a, b) =>
      rank.get(a.file)! - rank.get(b.file)! ||
      (a.line ?? 0) - (b.line ?? 0) ||
      (a.column ?? 0) - (b.column ?? 0),
  )
}

interface Opened {
  readonly source: string
  readonly counter: LineCounter
  readonly document: Document
}

function open(source: string | null): Opened | null {
  if (source === null) return null
  const counter = new LineCounter()
  try {
    return { source, counter, document: readYaml(source, counter, deepest) }
  } catch {
    return null
  }
}

/** Line, column and excerpt of a stretch of source, from `start` to `end` (offsets). */
export function placeOf(
  [start, end]: readonly [number, number],
  { source, counter }: Pick<Opened, 'source' | 'counter'>,
): Pick<Problem, 'line' | 'column' | 'excerpt'> {
  const { line, col } = counter.linePos(start)
  const from = start - col + 1
  const newline = source.indexOf('\n', from)
  const text = source.slice(from, newline < 0 ? undefined : newline).replace(/\r$/, '')
  const length = Math.max(1, Math.min(end, from + text.length) - start)
  return { line, column: col, ...(text.length <= longestLine ? { excerpt: { text, length } } : {}) }
}

/** The stretch of the deepest node on the path that exists; of its key where the key is meant. */
function rangeOf(document: Document, at: NonNullable<Problem['at']>): [number, number] {
  let node = document.contents as Node | null
  let range = node?.range ? [node.range[0], firstLineEnd(node)] : [0, 1]
  for (const [depth, step] of at.path.entries()) {
    const pair = isMap(node)
      ? node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(step))
      : null
    const next: unknown = pair ? pair.value : isSeq(node) ? node.items[Number(step)] : null
    const key = pair && isScalar(pair.key) && pair.key.range ? pair.key.range : null
    if (key && (at.key === true || next === null) && depth === at.path.length - 1) return [key[0], key[1]]
    if (!next || !(next as Node).range) break
    node = next as Node
    range = [node.range![0], firstLineEnd(node)]
  }
  return range as [number, number]
}

/** A table in block style is told by its first key: its whole range would underline half the file. */
function firstLineEnd(node: Node): number {
  const first = isMap(node) && !node.flow ? node.items[0]?.key : null
  return isScalar(first) && first.range ? first.range[1] : node.range![1]
}
