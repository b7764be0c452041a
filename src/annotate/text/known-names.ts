import type { Rules } from '../../rules/index.js'
import { openBook } from './frozen.js'
import { opening, tag } from './language.js'
import { asWritten, type Book, findPhrase } from './phrases.js'
import type { Tagged } from './tagged.js'

/** What a name of the gazetteers leads to: what it names, and an index into the gazetteer of that kind. */
export type KnownKind =
  | 'person'
  | 'person-alone'
  | 'organization'
  | 'organization-ambiguous'
  | 'place'
  | 'place-ambiguous'
export interface KnownRef {
  readonly kind: KnownKind
  readonly index: number
}

/** A known name in a sentence. */
export interface Hit {
  readonly first: number
  readonly last: number
  readonly end: number
  readonly key: string
  readonly refs: readonly KnownRef[]
}

const kinds: Readonly<Record<string, KnownKind>> = {
  p: 'person',
  a: 'person-alone',
  o: 'organization',
  q: 'organization-ambiguous',
  l: 'place',
  m: 'place-ambiguous',
}

/** The book of all names of the gazetteers. */
export function createKnownNames(rules: Rules): Book<KnownRef[]> {
  return openBook(rules.known.book, (value) =>
    value.split(',').map((ref) => ({ kind: kinds[ref[0]!]!, index: Number(ref.slice(1)) })),
  )
}

/** The known names of a sentence, longest first at each token; they may overlap. */
export function findKnown(tagged: Tagged): Hit[] {
  const { tokens } = tagged.sentence
  const { endings, known: book } = tagged.language
  const hits: Hit[] = []
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!
    const bits = tagged.tags[i]!
    const shouts =
      (bits & tag.upper) !== 0 && (token.text.length > 3 || ((tagged.tags[i + 1] ?? 0) & tag.upper) !== 0)
    if (!(tagged.opens[i]! & opening.known) && !shouts) continue
    let found = findPhrase(book, tokens, i, asWritten, endings)
    // Headlines and datelines in capitals: NEW DELHI.
    if (found === null && shouts) found = findPhrase(book, tokens, i, (t) => titleCase(t.text), endings)
    if (found !== null)
      hits.push({ first: i, last: found.last, end: found.end, key: found.key, refs: found.value })
  }
  return hits
}

/** NEW → New, NEU-DELHI → Neu-Delhi. */
export function titleCase(text: string): string {
  let out = ''
  let start = true
  for (const c of text) {
    out += start ? c : c.toLowerCase()
    start = c === '-' || c === '’' || c === "'"
  }
  return out
}
