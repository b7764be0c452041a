/** One thing that is wrong with an input or a rule: where, what, why, how to mend. Lines and columns count from 1. */
export interface Problem {
  readonly file: string
  readonly line: number | null
  readonly column: number | null
  readonly severity: 'error' | 'warning'
  /** Stable, kebab-case; explained in the README. */
  readonly code: string
  readonly message: string
  readonly why?: string
  readonly mend?: string
  /** The source line and the length to underline from `column`. */
  readonly excerpt?: { readonly text: string; readonly length: number }
  /** Keys and indexes into the data of a YAML file, until the loader turns them into line and column; `key`: the key is wrong, not its value. */
  readonly at?: { readonly path: readonly (string | number)[]; readonly key?: boolean }
}

/** Thrown for input that cannot be used; carries all problems found, never reaches a user as a stack trace. */
export class InputError extends Error {
  constructor(readonly problems: readonly Problem[]) {
    super(problems.map((p) => p.message).join('; '))
    this.name = 'InputError'
  }
}
