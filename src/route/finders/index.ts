import type { WordingFind } from '../../model/article.js'
import type { FinderName, FinderRule, RepairRules } from '../../rules/repair.js'
import { bracketMarker, bracketWord } from './brackets.js'
import { doubledPhrase } from './doubled.js'
import type { Finder, Wording } from './finder.js'
import { foreignRun, foreignStart } from './foreign.js'
import { gluedMenu, gluedSentence, listedWord, splitLetter } from './letters.js'
import { quoteDash } from './quote-dash.js'
import { spacedHyphen } from './spaced-hyphen.js'
import { spunEnglish } from './spun.js'

const factories: Readonly<Record<FinderName, (rule: FinderRule, rules: RepairRules) => Finder>> = {
  'spaced-hyphen': spacedHyphen,
  'quote-dash': quoteDash,
  'bracket-word': bracketWord,
  'bracket-marker': bracketMarker,
  'foreign-run': foreignRun,
  'foreign-start': foreignStart,
  word: listedWord,
  'doubled-phrase': doubledPhrase,
  'split-letter': splitLetter,
  'glued-sentence': gluedSentence,
  'glued-menu': gluedMenu,
}

/** All finders as one: finds in text order, none overlapping; where two want the same words the weightier wins, then the longer. */
export function createFinders(rules: RepairRules): (wording: Wording) => WordingFind[] {
  const finders = rules.finders.map((rule) => ({
    languages: new Set(rule.languages),
    find: factories[rule.finder](rule, rules),
  }))
  const spun = spunEnglish(rules.spun)
  return (wording) => {
    const all = spun(wording)
    for (const { languages, find } of finders) if (languages.has(wording.language)) all.push(...find(wording))
    return all.length < 2 ? all : withoutOverlap(all)
  }
}

function withoutOverlap(finds: WordingFind[]): WordingFind[] {
  finds.sort((a, b) => a.start - b.start || b.weight - a.weight || b.end - a.end)
  const kept: WordingFind[] = []
  for (const find of finds) {
    const before = kept.at(-1)
    if (before === undefined || find.start >= before.end) kept.push(find)
    else if (find.weight > before.weight) kept[kept.length - 1] = find
  }
  return kept
}
