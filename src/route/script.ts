import type { RepairRules } from '../rules/repair.js'

interface ScriptRange {
  readonly from: number
  readonly to: number
  readonly languages: RepairRules['scripts'][number]['languages']
}

/** Tells the language of text in letters that neither German nor English uses; null where most letters are Latin. */
export function createScriptGuard({
  scripts,
}: Pick<RepairRules, 'scripts'>): (text: string) => string | null {
  const ranges: ScriptRange[] = scripts.map((s) => ({
    from: Number.parseInt(s.from, 16),
    to: Number.parseInt(s.to, 16),
    languages: s.languages,
  }))
  const least = Math.min(...ranges.map((r) => r.from))
  return (text) => {
    const counts = new Int32Array(ranges.length)
    let latin = 0
    let other = 0
    // Evenly spread over the document: a German lead above a Russian story does not hide it.
    const step = Math.max(1, Math.floor(text.length / 500))
    for (let i = 0; i < text.length; i += step) {
      const unit = text.charCodeAt(i)
      if (unit >= 0x41 && unit < 0x250) latin++
      else if (unit >= least) {
        const found = ranges.findIndex((r) => r.from <= unit && unit <= r.to)
        if (found >= 0) {
          counts[found]!++
          other++
        }
      }
    }
    if (other === 0 || other <= latin) return null
    const most = counts.indexOf(Math.max(...counts))
    return languageWithin(text.slice(0, 20_000).toLowerCase(), ranges, counts, most)
  }
}

function languageWithin(
  text: string,
  ranges: readonly ScriptRange[],
  counts: Int32Array,
  most: number,
): string {
  // Japanese is told by its syllables even where most signs are Chinese.
  const japanese = ranges.findIndex((r) => r.languages[0]?.language === 'ja')
  const range =
    ranges[most]!.languages[0]?.language === 'zh' && japanese >= 0 && counts[japanese]! * 8 > counts[most]!
      ? ranges[japanese]!
      : ranges[most]!
  const has = (letters: string) => [...letters].some((c) => text.includes(c))
  const found = range.languages.find(
    (l) => (l.letters === undefined || has(l.letters)) && (l.without === undefined || !has(l.without)),
  )
  return (found ?? range.languages[0]!).language
}
