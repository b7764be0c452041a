import type { RepairRules } from '../rules/repair.js'

/**
 * Headlines and single sentences often have no function word of one language alone ("Police arrest four in Oslo"):
 * frequent words of news and endings tell more of them than the trigrams of franc.
 */
export function createShortReader(
  rules: Pick<RepairRules, 'languages'>,
): (text: string) => 'de' | 'en' | null {
  const of = (code: string) => {
    const known = rules.languages.find((l) => l.language === code)
    return {
      common: new Set([...(known?.words ?? []), ...(known?.common ?? [])]),
      endings: known?.endings ?? [],
    }
  }
  const german = of('de')
  const english = of('en')
  return (text) => {
    let balance = 0
    for (const word of text.match(/\p{L}+/gu) ?? []) {
      const lower = word.toLowerCase()
      balance += Number(speaksFor(lower, german)) - Number(speaksFor(lower, english))
    }
    return balance === 0 ? null : balance > 0 ? 'de' : 'en'
  }
}

function speaksFor(
  word: string,
  { common, endings }: { readonly common: ReadonlySet<string>; readonly endings: readonly string[] },
): boolean {
  return common.has(word) || (word.length > 4 && endings.some((e) => word.endsWith(e)))
}
