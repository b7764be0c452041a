import type { RawRecord } from './index.js'

/** Where a value stands in the data: keys and list positions from the root. */
export type DataPath = readonly (string | number)[]

export interface Place {
  readonly line: number
  readonly column: number | null
}

/** Finds line and column of a value in the file that a record came from. Only called where something is wrong. */
export async function createLocator(
  raw: Pick<RawRecord, 'source' | 'line' | 'index'>,
): Promise<(path: DataPath) => Place> {
  const { isNode, LineCounter, parseDocument } = await import('yaml')
  const counter = new LineCounter()
  const document = parseDocument(raw.source, { lineCounter: counter, logLevel: 'silent' })
  const root: DataPath = raw.index === null ? [] : [raw.index]
  return (path) => {
    for (let depth = path.length; depth >= 0; depth--) {
      const node: unknown = document.getIn([...root, ...path.slice(0, depth)], true)
      if (isNode(node) && node.range) {
        const at = counter.linePos(node.range[0])
        return { line: at.line + raw.line - 1, column: at.col }
      }
    }
    return { line: raw.line, column: null }
  }
}
