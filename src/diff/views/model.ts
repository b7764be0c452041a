import type { ArticleDiff, Change, FieldChange } from '../change.js'

/** `1 event`, `2 events` */
export const counted = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`

/** Finds the sentence of an article that holds a span of code points; null where the article is not at hand. */
export type SentenceAt = (
  article: string,
  side: 'before' | 'after',
  start: number,
) => { readonly text: string; readonly start: number } | null

/** A change with the article it belongs to. */
export interface Located {
  readonly article: ArticleDiff
  readonly change: Change
}

/** Changes under the rule that made them; entities under their kind. Groups in code-unit order, events first. */
export function groupChanges(diffs: readonly ArticleDiff[]): [string, Located[]][] {
  const groups = new Map<string, Located[]>()
  for (const article of diffs)
    for (const change of article.changes) {
      const key = change.kind === 'events' ? `rule ${change.rule}` : change.kind
      const group = groups.get(key)
      if (group) group.push({ article, change })
      else groups.set(key, [{ article, change }])
    }
  const rank = (key: string) => (key.startsWith('rule ') ? 0 : 1)
  return [...groups].sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1))
}

/** Articles that only one side has, and those that say something else now. */
export function articleLines(diffs: readonly ArticleDiff[]): ArticleLine[] {
  return diffs.flatMap(({ id, article, text_changed }): ArticleLine[] =>
    article !== 'both' ? [{ id, change: article }] : text_changed ? [{ id, change: 'changed' }] : [],
  )
}

interface ArticleLine {
  readonly id: string
  readonly change: 'added' | 'lost' | 'changed'
}

/** What an entry is, in a few words. */
export function headlineOf(change: Change): string {
  const entry = (change.after ?? change.before)!
  if ('trigger' in entry) {
    const ids = (list: readonly { id: string }[]) => list.map((a) => a.id).join(' + ') || '?'
    const to = entry.recipients.length > 0 ? ` → ${ids(entry.recipients)}` : ''
    return `${entry.type} ${entry.status}: ${ids(entry.actors)}${to}${entry.date === null ? '' : ` (${entry.date})`}`
  }
  if ('value' in entry)
    return `${entry.value} (${entry.mentions
      .map((m) => m.text)
      .slice(0, 3)
      .join(' | ')})`
  return `${entry.id}: ${entry.name} (${[...new Set(entry.mentions.map((m) => m.text))].slice(0, 4).join(' | ')})`
}

/** `status: planned → happened` */
export function fieldText({ field, before, after }: FieldChange): string {
  if (field === 'mentions') return `mentions: ${mentionText(before, after)}`
  return `${field}: ${valueText(before)} → ${valueText(after)}`
}

/** Of mentions only what came and what went. */
function mentionText(before: unknown, after: unknown): string {
  const [a, b] = [mentionNames(before), mentionNames(after)]
  const gone = a.filter((name) => !b.includes(name)).map((name) => `−${name}`)
  const come = b.filter((name) => !a.includes(name)).map((name) => `+${name}`)
  return [...gone, ...come].join(', ') || 'in another order'
}

/** `"Oslo" at 12`; where the text moved, `"Oslo"`, then `"Oslo" (2)`. */
function mentionNames(list: unknown): string[] {
  const times = new Map<string, number>()
  return (list as { text: string; start?: number }[]).map(({ text, start }) => {
    if (start !== undefined) return `"${text}" at ${start}`
    const n = (times.get(text) ?? 0) + 1
    times.set(text, n)
    return n === 1 ? `"${text}"` : `"${text}" (${n})`
  })
}

/** A value on one line: ids as they are, words of the article in quotation marks. */
export function valueText(value: unknown): string {
  if (value === null || value === undefined) return 'none'
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.map(valueText).join(', ')
  if (typeof value !== 'object') return String(value)
  if ('text' in value) return `"${shorten((value as { text: string }).text)}"`
  return Object.entries(value)
    .map(([k, v]) => `${k} ${valueText(v)}`)
    .join(', ')
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ')
  return line.length > 120 ? `${line.slice(0, 117)}…` : line
}

/** The sentence of a change in three parts: before, inside and after the words that tell it. */
export function sentenceOf(
  { article, change }: Located,
  sentenceAt: SentenceAt,
): [string, string, string] | null {
  const entry = (change.after ?? change.before)!
  if ('trigger' in entry) return split(entry.evidence, entry.trigger)
  const { mention, side } = movedMention(change) ?? {
    mention: entry.mentions[0],
    side: change.after === null ? 'before' : 'after',
  }
  if (!mention) return null
  const sentence = sentenceAt(article.id, side, mention.start)
  return sentence && split(sentence, mention)
}

/** The first mention that only one side has, and which. */
function movedMention(
  change: Change,
): { mention: { text: string; start: number }; side: 'before' | 'after' } | undefined {
  const [before, after] = [change.before, change.after]
  if (!before || !after || !('mentions' in before) || !('mentions' in after)) return undefined
  const key = (m: { start: number; end: number }) => `${m.start} ${m.end}`
  const old = new Set(before.mentions.map(key))
  const now = new Set(after.mentions.map(key))
  const come = after.mentions.find((m) => !old.has(key(m)))
  if (come) return { mention: come, side: 'after' }
  const gone = before.mentions.find((m) => !now.has(key(m)))
  return gone && { mention: gone, side: 'before' }
}

function split(
  sentence: { text: string; start: number },
  inner: { text: string; start: number },
): [string, string, string] {
  const points = Array.from(sentence.text)
  const from = inner.start - sentence.start
  const length = Array.from(inner.text).length
  if (from < 0 || from + length > points.length) return [sentence.text, '', '']
  return [points.slice(0, from).join(''), inner.text, points.slice(from + length).join('')]
}

/** Numbers of changes by kind and sort, for `--stat`. */
export function statOf(
  diffs: readonly ArticleDiff[],
): Record<string, { added: number; lost: number; changed: number }> {
  const stat: Record<string, { added: number; lost: number; changed: number }> = {}
  for (const { changes } of diffs)
    for (const { kind, change } of changes) {
      stat[kind] ??= { added: 0, lost: 0, changed: 0 }
      stat[kind][change]++
    }
  return stat
}
