/** A half-open stretch of text. Inside the pipeline it counts UTF-16 code units; only the record counts code points. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** True where two spans share at least one code unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}

/** True where `outer` holds all of `inner`. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}
