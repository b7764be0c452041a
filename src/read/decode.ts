/**
 * Bytes as text: by byte order mark, by the page's own charset (HTML), as UTF-8 where it is valid, else windows-1252,
 * which German papers' archives are full of. UTF-8 with a few broken characters stays UTF-8, with U+FFFD for them. The mark itself is no part of the text; line ends stay as they are.
 *
 * @returns null for what is no text at all
 */
export async function decode(bytes: Uint8Array, page: boolean): Promise<string | null> {
  const marked = byMark(bytes)
  if (marked !== null) return marked
  if (isBinary(bytes)) return null
  const declared = page ? declaredCharset(bytes) : null
  if (declared === null || declared === 'utf-8') {
    const text = asUtf8(bytes) ?? nearlyUtf8(bytes)
    if (text !== null) return text
  }
  const { default: iconv } = await import('iconv-lite')
  const charset =
    declared !== null && declared !== 'utf-8' && iconv.encodingExists(declared) ? declared : 'windows-1252'
  return iconv.decode(Buffer.from(bytes), charset)
}

function byMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf)
    return asUtf8(bytes) ?? new TextDecoder('utf-8').decode(bytes)
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  const wide = wideWithoutMark(bytes)
  return wide === null ? null : new TextDecoder(wide).decode(bytes)
}

/** UTF-16 without a mark: Latin text has a zero in nearly every second byte and none in the others. */
function wideWithoutMark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const seen = Math.min(bytes.length & ~1, 512)
  if (seen < 8) return null
  let even = 0
  let odd = 0
  for (let i = 0; i < seen; i += 2) {
    if (bytes[i] === 0) even++
    if (bytes[i + 1] === 0) odd++
  }
  const half = seen / 2
  if (odd > half * 0.7 && even === 0) return 'utf-16le'
  return even > half * 0.7 && odd === 0 ? 'utf-16be' : null
}

/** A zero byte, the signature of a well-known container, or more than a stray control character. */
function isBinary(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, 5)).toString('latin1')
  if (
    head === '%PDF-' ||
    head.startsWith('PK\x03\x04') ||
    head.startsWith('\x1f\x8b') ||
    head.startsWith('\x89PNG')
  )
    return true
  let controls = 0
  for (const byte of bytes) {
    if (byte === 0) return true
    if (
      byte < 0x20 &&
      byte !== 9 &&
      byte !== 10 &&
      byte !== 13 &&
      byte !== 12 &&
      byte !== 0x1a &&
      byte !== 0x1b
    )
      controls++
  }
  return controls > Math.max(8, bytes.length / 200)
}

function asUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/**
 * UTF-8 that was cut or damaged in a few places: ten sound characters beyond ASCII for each broken one, or nothing broken
 * but a character cut off at the end. In windows-1252 nearly every such byte is broken when read as UTF-8.
 */
function nearlyUtf8(bytes: Uint8Array): string | null {
  const text = new TextDecoder('utf-8').decode(bytes)
  let sound = 0
  let broken = 0
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit === 0xfffd) broken++
    else if (unit > 0x7f) sound++
  }
  // A lone last byte may be a closing quotation mark or an umlaut of windows-1252; two bytes that begin a character are not.
  const begun = bytes.at(-1)! < 0xc0 && (bytes.at(-2)! >= 0xe0 || bytes.at(-3)! >= 0xf0)
  const cut = broken === 1 && text.endsWith('\ufffd') && (sound > 0 || begun)
  return cut || (broken > 0 && sound >= broken * 10) ? text : null
}

/** Whether decoding had to put U+FFFD where the bytes say nothing: the file is cut or damaged. */
export function isDamaged(text: string, bytes: Uint8Array): boolean {
  return text.includes('\ufffd') && !Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(mark)
}

/** U+FFFD as UTF-8: it stood in the file already. */
const mark = Buffer.from('\ufffd', 'utf8')

// The labels that the web takes for windows-1252 (WHATWG Encoding Standard); iconv would read them to the letter.
const latin = new Set([
  'iso-8859-1',
  'iso8859-1',
  'iso_8859-1',
  'latin1',
  'l1',
  'us-ascii',
  'ascii',
  'cp1252',
  'x-cp1252',
])

function declaredCharset(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, 4_096)).toString('latin1')
  const label = /<meta[^>]{0,200}charset\s{0,5}=\s{0,5}["']?([\w-]{2,30})/i.exec(head)?.[1]?.toLowerCase()
  if (label === undefined) return null
  if (label === 'utf8') return 'utf-8'
  return latin.has(label) ? 'windows-1252' : label
}
