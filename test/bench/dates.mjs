// Speed of the date stage as a share of a bare word split of the same text; ratios of one run, since absolute times mean
// little on a shared machine.   node test/bench/dates.mjs FILE.ndjson…   (lines with `text`, `language`?, `published`?)
// Without files, the seeds are read again and again.
import { readdirSync, readFileSync } from 'node:fs'
import { createDateAnnotator } from '../../dist/annotate/dates/index.js'
import { annotateText } from '../../dist/annotate/text/index.js'
import { loadRules } from '../../dist/rules/index.js'

const files = process.argv.slice(2)
const seeds = new URL('../../seeds/', import.meta.url)
const texts =
  files.length > 0
    ? files.flatMap((f) => readFileSync(f, 'utf8').split('\n').filter(Boolean).map((l) => JSON.parse(l)))
    : readdirSync(seeds)
        .filter((f) => f.endsWith('.txt'))
        .map((f) => ({ text: readFileSync(new URL(f, seeds), 'utf8') }))

const articles = texts.map(({ text, language, published }) => {
  const lang = language ?? (/\b(und|der|die)\b/.test(text.slice(0, 2000)) ? 'de' : 'en')
  const article = { text, raw: text, language: lang, route: lang, published: published ?? '2025-03-16', paragraphs: [], zones: [], edits: [], url: null, title: null, dateline: null }
  return { article, sentences: annotateText(article) }
})
const rules = await loadRules()
const annotateDates = createDateAnnotator(rules.calendar)

const stages = {
  'bare word split': () => articles.reduce((n, a) => n + (a.article.text.match(/[\p{L}\p{N}]+(?:[-'’][\p{L}\p{N}]+)*/gu)?.length ?? 0), 0),
  dates: () => articles.reduce((n, a) => n + annotateDates(a.article, a.sentences).length, 0),
}
const megabytes = articles.reduce((n, a) => n + Buffer.byteLength(a.article.text), 0) / 1e6
const best = {}
for (let round = 0; round < 12; round++)
  for (const [name, run] of Object.entries(stages)) {
    const started = process.cpuUsage()
    const repeat = Math.max(1, Math.round(1 / megabytes))
    for (let i = 0; i < repeat; i++) run()
    const { user, system } = process.cpuUsage(started)
    const speed = (megabytes * repeat) / ((user + system) / 1e6)
    best[name] = Math.max(best[name] ?? 0, speed)
  }
for (const [name, speed] of Object.entries(best)) console.log(`${name.padEnd(16)} ${speed.toFixed(2).padStart(8)} MB/s`)
console.log(`dates as a share of the word split: ${((100 * best.dates) / best['bare word split']).toFixed(1)} %`)
