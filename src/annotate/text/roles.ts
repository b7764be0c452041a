import type { LanguageNames, RoleNoun } from '../../rules/names.js'

/** The role noun at the end of a compound (`SPD-Chef`, `Kremlsprecher`), or null. */
export function roleOfCompound(
  text: string,
  names: LanguageNames,
): { readonly noun: RoleNoun; readonly at: number } | null {
  const hyphen = text.lastIndexOf('-')
  if (hyphen > 0) {
    const noun = own(names.roles, text.slice(hyphen + 1))
    return noun === null ? null : { noun, at: hyphen + 1 }
  }
  for (let at = 3; at <= text.length - 4; at++) {
    const noun = own(names.roles, text[at]!.toUpperCase() + text.slice(at + 1))
    if (noun !== null) return { noun, at }
  }
  return null
}

function own(table: Readonly<Record<string, RoleNoun>>, key: string): RoleNoun | null {
  return Object.hasOwn(table, key) ? table[key]! : null
}

/** Does a word name a role, by itself or as the last part of a compound? */
export function isRoleCompound(text: string, names: LanguageNames): boolean {
  return Object.hasOwn(names.roles, text) || (text.length > 6 && roleOfCompound(text, names) !== null)
}
