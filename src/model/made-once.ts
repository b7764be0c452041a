/** Look-ups of which each is made when first asked for, and then kept. */
export interface MadeOnce<V> {
  /** undefined for a key that is not there. */
  get(key: string): V | undefined
}

/** @param keys the keys that are there */
export function madeOnce<V>(keys: Iterable<string>, make: (key: string) => V): MadeOnce<V> {
  const known = new Set(keys)
  const made = new Map<string, V>()
  return {
    get(key) {
      const seen = made.get(key)
      if (seen !== undefined || !known.has(key)) return seen
      const value = make(key)
      made.set(key, value)
      return value
    },
  }
}
