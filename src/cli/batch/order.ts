/** Runs `work` on up to `width` items at once and gives the results in the order of the items. */
export async function* inOrder<Item, Result>(
  items: AsyncIterable<Item>,
  width: (item: Item) => number,
  work: (item: Item) => Promise<Result>,
): AsyncGenerator<Result> {
  const pending: Promise<Result>[] = []
  for await (const item of items) {
    const result = work(item)
    result.catch(() => {}) // awaited below, in its turn
    pending.push(result)
    while (pending.length >= width(item)) yield await pending.shift()!
  }
  while (pending.length > 0) yield await pending.shift()!
}
