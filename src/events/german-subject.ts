// Which phrase of a German clause is its subject: by form, then by number, then by who can act, then by order.
import { isDative } from './german-cases.js'
import { headNoun } from './groups.js'
import type { Language } from './language.js'
import type { Part, VerbGroup, Word } from './types.js'

interface Chosen {
  readonly subject: Part | null
  readonly uncertain: boolean
}

/** The nominative: by form, then by number, then the first. */
export function pickSubject(
  bare: readonly Part[],
  verb: VerbGroup | null,
  plural: boolean | null,
  relative: Part | null,
  words: readonly Word[],
  language: Language,
): Chosen {
  const nominative = bare.filter((p) => canBeNominative(p, words, language))
  const agreeing = nominative.filter((p) => agrees(p, plural))
  // "Oslo mit seinen Verbündeten forderten": a plural of the sense; only what stands before the verb may disagree.
  const candidates =
    agreeing.length > 0 || verb === null ? agreeing : nominative.filter((p) => p.end <= verb.words[0]!)
  if (relative !== null && relative.prep === null && relative.cases.includes('n'))
    return besideRelative(candidates, bare, plural, relative, words, language)
  const sure = candidates.find((p) => mustBeNominative(p, words, language))
  if (sure) return { subject: sure, uncertain: false }
  const first = candidates[0] ?? null
  const actor = first === null ? undefined : behindObject(first, candidates, verb, words, language)
  if (actor !== undefined) return { subject: actor, uncertain: false }
  return {
    subject: first,
    uncertain:
      candidates.length > 1 && bare.length > 1 && bare[0] === first && !clearObject(bare, first, words),
  }
}

/** In a relative clause the pronoun is the subject, unless another phrase must be. */
function besideRelative(
  candidates: readonly Part[],
  bare: readonly Part[],
  plural: boolean | null,
  relative: Part,
  words: readonly Word[],
  language: Language,
): Chosen {
  const other = candidates.find(
    (p) =>
      mustBeNominative(p, words, language) ||
      (relative.cases.includes('a') &&
        candidates.length > 0 &&
        bare.length === 1 &&
        words[p.head]!.ref?.kind === 'person' &&
        plural === false),
  )
  if (!other) return { subject: relative, uncertain: false }
  return { subject: other, uncertain: !mustBeNominative(other, words, language) }
}

/**
 * "Neue Sanktionen verhängte Litauen", "Die Einladung nahm der Präsident an": before a verb that only people and states can
 * do a thing is the object when somebody stands behind the verb.
 */
function behindObject(
  first: Part,
  candidates: readonly Part[],
  verb: VerbGroup | null,
  words: readonly Word[],
  language: Language,
): Part | undefined {
  if (
    verb === null ||
    verb.passive ||
    !(language.sets.agentive.has(verb.lemma) || language.reporting.has(verb.lemma))
  )
    return undefined
  if (canAct(first, words, language)) return undefined
  // "Das Beben forderte zwanzig Todesopfer": a crowd may be what is done.
  const isCrowd = (p: Part) =>
    words[p.head]!.ref === null && headNoun(p, { words, language })?.sector === 'CVL'
  return candidates.find(
    (p) => p !== first && p.start > verb.words[0]! && canAct(p, words, language) && !isCrowd(p),
  )
}

/** Somebody: a name, a role, a group. */
function canAct(p: Part, words: readonly Word[], language: Language): boolean {
  return (
    words[p.head]!.ref !== null || words[p.head]!.tag === 'pron' || headNoun(p, { words, language }) !== null
  )
}

function clearObject(bare: readonly Part[], subject: Part | null, words: readonly Word[]): boolean {
  return bare.some(
    (p) =>
      p !== subject &&
      (isDative(p, words) || /^(den|einen|keinen|diesen)$/.test(words[p.start]!.token.lower)),
  )
}

function canBeNominative(p: Part, words: readonly Word[], language: Language): boolean {
  const first = words[p.start]!
  // "der russischen Regierung", "der Türkei": genitive or dative; "der russische Minister", "der Iran": nominative.
  if (first.token.lower === 'der' && first.tag === 'det' && p.head > p.start) {
    const next = words[p.start + 1]!
    if ((next.tag === 'adj' || next.tag === 'verb') && /en$/.test(next.token.lower)) return false
    if (next.tag === 'name' && next.ref?.kind !== 'person' && !isMasculineName(p, words, language))
      return false
    if (isFeminine(p, words, language)) return false
  }
  return (first.tag !== 'det' && first.tag !== 'pron') || p.cases === '' || p.cases.includes('n')
}

/** "der Iran", "der US-Kongress", "der russische Geheimdienst": what an adjective in -e or the noun in the name tells. */
function isMasculineName(p: Part, words: readonly Word[], language: Language): boolean {
  const next = words[p.start + 1]!
  if (language.masculineNames.has(next.token.text)) return true
  if (next.ref?.kind !== 'organization') return false
  if (/^\p{Ll}.*e$/u.test(next.token.text) && next.refEnd > p.start + 2) return true
  const last = words[Math.max(next.refEnd, p.start + 2) - 1]!.token.text
  const noun = last.slice(last.lastIndexOf('-') + 1)
  return language.masculineHeads.some((head) => noun.toLowerCase().endsWith(head))
}

/** "der Grenze", "der Regierung": behind "der" no nominative. */
function isFeminine(p: Part, words: readonly Word[], language: Language): boolean {
  const head = words[p.head]!
  if (head.tag !== 'noun') return false
  const { text } = head.token
  if (/(ung|heit|keit|schaft|tion|sion|tät)$/.test(text) || isWoman(p, words, language)) return true
  return (
    /[^e]e$/.test(text) && !language.sets.masculineInE.has(text) && headNoun(p, { words, language }) === null
  )
}

/** "erließ der Ministerin die Strafe": behind "der" a woman is a genitive or dative. */
function isWoman(p: Part, words: readonly Word[], language: Language): boolean {
  return (
    /(er|or|ist|ant|ent|ät|t|n|ch|l)in$/.test(words[p.head]!.token.text) &&
    headNoun(p, { words, language }) !== null
  )
}

function mustBeNominative(p: Part, words: readonly Word[], language: Language): boolean {
  const lower = words[p.start]!.token.lower
  if (['er', 'wir', 'ich', 'man', 'wer'].includes(lower)) return true
  return (
    lower === 'der' &&
    words[p.start]!.tag === 'det' &&
    p.head > p.start &&
    !/(ung|heit|keit|schaft|ion|tät)$/.test(words[p.head]!.token.text) &&
    !isWoman(p, words, language)
  )
}

function agrees(p: Part, plural: boolean | null): boolean {
  if (plural === null || p.plural === null) return true
  return p.plural === plural || p.members.length > 0
}
