import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Bounds that keep a stranger's pack from using unbounded time or memory. */
export const packLimits = {
  fileBytes: 4_000_000,
  packBytes: 64_000_000,
  files: 5_000,
  depth: 24,
  aliases: 0,
  problems: 50,
}

/**
 * Paths of every `.yaml` file below a folder, in code-unit order; links are not followed.
 *
 * @returns null where there are more than `packLimits.files`
 */
export function listYaml(folder: string): string[] | null {
  const found: string[] = []
  return collect(folder, '', found, 0) ? found : null
}

function collect(root: string, below: string, found: string[], depth: number): boolean {
  const entries = readdirSync(join(root, below), { withFileTypes: true }).sort((a, b) =>
    a.name < b.name ? -1 : 1,
  )
  for (const entry of entries) {
    const path = below === '' ? entry.name : `${below}/${entry.name}`
    if (entry.isDirectory() && depth < packLimits.depth) {
      if (!collect(root, path, found, depth + 1)) return false
    } else if (entry.isFile() && entry.name.endsWith('.yaml')) found.push(path)
    if (found.length > packLimits.files) return false
  }
  return true
}

/** Digest over paths and bytes of a pack: the same fingerprint, the same rules. Null where it is too large to be one. */
export function fingerprintOf(folder: string): string | null {
  const paths = listYaml(folder)
  if (paths === null) return null
  const hash = createHash('sha256')
  let bytes = 0
  for (const path of paths) {
    const file = join(folder, path)
    bytes += statSync(file).size
    if (bytes > packLimits.packBytes) return null
    const content = readFileSync(file)
    hash.update(`${path}\n${content.length}\n`).update(content)
  }
  return hash.digest('hex')
}
