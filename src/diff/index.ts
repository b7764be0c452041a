import type { EventRecord } from '../model/record.js'
import { alignEvents } from './align.js'
import type { ArticleDiff, Change, DiffOptions, Side } from './change.js'
import { diffEntities } from './entities.js'
import { changedFields } from './fields.js'

export {
  type ArticleDiff,
  type Change,
  type ChangeKind,
  changeKinds,
  type DiffOptions,
  type FieldChange,
} from './change.js'

/**
 * Compares two records of one article; one of them may be missing.
 *
 * Events are paired by what they say and where they stand, not by their place in the list and not by id alone.
 *
 * @returns null where nothing differs that counts
 */
export function diffRecords(before: Side, after: Side, options: DiffOptions): ArticleDiff | null {
  const some = (after ?? before)!
  const moved = before !== null && after !== null && before.article.sha256 !== after.article.sha256
  const changes = [
    ...(options.only.includes('events') ? diffEvents(before, after, moved, options) : []),
    ...(['people', 'places', 'organizations', 'dates'] as const).flatMap((kind) =>
      options.only.includes(kind)
        ? diffEntities(kind, before?.[kind] ?? [], after?.[kind] ?? [], moved, options.ignore)
        : [],
    ),
  ]
  const article = before === null ? 'added' : after === null ? 'lost' : 'both'
  if (changes.length === 0 && article === 'both') return null
  return { id: some.article.id, source: some.article.source, article, text_changed: moved, changes }
}

function diffEvents(
  before: EventRecord | null,
  after: EventRecord | null,
  moved: boolean,
  { ignore }: DiffOptions,
): Change<'events'>[] {
  const { pairs, lost, added } = alignEvents(before?.events ?? [], after?.events ?? [], moved)
  const changed = pairs.flatMap(([a, b]): Change<'events'>[] => {
    const fields = changedFields('events', a, b, moved, ignore)
    return fields.length === 0
      ? []
      : [{ kind: 'events', change: 'changed', before: a, after: b, fields, rule: b.rule }]
  })
  const all: Change<'events'>[] = [
    ...changed,
    ...lost.map((e) => ({
      kind: 'events' as const,
      change: 'lost' as const,
      before: e,
      after: null,
      fields: [],
      rule: e.rule,
    })),
    ...added.map((e) => ({
      kind: 'events' as const,
      change: 'added' as const,
      before: null,
      after: e,
      fields: [],
      rule: e.rule,
    })),
  ]
  return all.sort((a, b) => startOf(a) - startOf(b))
}

function startOf(change: Change<'events'>): number {
  return (change.after ?? change.before)!.evidence.start
}
