import { createRequire } from 'node:module'

type Franc = (text: string, options: { only?: string[]; minLength: number }) => string

const to639 = { de: 'deu', en: 'eng' } as const
// The languages of more than a few million speakers that franc may name; others come back as ISO 639-3 cut to what is known.
const from639: Readonly<Record<string, string>> = {
  deu: 'de',
  eng: 'en',
  spa: 'es',
  fra: 'fr',
  ita: 'it',
  por: 'pt',
  nld: 'nl',
  pol: 'pl',
  ces: 'cs',
  tur: 'tr',
  swe: 'sv',
  dan: 'da',
  nob: 'no',
  nno: 'no',
  fin: 'fi',
  hun: 'hu',
  ron: 'ro',
  vie: 'vi',
  ind: 'id',
  zlm: 'ms',
  hrv: 'hr',
  bos: 'bs',
  srp: 'sr',
  slv: 'sl',
  slk: 'sk',
  rus: 'ru',
  ukr: 'uk',
  bul: 'bg',
  bel: 'be',
  cat: 'ca',
  glg: 'gl',
  afr: 'af',
  swh: 'sw',
  som: 'so',
  hau: 'ha',
  uzn: 'uz',
  azj: 'az',
  kaz: 'kk',
  tgl: 'tl',
  ell: 'el',
  arb: 'ar',
  pes: 'fa',
  heb: 'he',
  hin: 'hi',
  cmn: 'zh',
  jpn: 'ja',
  kor: 'ko',
  tha: 'th',
  als: 'sq',
  est: 'et',
  lvs: 'lv',
  lit: 'lt',
  eus: 'eu',
  kmr: 'ku',
  mlt: 'mt',
  hat: 'ht',
}

let franc: Franc | null = null

/**
 * Asks franc, which is loaded only now: most articles are settled without it.
 *
 * @param among ISO 639-1 codes to choose from; null asks among all languages and looks at the whole document
 * @returns ISO 639-1, or null where franc cannot tell
 */
export function askFranc(text: string, among: readonly ('de' | 'en')[] | null): string | null {
  franc ??= (createRequire(import.meta.url)('franc') as { franc: Franc }).franc
  const sample = text.slice(0, among === null ? 20_000 : 1_000)
  const code = franc(sample, {
    minLength: 1,
    ...(among === null ? {} : { only: among.map((c) => to639[c]) }),
  })
  return from639[code] ?? null
}
