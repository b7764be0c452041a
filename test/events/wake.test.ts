import { describe, expect, it } from 'vitest'
import { createAnnotator } from '../../src/annotate/index.js'
import { createEventEngine, matchesOf } from '../../src/events/index.js'
import { createMemory } from '../../src/events/memory.js'
import { parseSentence } from '../../src/events/parse.js'
import { collectMentions, wordsOf } from '../../src/events/words.js'
import type { Route } from '../../src/model/article.js'
import { createRepairer } from '../../src/repair/index.js'
import { createRouter } from '../../src/route/index.js'
import { loadRules } from '../../src/rules/index.js'

const rules = await loadRules()
const engine = createEventEngine(rules)
const routers = new Map<Route, ReturnType<typeof createRouter>>(
  (['de', 'en', 'de-mt', 'en-mt'] as const).map((r) => [r, createRouter(rules, r)]),
)
const repair = createRepairer(rules)
const annotate = createAnnotator(rules)

/** What each sentence of a text is taken for before its analysis, and how many frames then match in it. */
function looked(text: string, route: Route) {
  const article = {
    id: 'a',
    source: '-',
    title: null,
    url: null,
    declaredLanguage: null,
    published: '2024-03-05',
    publishedFrom: 'option' as const,
    text,
    body: null,
  }
  const annotated = annotate(repair(routers.get(route)!(article)))
  const mentions = collectMentions(annotated)
  const memory = createMemory(annotated)
  const machine = route.endsWith('-mt')
  return annotated.sentences.flatMap((sentence) => {
    const tools = engine.languages.get(sentence.language)
    if (tools === undefined) return []
    const waking = tools.wakes.waking(sentence, mentions, memory, machine)
    const words = wordsOf(sentence, tools.language, mentions)
    const parsed = parseSentence(sentence, words, tools.language)
    const all: string[] = []
    matchesOf(parsed, tools.language, memory, engine.frames, machine, (matches) =>
      all.push(...matches.filter((m) => !tools.wakes.mayMatch(m.frame)).map((m) => m.frame.source)),
    )
    return [{ text, waking, missed: all }]
  })
}

describe('a sentence is analysed only where a frame can match', () => {
  it('no frame matches that the look before the analysis had ruled out, in any example of a rule', () => {
    const missed = rules.events.rules
      .flatMap((rule) => [...rule.examples, ...rule.not])
      .flatMap(({ texts }) => Object.entries(texts))
      .flatMap(([route, text]) => looked(text, route as Route))
      .filter((s) => s.missed.length > 0)
    expect(missed).toEqual([])
  }, 120_000)

  it.each([
    ['Das Wetter bleibt am Montag kalt.', 'de'],
    ['Die Regierung gibt es nicht mehr.', 'de'],
    ['The weather took a turn for the better.', 'en'],
  ] as const)('%s is not analysed', (text, route) => {
    expect(looked(text, route).map((s) => s.waking)).not.toContain('awake')
  })

  it.each([
    ['Die Außenminister Kenias und Ghanas trafen sich am Montag in Lima.', 'de'],
    ['Peru stimmte dem Abkommen am Montag zu.', 'de'],
    ['Kenya and Ghana held talks on Monday.', 'en'],
    ['Peru carried out air strikes in Chile.', 'en'],
  ] as const)('%s is', (text, route) => {
    expect(looked(text, route).map((s) => s.waking)).toContain('awake')
  })
})
