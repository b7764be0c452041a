import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { createAnnotator } from '../../src/annotate/index.js'
import { createEventEngine, matchesOf } from '../../src/events/index.js'
import { createMemory } from '../../src/events/memory.js'
import { parseSentence } from '../../src/events/parse.js'
import { collectMentions, wordsOf } from '../../src/events/words.js'
import type { Route } from '../../src/model/article.js'
import { createRepairer } from '../../src/repair/index.js'
import { createRouter } from '../../src/route/index.js'
import { root } from '../support/run.js'
import { fixtures, seeds } from '../support/stories.js'
import { prose } from './prose.js'
import { rules, told } from './reading.js'

const engine = createEventEngine(rules)
const repair = createRepairer(rules)
const annotate = createAnnotator(rules)
const routers = new Map((['de', 'en', 'de-mt', 'en-mt'] as const).map((r) => [r, createRouter(rules, r)]))

/** Of each sentence: is it analysed, and which frames match in it that its words had ruled out? */
function looked(text: string, route: Route): { awake: boolean; missed: string[] }[] {
  const article = annotate(
    repair(
      routers.get(route)!({
        id: 'a',
        source: '-',
        title: null,
        url: null,
        declaredLanguage: null,
        published: '2025-05-07',
        publishedFrom: 'option',
        text,
      }),
    ),
  )
  const mentions = collectMentions(article)
  const memory = createMemory(article)
  const machine = route.endsWith('-mt')
  return article.sentences.flatMap((sentence) => {
    const tools = engine.languages.get(sentence.language)
    if (tools === undefined) return []
    const awake = tools.wake.wakes(sentence, machine)
    const parsed = parseSentence(sentence, wordsOf(sentence, tools.language, mentions), tools.language)
    const missed: string[] = []
    matchesOf(
      parsed,
      tools.language,
      memory,
      { index: engine.frames, machine, mayMatch: () => true },
      (all) => missed.push(...all.filter((m) => !tools.wake.mayMatch(m.frame)).map((m) => m.frame.source)),
    )
    return [{ awake, missed }]
  })
}

const missedIn = (text: string, route: Route) =>
  looked(text, route).flatMap(({ missed }) => missed.map((frame) => ({ text: text.slice(0, 200), frame })))

describe('a sentence is analysed only where the words of a frame stand', () => {
  test('and no frame matches that its words had ruled out: examples and near misses of all rules', () => {
    const all = rules.events.rules.flatMap((rule) => [...rule.examples, ...rule.not])
    const missed = all.flatMap(({ texts }) =>
      Object.entries(texts).flatMap(([route, text]) => missedIn(text, route as Route)),
    )
    expect(missed).toEqual([])
  })

  test('nor in any story or prose of this project', () => {
    const stories = [...fixtures, ...seeds].map(({ path }) => readFileSync(join(root, path), 'utf8'))
    const missed = [
      ...stories.flatMap((text) => (['de-mt', 'en-mt'] as const).flatMap((route) => missedIn(text, route))),
      ...prose.flatMap(({ language, text }) => missedIn(text, language)),
    ]
    expect(missed).toEqual([])
  })

  test.each([
    ['de', 'Das Wetter bleibt am Montag kalt.'],
    ['de', 'Die Suppe zieht noch zehn Minuten.'],
    ['en', 'The soup simmers for ten minutes.'],
  ] as const)('%s: nothing wakes "%s"', (route, text) => {
    expect(looked(text, route).map((s) => s.awake)).toEqual([false])
  })

  test.each([
    ['de', 'Peru stimmte dem Abkommen am Montag zu.'],
    ['de', 'Togo wies am Freitag vier Diplomaten aus Benin aus.'],
    ['en', 'Peru carried out air strikes in Chile.'],
  ] as const)('%s: a verb in two pieces wakes "%s"', (route, text) => {
    expect(looked(text, route).map((s) => s.awake)).toEqual([true])
  })
})

describe('a sentence that tells no event is remembered', () => {
  test('by all its clauses where a pronoun near by asks', () => {
    expect(told('en', 'The Malian soldiers were tired on Friday. They attacked a Chadian village.')).toEqual([
      'ASSAULT mali -> chad happened',
    ])
  })

  test('and not across many sentences', () => {
    const between = 'The weather was fine. '.repeat(5)
    expect(
      told('en', `The Malian soldiers were tired on Friday. ${between}They attacked a Chadian village.`),
    ).not.toContain('ASSAULT mali -> chad happened')
  })
})
