/** Bounds of a chunk: what goes to a worker in one message. */
export interface ChunkLimits {
  readonly items: number
  readonly size: number
  /** A chunk that has waited so long for more goes as it is, so that a slow stream is answered article by article. */
  readonly milliseconds: number
}

export interface Chunk<Item> {
  readonly items: readonly Item[]
  readonly size: number
  /** Reached a bound: more is probably to come. */
  readonly full: boolean
}

/** Groups a stream into chunks without holding any item back for long. */
export async function* inChunks<Item>(
  items: AsyncIterable<Item>,
  sizeOf: (item: Item) => number,
  limits: ChunkLimits,
): AsyncGenerator<Chunk<Item>> {
  const source = items[Symbol.asyncIterator]()
  let next = source.next()
  let group: Item[] = []
  let size = 0
  let late: Promise<'late'> | null = null
  let timer: NodeJS.Timeout | undefined
  const take = (full: boolean): Chunk<Item> => {
    const chunk = { items: group, size, full }
    clearTimeout(timer)
    group = []
    size = 0
    late = null
    return chunk
  }
  try {
    for (;;) {
      const result = late ? await Promise.race([next, late]) : await next
      if (result === 'late') {
        yield take(false)
        continue
      }
      if (result.done) break
      group.push(result.value)
      size += sizeOf(result.value)
      next = source.next()
      next.catch(() => {})
      if (group.length >= limits.items || size >= limits.size) yield take(true)
      else if (late === null)
        late = new Promise((resolve) => {
          timer = setTimeout(() => resolve('late'), limits.milliseconds)
        })
    }
    if (group.length > 0) yield take(false)
  } finally {
    clearTimeout(timer)
    void source.return?.()
  }
}
