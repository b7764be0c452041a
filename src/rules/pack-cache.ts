import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import type { Area } from './area.js'
import {
  type BuiltinManifest,
  builtinFolder,
  lazyRules,
  type Manifest,
  type Rules,
  readArea,
  readPart,
  writeAreas,
  writePart,
} from './compiled.js'
import type { EventRules } from './events/types.js'
import { makeFolder } from './make-folder.js'

/** So many sets of packs are kept; those not used for longest go first. */
const kept = 6

/** Packs as a cache knows them. */
export interface KnownPacks {
  readonly folders: readonly string[]
  /** One of each folder. */
  readonly fingerprints: readonly string[]
}

interface CachedManifest extends Manifest {
  /** Areas that the packs touch; all others are the built-in ones. */
  readonly areas: readonly string[]
  /** Where the packs stood: rules name their files, and the same pack may now stand elsewhere. */
  readonly folders: readonly string[]
}

/** These packs as an earlier run compiled them, or null. Whatever is wrong with the cache counts as nothing found. */
export function findCached(cache: string, packs: KnownPacks, builtin: BuiltinManifest): Rules | null {
  const folder = join(cache, keyOf(packs, builtin))
  if (!existsSync(folder)) return null
  try {
    const manifest = readPart(folder, 'manifest') as CachedManifest
    const now = new Date()
    utimesSync(folder, now, now)
    const own = new Set(manifest.areas)
    return lazyRules(manifest, (name) => {
      if (!own.has(name)) return readArea(builtinFolder, name, builtin)
      const area = readArea(folder, name, manifest)
      return name === 'events' ? moved(area as EventRules, manifest.folders, packs.folders) : area
    })
  } catch {
    return null
  }
}

/** Rules with their files where the packs stand now. */
function moved(events: EventRules, from: readonly string[], to: readonly string[]): EventRules {
  const rename = (file: string) => {
    const at = from.findIndex((folder) => file.startsWith(join(folder, '/')))
    return at < 0 ? file : join(to[at]!, file.slice(join(from[at]!, '/').length))
  }
  return { ...events, rules: events.rules.map((r) => ({ ...r, file: rename(r.file) })) }
}

/** Keeps what was compiled, whole or not at all; a cache that cannot be written is no problem of the user's. */
export function keepCompiled(
  cache: string,
  packs: KnownPacks,
  builtin: BuiltinManifest,
  rules: Rules,
  touched: readonly Area<unknown>[],
): void {
  let made: string | null = null
  try {
    makeFolder(cache, 0o700)
    made = mkdtempSync(join(cache, 'part-'))
    const compiled = touched.map((area) => ({ area, data: rules[area.name as keyof Rules] as unknown }))
    const manifest: CachedManifest = {
      version: rules.version,
      digest: rules.digest,
      languages: writeAreas(made, compiled),
      areas: touched.map((area) => area.name),
      folders: packs.folders,
    }
    writePart(made, 'manifest', manifest)
    renameSync(made, join(cache, keyOf(packs, builtin)))
    made = null
    forgetOldest(cache)
  } catch {
    // read-only, full, or another process was first
  } finally {
    if (made !== null) rmSync(made, { recursive: true, force: true })
  }
}

function forgetOldest(cache: string): void {
  const used = (name: string) => statSync(join(cache, name), { throwIfNoEntry: false })?.mtimeMs ?? 0
  const names = readdirSync(cache).filter((name) => /^[0-9a-f]{32}$/.test(name))
  const oldest = names.map((name) => ({ name, at: used(name) })).sort((a, b) => b.at - a.at)
  for (const { name } of oldest.slice(kept)) rmSync(join(cache, name), { recursive: true, force: true })
}

function keyOf({ fingerprints }: KnownPacks, { digest, compiler }: BuiltinManifest): string {
  const hash = createHash('sha256').update(JSON.stringify([digest, compiler, fingerprints]))
  return hash.digest('hex').slice(0, 32)
}
