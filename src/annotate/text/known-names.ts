import type { Rules } from '../../rules/index.js'
import { tag } from './language.js'
import { asWritten, createBook, findPhrase, type PhraseBook } from './phrases.js'
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

/** One book of all names of the gazetteers. */
export function createKnownNames(rules: Rules): PhraseBook<KnownRef[]> {
  const refs = new Map<string, KnownRef[]>()
  const read = (lines: string, kind: KnownKind) => {
    if (lines === '') return
    for (const line of lines.split('\n')) {
      const [name, ...indices] = line.split('\t')
      let list = refs.get(name!)
      if (list === undefined) refs.set(name!, (list = []))
      for (const index of indices) list.push({ kind, index: Number(index) })
    }
  }
  read(rules.places.forms, 'place')
  read(rules.organizations.forms, 'organization')
  read(rules.people.full, 'person')
  read(rules.people.alone, 'person-alone')
  read(rules.places.ambiguous, 'place-ambiguous')
  read(rules.organizations.ambiguous, 'organization-ambiguous')
  return createBook(refs)
}

/** The known names of a sentence, longest first at each token; they may overlap. */
export function findKnown(book: PhraseBook<KnownRef[]>, tagged: Tagged): Hit[] {
  const { tokens } = tagged.sentence
  const { endings } = tagged.language
  const hits: Hit[] = []
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!
    if (token.kind === 'punctuation' || (token.text === token.lower && token.kind === 'word')) continue
    let found = findPhrase(book, tokens, i, asWritten, endings)
    // Headlines and datelines in capitals: NEW DELHI.
    if (found === null && tagged.tags[i]! & tag.upper && token.text.length > 3)
      found = findPhrase(book, tokens, i, (t) => titleCase(t.text), endings)
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
