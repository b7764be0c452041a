import type { Change, ChangeKind, Entries } from './change.js'
import { changedFields } from './fields.js'

type EntityKind = Exclude<ChangeKind, 'events'>

/**
 * Pairs people, places, organizations or dates: first those with one identity, then those that stand on the same words
 * (the same mention under another id or value is a change, not a loss and a find).
 *
 * @param moved the texts differ, so that words are compared and not where they stand
 */
export function diffEntities<Kind extends EntityKind>(
  kind: Kind,
  before: readonly Entries[Kind][],
  after: readonly Entries[Kind][],
  moved: boolean,
  ignore: ReadonlySet<string>,
): Change<Kind>[] {
  const pairs: [Entries[Kind], Entries[Kind]][] = []
  const left = new Set(before)
  const rest = new Set(after)
  const pair = (a: Entries[Kind], b: Entries[Kind]) => {
    left.delete(a)
    rest.delete(b)
    pairs.push([a, b])
  }
  const byIdentity = new Map([...left].map((a) => [identityOf(kind, a), a]))
  for (const b of [...rest]) {
    const a = byIdentity.get(identityOf(kind, b))
    if (a !== undefined && left.has(a)) pair(a, b)
  }
  const wordsOf = (m: { text: string; start: number; end: number }) =>
    moved ? m.text : `${m.start} ${m.end}`
  const byWords = new Map([...left].flatMap((a) => a.mentions.map((m) => [wordsOf(m), a] as const)))
  for (const b of [...rest]) {
    const a = b.mentions.map((m) => byWords.get(wordsOf(m))).find((x) => x !== undefined && left.has(x))
    if (a !== undefined) pair(a, b)
  }
  const changed = pairs.flatMap(([a, b]): Change<Kind>[] => {
    const fields = changedFields(kind, a, b, moved, ignore)
    return fields.length === 0 ? [] : [{ kind, change: 'changed', before: a, after: b, fields, rule: null }]
  })
  const all: Change<Kind>[] = [
    ...changed,
    ...[...left].map((e) => ({
      kind,
      change: 'lost' as const,
      before: e,
      after: null,
      fields: [],
      rule: null,
    })),
    ...[...rest].map((e) => ({
      kind,
      change: 'added' as const,
      before: null,
      after: e,
      fields: [],
      rule: null,
    })),
  ]
  return all.sort((a, b) => startOf(a) - startOf(b))
}

function identityOf(kind: EntityKind, entry: Entries[EntityKind]): string {
  if (kind !== 'dates') return (entry as Entries['people']).id
  const date = entry as Entries['dates']
  return [date.value, date.type, date.mod ?? '', date.from, date.to].join(' ')
}

function startOf(change: Change<EntityKind>): number {
  return (change.after ?? change.before)!.mentions[0]?.start ?? 0
}
