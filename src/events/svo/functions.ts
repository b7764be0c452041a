// From a scanned clause to its grammatical functions.
import { clauseOf } from '../clause.js'
import type { Language } from '../language.js'
import { changedPart, changedVerb } from '../shapes.js'
import type { Clause, Part, VerbGroup, Word } from '../types.js'
import type { Draft } from './scan.js'

export function finish(
  d: Draft,
  drafts: readonly Draft[],
  words: readonly Word[],
  language: Language,
): Clause {
  const verb = toldVerb(d, drafts)
  const after = d.objectsFrom === null ? d.after : drafts[d.objectsFrom]!.after
  const nouns = after.filter(
    (p) =>
      p.prep === null &&
      p.date === null &&
      !(words[p.head]!.tag === 'pron' && language.sets.reflexive.has(words[p.head]!.token.lower)),
  )
  let subject = d.subject
  const objects = [...nouns]
  const extra: Part[] = []
  if (d.kind === 'relative' && d.antecedent !== null) {
    if (d.antecedentPrep !== null) extra.push(changedPart(d.antecedent, { prep: d.antecedentPrep }))
    else if (language.words.relative_genitive.includes(d.opener ?? '')) [subject] = possessed(d, objects)
    else if (subject === null) subject = d.antecedent
    else if (d.opener !== 'where') objects.unshift(d.antecedent)
  }
  if (d.verb?.form === 'reduced' && d.antecedent !== null) subject = d.antecedent
  if (subject === null && d.verb?.form === 'to') subject = doerOfInfinitive(d, drafts, words, language)
  if (subject === null && d.verb?.form === 'gerund') subject = chargedOf(d, drafts, language)
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
    parts: [...d.before, ...after, ...extra],
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

/** "said they would meet": what was to come when it was said. */
function toldVerb(d: Draft, drafts: readonly Draft[]): VerbGroup | null {
  const verb = d.verb?.group ?? null
  if (verb === null || d.kind !== 'complement' || verb.modal !== 'would' || verb.perfect || d.parent === null)
    return verb
  const above = drafts[d.parent]!.verb
  const conditional = drafts.some((x) => x.parent === d.index && x.kind === 'condition')
  return above?.reporting && above.group.past && !conditional
    ? changedVerb(verb, { modal: null, future: true, mood: 'i' })
    : verb
}

/** "whose troops entered Mali", "whose embassy Chad closed": the first phrase belongs to the antecedent. */
function possessed(d: Draft, objects: Part[]): [Part | null] {
  const k = d.before.findIndex((p) => p.prep === null && p.date === null)
  const owned = d.before[k]
  if (owned === undefined) return [d.subject]
  const part = changedPart(owned, { genitives: [d.antecedent!, ...owned.genitives] })
  d.before[k] = part
  if (d.subject === owned) return [part]
  objects.unshift(part)
  return [d.subject]
}

/** "an EU plan": the name before the noun; "blocked a plan": nobody; "dropped its plan", "announced a plan": the subject. */
function ownerOf(own: Part, parent: Draft, words: readonly Word[], language: Language): Part | null {
  for (let i = own.start; i < own.head; i++) {
    const w = words[i]!
    if (w.ref !== null)
      return changedPart(own, { start: i, end: w.refEnd, head: w.refEnd - 1, genitives: [], members: [] })
    if (w.tag === 'adj' && language.names !== null && Object.hasOwn(language.names.adjectives, w.token.text))
      return own
  }
  const kind = parent.verb === null ? undefined : language.embedding.get(parent.verb.group.lemma)
  const article =
    language.sets.indefinite.has(words[own.start]!.token.lower) || words[own.start]!.token.lower === 'the'
  return article && kind !== undefined && kind !== 'planned' ? own : null
}

function doerOfInfinitive(
  d: Draft,
  drafts: readonly Draft[],
  words: readonly Word[],
  language: Language,
): Part | null {
  const intender = intenderOf(d, drafts, words, language)
  return intender === undefined ? controllerOf(d, drafts, language) : intender
}

/** "urged both sides to withdraw": whoever is urged does what the infinitive says. */
function controllerOf(d: Draft, drafts: readonly Draft[], language: Language): Part | null {
  const parent = d.parent === null ? undefined : drafts[d.parent]
  const above = parent?.verb?.group
  if (parent === undefined || !above || above.passive || !language.objectControl.has(above.lemma)) return null
  const start = d.verb!.group.words[0]!
  return (
    parent.after.find((p) => p.prep === null && p.date === null && p.end <= start) ??
    parent.after.find(
      (p) => p.prep !== null && p.end === start && language.controlPrepositions.has(p.prep),
    ) ??
    null
  )
}

/** "jailed an editor for inciting", "accused Chad of arming": whoever is charged did it. */
function chargedOf(d: Draft, drafts: readonly Draft[], language: Language): Part | null {
  const parent = d.parent === null ? undefined : drafts[d.parent]
  if (parent?.verb == null || parent.verb.group.passive || d.opener === null) return null
  if (!language.chargePrepositions.has(d.opener)) return null
  const start = d.verb!.group.words[0]!
  return parent.after.find((p) => p.prep === null && p.date === null && p.end <= start) ?? null
}

/** "condemned Kenya's decision to send", "an offer by Peru to mediate": whoever decides or offers; undefined where no such noun stands. */
function intenderOf(
  d: Draft,
  drafts: readonly Draft[],
  words: readonly Word[],
  language: Language,
): Part | null | undefined {
  const parent = d.parent === null ? undefined : drafts[d.parent]
  if (parent === undefined) return undefined
  const start = d.verb!.group.words[0]!
  const parts = parent.verb === null || parent.after.length === 0 ? parent.before : parent.after
  const k = parts.findIndex((p) => p.end === start)
  if (k < 0) return undefined
  const own = parts[k]!
  const intends = (p: Part) => language.intentionNouns.has(words[p.head]!.token.lower)
  if (intends(own)) return own.genitives[0] ?? ownerOf(own, parent, words, language)
  const noun = parts[k - 1]
  const by = own.prep === 'by' || own.prep === 'from' || own.prep === 'of'
  return by && noun?.end === own.start && intends(noun) ? own : undefined
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
