import type { SpunPhrase } from '../rules/repair.js'

/** The words of a phrase as they are compared: an ending apostrophe is no part of a word. */
export function partsOf({ spun }: Pick<SpunPhrase, 'spun'>): string[] {
  return spun.split(' ').map((p) => p.replace(/['’]$/, ''))
}

/** Which of the words a phrase is looked up by: the longest. */
export function anchorOf(parts: readonly string[]): number {
  return parts.reduce((best, part, i) => (part.length > parts[best]!.length ? i : best), 0)
}
