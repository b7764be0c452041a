// Noun phrases as far as the choice between noun and verb needs them.
import type { Language } from '../language.js'
import type { Word } from '../types.js'
import { canBeNoun } from './forms.js'

/** A noun phrase before the phrases are read: its head, and whether a preposition governs it. */
export interface RoughNoun {
  readonly head: number
  readonly governed: boolean
  readonly joined: boolean
}

const nounBefore = new Set(['det', 'adj', 'num', 'prep'])

/** A word that may be a verb is a noun behind a determiner, an adjective, a preposition, and right behind a verb. */
const nounHere = (words: readonly Word[], k: number, from: number) =>
  nounBefore.has(words[k - 1]?.tag ?? '') || (k === from && from > 0 && canBeNoun(words[k]!))

/** The noun phrases between two words, one pass. */
export function nounsBetween(words: readonly Word[], from: number, to: number): RoughNoun[] {
  const found: RoughNoun[] = []
  let governed = false
  let joined = false
  /** A phrase is open: what follows without a border belongs to it. */
  let open = false
  /** A determiner or number that may stand alone. */
  let alone = -1
  const close = () => {
    if (alone >= 0) found.push({ head: alone, governed, joined })
    if (open || alone >= 0) governed = joined = false
    open = false
    alone = -1
  }
  for (let k = from; k < to; k++) {
    const w = words[k]!
    const border = w.tag === 'name' && w.refStart === k && open && words[k - 1]!.tag === 'name'
    if (border) close()
    if (w.tag === 'noun' || w.tag === 'name' || (w.tag === 'verb' && nounHere(words, k, from))) {
      if (open)
        found[found.length - 1] = { head: k, governed: found.at(-1)!.governed, joined: found.at(-1)!.joined }
      else found.push({ head: k, governed, joined })
      open = true
      alone = -1
    } else if (w.tag === 'det' || w.tag === 'num') {
      if (open) close()
      if (alone < 0 || w.tag === 'det') alone = k
    } else if (w.tag === 'adj') {
      if (open) close()
    } else if (w.tag === 'pron') {
      close()
      found.push({ head: k, governed, joined })
      governed = joined = false
    } else {
      close()
      if (w.tag === 'prep' || w.tag === 'to') governed = true
      else if (w.tag === 'date') governed = false
      else if (w.tag === 'coord') {
        joined = found.length > 0
        governed = joined && found.at(-1)!.governed
      } else if (w.tag !== 'adv') governed = joined = false
    }
  }
  close()
  return found
}

/** Is there a phrase between the two words that no preposition governs? */
export function bareNounBetween(words: readonly Word[], from: number, to: number): boolean {
  return to > from && nounsBetween(words, from, to).some((n) => !n.governed)
}

/** Is what a word names one or several? Null where the form does not tell. */
export function numberOf(words: readonly Word[], noun: RoughNoun, language: Language): 's' | 'p' | null {
  const w = words[noun.head]!
  const lower = w.token.lower
  if (noun.joined) return 'p'
  if (w.tag === 'name') return w.ref?.kind === 'organization' ? null : 's'
  if (w.tag === 'num') return lower === '1' ? 's' : 'p'
  if (w.tag === 'pron' || w.tag === 'det') {
    if (language.sets.singularPronouns.has(lower)) return 's'
    return language.sets.relative.has(lower) ? null : 'p'
  }
  if (isPlural(lower, language)) return 'p'
  if (language.names !== null && Object.hasOwn(language.names.demonyms, w.token.text)) return null
  return /s$/.test(lower) ? null : 's'
}

/** Is a common noun plural by its form? */
export const isPlural = (lower: string, language: Language): boolean =>
  language.sets.pluralNouns.has(lower) || /[^siu]s$/.test(lower)
