import type { Token } from './mention.js'

/** How something is written, once for all places where it stands. */
export interface Form {
  readonly text: string
  readonly lower: string
  /** From 0 in the order in which forms were met; -1 where there are too many. Nothing but tables hangs on it. */
  readonly number: number
}

/** A newspaper's year has fewer; what is met later is worked out each time. */
const mostForms = 200_000
const forms = new Map<string, Form>()

export function formOf(text: string): Form {
  const known = forms.get(text)
  if (known !== undefined) return known
  const form = { text, lower: text.toLowerCase(), number: forms.size < mostForms ? forms.size : -1 }
  if (form.number >= 0) forms.set(text, form)
  return form
}

/** Works out what a form is by itself, wherever it stands, once a form: `work` may look at `text`, `lower` and `kind` alone. */
export function noted<T extends object | string | number>(work: (token: Token) => T): (token: Token) => T {
  const notes: (T | undefined)[] = []
  return (token) => {
    const { form } = token
    if (form < 0) return work(token)
    const known = notes[form]
    if (known !== undefined) return known
    // Filled to its place, so that the table stays one run of memory.
    while (notes.length <= form) notes.push(undefined)
    const found = work(token)
    notes[form] = found
    return found
  }
}
