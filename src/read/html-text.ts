/** As much of a DOM node as is read here. */
export interface Element {
  readonly nodeType: number
  readonly nodeName: string
  readonly textContent: string | null
  readonly childNodes: ArrayLike<Element>
}

const blocks = new Set(
  'P DIV SECTION ARTICLE MAIN HEADER FOOTER ASIDE BLOCKQUOTE UL OL LI DL DT DD TABLE TR H1 H2 H3 H4 H5 H6 FIGURE PRE HR BODY FORM'.split(
    ' ',
  ),
)

/** The text of a node as paragraphs with a blank line between them; an explicit stack, so that no depth is too deep. */
export function blocksOf(root: Element): string {
  const paragraphs: string[] = []
  let current = ''
  const close = () => {
    const text = current.replace(/[ \t\r\n\f]+/g, ' ').trim()
    if (text !== '') paragraphs.push(text)
    current = ''
  }
  const stack: (Element | 'close')[] = [root]
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node === 'close') close()
    else if (node.nodeType === 3) current += node.textContent ?? ''
    else if (node.nodeName === 'BR') close()
    else {
      const block = blocks.has(node.nodeName)
      if (block) {
        close()
        stack.push('close')
      } else if (node.nodeName === 'TD' || node.nodeName === 'TH') current += ' '
      const children = node.childNodes // a getter that makes a list each time
      for (let i = children.length - 1; i >= 0; i--) stack.push(children[i]!)
    }
  }
  close()
  return paragraphs.length === 0 ? '' : `${paragraphs.join('\n\n')}\n`
}
