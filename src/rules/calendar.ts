import type { Problem } from '../model/problem.js'
import type { Area } from './area.js'
import { type CompiledPattern, compilePatterns } from './calendar-patterns.js'
import { type CompiledWord, compileWords, problem } from './calendar-words.js'
import type { RuleFile } from './files.js'

/** How one language tells time: its words by class, and the patterns that these form. */
export interface LanguageCalendar {
  readonly words: readonly CompiledWord[]
  readonly patterns: readonly CompiledPattern[]
  /** Classes of everyday words, which alone give no reason to look for a time. */
  readonly common: readonly string[]
}

/** rules/lexicon/<language>/calendar*.yaml, by language. */
export type Calendar = Readonly<Record<string, LanguageCalendar>>

const ownPath = /^lexicon\/([a-z]+)\/calendar(-[a-z]+)*\.yaml$/

export const calendarArea: Area<Calendar> = {
  name: 'calendar',
  byLanguage: true,
  owns: (path) => ownPath.test(path),
  compile: (files, problems) => {
    const languages = [...new Set(files.map((f) => ownPath.exec(f.path)![1]!))].sort()
    return Object.fromEntries(
      languages.map((language) => [
        language,
        compileLanguage(
          files.filter((f) => f.path.startsWith(`lexicon/${language}/`)),
          problems,
        ),
      ]),
    )
  },
}

/** Later files extend earlier ones: word lists add up, and so do patterns. */
function compileLanguage(files: readonly RuleFile[], problems: Problem[]): LanguageCalendar {
  const usable = files.filter((f) => {
    if (f.data !== null && typeof f.data === 'object' && !Array.isArray(f.data)) return true
    problems.push(
      problem(
        f.file,
        'calendar-shape',
        'a calendar file is a map with `words`, `ambiguous`, `compounds` or `patterns`',
      ),
    )
    return false
  })
  for (const f of usable)
    for (const key of Object.keys(f.data as object))
      if (!known.includes(key))
        problems.push(
          problem(f.file, 'unknown-key', `calendar files have no "${key}"`, `use one of ${known.join(', ')}`),
        )
  const words = compileWords(usable, problems)
  const classes = new Set([...words.map((w) => w.class), ...numeralClasses])
  const common = usable.flatMap((f) => (f.data as { common?: string[] }).common ?? [])
  return { words, patterns: compilePatterns(usable, classes, problems), common }
}

const known = ['words', 'nouns', 'endings', 'ambiguous', 'common', 'compounds', 'patterns']

/** Classes that figures have by their shape alone, in every language (src/annotate/dates/numerals.ts). */
export const numeralClasses: readonly string[] = [
  'NUMBER',
  'ORDINAL',
  'DAY',
  'ORDINAL-DOT',
  'DAY-ORDINAL',
  'DAY-DOT',
  'MONTH-DOT',
  'YEAR',
  'SHORT-YEAR',
  'SEASON-YEAR',
  'CLOCK',
  'CLOCK-DOT',
  'HOUR',
  'CLOCK-HALF',
  'CLOCK-ZONE',
  'MILITARY',
  'DATE',
  'DAY-MONTH',
  'DECADE',
  'ADJECTIVE',
]
