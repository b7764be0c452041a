import { join, resolve } from 'node:path'
import { extract } from '../extract.js'
import type { ExtractOptions } from '../options.js'

const pause = 200

/** Extracts, then again whenever one of the paths or rules changes, until it is stopped; the journal keeps each round small. */
export async function watch(paths: readonly string[], options: ExtractOptions): Promise<number> {
  const stopped = new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
  })
  const { watch: observe } = await import('chokidar')
  const watcher = observe([...paths, ...options.rules], { ignoreInitial: true, ignored: ownOutputs(options) })
  const ready = new Promise<void>((resolve) => watcher.once('ready', () => resolve()))
  let code = 0
  let running: Promise<void> = Promise.resolve()
  const again = () => {
    running = running.then(async () => {
      code = await extract(paths, options)
    })
  }
  let timer: NodeJS.Timeout | undefined
  watcher.on('all', () => {
    clearTimeout(timer)
    timer = setTimeout(again, pause)
  })
  await ready
  again()
  await running
  process.stderr.write('depesche: watching; Ctrl-C ends\n')
  await stopped
  clearTimeout(timer)
  await watcher.close()
  await running
  return code
}

/** What a round writes itself is no change: it would begin the next round, without end. */
function ownOutputs({ out, cache, summary, reportFile }: ExtractOptions): (path: string) => boolean {
  const own = [out, cache, summary, reportFile].flatMap((p) => (p === undefined ? [] : [resolve(p)]))
  return (path) => own.some((o) => resolve(path) === o || resolve(path).startsWith(join(o, '/')))
}
