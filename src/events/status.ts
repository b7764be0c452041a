import type { Status } from '../model/event.js'
import type { Language } from './language.js'
import type { Clause, Match, Part, Word } from './types.js'

export interface StatusFound {
  readonly status: Status
  readonly why: string
}

interface Context {
  readonly words: readonly Word[]
  readonly clauses: readonly Clause[]
  readonly language: Language
}

const found = (status: Status, why: string): StatusFound => ({ status, why })

/** Whether what a match tells took place: grammar of its clause, the verbs above it, adjectives and prepositions at a noun. */
export function statusOf(match: Match, c: Context): StatusFound {
  if (match.frame.status !== null) return found(match.frame.status, 'the frame says so')
  return match.triggerPart === null ? ofVerb(match, c) : ofNoun(match, match.triggerPart, c)
}

function ofVerb(match: Match, c: Context): StatusFound {
  const { clause } = match
  const verb = clause.verb!
  if (match.filled.some((f) => f.part?.negative)) return found('denied', 'no one, none')
  if (verb.negated) return found('denied', 'negation in the clause')
  // "will keine Waffen liefern": where the frame only asks for its object, it fills nothing.
  if ('object' in match.frame.conditions && clause.object.some((p) => p.negative))
    return found('denied', 'no one, none')
  const hedge = hedgeIn(clause, c)
  if (hedge !== null) return hedge
  return ofClause(clause, c, 0)
}

function ofClause(clause: Clause, c: Context, depth: number): StatusFound {
  const verb = clause.verb
  if (verb === null || depth > 5) return found('happened', 'told without a verb')
  if (verb.negated) return found('denied', `negation at ${verb.lemma}`)
  if (clause.kind === 'condition') return found('possible', 'a condition')
  if (verb.future) return found('planned', 'future')
  if (verb.modal !== null)
    return ofModal(verb.modal, verb.past && verb.perfect, verb.mood === '2', c.language)
  if (verb.mood === '2')
    return isReportedFuture(clause, c)
      ? found('planned', 'future as it was told')
      : found('possible', 'Konjunktiv II')
  if (clause.kind === 'infinitive' || clause.kind === 'participle' || clause.kind === 'complement')
    return ofDependent(clause, c, depth)
  return verb.progressive && !verb.past ? found('ongoing', 'progressive') : found('happened', 'asserted')
}

/** "sagte, Ghana würde Truppen schicken": würde in what somebody said is a future; not where a condition hangs on it. */
function isReportedFuture(clause: Clause, c: Context): boolean {
  const { language } = c
  const finite = c.words[clause.verb!.words[0]!]!
  const would = clause.verb!.words.some((i) => c.words[i]!.readings.some((r) => language.future.has(r.lemma)))
  if (
    !would ||
    finite.tag !== 'verb' ||
    c.clauses.some((d) => d.kind === 'condition' && d.parent === clause.index)
  )
    return false
  const above = clause.kind === 'complement' && clause.parent !== null ? c.clauses[clause.parent] : undefined
  const before = clause.kind === 'main' && !clause.quoted ? c.clauses[clause.index - 1] : undefined
  const told = above ?? before
  return (
    told?.verb != null &&
    !told.verb.negated &&
    language.reporting.has(told.verb.lemma) &&
    told.object.length === 0
  )
}

function ofModal(modal: string, hearsay: boolean, unreal: boolean, language: Language): StatusFound {
  if (unreal && language.words.wishes?.includes(modal)) return found('planned', `${modal}, a wish`)
  if (unreal) return found('possible', `${modal}, unreal`)
  if (hearsay) return found('possible', 'hearsay')
  const kind = language.modal.get(modal) ?? 'possible'
  return found(kind === 'planned' ? 'planned' : 'possible', modal)
}

/** Infinitives, gerunds and that-clauses take what the verb above says of them. */
function ofDependent(clause: Clause, c: Context, depth: number): StatusFound {
  const parent = clause.parent === null ? undefined : c.clauses[clause.parent]
  const purpose = clause.opener === 'um' || (clause.kind === 'infinitive' && clause.opener === 'to')
  if (clause.kind === 'adverbial') return found('happened', 'asserted')
  if (
    clause.opener !== null &&
    c.language.words.infinitive_openers.includes(clause.opener) &&
    clause.opener !== 'um'
  )
    return found('denied', clause.opener)
  const above = parent?.verb
  if (!parent || !above) return purpose ? found('possible', 'a purpose') : found('happened', 'asserted')
  const noun = nounBefore(clause, parent, c)
  if (noun !== null) return found(asStatus(noun.kind), `behind ${noun.word}`)
  const kind = embeddingOf(parent, c.language)
  if (clause.kind === 'participle') {
    if (clause.opener !== null && kind !== null && kind !== 'factual')
      return above.negated && kind === 'denied'
        ? found('happened', 'double negation')
        : found(asStatus(kind), `under ${above.lemma}`)
    return found('happened', 'participle')
  }
  if (clause.kind === 'complement') {
    if (kind === 'denied') return found('denied', `denied by ${above.lemma}`)
    // "there was no sign that …"
    if (parent.predicate?.negative || parent.object.some((p) => p.negative))
      return found('possible', 'under no, none')
    if (kind === 'possible' && !c.language.reporting.has(above.lemma))
      return found('possible', `under ${above.lemma}`)
    return found('happened', 'told as a fact')
  }
  if (kind === null)
    return purpose
      ? found('possible', `a purpose of ${above.lemma}`)
      : found('possible', `infinitive under ${above.lemma}`)
  if (kind === 'factual') return ofClause(parent, c, depth + 1)
  // "has not ruled out sending"
  if (kind === 'denied' && above.negated) return found('possible', `${above.lemma} is negated`)
  const outer = ofClause(parent, c, depth + 1)
  if (outer.status === 'denied') return found('denied', `${above.lemma} is negated`)
  return found(outer.status === 'possible' ? 'possible' : asStatus(kind), `under ${above.lemma}`)
}

/** "a plan to invade", "allegations that X invaded", "the offer of mediating": the noun right before decides. */
function nounBefore(clause: Clause, parent: Clause, c: Context): { word: string; kind: string } | null {
  const nouns = c.language.nounEmbedding
  const start = clause.words[0]
  if (nouns.size === 0 || start === undefined) return null
  // Before "that" or "of" there is a word between, and perhaps an aside in brackets.
  const gap =
    clause.kind === 'complement' ? 4 : clause.kind === 'participle' && clause.opener !== null ? 1 : 0
  const k = parent.parts.findLastIndex((p) => p.end <= start)
  if (k < 0 || parent.parts[k]!.end < start - gap) return null
  for (const p of [parent.parts[k]!, parent.parts[k - 1]]) {
    const word = p === undefined ? '' : c.words[p.head]!.token.lower
    const kind = nouns.get(word)
    if (kind !== undefined) return { word, kind }
    if (p?.after !== k - 1 || (p.prep !== 'by' && p.prep !== 'of' && p.prep !== 'from')) return null
  }
  return null
}

function embeddingOf(clause: Clause, language: Language): string | null {
  const verb = clause.verb!
  return (
    language.embedding.get(
      verb.particle === null || language.words.order === 'v2' ? verb.lemma : `${verb.lemma}|${verb.particle}`,
    ) ??
    language.embedding.get(verb.lemma) ??
    null
  )
}

const asStatus = (kind: string): Status =>
  kind === 'planned' || kind === 'possible' || kind === 'denied' ? kind : 'happened'

function hedgeIn(clause: Clause, c: Context): StatusFound | null {
  const { hedges } = c.language.words
  for (const i of clause.words) {
    const kind = hedges[c.words[i]!.token.lower]
    if (kind === 'possible' || kind === 'planned') return found(kind, c.words[i]!.token.lower)
  }
  return null
}

function ofNoun(match: Match, part: Part, c: Context): StatusFound {
  const { language } = c
  const embedding = language.embedding
  if (part.negative) return found('denied', 'no, none')
  for (let i = part.start; i < part.head; i++) {
    const kind = adjectiveKind(c.words[i]!, embedding, language)
    if (kind !== null) return found(asStatus(kind.slice('adjectives_'.length)), c.words[i]!.token.lower)
  }
  const governor = governorOf(part, match.clause)
  if (governor !== null) {
    const kind = nounKind(c.words[governor.head]!.token.lower, language)
    if (kind !== null) return found(kind, `told of as ${c.words[governor.head]!.token.text}`)
  }
  const governed = match.frame.with.length > 0
  if (part.prep !== null && !governed) {
    for (const status of ['planned', 'denied', 'possible'] as const)
      if (language.nounPrepositions[status].has(part.prep))
        return found(status, `${part.prep} before the noun`)
    return found('happened', 'told in passing')
  }
  const verb = match.clause.verb
  if (verb === null) return found('happened', 'a headline')
  if (governed) return ofClause(match.clause, c, 0)
  const kind = embeddingOf(match.clause, language)
  const isObject = match.clause.object.includes(part) || match.clause.predicate === part
  // "did not launch an attack" denies it, "did not condemn the attack" and "werden nicht toleriert" do not.
  if (
    verb.negated &&
    (language.be.has(verb.lemma) || language.have.has(verb.lemma) || language.occurrence.has(verb.lemma))
  )
    return found('denied', `negation at ${verb.lemma}`)
  if (isObject && kind !== null && kind !== 'factual' && !verb.passive)
    return found(asStatus(kind), `object of ${verb.lemma}`)
  if (verb.passive && match.clause.object.includes(part) && kind !== null && kind !== 'factual')
    return found(asStatus(kind), `object of ${verb.lemma}`)
  if (language.occurrence.has(verb.lemma)) return ofClause(match.clause, c, 0)
  if (isObject && (verb.modal !== null || verb.future)) return ofClause(match.clause, c, 0)
  return found('happened', 'told as known')
}

/** The noun that an event noun hangs on: "Bemühungen um die Freilassung", "hopes of a truce", "fears of an attack". */
function governorOf(part: Part, clause: Clause): Part | null {
  const holder = clause.parts.find((p) => p.genitives.includes(part))
  if (holder !== undefined) return holder
  return part.prep !== null && part.after !== null ? (clause.parts[part.after] ?? null) : null
}

/** German compounds say what their last part says: Friedensbemühungen. Short parts are left alone: Ruf in Anruf. */
function nounKind(lower: string, language: Language): Status | null {
  const { nounEmbedding } = language
  const whole = nounEmbedding.get(lower)
  if (whole !== undefined || language.words.order !== 'v2') return whole ?? null
  for (let i = 3; i <= lower.length - 6; i++) {
    const tail = nounEmbedding.get(lower.slice(i))
    if (tail !== undefined) return tail
  }
  return null
}

function adjectiveKind(w: Word, embedding: ReadonlyMap<string, string>, language: Language): string | null {
  const direct = embedding.get(w.token.lower)
  if (direct?.startsWith('adjectives_')) return direct
  if (language.words.order !== 'v2') return null
  const stem = w.token.lower.replace(/e[nrsm]?$/, '')
  const kind = embedding.get(stem)
  return kind?.startsWith('adjectives_') ? kind : null
}
