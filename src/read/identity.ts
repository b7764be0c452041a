import { readLimits } from './limits.js'
import { wellFormed } from './well-formed.js'

const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i

/**
 * The id as it may stand in a file name on any system: no path, no control or reserved characters, not hidden, not
 * endless. An id that is safe comes back unchanged; '' where nothing is left of it.
 */
export function safeId(id: string): string {
  let safe = ''
  for (const c of wellFormed(id)) safe += isSafe(c) ? c : '-'
  safe = [...safe].slice(0, readLimits.idChars).join('')
  if (safe !== id) safe = safe.replace(/-{2,}/g, '-')
  while (/^[.\-\s]/.test(safe)) safe = safe.slice(1)
  while (/[.\s]$/.test(safe) || (safe !== id && safe.endsWith('-'))) safe = safe.slice(0, -1)
  return reserved.test(safe.split('.')[0]!) ? `article-${safe}` : safe
}

function isSafe(c: string): boolean {
  const point = c.codePointAt(0)!
  if (point < 0x20 || (point >= 0x7f && point < 0xa0)) return false
  // Marks that turn or hide text in a terminal or a file list.
  if (
    (point >= 0x200b && point <= 0x200f) ||
    (point >= 0x2028 && point <= 0x202e) ||
    (point >= 0x2060 && point <= 0x206f) ||
    point === 0xfeff
  )
    return false
  return !'/\\:*?"<>|'.includes(c)
}
