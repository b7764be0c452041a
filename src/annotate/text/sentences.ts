import type { RepairedArticle } from '../../model/article.js'
import type { Sentence, Token } from '../../model/mention.js'
import type { Span } from '../../model/span.js'
import { tokenise } from './tokens.js'

const closers = new Set(['.', '!', '?', '…'])
const trailing = new Set(['"', '“', '”', '’', '»', '«', ')', "'", ']'])
/**
 * Cuts the story (all but skipped zones) into sentences: at closing punctuation and at line ends that close a paragraph.
 *
 * @param abbreviations words in lower case after which a dot ends no sentence
 */
export function splitSentences(article: RepairedArticle, abbreviations: ReadonlySet<string>): Sentence[] {
  const sentences: Sentence[] = []
  const isSkipped = holds(article.zones.filter((z) => z.reading === 'skip'))
  const isSecondary = holds(article.zones.filter((z) => z.reading === 'secondary'))
  let next = 0
  let paragraph = 0
  for (const line of linesOf(article.text)) {
    if (line.blank) {
      paragraph++
      continue
    }
    if (isSkipped(line)) continue
    const tokens = tokenise(article.text.slice(line.start, line.end), line.start).filter((t) => !isSkipped(t))
    while (next < article.paragraphs.length && article.paragraphs[next]!.end <= line.start) next++
    const own = article.paragraphs[next]
    const language = (own !== undefined && own.start <= line.start ? own.language : null) ?? article.language
    for (const group of cut(tokens, abbreviations)) {
      const start = group[0]!.start
      const end = group.at(-1)!.end
      sentences.push({
        index: sentences.length,
        start,
        end,
        tokens: group,
        language,
        paragraph,
        secondary: isSecondary({ start, end }),
        headline: !group.some((t) => closers.has(t.text)),
      })
    }
    paragraph++
  }
  return sentences
}

/** Tells whether one of the spans (in order of their starts) holds another span; one search, however many there are. */
function holds(spans: readonly Span[]): (inner: Span) => boolean {
  const joined: { start: number; end: number }[] = []
  for (const { start, end } of spans) {
    const last = joined.at(-1)
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end)
    else joined.push({ start, end })
  }
  if (joined.length === 0) return () => false
  return ({ start, end }) => {
    let low = 0
    let high = joined.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (joined[middle]!.start <= start) low = middle + 1
      else high = middle
    }
    return low > 0 && end <= joined[low - 1]!.end
  }
}

function* linesOf(text: string): Generator<Span & { blank: boolean }> {
  let start = 0
  for (let i = 0; i <= text.length; i++) {
    if (i < text.length && text[i] !== '\n') continue
    yield { start, end: i, blank: text.slice(start, i).trim() === '' }
    start = i + 1
  }
}

function cut(tokens: readonly Token[], abbreviations: ReadonlySet<string>): Token[][] {
  const groups: Token[][] = []
  let current: Token[] = []
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!
    current.push(token)
    if (!closers.has(token.text) || !endsSentence(tokens, i, abbreviations)) continue
    while (
      i + 1 < tokens.length &&
      trailing.has(tokens[i + 1]!.text) &&
      tokens[i + 1]!.start === tokens[i]!.end
    )
      current.push(tokens[++i]!)
    groups.push(current)
    current = []
  }
  if (current.length > 0) groups.push(current)
  return groups
}

function endsSentence(tokens: readonly Token[], i: number, abbreviations: ReadonlySet<string>): boolean {
  const before = tokens[i - 1]
  const after = tokens[i + 1]
  if (after === undefined) return true
  if (tokens[i]!.text !== '.') return true
  if (before === undefined || before.end !== tokens[i]!.start) return true
  if (after.kind === 'word' && /^\p{Ll}/u.test(after.text)) return false
  if (abbreviations.has(before.lower)) return false
  if (before.kind === 'word' && before.text.length === 1) return false
  if (before.kind === 'number' && before.text.length <= 2 && after.kind === 'word') return false
  // "Fr., 14. Juni" goes on, and so does "am 1. 5. 2024".
  if (after.text === ',' || after.text === ';') return false
  return !(before.kind === 'number' && isDayInFigures(tokens, i))
}

/** True at the first or the second dot of "1. 5. 2024". */
function isDayInFigures(tokens: readonly Token[], dot: number): boolean {
  const at = (k: number) => tokens[dot + k]?.text ?? ''
  const small = /^\d{1,2}$/
  if (!small.test(at(-1)) || !/^\d{1,4}$/.test(at(1))) return false
  return (small.test(at(1)) && at(2) === '.') || (at(1).length === 4 && at(-2) === '.' && small.test(at(-3)))
}
