import anyAscii from 'any-ascii'

/** ASCII slug of a name: lower case, words joined by hyphens; accents, umlauts and other scripts are folded to plain letters. */
export function slugOf(name: string): string {
  const plain = /^[\x20-\x7e]*$/.test(name) ? name : anyAscii(name.normalize('NFD').replace(/\p{M}+/gu, ''))
  return plain
    .toLowerCase()
    .replace(/['’`]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}
