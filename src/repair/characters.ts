import type { RepairEdit } from '../model/article.js'

// One linear look tells whether there is anything to do at all; most articles end here.
const always = 1
const whenDoubled = 2
const beforeBracket = 3
const signs = new Uint8Array(0x10000)
for (const c of '\u00ad\u00a0\u1680\u2028\u2029\u202a\u202b\u202c\u202d\u202e\u202f\u205f\u2060\u3000\ufeff´`<#&')
  signs[c.charCodeAt(0)] = always
signs.fill(always, 0x300, 0x370)
signs.fill(always, 0x2000, 0x2012)
for (const c of "',*_") signs[c.charCodeAt(0)] = whenDoubled
signs[0x5d] = beforeBracket

function hasAnything(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const sign = signs[text.charCodeAt(i)]
    if (sign === 0) continue
    if (sign === always) return true
    if (text.charCodeAt(i + 1) === (sign === whenDoubled ? text.charCodeAt(i) : 0x28)) return true
  }
  return false
}

const characters = 'repair/characters'
const markup = 'repair/markup'

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  quot: '"',
  apos: "'",
  lt: '<',
  gt: '>',
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  euro: '€',
  shy: '',
  auml: 'ä',
  ouml: 'ö',
  uuml: 'ü',
  Auml: 'Ä',
  Ouml: 'Ö',
  Uuml: 'Ü',
  szlig: 'ß',
  eacute: 'é',
  laquo: '«',
  raquo: '»',
  bdquo: '„',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  sbquo: '‚',
  middot: '·',
  bull: '•',
  copy: '©',
}

interface Pattern {
  readonly rule: string
  readonly pattern: RegExp
  readonly read: (match: RegExpMatchArray) => string | null
}

// Each is linear: no alternative of one repetition can start another.
const patterns: readonly Pattern[] = [
  { rule: characters, pattern: /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]+/g, read: () => '' },
  { rule: characters, pattern: /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g, read: () => ' ' },
  { rule: characters, pattern: /[\u2028\u2029]/g, read: () => '\n' },
  { rule: characters, pattern: /[\u2010\u2011]/g, read: () => '-' },
  { rule: characters, pattern: /\p{L}[\u0300-\u036f]{1,4}/gu, read: ([m]) => composed(m!) },
  { rule: characters, pattern: /(?<=\p{L})[´`](?=\p{L})/gu, read: () => "'" },
  { rule: characters, pattern: /''/g, read: () => '"' },
  { rule: characters, pattern: /,,(?=\p{L})/gu, read: () => '„' },
  { rule: markup, pattern: /&(?:#(\d{1,6})|#x([0-9a-f]{1,5})|([a-zA-Z]{2,6}));/g, read: entity },
  { rule: markup, pattern: /<\/?[a-zA-Z][a-zA-Z0-9]{0,15}(?:\s[^<>\n]{0,500})?\/?>/g, read: () => '' },
  { rule: markup, pattern: /^#{1,6} +/gm, read: () => '' },
  {
    rule: markup,
    pattern: /\*\*|(?<![\p{L}\p{N}_])__(?=\p{L})|(?<=[\p{L}.!?])__(?![\p{L}\p{N}_])/gu,
    read: () => '',
  },
]
const link = /(!?)\[([^[\]\n]{0,300})\]\(([^()\s]{1,500})(?: "[^"\n]{0,200}")?\)/g

/** Soft hyphens, odd spaces, decomposed letters, doubled quotation signs, entities, tags and the marks of Markdown. */
export function characterEdits(text: string): RepairEdit[] {
  if (!hasAnything(text)) return []
  const edits: RepairEdit[] = []
  for (const { rule, pattern, read } of patterns)
    for (const match of text.matchAll(pattern)) {
      const replacement = read(match)
      if (replacement !== null && replacement !== match[0])
        edits.push({ start: match.index, end: match.index + match[0].length, replacement, rule })
    }
  if (text.includes('](')) linkEdits(text, edits)
  return edits
}

/** `[words](address)` is read as its words, a picture not at all. */
function linkEdits(text: string, edits: RepairEdit[]): void {
  for (const match of text.matchAll(link)) {
    const end = match.index + match[0].length
    if (match[1] === '!') edits.push({ start: match.index, end, replacement: '', rule: markup })
    else {
      const words = match.index + 1
      edits.push({ start: match.index, end: words, replacement: '', rule: markup })
      edits.push({ start: words + match[2]!.length, end, replacement: '', rule: markup })
    }
  }
}

function composed(letter: string): string | null {
  const one = letter.normalize('NFC')
  return one.length < letter.length ? one : null
}

function entity([, decimal, hex, name]: RegExpMatchArray): string | null {
  if (name !== undefined) return entities[name] ?? null
  const point = decimal === undefined ? Number.parseInt(hex!, 16) : Number(decimal)
  return point >= 0x20 && point <= 0x10ffff && (point < 0xd800 || point > 0xdfff)
    ? String.fromCodePoint(point)
    : null
}
