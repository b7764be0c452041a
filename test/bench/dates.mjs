// Speed of the date stage as a share of a bare word split of the same text: ratios of one run, article by article, since
// absolute times mean little on a shared machine.
//   node test/bench/dates.mjs [FILE.ndjson …]      lines with `text`, and `language`, `published` where known
// Without files, the seeds are read.
import { readdirSync, readFileSync } from 'node:fs'
import { createDateAnnotator } from '../../dist/annotate/dates/index.js'
import { annotateText } from '../../dist/annotate/text/index.js'
import { loadRules } from '../../dist/rules/index.js'

const files = process.argv.slice(2)
const seeds = new URL('../../seeds/', import.meta.url)
const lines = files.flatMap((f) => readFileSync(f, 'utf8').split('\n').filter(Boolean).map((l) => JSON.parse(l)))
const stories = readdirSync(seeds).filter((f) => f.endsWith('.txt')).map((f) => ({ text: readFileSync(new URL(f, seeds), 'utf8') }))
const told = files.length > 0 ? lines : stories

const articles = told.map(({ text, language, published }) => {
  const lang = language ?? (/\b(?:und|der|die)\b/.test(text.slice(0, 2000)) ? 'de' : 'en')
  return { text, raw: text, language: lang, route: lang, published: published ?? '2025-03-16', paragraphs: [], zones: [], edits: [], url: null, title: null, dateline: null }
})
const annotateDates = createDateAnnotator((await loadRules()).calendar)
const word = /[\p{L}\p{N}]+(?:[-'’][\p{L}\p{N}]+)*/gu
const bytes = articles.reduce((n, a) => n + Buffer.byteLength(a.text), 0)
const repeat = Math.max(1, Math.round(500_000 / bytes))

/** Nanoseconds for the split, the date stage, and how many dates there are. */
function round() {
  let split = 0
  let dates = 0
  let found = 0
  for (const article of articles) {
    const sentences = annotateText(article)
    const a = process.hrtime.bigint()
    article.text.match(word)
    const b = process.hrtime.bigint()
    found += annotateDates(article, sentences).length
    const c = process.hrtime.bigint()
    split += Number(b - a)
    dates += Number(c - b)
  }
  return { split, dates, found }
}

const best = { split: Infinity, dates: Infinity, found: 0 }
for (let i = 0; i < 8 * repeat; i++) {
  const r = round()
  best.split = Math.min(best.split, r.split)
  best.dates = Math.min(best.dates, r.dates)
  best.found = r.found
}
const speed = (ns) => (bytes / 1e6 / (ns / 1e9)).toFixed(1).padStart(7)
console.log(`${articles.length} articles, ${best.found} expressions of time`)
console.log(`bare word split ${speed(best.split)} MB/s`)
console.log(`date stage      ${speed(best.dates)} MB/s, ${((100 * best.split) / best.dates).toFixed(1)} % of the word split`)
