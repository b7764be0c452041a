// One walk over the phrases and verb groups of a sentence, with a stack of open clauses.
import type { Language } from '../language.js'
import type { ClauseKind, Part, Word } from '../types.js'
import type { SvoGroup } from './chains.js'
import type { Item, MarkRole } from './items.js'

/** A clause while it is read. */
export interface Draft {
  readonly index: number
  kind: ClauseKind
  opener: string | null
  parent: number | null
  verb: SvoGroup | null
  before: Part[]
  after: Part[]
  subject: Part | null
  subjectFrom: number | null
  antecedent: Part | null
  quoted: boolean
  /** A comma stood after the verb, so that a lower clause may go on. */
  comma: boolean
}

interface Scan {
  readonly words: readonly Word[]
  readonly language: Language
  readonly drafts: Draft[]
  readonly stack: Draft[]
  coordBefore: boolean
  /** The last phrase that a coordinator joined to the open clause. */
  coordinated: Part | null
  quoteOpen: boolean
  asides: number
}

/** Reads the clauses of a sentence from its phrases, verb groups and marks. */
export function scanClauses(words: readonly Word[], language: Language, items: readonly Item[]): Draft[] {
  const s: Scan = {
    words,
    language,
    drafts: [],
    stack: [],
    coordBefore: false,
    coordinated: null,
    quoteOpen: false,
    asides: 0,
  }
  push(s, 'main', null, null)
  for (const [at, item] of items.entries()) {
    if (at === items.length - 1 && item.kind === 'mark') break
    if (item.kind === 'mark') readMark(s, item.role, item.text)
    else if (item.kind === 'part') readPart(s, item.part)
    else readVerb(s, item.group)
  }
  return s.drafts
}

const top = (s: Scan): Draft => s.stack.at(-1)!

function push(s: Scan, kind: ClauseKind, opener: string | null, antecedent: Part | null): Draft {
  const draft: Draft = {
    index: s.drafts.length,
    kind: s.asides > 0 && kind === 'main' ? 'aside' : kind,
    opener,
    parent: s.stack.length > 0 ? top(s).index : null,
    verb: null,
    before: [],
    after: [],
    subject: null,
    subjectFrom: null,
    antecedent,
    quoted: s.quoteOpen,
    comma: false,
  }
  s.drafts.push(draft)
  s.stack.push(draft)
  return draft
}

function readMark(s: Scan, role: MarkRole, text: string): void {
  if (role === 'quote') {
    s.quoteOpen = text === '“' || (text === '"' && !s.quoteOpen)
    top(s).comma = true
  } else if (role === 'coord') s.coordBefore = true
  else if (role === 'comma') top(s).comma = true
  else if (role === 'stop') {
    while (s.stack.length > 1) s.stack.pop()
    if (top(s).verb !== null) {
      s.stack.length = 0
      push(s, 'main', null, null)
    }
  } else if (role === 'open') {
    s.asides++
    push(s, 'aside', null, null)
  } else if (role === 'close') {
    while (s.stack.length > 1 && top(s).kind !== 'aside') s.stack.pop()
    if (s.stack.length > 1) s.stack.pop()
    s.asides = Math.max(0, s.asides - 1)
  } else openClause(s, role, text)
}

function openClause(s: Scan, role: 'subord' | 'relative', text: string): void {
  if (role === 'relative') {
    push(s, 'relative', text, lastPart(s))
    return
  }
  const kind = s.language.subordinators.get(text) ?? 'reason'
  push(s, kind === 'complement' ? 'complement' : kind === 'condition' ? 'condition' : 'adverbial', text, null)
  s.coordBefore = false
}

function lastPart(s: Scan): Part | null {
  const { verb, before, after } = top(s)
  return (verb === null ? before.at(-1) : after.at(-1)) ?? after.at(-1) ?? before.at(-1) ?? null
}

function readPart(s: Scan, part: Part): void {
  const target = top(s)
  if (target.verb === null) target.before.push(part)
  else target.after.push(part)
  if (s.coordBefore && target.verb !== null && part.prep === null) s.coordinated = part
  s.coordBefore = false
}

function readVerb(s: Scan, group: SvoGroup): void {
  const coord = s.coordBefore
  s.coordBefore = false
  if (group.form !== 'finite') readNonFinite(s, group, coord)
  else if (top(s).verb === null) attach(s, top(s), group)
  else readSecond(s, group, coord)
}

function readNonFinite(s: Scan, group: SvoGroup, coord: boolean): void {
  const parent = top(s)
  const kind: ClauseKind = group.form === 'to' ? 'infinitive' : 'participle'
  const draft = push(s, kind, group.opener, group.form === 'reduced' ? lastPart(s) : null)
  if (coord && parent.verb !== null && parent.parent !== null && parent.verb.form === group.form)
    draft.parent = parent.parent
  draft.verb = group
  draft.subjectFrom = draft.parent
}

/** A finite verb although the open clause has one: something closes or a clause without connector begins. */
function readSecond(s: Scan, group: SvoGroup, coord: boolean): void {
  const open = top(s)
  const last = open.after.at(-1)
  const direct =
    last !== undefined &&
    last.prep === null &&
    last.date === null &&
    nothingBetween(s, last.end, group.group.words[0]!)
  const waiting = waitingBelow(s)
  if (coord) {
    const shared = push(
      s,
      open.kind === 'infinitive' || open.kind === 'participle' ? 'main' : open.kind,
      null,
      null,
    )
    shared.parent = open.parent
    shared.subjectFrom = finiteOf(s, open)
    attach(s, shared, group)
  } else if (waiting !== null) {
    const moved = direct && open.comma ? open.after.pop()! : null
    while (top(s) !== waiting) s.stack.pop()
    if (moved) waiting.before.push(moved)
    attach(s, waiting, group)
  } else if (direct) {
    open.after.pop()
    const conjoined = s.coordinated === last || open.comma
    const draft = push(s, conjoined ? 'main' : 'complement', null, null)
    if (conjoined) draft.parent = open.parent
    draft.before.push(last)
    attach(s, draft, group)
  } else {
    const draft = push(s, 'main', null, null)
    if (!group.reporting) draft.subjectFrom = finiteOf(s, s.drafts[draft.parent ?? 0]!)
    attach(s, draft, group)
  }
}

function finiteOf(s: Scan, draft: Draft): number {
  let d = draft
  while ((d.kind === 'infinitive' || d.kind === 'participle') && d.parent !== null) d = s.drafts[d.parent]!
  return d.index
}

function nothingBetween(s: Scan, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const w = s.words[i]!
    if (w.tag !== 'adv' && w.tag !== 'neg' && !(w.tag === 'punct' && w.token.text === ',')) return false
  }
  return true
}

/** A clause below the open one that still has no verb. */
function waitingBelow(s: Scan): Draft | null {
  for (let i = s.stack.length - 2; i >= 0; i--) {
    const draft = s.stack[i]!
    if (draft.verb === null && (draft.before.length > 0 || top(s).comma)) return draft
  }
  return null
}

function attach(s: Scan, draft: Draft, group: SvoGroup): void {
  draft.verb = group
  const bare = draft.before.filter((p) => p.prep === null && p.date === null)
  draft.subject = (hasApposition(s, bare, group.group.words[0]!) ? bare[0] : bare.at(-1)) ?? null
  if (draft.subject === null && draft.antecedent !== null) draft.subjectFrom = null
}

/** "Norway, a key ally, refused": a name, a comma, and a comma before the verb. */
function hasApposition(s: Scan, bare: readonly Part[], verb: number): boolean {
  const first = bare[0]
  if (first === undefined || bare.length < 2 || s.words[first.head]!.tag !== 'name') return false
  return s.words[first.end]?.token.text === ',' && s.words[verb - 1]?.token.text === ','
}
