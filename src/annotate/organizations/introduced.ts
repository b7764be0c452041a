import { createTally, weighed } from '../text/candidate.js'
import { tag } from '../text/language.js'
import { type Tagged, wordsAt } from '../text/tagged.js'
import { isAcronym } from './acronyms.js'
import type { OrganizationCandidate, OrganizationRef } from './find.js'
import { spells } from './initials.js'

/** A sentence with what was settled in it; other kinds of names only cover words. */
export interface SettledSentence {
  readonly tagged: Tagged
  readonly settled: readonly { readonly type: string; readonly first: number; readonly last: number }[]
}

/** An acronym and the name that it is introduced for, wherever the article does so. */
interface Introduction {
  readonly name: string
  readonly refs: readonly OrganizationRef[]
}

/** What acronyms change in a sentence: candidates that are new or say more than those that stood there. */
export interface Introduced {
  /** Reads a sentence again, knowing every acronym that the article introduces. */
  reread(sentence: SettledSentence): OrganizationCandidate[]
  /** Is this word introduced for a law, an illness, a measure? */
  isThing(word: string): boolean
}

/**
 * Gathers acronyms that an article introduces: "National Salvation Council (NSC)", "NSC (National Salvation Council)",
 * "der Nationale Rettungsrat, kurz NRR,". The acronym and the name are one organization from then on, in the gazetteer or not.
 */
export function gatherAcronyms(
  sentences: readonly SettledSentence[],
  isNear: (index: number) => boolean,
): Introduced {
  const things = new Set<string>()
  const byAcronym = new Map<string, Introduction>()
  const full = new Map<Tagged, OrganizationCandidate[]>()
  for (const { tagged, settled } of sentences) {
    const { tokens } = tagged.sentence
    for (let i = 1; i + 1 < tokens.length; i++) {
      const found = introduction(tagged, settled, i)
      if (found === null) continue
      const { acronym, name, spelt } = found
      if (name === null) {
        things.add(acronym)
        continue
      }
      // "Nationale Sahelfront (NSF)" is no science foundation of a country that nobody speaks of.
      const own = knownRefs(tagged, acronym).filter((r) => !spelt || isNear(r))
      const refs = own.length > 0 && !name.refs.some((r) => typeof r === 'number') ? own : name.refs
      if (!byAcronym.has(acronym)) byAcronym.set(acronym, { name: name.name, refs })
      full.set(tagged, [...(full.get(tagged) ?? []), { ...name, refs }])
    }
  }
  return {
    isThing: (word) => things.has(word),
    reread({ tagged, settled }) {
      const found = [...(full.get(tagged) ?? [])]
      if (byAcronym.size === 0) return found
      for (const [i, token] of tagged.sentence.tokens.entries()) {
        if (!(tagged.tags[i]! & tag.capital)) continue
        const words = wordsAt(tagged, i, i)
        const meant = byAcronym.get(words.name) ?? byAcronym.get(words.name.replace(/s$/, ''))
        if (meant === undefined || token.kind !== 'word') continue
        if (settled.some((c) => c.first < c.last && c.first <= i && c.last >= i)) continue
        found.push(made(tagged, { ...words, name: meant.name }, meant.refs))
      }
      return found
    },
  }
}

function isOrganization(c: SettledSentence['settled'][number] | undefined): c is OrganizationCandidate {
  return c?.type === 'organization'
}

/** The last word names a law, treaty, illness, product: what bears an acronym and is no organization. */
function isThing({ sentence, language }: Tagged, last: number): boolean {
  const { lower } = sentence.tokens[last]!
  const things = language.list('acronym-things')
  if (things.has(lower)) return true
  if (!language.nounsCapitalised) return false
  for (const thing of things) if (lower.endsWith(thing)) return true
  return false
}

function made(
  tagged: Tagged,
  words: ReturnType<typeof wordsAt>,
  refs: readonly OrganizationRef[],
): OrganizationCandidate {
  const tally = createTally(tagged.language.naming.evidence.organization)
  tally.add('introduced')
  return weighed('organization', tagged, words, refs, tally)
}

function knownRefs({ language }: Tagged, name: string): number[] {
  return (language.known.get(name) ?? []).filter((r) => r.kind.startsWith('organization')).map((r) => r.index)
}

interface Found {
  readonly acronym: string
  /** null where the name is that of a thing. */
  readonly name: OrganizationCandidate | null
  /** Do the words of the name begin with the letters of the acronym? */
  readonly spelt: boolean
}

/** An acronym and its name around the bracket or comma at token `i`, or null. */
function introduction(tagged: Tagged, settled: SettledSentence['settled'], i: number): Found | null {
  const { tokens } = tagged.sentence
  const mark = tokens[i]!.text
  const behind =
    mark === '(' && closes(tokens[i + 2]?.text) ? i + 1 : mark === ',' ? behindWord(tagged, i + 1) : -1
  if (behind > 0 && isAcronym(tokens[behind]!.text)) {
    const acronym = tokens[behind]!.text
    const spelt = spells(tagged, i - 1, acronym)
    const name = nameBefore(tagged, settled, i - 1, acronym, spelt)
    if (name === null && !(spelt >= 0 && isThing(tagged, i - 1))) return null
    return { acronym, name, spelt: spelt >= 0 }
  }
  if (mark !== '(' || !isAcronym(tokens[i - 1]!.text)) return null
  const name = settled.find((c): c is OrganizationCandidate => c.type === 'organization' && c.first === i + 1)
  return name !== undefined && name.last > name.first && closes(tokens[name.last + 1]?.text)
    ? { acronym: tokens[i - 1]!.text, name, spelt: spells(tagged, name.last, tokens[i - 1]!.text) >= 0 }
    : null
}

function closes(text: string | undefined): boolean {
  return text === ')' || text === ',' || text === ';'
}

/** ", kurz ABC", ", known as ABC": the token behind the words of the lexicon, or -1. */
function behindWord({ sentence, language }: Tagged, i: number): number {
  const { tokens } = sentence
  if (!language.list('acronym-words').has(tokens[i]?.lower ?? '')) return -1
  const next = tokens[i + 1]?.lower === 'as' || tokens[i + 1]?.lower === 'als' ? i + 2 : i + 1
  return next < tokens.length ? next : -1
}

/** The organization that ends at token `last`, or capitalised words there whose initials the acronym spells. */
function nameBefore(
  tagged: Tagged,
  settled: SettledSentence['settled'],
  last: number,
  acronym: string,
  spelt: number,
): OrganizationCandidate | null {
  const { tags, language } = tagged
  const there = settled.find((c) => c.first <= last && c.last >= last)
  if (isOrganization(there) && there.last === last && (spelt < 0 || spelt >= there.first))
    // "the Blues Club (NYC)": what stands in brackets is known as something else.
    return spelt >= 0 || !language.known.get(acronym)?.some((r) => r.kind === 'place') ? there : null
  if (spelt < 0 || there?.type === 'person' || there?.first === spelt) return null
  // "Member of Parliament (MP)", "Victims Protection Act (VPA)", "Oberflächenbehandlung (OBB)" are no organizations.
  if (language.isStopAcronym(acronym) || tags[spelt]! & tag.role) return null
  if (isThing(tagged, last) || (spelt === last && !(tags[last]! & (tag.organizationHead | tag.body))))
    return null
  return made(tagged, wordsAt(tagged, spelt, last), [])
}
