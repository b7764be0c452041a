import type { Language } from './language.js'
import type { Resolver } from './resolver.js'
import type { Part, Participant, Word } from './types.js'

/** "beide Seiten", "die beiden Minister", "the two leaders", "both sides": the two parties told last. */
export function bothSides(part: Part, r: Resolver): Participant[] {
  const { both } = r.language.sets
  const lower = r.words[part.head]!.token.lower
  let cue = both.has(lower) && part.end - part.start <= 2
  for (let i = part.start; i < part.head; i++) cue ||= both.has(r.words[i]!.token.lower)
  if (!cue) return []
  if (part.genitives.length > 0) return []
  if (!both.has(lower) && !isMutualNoun(r.words[part.head]!, r.language)) return []
  return r.memory.lastPair(officeOf(r.words[part.head]!, r.language))
}

/** The role that a noun names, in any of its forms: Minister, presidents. */
function officeOf({ token }: Word, language: Language): string | null {
  const { roles } = language.names!
  const forms =
    language.words.order === 'v2'
      ? [token.text, token.text.replace(/e?n$/, '')]
      : [token.lower, token.lower.replace(/s$/, '')]
  for (const form of forms) if (Object.hasOwn(roles, form)) return roles[form]!.role
  return null
}

/** "die beiden Länder", "the two leaders": a noun for one side. */
export function isMutualNoun(w: Word, language: Language): boolean {
  if (language.words.order === 'svo')
    return language.mutualNouns.has(w.token.lower.replace(/ies$/, 'y').replace(/s$/, ''))
  const text = w.token.text
  for (const noun of language.mutualNouns)
    if (
      text.startsWith(noun) ||
      text.endsWith(noun.toLowerCase()) ||
      (noun === 'Land' && text.startsWith('Länder')) ||
      (noun === 'Staat' && text.endsWith('staaten'))
    )
      return true
  return false
}
