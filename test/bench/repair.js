// What the repairs are worth: scores of machine-worded articles with the wording repaired and as it came, as a Markdown table.
//   node test/bench/repair.js [GOLD]     GOLD: folder of seed annotations (*.gold.yaml); without it the fixtures alone
// The fixtures are measured against their own reviewed records, so with repairs they are nearly perfect by construction:
// only what is lost without repairs says something there.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { countriesOf, scoreArticle, sumScores } from '../../dist/diff/gold/index.js'
import { createPipeline } from '../../dist/pipeline.js'
import { readArticles } from '../../dist/read/index.js'
import { loadRules } from '../../dist/rules/index.js'

const root = new URL('../../', import.meta.url).pathname
const measures = { people: 'people', places: 'places', dates: 'dates', 'events: type': 'event types', 'events: type and countries': '+ countries', 'events: all right': 'all right', agreements: 'agreements' }
const yaml = (file) => parse(readFileSync(file, 'utf8'), { maxAliasCount: 0 })

/** A record as the gold that it stands for. */
function goldOf({ article, people, places, organizations, dates, events }) {
  const named = ({ mentions }) => mentions.some((m) => m.kind === 'name')
  const entity = ({ mentions, ...rest }) => ({ ...rest, forms: [...new Set(mentions.map((m) => m.text))] })
  const ids = (parties) => parties.map((p) => p.id)
  return {
    article,
    people: people.filter(named).map(entity),
    places: places.filter(named).map(entity),
    organizations: organizations.filter(named).map(entity),
    dates: dates.flatMap(({ value, type, mentions }) => mentions.map(({ text }) => ({ text, value, type }))),
    events: events.map((e) => ({ ...e, actors: ids(e.actors), recipients: ids(e.recipients), agreement: e.agreement && { ...e.agreement, topics: e.agreement.topics }, evidence: e.evidence.text, required: true })),
  }
}

/** Stories of a machine's wording: gold, file and day of publication. */
function seeds(folder) {
  return yaml(join(root, 'seeds/seeds.yaml')).flatMap(({ id, published }) => {
    const file = join(folder, `${id}.gold.yaml`)
    return existsSync(file) ? [{ gold: yaml(file), file: join(root, 'seeds', `${id}.txt`), published }] : []
  })
}

function fixtures() {
  return readdirSync(join(root, 'fixtures')).flatMap((story) => {
    const record = join(root, 'fixtures', story, 'record.yaml')
    const article = story.endsWith('-mt') && readdirSync(join(root, 'fixtures', story)).find((f) => f.startsWith('article.'))
    return article && existsSync(record) ? [{ gold: goldOf(yaml(record)), file: join(root, 'fixtures', story, article), published: null }] : []
  })
}

async function scoresOf(stories, toRecord) {
  const read = []
  for (const { gold, file, published } of stories)
    for await (const result of readArticles([file], { format: 'auto', published, id: gold.article.id }))
      if ('article' in result) read.push({ gold, text: result.article.text, record: toRecord(result.article) })
  const countryOf = countriesOf(read.map((r) => r.gold), read.map((r) => r.record))
  return sumScores(read.map(({ gold, record, text }) => scoreArticle(gold, record, text, countryOf)))
}

const f1 = (tally) => (tally === undefined || tally.tp + tally.fp + tally.fn === 0 ? '–' : ((2 * tally.tp) / (2 * tally.tp + tally.fp + tally.fn)).toFixed(3))
const rules = await loadRules()
const sets = { ...(process.argv[2] ? { seeds: seeds(process.argv[2]) } : {}), 'own `-mt` fixtures': fixtures() }
console.log(`| F1 | repairs | ${Object.values(measures).join(' | ')} |\n|---|---|${'---:|'.repeat(Object.keys(measures).length)}`)
for (const [name, stories] of Object.entries(sets))
  for (const wording of [true, false]) {
    const sums = await scoresOf(stories, createPipeline(rules, { route: 'auto', repair: { wording } }))
    const row = Object.keys(measures).map((m) => f1(sums[m]))
    console.log(`| ${name} (${stories.length}) | ${wording ? 'on' : 'off'} | ${row.join(' | ')} |`)
  }
