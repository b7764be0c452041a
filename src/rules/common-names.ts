import type { Area } from './area.js'
import { namesArea } from './names.js'

/** What names say whatever the language of the text, so that an article pays only for the names of its own language. */
export interface CommonNames {
  /** Role → sector of its holders; the first language that has the role decides. */
  readonly sectors: Readonly<Record<string, string | null>>
  /** Country code → adjective in records: Russian, US. */
  readonly adjectives: Readonly<Record<string, string>>
  /** A seat of government by name in any language → country code. */
  readonly seats: Readonly<Record<string, string>>
}

/** The language of canonical names in records. */
const canonical = 'en'

export const commonNamesArea: Area<CommonNames> = {
  name: 'commonNames',
  owns: namesArea.owns,
  compile(files) {
    // The area of names reports what is wrong with the same files.
    const names = namesArea.compile(files, [])
    const sectors: Record<string, string | null> = {}
    const seats: Record<string, string> = {}
    for (const own of Object.values(names)) {
      for (const { role, sector } of Object.values(own.roles))
        if (role !== null && !Object.hasOwn(sectors, role)) sectors[role] = sector
      Object.assign(seats, own.seats)
    }
    return { sectors, seats, adjectives: canonicalAdjectives(names[canonical]?.adjectives ?? {}) }
  },
}

/** The adjective that stands first for a country, or one in capitals: US, not American. */
function canonicalAdjectives(table: Readonly<Record<string, string>>): Record<string, string> {
  const byCode: Record<string, string> = {}
  for (const [adjective, code] of Object.entries(table))
    if (!Object.hasOwn(byCode, code) || (adjective === adjective.toUpperCase() && !adjective.includes('.')))
      byCode[code] = adjective
  return byCode
}
