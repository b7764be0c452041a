import type { Token } from '../../model/mention.js'
import type { LanguageCalendar } from '../../rules/calendar.js'
import { numeralSenses } from './numerals.js'

export type SenseData = Readonly<Record<string, string | number>>

/** One reading of the token at which it starts: a class of words, what it says, and how many tokens it takes. */
export interface Sense {
  readonly class: string
  readonly data: SenseData
  readonly length: number
}

interface Entry extends Sense {
  readonly rest: readonly string[]
  readonly case: 'upper' | 'lower' | undefined
  readonly after: ReadonlySet<string> | undefined
  readonly before: ReadonlySet<string> | undefined
}

/** First word (lower case) → everything that can begin with it. */
export type Lexicon = ReadonlyMap<string, readonly Entry[]>

/** Words of the calendar, and every literal word that patterns name (class '=word'). */
export function buildLexicon(calendar: LanguageCalendar): Lexicon {
  const lexicon = new Map<string, Entry[]>()
  const add = (form: string, entry: Omit<Entry, 'rest' | 'length'>) => {
    const [first, ...rest] = form.split(' ') as [string, ...string[]]
    const list = lexicon.get(first)
    const full = { ...entry, rest, length: rest.length + 1 }
    if (list === undefined) lexicon.set(first, [full])
    else if (
      !list.some(
        (e) =>
          e.class === full.class &&
          e.length === full.length &&
          e.rest.join(' ') === rest.join(' ') &&
          e.case === full.case,
      )
    )
      list.push(full)
  }
  for (const w of calendar.words)
    add(w.form, {
      class: w.class,
      data: w.data,
      case: w.case,
      after: w.after && new Set(w.after),
      before: w.before && new Set(w.before),
    })
  for (const p of calendar.patterns)
    for (const [items] of p.sequences)
      for (const item of items)
        if (item.startsWith('='))
          add(item.slice(1), { class: item, data: {}, case: undefined, after: undefined, before: undefined })
  return lexicon
}

const none: readonly Sense[] = []

/** The readings of token `i`; an empty list for most tokens. */
export function sensesAt(tokens: readonly Token[], i: number, lexicon: Lexicon): readonly Sense[] {
  const token = tokens[i]!
  if (token.kind === 'number') return numeralSenses(tokens, i)
  const entries = lexicon.get(token.lower)
  if (entries === undefined) return none
  return entries.length === 1
    ? fits(entries[0]!, tokens, i)
      ? entries
      : none
    : entries.filter((e) => fits(e, tokens, i))
}

function fits(entry: Entry, tokens: readonly Token[], i: number): boolean {
  for (let k = 0; k < entry.rest.length; k++) if (tokens[i + 1 + k]?.lower !== entry.rest[k]) return false
  if (entry.case !== undefined) {
    const first = tokens[i]!.text
    const capital = first[0] !== tokens[i]!.lower[0]
    if (entry.case === 'upper' ? !capital : capital && i > 0 && !opening.has(tokens[i - 1]!.text))
      return false
  }
  if (entry.after === undefined && entry.before === undefined) return true
  return keepsCompany(entry.after, tokens[i - 1]) || keepsCompany(entry.before, tokens[i + entry.length])
}

const opening = new Set(['„', '"', '“', '»', '«', '(', '‚', "'", ':', '–', '-', '‘', '.'])

function keepsCompany(words: ReadonlySet<string> | undefined, neighbour: Token | undefined): boolean {
  if (words === undefined || neighbour === undefined) return false
  return words.has(neighbour.lower) || (neighbour.kind === 'number' && words.has('#'))
}
