import { extract } from '../extract.js'
import type { ExtractOptions } from '../options.js'

const pause = 200

/** Extracts, then again whenever one of the paths changes, until it is stopped; the journal keeps each round small. */
export async function watch(paths: readonly string[], options: ExtractOptions): Promise<number> {
  const { watch: observe } = await import('chokidar')
  let code = await extract(paths, options)
  const watcher = observe([...paths, ...options.rules], { ignoreInitial: true })
  process.stderr.write('depesche: watching; Ctrl-C ends\n')
  let timer: NodeJS.Timeout | undefined
  let running: Promise<void> = Promise.resolve()
  const again = () => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      running = running.then(async () => {
        code = await extract(paths, options)
      })
    }, pause)
  }
  watcher.on('all', again)
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
  })
  clearTimeout(timer)
  await watcher.close()
  await running
  return code
}
