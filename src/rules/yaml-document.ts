import { Composer, type CST, type Document, Lexer, type LineCounter, Parser, YAMLParseError } from 'yaml'

/** Thrown where lists and tables stand in each other deeper than anybody writes them. */
export class TooDeep extends Error {}

/** Marks that open a block list or table, one after the other on one line: the lexer recurses into each. */
const marksInARow = /(?:[-?:][ \t]+){25}/

/**
 * Parses YAML with positions, without recursing deeper than `depth`. The parser keeps its own stack, so that its height
 * can be watched; what it gives is composed recursively, and a stack that overflows there can take the process with it.
 *
 * @throws TooDeep
 */
export function readYaml(source: string, counter: LineCounter, depth: number): Document {
  if (marksInARow.test(source)) throw new TooDeep()
  const lexer = new Lexer()
  const parser = new Parser(counter.addNewLine)
  const tokens: CST.Token[] = []
  counter.addNewLine(0)
  for (const lexeme of lexer.lex(source)) {
    for (const token of parser.next(lexeme)) tokens.push(token)
    if (parser.stack.length > depth) throw new TooDeep()
  }
  for (const token of parser.end()) tokens.push(token)
  // Keys that stand twice are found by who reads the document: the composer compares each key with each.
  const composer = new Composer({
    lineCounter: counter,
    merge: false,
    uniqueKeys: false,
    prettyErrors: false,
  })
  const [document, second] = [...composer.compose(tokens, true, source.length)] as Document[]
  if (second)
    document!.errors.push(
      new YAMLParseError([second.range![0], second.range![0] + 1], 'MULTIPLE_DOCS', 'one document a file'),
    )
  return document!
}
