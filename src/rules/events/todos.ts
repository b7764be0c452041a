import type { Problem } from '../../model/problem.js'
import { problemAt } from './check.js'
import type { EventRule, EventRules } from './types.js'

const isLeft = (text: string) => /\bTODO/.test(text)

/** Every place of the scaffold (`rules new`) that nobody has filled in yet: an error, for the rule tells nothing. */
export function todosOf({ rules, frames }: Pick<EventRules, 'rules' | 'frames'>): Problem[] {
  const found = rules.flatMap((rule) => [...inRule(rule)])
  const files = new Map(rules.map((r) => [r.id, r.file]))
  for (const f of frames) {
    const file = files.get(f.rule)
    if (file === undefined || !isLeft(f.source)) continue
    const route = f.language + (f.machine ? '-mt' : '')
    found.push(left(file, ['frames', route, f.index], 'write the word, and who does it to whom'))
  }
  return found
}

function* inRule({ file, why, examples, not }: EventRule): Generator<Problem> {
  if (isLeft(why)) yield left(file, ['why'], 'say what this idea is, and which rule takes what is near to it')
  for (const [i, example] of examples.entries())
    for (const [route, text] of Object.entries(example.texts))
      if (isLeft(text))
        yield left(file, ['examples', i, route], 'write a sentence of news that tells it, and what it gives')
  for (const [i, { texts, because }] of not.entries()) {
    for (const [route, text] of Object.entries(texts))
      if (isLeft(text))
        yield left(file, ['not', i, route], 'write a sentence that has the word and tells something else')
    if (isLeft(because)) yield left(file, ['not', i, 'because'], 'say why it must stay quiet')
  }
}

function left(file: string, path: readonly (string | number)[], mend: string): Problem {
  return problemAt(file, 'todo-left', 'this is still to be filled in', path, { mend })
}
