import type { RepairEdit, RoutedArticle } from '../model/article.js'
import { characterEdits } from './characters.js'

/** All edits of an article in text order: those of the wording first, then those of single characters where nothing is edited yet. */
export function editsOf({ text, finds }: RoutedArticle, dateline: readonly RepairEdit[]): RepairEdit[] {
  const wording = finds.map(({ start, end, replacement, rule }) => ({ start, end, replacement, rule }))
  const more = [...dateline, ...characterEdits(text)]
  if (more.length === 0) return wording
  return withoutOverlap([...wording, ...more])
}

/** The first come keeps its place; two edits may touch, not overlap. */
function withoutOverlap(edits: RepairEdit[]): RepairEdit[] {
  const order = edits.map((edit, i) => ({ edit, i })).sort((a, b) => a.edit.start - b.edit.start || a.i - b.i)
  const kept: { edit: RepairEdit; i: number }[] = []
  for (const next of order) {
    const before = kept.at(-1)
    if (before === undefined || next.edit.start >= before.edit.end) kept.push(next)
    else if (next.i < before.i && (kept.at(-2)?.edit.end ?? 0) <= next.edit.start)
      kept[kept.length - 1] = next
  }
  return kept.map((k) => k.edit)
}
