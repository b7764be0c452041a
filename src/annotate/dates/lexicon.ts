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

/** First word (lower case) → everything that can begin with it; `telling` where it alone makes a sentence worth reading, `seconds` the words after which it does. */
export type Lexicon = ReadonlyMap<string, Entries>

/** Words that stand inside an entry of several words, though they may be no entry themselves. */
export function wordsWithin(lexicon: Lexicon): ReadonlySet<string> {
  return new Set([...lexicon.values()].flatMap((e) => e.list.flatMap((entry) => entry.rest)))
}

/** Words that by themselves, or with those that follow, make a sentence worth reading. */
export function tellingWords(lexicon: Lexicon): string[] {
  return [...lexicon].filter(([, e]) => e.telling || e.seconds.size > 0).map(([word]) => word)
}

interface Entries {
  /** True where no entry depends on its neighbours or on how it is written. */
  plain: boolean
  readonly list: Entry[]
  telling: boolean
  readonly seconds: Set<string>
  /** The side of publication to which the word points as a verb form; 'finite' is past only where it stands before the date; 'open' where the verb form after it points to none ("be"), or null. */
  cue: 'past' | 'future' | 'finite' | 'open' | null
}

/** Words of the calendar, and every literal word that patterns name (class '=word'). */
export function buildLexicon(calendar: LanguageCalendar): Lexicon {
  const lexicon = new Map<string, Entries>()
  const telling = tellingClasses(calendar)
  const add = (form: string, entry: Omit<Entry, 'rest' | 'length'>) => {
    const [first, ...rest] = form.split(' ') as [string, ...string[]]
    const full = { ...entry, rest, length: rest.length + 1 }
    const known = lexicon.get(first) ?? {
      list: [],
      telling: false,
      seconds: new Set<string>(),
      cue: null,
      plain: true,
    }
    if (known.list.some((e) => same(e, full))) return
    if (full.class === 'CUE') known.cue = full.data['cue'] as Entries['cue']
    else known.list.push(full)
    known.plain &&= rest.length === 0 && !full.case && !full.after && !full.before
    if (telling.has(full.class)) {
      if (rest.length === 0) known.telling = true
      else known.seconds.add(rest[0]!)
    }
    lexicon.set(first, known)
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

const same = (a: Entry, b: Entry): boolean =>
  a.class === b.class && a.case === b.case && a.rest.join(' ') === b.rest.join(' ')

/**
 * Classes of which every expression has at least one: all but those of everyday words (`common`), and where a pattern
 * is made of such words alone, the longest of its words.
 */
function tellingClasses({ patterns, common }: LanguageCalendar): ReadonlySet<string> {
  const everyday = new Set(common)
  const weak = (item: string) => item.startsWith('=') || everyday.has(item)
  const sequences = patterns
    .filter((p) => p.means !== 'nothing')
    .flatMap((p) => p.sequences.map(([items]) => items))
  return new Set(
    sequences.flatMap((items) => (items.every(weak) ? longest(items) : items.filter((item) => !weak(item)))),
  )
}

const none: readonly Sense[] = []

const longest = (items: readonly string[]): string => items.reduce((a, b) => (b.length > a.length ? b : a))

/** The readings of token `i`; an empty list for most tokens. */
export function sensesAt(tokens: readonly Token[], i: number, lexicon: Lexicon): readonly Sense[] {
  const token = tokens[i]!
  if (token.kind === 'number') return numeralSenses(tokens, i)
  const entries = lexicon.get(token.lower)
  if (entries === undefined) return none
  const { list, plain } = entries
  if (plain) return list
  if (list.length === 1) return fits(list[0]!, tokens, i) ? list : none
  return list.filter((e) => fits(e, tokens, i))
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
