import { homedir } from 'node:os'
import { isAbsolute, join } from 'node:path'
import { loadRules, type Rules } from '../rules/index.js'

/** Loads rule packs as the command line does: what was compiled before is taken from the user's cache. */
export function loadPacks(packs: readonly string[]): Promise<Rules> {
  return loadRules(packs, {
    cache: join(userCache(process.env, process.platform), 'packs'),
    onStep: patience(),
  })
}

/** Tells on a terminal, once, why nothing happens for seconds. */
function patience(): () => void {
  const started = performance.now()
  let told = process.stderr.isTTY !== true
  return () => {
    if (told || performance.now() - started < 1_000) return
    told = true
    process.stderr.write('depesche: compiling rules; the next run takes them from the cache …\n')
  }
}

/** Where programs of a user keep what they can make again: `$XDG_CACHE_HOME`, else the custom of the system. */
export function userCache(env: Readonly<Record<string, string | undefined>>, platform: string): string {
  const given = env['XDG_CACHE_HOME']
  if (given && isAbsolute(given)) return join(given, 'depesche')
  if (platform === 'win32' && env['LOCALAPPDATA']) return join(env['LOCALAPPDATA'], 'depesche', 'cache')
  return join(homedir(), platform === 'darwin' ? 'Library/Caches' : '.cache', 'depesche')
}
