/** Where the user is told how far a batch is; never standard output. */
export interface Progress {
  advance(step: { readonly articles: number; readonly failed: number; readonly current: string }): void
  /** Prints lines without the bar in between. */
  print(lines: string): void
  end(): void
}

interface ProgressOptions {
  readonly stream: { write(text: string): unknown; readonly isTTY?: boolean; readonly columns?: number }
  /** Articles to come, where that is known. */
  readonly total: number | null
  /** Milliseconds since some fixed moment. */
  readonly now: () => number
  /** No bar and no plain lines: only what is printed. */
  readonly quiet: boolean
}

const barEvery = 100
const lineEvery = 5_000

/** A bar on a terminal, else a plain line every five seconds. */
export function createProgress({ stream, total, now, quiet }: ProgressOptions): Progress {
  const started = now()
  const bar = !quiet && stream.isTTY === true
  let last = started
  let shown = false
  const clear = () => {
    if (shown) stream.write('\r\x1b[K')
    shown = false
  }
  return {
    advance({ articles, failed, current }) {
      if (quiet || now() - last < (bar ? barEvery : lineEvery)) return
      last = now()
      const text = progressText({ articles, failed, current, total, seconds: (last - started) / 1000 })
      if (!bar) stream.write(`depesche: ${text}\n`)
      else {
        stream.write(`\r\x1b[K${text.slice(0, Math.max(20, (stream.columns ?? 80) - 1))}`)
        shown = true
      }
    },
    print(lines) {
      clear()
      stream.write(lines)
    },
    end: clear,
  }
}

/** `120 of 400 articles (30 %), 41.2/s, 7 s left, 2 failed, politik/abc.txt` */
export function progressText(at: {
  articles: number
  failed: number
  current: string
  total: number | null
  seconds: number
}): string {
  const rate = at.seconds > 0 ? at.articles / at.seconds : 0
  const share = at.total ? ` (${Math.floor((100 * at.articles) / at.total)} %)` : ''
  const parts = [
    `${at.articles}${at.total === null ? '' : ` of ${at.total}`} articles${share}`,
    `${rate.toFixed(1)}/s`,
  ]
  if (at.total !== null && rate > 0)
    parts.push(`${Math.ceil(Math.max(0, at.total - at.articles) / rate)} s left`)
  if (at.failed > 0) parts.push(`${at.failed} failed`)
  parts.push(at.current.replace(/[\u0000-\u001f\u007f-\u009f]/g, '�'))
  return parts.join(', ')
}
