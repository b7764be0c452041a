// English clauses: one scan from left to right over phrases and verb groups, with a stack of open clauses. One grammar, one file.
import { clauseOf } from './clause.js'
import type { Language } from './language.js'
import { readParts } from './parts.js'
import type { Clause, ClauseKind, Part, VerbGroup, Word } from './types.js'
import { findVerbGroups, type SvoGroup } from './verbs-svo.js'

interface Draft {
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
  words: number[]
  /** A comma stood after the verb, so that a lower clause may go on. */
  comma: boolean
}

type Item = { readonly at: number } & (
  | { readonly kind: 'part'; readonly part: Part }
  | { readonly kind: 'verb'; readonly group: SvoGroup }
  | {
      readonly kind: 'mark'
      readonly text: string
      readonly role: 'comma' | 'stop' | 'quote' | 'coord' | 'subord' | 'relative' | 'open' | 'close'
    }
)

/** Clauses of an English sentence with their functions. */
export function clausesSvo(words: readonly Word[], language: Language): Clause[] {
  const groups = findVerbGroups(words, language)
  const verbWords = new Set(groups.flatMap((g) => g.group.words))
  for (const [i, w] of words.entries())
    if (w.tag === 'verb' && !verbWords.has(i))
      w.tag = w.readings.some((r) => r.feature === 'i' || r.feature === 'g' || r.feature === 's')
        ? 'noun'
        : 'adj'
  const items = itemsOf(words, groups, verbWords, language)
  const drafts = new Scan(words, language, items).run()
  return drafts.map((d) => finish(d, drafts, words, language))
}

function itemsOf(
  words: readonly Word[],
  groups: readonly SvoGroup[],
  verbWords: ReadonlySet<number>,
  language: Language,
): Item[] {
  const items: Item[] = []
  const at = words.map((_, i) => i)
  const openers = connectorWords(words, language, verbWords)
  const stop = new Set([...verbWords, ...openers.keys()])
  for (const part of readParts(words, at, language, stop)) items.push({ kind: 'part', part, at: part.start })
  for (const group of groups) items.push({ kind: 'verb', group, at: group.group.words[0]! })
  for (const [i, role] of openers) items.push({ kind: 'mark', role, text: words[i]!.token.lower, at: i })
  const inPart = new Uint8Array(words.length)
  for (const item of items) if (item.kind === 'part') inPart.fill(1, item.part.start, item.part.end)
  for (const [i, w] of words.entries()) {
    if (inPart[i] || openers.has(i)) continue
    if (w.tag === 'coord') items.push({ kind: 'mark', role: 'coord', text: w.token.lower, at: i })
    else if (w.tag === 'punct')
      items.push({ kind: 'mark', role: markRole(w.token.text), text: w.token.text, at: i })
  }
  return items.sort((a, b) => a.at - b.at)
}

function markRole(text: string): 'comma' | 'stop' | 'quote' | 'open' | 'close' {
  if (text === ',') return 'comma'
  if (text === '(') return 'open'
  if (text === ')') return 'close'
  if ('“”"«»„'.includes(text)) return 'quote'
  return text === '–' || text === '—' ? 'comma' : 'stop'
}

/** Subordinators and relative pronouns; words that are also prepositions or determiners count only before a clause. */
function connectorWords(
  words: readonly Word[],
  language: Language,
  verbs: ReadonlySet<number>,
): Map<number, 'subord' | 'relative'> {
  const map = new Map<number, 'subord' | 'relative'>()
  for (const [i, w] of words.entries()) {
    const lower = w.token.lower
    if (w.ref || verbs.has(i) || w.tag === 'adv') continue
    const previous = words[i - 1]
    const afterNoun =
      previous !== undefined &&
      (previous.tag === 'noun' ||
        previous.tag === 'name' ||
        previous.tag === 'punct' ||
        previous.tag === 'prep' ||
        previous.tag === 'verb')
    if (lower === 'that') {
      const nounBefore = previous !== undefined && (previous.tag === 'noun' || previous.tag === 'name')
      if (verbs.has(i + 1)) map.set(i, previous?.tag === 'verb' ? 'subord' : 'relative')
      else if (
        verbFollows(i, verbs, words) &&
        (nounBefore ||
          previous?.tag === 'verb' ||
          previous?.tag === 'punct' ||
          previous?.tag === 'coord' ||
          previous?.tag === 'adj' ||
          previous?.tag === 'adv')
      )
        map.set(i, 'subord')
    } else if (language.sets.relative.has(lower) && afterNoun && i > 0) map.set(i, 'relative')
    else if (language.subordinators.has(lower) && verbFollows(i, verbs, words)) map.set(i, 'subord')
  }
  return map
}

/** A verb group follows before the next strong mark: the word opens a clause and no phrase. */
function verbFollows(i: number, verbs: ReadonlySet<number>, words: readonly Word[]): boolean {
  for (let j = i + 1; j < Math.min(words.length, i + 16); j++) {
    if (verbs.has(j)) return true
    if (words[j]!.tag === 'punct' && !"’'".includes(words[j]!.token.text)) return false
  }
  return false
}

class Scan {
  private readonly drafts: Draft[] = []
  private readonly stack: Draft[] = []
  private coordBefore = false
  private quoteOpen = false
  private aside = 0

  constructor(
    private readonly words: readonly Word[],
    private readonly language: Language,
    private readonly items: readonly Item[],
  ) {}

  run(): Draft[] {
    this.push('main', null, null)
    for (const [at, item] of this.items.entries()) {
      if (at === this.items.length - 1 && item.kind === 'mark') break
      if (item.kind === 'mark') this.mark(item.role, item.text)
      else if (item.kind === 'part') this.part(item.part)
      else this.verb(item.group)
    }
    return this.drafts
  }

  private get top(): Draft {
    return this.stack.at(-1)!
  }

  private push(kind: ClauseKind, opener: string | null, antecedent: Part | null): Draft {
    const draft: Draft = {
      index: this.drafts.length,
      kind: this.aside > 0 && kind === 'main' ? 'aside' : kind,
      opener,
      parent: this.stack.length > 0 ? this.top.index : null,
      verb: null,
      before: [],
      after: [],
      subject: null,
      subjectFrom: null,
      antecedent,
      quoted: this.quoteOpen,
      words: [],
      comma: false,
    }
    this.drafts.push(draft)
    this.stack.push(draft)
    return draft
  }

  private mark(role: string, text: string): void {
    if (role === 'quote') {
      this.quoteOpen = text === '“' || (text === '"' && !this.quoteOpen)
      this.top.comma = true
    } else if (role === 'coord') this.coordBefore = true
    else if (role === 'comma') this.top.comma = true
    else if (role === 'stop') {
      while (this.stack.length > 1) this.stack.pop()
      if (this.top.verb !== null) {
        this.stack.length = 0
        this.push('main', null, null)
      }
    } else if (role === 'open') {
      this.aside++
      this.push('aside', null, null)
    } else if (role === 'close') {
      while (this.stack.length > 1 && this.top.kind !== 'aside') this.stack.pop()
      if (this.stack.length > 1) this.stack.pop()
      this.aside = Math.max(0, this.aside - 1)
    } else this.open(role, text)
  }

  private open(role: string, text: string): void {
    if (role === 'relative') {
      const antecedent = this.lastPart()
      this.push('relative', text, antecedent)
      return
    }
    const kind = this.language.subordinators.get(text) ?? 'reason'
    this.push(
      kind === 'complement' ? 'complement' : kind === 'condition' ? 'condition' : 'adverbial',
      text,
      null,
    )
    this.coordBefore = false
  }

  private lastPart(): Part | null {
    return (
      (this.top.verb === null ? this.top.before.at(-1) : this.top.after.at(-1)) ??
      this.top.after.at(-1) ??
      this.top.before.at(-1) ??
      null
    )
  }

  private part(part: Part): void {
    const target = this.top
    if (target.verb === null) target.before.push(part)
    else target.after.push(part)
    if (this.coordBefore && target.verb !== null && part.prep === null) this.coordinated = part
    this.coordBefore = false
  }

  private coordinated: Part | null = null

  private verb(group: SvoGroup): void {
    const coord = this.coordBefore
    this.coordBefore = false
    if (group.form === 'to' || group.form === 'gerund' || group.form === 'reduced') {
      this.nonFinite(group, coord)
      return
    }
    if (this.top.verb === null) {
      this.attach(this.top, group)
      return
    }
    this.second(group, coord)
  }

  private nonFinite(group: SvoGroup, coord: boolean): void {
    const parent = this.top
    const kind: ClauseKind = group.form === 'to' ? 'infinitive' : 'participle'
    const antecedent = group.form === 'reduced' ? this.lastPart() : null
    const draft = this.push(kind, group.opener, antecedent)
    if (coord && parent.verb !== null && parent.parent !== null && parent.verb.form === group.form)
      draft.parent = parent.parent
    draft.verb = group
    draft.subjectFrom = draft.parent
  }

  /** A finite verb although the open clause has one: something closes or a clause without connector begins. */
  private second(group: SvoGroup, coord: boolean): void {
    const last = this.top.after.at(-1)
    const direct =
      last !== undefined &&
      last.prep === null &&
      last.date === null &&
      this.nothingBetween(last.end, group.group.words[0]!)
    const waiting = this.waitingBelow()
    if (coord) {
      const like = this.top
      const shared = this.push(
        like.kind === 'infinitive' || like.kind === 'participle' ? 'main' : like.kind,
        null,
        null,
      )
      shared.parent = like.parent
      shared.subjectFrom = this.finiteOf(like)
      this.attach(shared, group)
    } else if (waiting !== null) {
      const moved = direct && this.top.comma ? this.top.after.pop()! : null
      while (this.top !== waiting) this.stack.pop()
      if (moved) waiting.before.push(moved)
      this.attach(waiting, group)
    } else if (direct) {
      this.top.after.pop()
      const conjoined = this.coordinated === last || this.top.comma
      const parent = this.top
      const draft = this.push(conjoined ? 'main' : 'complement', null, null)
      if (conjoined) draft.parent = parent.parent
      draft.before.push(last)
      this.attach(draft, group)
    } else if (group.reporting) {
      const draft = this.push('main', null, null)
      this.attach(draft, group)
    } else {
      const draft = this.push('main', null, null)
      draft.subjectFrom = this.finiteOf(this.drafts[draft.parent ?? 0]!)
      this.attach(draft, group)
    }
  }

  private finiteOf(draft: Draft): number {
    let d = draft
    while ((d.kind === 'infinitive' || d.kind === 'participle') && d.parent !== null)
      d = this.drafts[d.parent]!
    return d.index
  }

  /** "Norway, a key ally, refused": a name, a comma, and a comma before the verb. */
  private hasApposition(bare: readonly Part[], verb: number): boolean {
    const first = bare[0]
    if (first === undefined || bare.length < 2 || this.words[first.head]!.tag !== 'name') return false
    return this.words[first.end]?.token.text === ',' && this.words[verb - 1]?.token.text === ','
  }

  private nothingBetween(from: number, to: number): boolean {
    for (let i = from; i < to; i++) {
      const w = this.words[i]!
      if (w.tag !== 'adv' && w.tag !== 'neg' && !(w.tag === 'punct' && w.token.text === ',')) return false
    }
    return true
  }

  private waitingBelow(): Draft | null {
    for (let i = this.stack.length - 2; i >= 0; i--)
      if (this.stack[i]!.verb === null && (this.stack[i]!.before.length > 0 || this.top.comma))
        return this.stack[i]!
    return null
  }

  private attach(draft: Draft, group: SvoGroup): void {
    draft.verb = group
    const bare = draft.before.filter((p) => p.prep === null && p.date === null)
    draft.subject = (this.hasApposition(bare, group.group.words[0]!) ? bare[0] : bare.at(-1)) ?? null
    if (draft.subject === null && draft.antecedent !== null) draft.subjectFrom = null
  }
}

function finish(d: Draft, drafts: readonly Draft[], words: readonly Word[], language: Language): Clause {
  const verb: VerbGroup | null = d.verb?.group ?? null
  const after = d.after
  const nouns = after.filter(
    (p) =>
      p.prep === null &&
      p.date === null &&
      !(words[p.head]!.tag === 'pron' && language.sets.reflexive.has(words[p.head]!.token.lower)),
  )
  let subject = d.subject
  const objects = [...nouns]
  if (d.kind === 'relative' && d.antecedent !== null) {
    if (subject === null) subject = d.antecedent
    else if (d.opener !== 'where') objects.unshift(d.antecedent)
  }
  if (d.verb?.form === 'reduced' && d.antecedent !== null) subject = d.antecedent
  if (subject === null && d.verb?.form === 'to') subject = controllerOf(d, drafts, language)
  let subjectFrom = subject === null ? d.subjectFrom : null
  if (
    subject === null &&
    subjectFrom === null &&
    d.verb?.reporting &&
    objects.length > 0 &&
    d.kind === 'main'
  )
    subject = objects.shift() ?? null
  if (subject !== null) subjectFrom = null
  const copula =
    verb !== null && (language.be.has(verb.lemma) || verb.lemma === 'become' || verb.lemma === 'remain')
  const words_ = wordsOfDraft(d)
  const common = {
    index: d.index,
    kind: d.kind,
    words: words_,
    opener: d.opener,
    verb,
    parts: [...d.before, ...d.after],
    parent: d.parent,
    quoted: d.quoted,
    uncertainOrder: false,
  }
  if (verb?.passive) {
    const agent = after.find((p) => p.prep === 'by' && p.date === null) ?? null
    const patient = subject ?? patientOf(subjectFrom, drafts)
    return clauseOf(common, {
      subject: agent,
      subjectFrom: null,
      object: patient ? [patient, ...objects] : objects,
      dative: null,
      predicate: null,
    })
  }
  // "gave Ukraine weapons": the first of two objects is the receiver.
  const two = objects.length > 1 && objects[0]!.end === objects[1]!.start
  return clauseOf(common, {
    subject,
    subjectFrom,
    object: copula ? [] : two ? objects.slice(1) : objects,
    dative: two ? objects[0]! : null,
    predicate: copula ? (objects[0] ?? null) : null,
  })
}

/** "urged both sides to withdraw": whoever is urged does what the infinitive says. */
function controllerOf(d: Draft, drafts: readonly Draft[], language: Language): Part | null {
  const parent = d.parent === null ? undefined : drafts[d.parent]
  const above = parent?.verb?.group
  if (parent === undefined || !above || above.passive || !language.objectControl.has(above.lemma)) return null
  return (
    parent.after.find((p) => p.prep === null && p.date === null && p.end <= d.verb!.group.words[0]!) ?? null
  )
}

function patientOf(from: number | null, drafts: readonly Draft[]): Part | null {
  const seen = new Set<number>()
  let at = from
  while (at !== null && !seen.has(at)) {
    seen.add(at)
    const d = drafts[at]!
    if (d.subject) return d.subject
    if (d.antecedent) return d.antecedent
    at = d.subjectFrom
  }
  return null
}

function wordsOfDraft(d: Draft): number[] {
  const all = new Set<number>(d.verb?.group.words ?? [])
  for (const p of d.before) for (let i = p.start; i < p.end; i++) all.add(i)
  for (const p of d.after) for (let i = p.start; i < p.end; i++) all.add(i)
  return [...all].sort((a, b) => a - b)
}
