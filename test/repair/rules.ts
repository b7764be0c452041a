import { fileURLToPath } from 'node:url'
import type { Article, RepairedArticle, Route } from '../../src/model/article.js'
import type { Problem } from '../../src/model/problem.js'
import { createRepairer } from '../../src/repair/index.js'
import { createRouter } from '../../src/route/index.js'
import { type RuleFile, readPack } from '../../src/rules/files.js'
import { repairArea } from '../../src/rules/repair.js'

export const problems: Problem[] = []
export const files: RuleFile[] = readPack(
  fileURLToPath(new URL('../../rules/', import.meta.url)),
  problems,
).filter((f) => repairArea.owns(f.path))
export const rules = { repair: repairArea.compile(files, problems) }

export function articleOf(text: string): Article {
  return {
    id: 'a',
    source: '-',
    title: null,
    url: null,
    published: null,
    publishedFrom: 'none',
    declaredLanguage: null,
    text,
  }
}

const repair = createRepairer(rules)

/** Routes and repairs a text; `route` forces the language where a short example would not show it. */
export function repaired(text: string, route: Route | 'auto' = 'auto'): RepairedArticle {
  return repair(createRouter(rules, route)(articleOf(text)))
}
