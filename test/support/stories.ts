import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { root } from './run.js'

export interface Seed {
  readonly id: string
  readonly published: string
  readonly language: string
  readonly origin: string
  readonly path: string
}

/** The seed articles with their days (seeds/seeds.yaml). */
export const seeds: readonly Seed[] = (
  parse(readFileSync(join(root, 'seeds/seeds.yaml'), 'utf8')) as Seed[]
).map((s) => ({ ...s, path: `seeds/${s.id}.txt` }))

export interface Fixture {
  readonly story: string
  /** Path from the project's root. */
  readonly path: string
  /** The reviewed record; empty where none is written yet (npm run fixtures). */
  readonly record: string
}

/** The stories of fixtures/, each an article and its reviewed record. */
export const fixtures: readonly Fixture[] = !existsSync(join(root, 'fixtures'))
  ? []
  : readdirSync(join(root, 'fixtures'))
      .sort()
      .flatMap((story) => {
        const article = readdirSync(join(root, 'fixtures', story)).find((f) => f.startsWith('article.'))
        return article
          ? [
              {
                story,
                path: `fixtures/${story}/${article}`,
                record: recordOf(story),
              },
            ]
          : []
      })

function recordOf(story: string): string {
  const file = join(root, 'fixtures', story, 'record.yaml')
  return existsSync(file) ? readFileSync(file, 'utf8') : ''
}
