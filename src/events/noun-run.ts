// The run of nouns and names that makes the head of a phrase, and the possessor before it.

import type { Language } from './language.js'
import { skipModifiers } from './noun-modifiers.js'
import {
  type Found,
  isQuote,
  nextIsNoun,
  positionAfter,
  type Reader,
  simplePart,
  wordAt,
} from './phrase-reader.js'
import type { Part, Word } from './types.js'

/** A possessor before its noun: "Russlands Außenminister", "Moscow's foreign ministry". */
export function possessorAt(r: Reader, k: number): Found | null {
  const w = wordAt(r, k)
  if (!w) return null
  const end = w.ref ? positionAfter(r, k, w.refEnd) : k + 1
  if (w.tag !== 'name' && w.tag !== 'noun') return null
  let next = end
  const english = r.language.words.order === 'svo'
  if (english) {
    const last = wordAt(r, end - 1)!
    const after = wordAt(r, end)
    const joined = /['’]s?$/.test(last.token.text)
    const split = after?.token.text === '’' || after?.token.text === "'"
    if (!joined && !split) return null
    if (split) {
      next = end + 1
      if (wordAt(r, next)?.token.text === 's') next++
    }
  } else {
    if (w.tag !== 'name' || !isGenitiveName(wordAt(r, end - 1)!, w, r.language)) return null
    const after = wordAt(r, end)
    if (after?.token.text === '’' || after?.token.text === "'") next = end + 1
  }
  const follower = wordAt(r, skipModifiers(r, next))
  if (!follower || (follower.tag !== 'noun' && follower.tag !== 'name')) return null
  return { part: simplePart(r, k, end), next }
}

/** Names in the genitive end in -s that is no part of the name. */
export function isGenitiveName(last: Word, first: Word, { names: lists }: Language): boolean {
  const text = last.token.text
  if (/['’]$/.test(text)) return true
  if (!text.endsWith('s') || first.ref === null) return false
  // "Tiflis" is no genitive though English writes Tbilisi; "Athens" is one though English writes Athens.
  const isForm = (form: string) =>
    lists !== null && (Object.hasOwn(lists.seats, form) || Object.hasOwn(lists.countryForms, form))
  if (isForm(text) !== isForm(text.slice(0, -1))) return !isForm(text)
  const names = first.ref.entity.name
  return !names.endsWith('s') || text.endsWith('ss')
}

/** The run of nouns and names that makes the head; a name in the genitive after a noun is split off. */
export function nounRun(
  r: Reader,
  k: number,
  determined: boolean,
): { head: number; next: number; genitives: Part[] } | null {
  let i = k
  let head = -1
  const genitives: Part[] = []
  const english = r.language.words.order === 'svo'
  while (i < r.at.length && !r.verbs.has(r.at[i]!) && (i === k || r.at[i] === r.at[i - 1]! + 1)) {
    const w = wordAt(r, i)!
    if (w.tag === 'name') {
      const end = positionAfter(r, i, w.refEnd)
      // "hat Präsident Bush Russland gedroht": a second name starts a phrase of its own.
      if (!english && i > k && wordAt(r, i - 1)!.tag === 'name') break
      if (
        !english &&
        head >= 0 &&
        w.ref?.kind !== 'person' &&
        isGenitiveName(wordAt(r, end - 1)!, w, r.language)
      ) {
        genitives.push(simplePart(r, i, end))
        i = end
        break
      }
      if (
        !english &&
        head >= 0 &&
        w.ref?.kind === 'person' &&
        isGenitiveName(wordAt(r, end - 1)!, w, r.language) &&
        !isRoleNoun(r, head)
      ) {
        genitives.push(simplePart(r, i, end))
        i = end
        break
      }
      if (head < 0 || english) head = r.at[end - 1]!
      i = end
    } else if (!english && head >= 0 && w.tag === 'noun' && startsPhrase(r, head, i)) break
    else if (english && i > k && isSecondObject(r, k, i)) break
    else if (w.tag === 'noun' || (english && w.tag === 'verb' && nominal(r, i, k, determined))) {
      if (head < 0 || english) head = r.at[i]!
      else if (!english) head = isRoleNoun(r, head) ? head : r.at[i]!
      i++
    } else if (
      english &&
      (w.tag === 'adj' || w.tag === 'num') &&
      head >= 0 &&
      nextIsNoun(r, i + 1) &&
      w.tag === 'adj'
    )
      i++
    else if (isQuote(w) && head >= 0 && nextIsNoun(r, i + 1) && !english) i++
    else if (isQuote(w) && head >= 0 && i > k && quoteCloses(r, k, i)) i++
    else if (w.tag === 'num' && head >= 0 && !english) i++
    else break
  }
  return head < 0 ? null : { head, next: i, genitives }
}

/** "offered Colombia mediation": behind a verb with two objects a name and a noun are two phrases. */
function isSecondObject(r: Reader, k: number, i: number): boolean {
  const last = r.words[r.at[i - 1]!]!
  const people =
    last.tag === 'noun' &&
    last.token.lower.endsWith('s') &&
    Object.hasOwn(r.language.names?.groups ?? {}, last.token.lower)
  if (!people && (last.tag !== 'name' || r.words[r.at[k]!]!.tag !== 'name')) return false
  let v = k - 1
  while (v > 0 && !r.verbs.has(r.at[v]!) && wordAt(r, v)!.tag === 'adj') v--
  if (v < 0) return false
  const before = r.at[v]!
  return r.verbs.has(before) && r.words[before]!.readings.some((x) => r.language.ditransitive.has(x.lemma))
}

/**
 * A German common noun right behind another noun or a name starts a phrase ("gewährte dem Soldaten Asyl", "in Rabat
 * Gespräche"), except behind a role noun, where an unknown name may follow, and behind an acronym ("US Präsident").
 */
function startsPhrase(r: Reader, head: number, i: number): boolean {
  const before = r.words[head]!
  const w = wordAt(r, i)!
  // "Hunderte Menschen", "zehn Millionen Euro": what is counted or measured.
  if (r.language.sets.counted.has(before.token.text)) return false
  const common =
    r.language.nounLemmas.has(w.token.text) ||
    /(ung|heit|keit|schaft|tion|ismus|nis|tät|ungen|tionen)$/.test(w.token.text)
  if (before.tag === 'name') return !(/^\p{Lu}{2,4}$/u.test(before.token.text) && isRoleNoun(r, r.at[i]!))
  return isRoleNoun(r, head)
    ? common
    : common || r.language.names === null || !/^\p{Lu}\p{Ll}+$/u.test(w.token.text)
}

function quoteCloses(r: Reader, from: number, to: number): boolean {
  for (let i = from - 1; i < to; i++) if (i >= 0 && wordAt(r, i) && isQuote(wordAt(r, i)!)) return true
  return false
}

function isRoleNoun(r: Reader, head: number): boolean {
  const names = r.language.names
  const text = r.words[head]!.token.text
  return (
    names !== null &&
    (Object.hasOwn(names.roles, text) || /(minister|präsident|kanzler|chef|sprecher|führer|in)$/i.test(text))
  )
}

/** An English verb form that stands where only a noun can: "talks", "the attack". */
function nominal(r: Reader, i: number, k: number, determined: boolean): boolean {
  const w = wordAt(r, i)!
  if (r.verbs.has(r.at[i]!)) return false
  return determined || i > k || !w.readings.some((x) => x.feature === 't')
}
