// One walk over the phrases and verb groups of a sentence, with a stack of open clauses. Longer than most files: all steps share that stack.
import type { Language } from '../language.js'
import { changedVerb } from '../shapes.js'
import type { ClauseKind, Part, Word } from '../types.js'
import type { SvoGroup } from './chains.js'
import { changedGroup } from './chains.js'
import type { Item, MarkRole } from './items.js'
import { isBare, isComma, subjectOfDraft } from './subjects.js'

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
  /** Preposition before the relative pronoun ("in which"). */
  antecedentPrep: string | null
  quoted: boolean
  /** How many phrases stood behind the verb at each comma. */
  commas: number[]
  /** The clause whose objects this one shares: "arrested and deported the men". */
  objectsFrom: number | null
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
  /** No finite verb comes from this word on. */
  readonly lastFinite: number
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
    lastFinite: items.reduce((last, i) => (i.kind === 'verb' && i.group.form === 'finite' ? i.at : last), -1),
  }
  push(s, 'main', null, null)
  for (const [at, item] of items.entries()) {
    if (at === items.length - 1 && item.kind === 'mark') break
    if (item.kind === 'mark') readMark(s, item.role, item.text, item.at)
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
    antecedentPrep: null,
    quoted: s.quoteOpen,
    commas: [],
    objectsFrom: null,
  }
  s.drafts.push(draft)
  s.stack.push(draft)
  return draft
}

function readMark(s: Scan, role: MarkRole, text: string, at: number): void {
  if (role === 'quote') {
    s.quoteOpen = text === '“' || (text === '"' && !s.quoteOpen)
    markComma(s)
  } else if (role === 'coord') s.coordBefore = true
  else if (role === 'comma') markComma(s)
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
  } else openClause(s, role, text, at)
}

function markComma(s: Scan): void {
  const open = top(s)
  open.commas.push(open.after.length)
}

function openClause(s: Scan, role: 'subord' | 'relative', text: string, at: number): void {
  if (role === 'relative') {
    const before = s.words[at - 1]
    const draft = push(s, 'relative', text, lastPart(s))
    draft.antecedentPrep = before?.tag === 'prep' ? before.token.lower : null
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
  if (headlinePlan(s, parent, group)) {
    attach(
      s,
      parent,
      changedGroup(group, { form: 'finite', group: changedVerb(group.group, { future: true, mood: 'i' }) }),
    )
    return
  }
  const kind: ClauseKind = group.form === 'to' || isObject(s, parent, group) ? 'infinitive' : 'participle'
  const draft = push(s, kind, group.opener, group.form === 'reduced' ? lastPart(s) : null)
  if (coord && parent.verb !== null && parent.parent !== null && parent.verb.form === group.form)
    draft.parent = parent.parent
  draft.verb = group
  draft.subject = doerBefore(s, parent, group)
  draft.subjectFrom = draft.parent
}

/** "ruled out sending troops", "began shelling": a gerund right behind a verb is its object. */
function isObject(s: Scan, parent: Draft, group: SvoGroup): boolean {
  if (parent.verb === null || group.form !== 'gerund' || group.opener !== null) return false
  for (let k = parent.verb.group.words.at(-1)! + 1; k < group.group.words[0]!; k++)
    if (s.words[k]!.tag !== 'adv') return false
  return true
}

/** "protesters demanding …": the participle tells what the people right before it do. */
function doerBefore(s: Scan, parent: Draft, group: SvoGroup): Part | null {
  const last = (parent.verb === null ? parent.before : parent.after).at(-1)
  if (last === undefined || last.date !== null || group.form !== 'gerund' || group.opener !== null)
    return null
  return last.end === group.group.words[0] && namesPeople(s, last) ? last : null
}

/** "Omani minister to visit Cyprus": a headline whose only verb is an infinitive behind somebody. */
function headlinePlan(s: Scan, open: Draft, group: SvoGroup): boolean {
  if (group.form !== 'to' || open.kind !== 'main' || open.verb !== null || open.index > 0) return false
  if (s.lastFinite >= 0) return false
  const subject = open.before.find(isBare)
  if (subject === undefined) return false
  return namesPeople(s, subject)
}

/** A name, or a noun for people. */
function namesPeople(s: Scan, part: Part): boolean {
  const head = s.words[part.head]!
  const { names } = s.language
  if (head.ref !== null || names === null) return head.ref !== null
  const lower = head.token.lower
  return (
    Object.hasOwn(names.roles, lower) ||
    Object.hasOwn(names.groups, lower) ||
    Object.hasOwn(names.demonyms, head.token.text)
  )
}

/** A finite verb although the open clause has one: something closes or a clause without connector begins. */
function readSecond(s: Scan, group: SvoGroup, coord: boolean): void {
  const open = top(s)
  const last = open.after.at(-1)
  const verb = group.group.words[0]!
  const direct = last !== undefined && isBare(last) && nothingBetween(s, last.end, verb)
  const waiting = waitingBelow(s)
  if (coord) {
    const shared = push(s, isNonFinite(open) ? 'main' : open.kind, null, null)
    shared.parent = open.parent
    shared.subjectFrom = finiteOf(s, open)
    attach(s, shared, group)
    if (
      open.after.length === 0 &&
      open.verb!.form === 'finite' &&
      !open.verb!.group.passive &&
      !group.group.passive
    )
      open.objectsFrom = shared.index
  } else if (waiting !== null && !(direct && open.verb!.reporting && open.commas.length === 0)) {
    const moved = waiting.before.some(isBare) ? [] : open.after.splice(subjectBehindComma(s, open, verb))
    while (top(s) !== waiting) s.stack.pop()
    waiting.before.push(...moved)
    attach(s, waiting, group)
  } else if (direct || saidSubject(s, open, verb) >= 0) {
    const moved = direct ? [open.after.pop()!] : open.after.splice(saidSubject(s, open, verb))
    const conjoined = direct && (s.coordinated === last || open.commas.length > 0)
    const draft = push(s, conjoined ? 'main' : 'complement', null, null)
    if (conjoined) draft.parent = open.parent
    draft.before.push(...moved)
    attach(s, draft, group)
  } else {
    const draft = push(s, 'main', null, null)
    if (!group.reporting) draft.subjectFrom = finiteOf(s, s.drafts[draft.parent ?? 0]!)
    attach(s, draft, group)
  }
}

/** "After meeting X, Y of Z criticised": where, behind a comma, the subject of the waiting clause begins. */
function subjectBehindComma(s: Scan, open: Draft, verb: number): number {
  const starts = open.commas.filter((c) => open.after[c] !== undefined && isBare(open.after[c]))
  const apposition = isComma(s.words[verb - 1]) && starts.length > 1
  return starts.at(apposition ? -2 : -1) ?? open.after.length
}

/** "said the army of Y attacked": behind a verb of saying the last bare phrase with what hangs on it is the subject of what follows. */
function saidSubject(s: Scan, open: Draft, verb: number): number {
  if (!open.verb?.reporting) return -1
  let k = open.after.length - 1
  while (
    k >= 0 &&
    open.after[k]!.prep !== null &&
    open.after[k]!.date === null &&
    open.after[k]!.after === k - 1 + open.before.length
  )
    k--
  const found = open.after[k]
  return found !== undefined &&
    isBare(found) &&
    k < open.after.length - 1 &&
    nothingBetween(s, open.after.at(-1)!.end, verb)
    ? k
    : -1
}

const isNonFinite = (d: Draft) => d.kind === 'infinitive' || d.kind === 'participle'

function finiteOf(s: Scan, draft: Draft): number {
  let d = draft
  while (isNonFinite(d) && d.parent !== null) d = s.drafts[d.parent]!
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
    if (draft.verb === null && (draft.before.length > 0 || top(s).commas.length > 0)) return draft
  }
  return null
}

function attach(s: Scan, draft: Draft, group: SvoGroup): void {
  draft.verb = group
  draft.subject = subjectOfDraft(draft, group.group.words[0]!, s.words)
  if (draft.subject === null && draft.antecedent !== null) draft.subjectFrom = null
}
