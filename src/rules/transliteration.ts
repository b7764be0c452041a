import type { Transliteration } from '../model/fold.js'
import type { Problem } from '../model/problem.js'
import type { RuleFile } from './files.js'
import { isFields, shapeProblem, stringsOf } from './yaml-shape.js'

export const transliterationFile = 'lexicon/transliteration.yaml'

export function readTransliteration(files: readonly RuleFile[], problems: Problem[]): Transliteration {
  const fold: [string, string][] = []
  const equal: string[][] = []
  for (const file of files) {
    if (file.path !== transliterationFile || !isFields(file.data)) continue
    for (const pair of Array.isArray(file.data.fold) ? file.data.fold : []) {
      const [from, to] = stringsOf(pair)
      if (from === undefined || to === undefined)
        problems.push(shapeProblem(file, 'each line of "fold" is a pair [from, to]'))
      else fold.push([from, to])
    }
    for (const group of Array.isArray(file.data.equal) ? file.data.equal : []) equal.push(stringsOf(group))
  }
  return { fold, equal }
}
