import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Area } from './area.js'
import type { CompiledAreas } from './areas.js'

/** All rules loaded: the compiled areas, the version of the built-in pack and the digest over everything loaded. */
export interface Rules extends CompiledAreas {
  readonly version: string
  readonly digest: string
}

/** What lies beside the compiled areas and says what they are. */
export interface Manifest {
  readonly version: string
  readonly digest: string
  /** Areas that are written language by language, each in a file of its own. */
  readonly languages: Readonly<Record<string, readonly string[]>>
}

/** The manifest of the built-in pack: also of which bytes, by which compiler. */
export interface BuiltinManifest extends Manifest {
  /** Fingerprint of rules/ when it was compiled. */
  readonly source: string
  /** Digest of the program that compiles, so that what another one made is never taken. */
  readonly compiler: string
}

/** Folder of the compiled built-in pack (made by `npm run build`). */
export const builtinFolder = fileURLToPath(new URL('../../dist/pack/', import.meta.url))

/** The manifest of the built-in pack. */
export function builtinManifest(): BuiltinManifest {
  return readPart(builtinFolder, 'manifest') as BuiltinManifest
}

/** A compiled file; the writer below writes plain ASCII. */
export function readPart(folder: string, name: string): unknown {
  return JSON.parse(readFileSync(join(folder, `${name}.json`), 'latin1'))
}

/** Plain ASCII, everything else escaped: a run reads it byte by byte, which is several times as fast as UTF-8. */
export function writePart(folder: string, name: string, data: unknown): void {
  const text = JSON.stringify(data).replace(/[^\0-\x7f]/g, escaped)
  writeFileSync(join(folder, `${name}.json`), text)
}

function escaped(c: string): string {
  return `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`
}

/** Writes areas; one that is a table by language is parted, and its languages are told for the manifest. */
export function writeAreas(
  folder: string,
  compiled: readonly { readonly area: Area<unknown>; readonly data: unknown }[],
): Record<string, string[]> {
  mkdirSync(folder, { recursive: true })
  const languages: Record<string, string[]> = {}
  for (const { area, data } of compiled) {
    if (!area.byLanguage) {
      writePart(folder, area.name, data)
      continue
    }
    const parts = Object.entries(data as Readonly<Record<string, unknown>>)
    languages[area.name] = parts.map(([language]) => language)
    for (const [language, part] of parts) writePart(folder, `${area.name}.${language}`, part)
  }
  return languages
}

/** An area as it was written; where it is a table by language, each language is parsed when first used. */
export function readArea(folder: string, name: string, { languages }: Manifest): unknown {
  const own = languages[name]
  if (own === undefined) return readPart(folder, name)
  const area = {}
  for (const language of own) {
    let parsed: unknown
    Object.defineProperty(area, language, {
      enumerable: true,
      get: () => (parsed ??= readPart(folder, `${name}.${language}`)),
    })
  }
  return area
}

/** Areas are parsed when first used, so that a command pays only for what it needs. */
export function lazyRules(
  { version, digest }: Pick<Manifest, 'version' | 'digest'>,
  read: (area: string) => unknown,
): Rules {
  const cache = new Map<string, unknown>(Object.entries({ version, digest }))
  return new Proxy({} as Rules, {
    get(_, key) {
      if (typeof key !== 'string' || key === 'then') return undefined
      if (!cache.has(key)) cache.set(key, read(key))
      return cache.get(key)
    },
  })
}
