/** Ends a batch in good order on SIGINT and SIGTERM: what is under way is finished, nothing new is begun. */
export interface Stop {
  until<Item>(items: AsyncIterable<Item>): AsyncGenerator<Item>
  /** 130 or 143 after a signal, else null. */
  exitCode(): number | null
  remove(): void
}

const codes = { SIGINT: 130, SIGTERM: 143 } as const

export function onStop(): Stop {
  let signalled: keyof typeof codes | null = null
  const listen = (signal: keyof typeof codes) => {
    if (signalled !== null) process.exit(codes[signal]) // asked twice: at once; every file stands whole anyway
    signalled = signal
    process.stderr.write('\ndepesche: stopping; run the same command again to go on from here\n')
  }
  process.on('SIGINT', listen)
  process.on('SIGTERM', listen)
  return {
    async *until(items) {
      for await (const item of items) {
        if (signalled !== null) return
        yield item
      }
    },
    exitCode: () => (signalled === null ? null : codes[signalled]),
    remove() {
      process.off('SIGINT', listen)
      process.off('SIGTERM', listen)
    },
  }
}
