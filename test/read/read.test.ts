import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import type { Article } from '../../src/model/article.js'
import type { Problem } from '../../src/model/problem.js'
import { type ReadOptions, readArticles } from '../../src/read/index.js'

const plain: ReadOptions = { format: 'auto', published: null, id: null }

async function readAll(paths: string[], options: Partial<ReadOptions> = {}) {
  const articles: Article[] = []
  const problems: Problem[] = []
  for await (const found of readArticles(paths, { ...plain, ...options })) {
    if ('article' in found) articles.push(found.article)
    else problems.push(found.problem)
  }
  return { articles, problems }
}

function folderWith(files: Record<string, string | Uint8Array>): string {
  const folder = mkdtempSync(join(tmpdir(), 'depesche-read-'))
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
  return folder
}

async function* chunked(...parts: string[]): AsyncGenerator<Uint8Array> {
  for (const part of parts) yield Buffer.from(part, 'utf8')
}

describe('paths', () => {
  test('a folder is read in the order of the whole paths, other files left alone', async () => {
    const folder = folderWith({
      'b.txt': 'Zwei.',
      'a/x.md': 'Eins.',
      'a.txt': 'Null.',
      'notes.yaml': 'k: v',
      '.hidden.txt': 'Nie.',
    })
    const { articles, problems } = await readAll([folder])
    expect(articles.map((a) => a.source.slice(folder.length + 1))).toEqual(['a.txt', 'a/x.md', 'b.txt'])
    expect(problems).toEqual([])
  })
  test('a glob gives its matches in order', async () => {
    const folder = folderWith({ 'two.txt': 'Two.', 'one.txt': 'One.', 'three.md': 'Three.' })
    const { articles } = await readAll([`${folder}/*.txt`])
    expect(articles.map((a) => a.id)).toEqual(['one', 'two'])
  })
  test('a missing file and an empty folder are told, the others go on', async () => {
    const folder = folderWith({ 'a.txt': 'Ein Satz.' })
    const { articles, problems } = await readAll([
      join(folder, 'none.txt'),
      folderWith({ 'x.yaml': '' }),
      join(folder, 'a.txt'),
    ])
    expect(problems.map((p) => p.code)).toEqual(['missing-file', 'no-articles'])
    expect(articles).toHaveLength(1)
  })
})

describe('bytes', () => {
  const german = 'Der Präsident sagte: „Wir prüfen das“ – für 5 €.'
  test.each([
    ['UTF-8', Buffer.from(german)],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${german}`)],
    ['windows-1252', iconv.encode(german, 'windows-1252')],
    ['UTF-16 with a mark', iconv.encode(german, 'utf-16le', { addBOM: true })],
    ['UTF-16 without a mark', iconv.encode(german.replace(/[„“–€]/g, ' '), 'utf-16be')],
  ])('%s is read as text', async (name, bytes) => {
    const { articles } = await readAll([join(folderWith({ 'a.txt': bytes }), 'a.txt')])
    expect(articles[0]!.text).toBe(name.includes('without') ? german.replace(/[„“–€]/g, ' ') : german)
  })
  test('UTF-8 that was cut or damaged stays UTF-8, and is told', async () => {
    const whole = Buffer.from(
      'Für die Gespräche über Österreichs Brücken kamen fünf Müller in die Küche. „Schön“.',
    )
    const cut = whole.subarray(0, -3) // within the closing quotation mark
    const english = Buffer.concat([Buffer.from('They met in Vienna on Monday. '), Buffer.from([0xe2, 0x82])])
    const { articles, problems } = await readAll([folderWith({ 'a.txt': cut, 'b.txt': english })])
    expect(articles.map((a) => a.text)).toEqual([
      'Für die Gespräche über Österreichs Brücken kamen fünf Müller in die Küche. „Schön\uFFFD',
      'They met in Vienna on Monday. \uFFFD',
    ])
    expect(problems.map((p) => [p.code, p.severity])).toEqual([
      ['damaged-text', 'warning'],
      ['damaged-text', 'warning'],
    ])
  })

  test('one mark of windows-1252 at the end is no damage', async () => {
    const quoted = iconv.encode('They met in Vienna “', 'windows-1252')
    const umlaut = iconv.encode('Wir sagten ja zu Ü', 'windows-1252')
    const { articles, problems } = await readAll([folderWith({ 'a.txt': quoted, 'b.txt': umlaut })])
    expect([articles.map((a) => a.text.at(-1)), problems]).toEqual([['“', 'Ü'], []])
  })

  test('CRLF stays as it is, for offsets refer to it', async () => {
    const { articles } = await readAll([join(folderWith({ 'a.txt': 'Eins.\r\nZwei.\r\n' }), 'a.txt')])
    expect(articles[0]!.text).toBe('Eins.\r\nZwei.\r\n')
  })
  test('binary, empty and endless files are refused with their own code', async () => {
    const folder = folderWith({
      'a.txt': new Uint8Array([1, 0, 2, 0, 0, 9]),
      'b.txt': ' \n\n',
      'c.txt': 'Wort '.repeat(4_000_000),
      'd.txt': '%PDF-1.7 …',
    })
    const { articles, problems } = await readAll([folder])
    expect(articles).toEqual([])
    expect(problems.map((p) => p.code)).toEqual([
      'binary-input',
      'empty-article',
      'article-too-large',
      'binary-input',
    ])
  })
})

describe('ids and days', () => {
  test('plain standard input has the digest of its text for an id', async () => {
    const { articles } = await readAll(['-'], { stdin: chunked('Guten ', 'Tag.') })
    expect(articles[0]).toMatchObject({ id: 'c3051964462e', source: '-', text: 'Guten Tag.' })
  })
  test.each([
    ['../../x', 'x'],
    ['a/b', 'a-b'],
    ['..', 'c5bb90c3ae65'],
    ['con', 'article-con'],
    ['x\u202Etxt', 'x-txt'],
  ])('the id %j is made safe and told', async (id, safe) => {
    const { articles, problems } = await readAll(['-'], {
      stdin: chunked(`${JSON.stringify({ id, text: 'Ein Satz.' })}\n`),
    })
    expect(problems.map((p) => p.code)).toEqual(['unsafe-id'])
    if (id !== '..') expect(articles[0]!.id).toBe(safe)
    else expect(articles[0]!.id).toMatch(/^[0-9a-f]{12}$/)
  })
  test('an id with dots and letters of any language stays', async () => {
    const id = 'wire.de-en.h0107-für'
    const { articles, problems } = await readAll(['-'], {
      stdin: chunked(JSON.stringify({ id, text: 'Ein Satz.' })),
    })
    expect([articles[0]!.id, problems]).toEqual([id, []])
  })
  test('a date that is none is told and left out', async () => {
    const { articles, problems } = await readAll(['-'], {
      stdin: chunked('{"id":"a","text":"Ein Satz.","published":"2025-02-30"}'),
    })
    expect(articles[0]).toMatchObject({ published: null, publishedFrom: 'none' })
    expect(problems.map((p) => [p.code, p.line])).toEqual([['invalid-date', 1]])
  })
  test('the option goes before what the file says', async () => {
    const line = '{"id":"a","text":"Ein Satz.","published":"2025-02-03T10:00:00Z"}'
    expect((await readAll(['-'], { stdin: chunked(line) })).articles[0]).toMatchObject({
      published: '2025-02-03',
      publishedFrom: 'metadata',
    })
    const forced = await readAll(['-'], { stdin: chunked(line), published: '2024-01-01' })
    expect(forced.articles[0]).toMatchObject({ published: '2024-01-01', publishedFrom: 'option' })
  })
})

describe('NDJSON', () => {
  test('a bad line is named and the others go on, wherever the chunks are cut', async () => {
    const stdin = chunked(
      '{"id":"a","te',
      'xt":"Eins."}\nnot json\n',
      '[1]\n\n{"id":"b"}\n{"id":7,"text":"Zw',
      'ei.","title":"T","other":1}',
    )
    const { articles, problems } = await readAll(['-'], { format: 'ndjson', stdin })
    expect(articles.map((a) => [a.id, a.text, a.title])).toEqual([
      ['a', 'Eins.', null],
      ['7', 'Zwei.', 'T'],
    ])
    expect(problems.map((p) => [p.code, p.line])).toEqual([
      ['invalid-ndjson', 2],
      ['invalid-ndjson', 3],
      ['invalid-ndjson', 5],
    ])
  })
  test('a line without end does not fill the memory', async () => {
    async function* endless() {
      yield Buffer.from('{"id":"a","text":"')
      for (let i = 0; i < 30; i++) yield Buffer.alloc(1_000_000, 'x')
      yield Buffer.from('\n{"id":"b","text":"Gut."}\n')
    }
    const { articles, problems } = await readAll(['-'], { format: 'ndjson', stdin: endless() })
    expect(problems.map((p) => [p.code, p.line])).toEqual([['article-too-large', 1]])
    expect(articles.map((a) => a.id)).toEqual(['b'])
  })
  test('UTF-16 lines are read', async () => {
    const folder = folderWith({
      'a.ndjson': iconv.encode('{"id":"ä","text":"Öl."}\n{"id":"b","text":"Zwei."}\n', 'utf-16le', {
        addBOM: true,
      }),
    })
    expect((await readAll([folder])).articles.map((a) => a.id)).toEqual(['ä', 'b'])
  })
})

describe('Markdown', () => {
  test('front matter is metadata, the text is what follows it', async () => {
    const page =
      '---\ntitle: "Treffen in Genf"\ndate: 2025-03-16\nlanguage: de-CH\nurl: https://example.org/a\nid: genf\n---\nDie Minister trafen sich.\n'
    const { articles } = await readAll([join(folderWith({ 'a.md': page }), 'a.md')])
    expect(articles[0]).toMatchObject({
      id: 'genf',
      title: 'Treffen in Genf',
      published: '2025-03-16',
      declaredLanguage: 'de',
      url: 'https://example.org/a',
      text: 'Die Minister trafen sich.\n',
    })
  })
  test('broken front matter is told with its line', async () => {
    const { articles, problems } = await readAll([
      join(folderWith({ 'a.md': '---\ntitle: [a\nb: }\n---\nEin Satz.\n' }), 'a.md'),
    ])
    expect(articles[0]!.text).toBe('Ein Satz.\n')
    expect(problems[0]).toMatchObject({ code: 'invalid-front-matter', severity: 'warning' })
    expect(problems[0]!.line).toBeGreaterThan(1)
  })
})

describe('plain text', () => {
  test('a first line alone above whole sentences is the title', async () => {
    const text =
      'Minister einigen sich auf Grenzabkommen\n\nDie Außenminister beider Länder haben am Montag in Wien ein Abkommen über die Grenze unterzeichnet.\n'
    expect((await readAll(['-'], { stdin: chunked(text) })).articles[0]!.title).toBe(
      'Minister einigen sich auf Grenzabkommen',
    )
  })
  test('a first sentence is no title', async () => {
    const text =
      'Die Minister einigten sich.\n\nDie Außenminister beider Länder haben am Montag in Wien ein Abkommen über die Grenze unterzeichnet.\n'
    expect((await readAll(['-'], { stdin: chunked(text) })).articles[0]!.title).toBeNull()
  })
})

describe('HTML', () => {
  const paragraph = (i: number) =>
    `<p>The ministers of both countries met in the capital on Monday and agreed on point ${i} of the long awaited plan, officials said after the talks.</p>`
  const page = (head: string, body = [1, 2, 3, 4, 5].map(paragraph).join('')) =>
    `<!doctype html><html lang="en-GB"><head>${head}</head><body><nav><ul><li><a href="/">Home</a></li><li><a href="/w">World</a></li></ul></nav><article><h1>Ministers agree on plan</h1>${body}<figure><img src="x"><figcaption>Ministers in the hall. Photo: Agency</figcaption></figure></article><footer>Imprint</footer></body></html>`
  const read = async (html: string, name = 'a.html') =>
    (await readAll([join(folderWith({ [name]: html }), name)])).articles[0]!
  test('the main content, the headline and the language are the page’s own', async () => {
    const article = await read(page('<title>Ministers agree on plan | The Paper</title>'))
    expect(article).toMatchObject({
      title: 'Ministers agree on plan',
      declaredLanguage: 'en',
      published: null,
    })
    expect(article.text).toContain('point 3 of the long awaited plan')
    expect(article.text).not.toMatch(/Home|Imprint|Photo: Agency/)
  })
  test.each([
    [
      'JSON-LD',
      '<script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","datePublished":"2025-03-16T09:00:00+01:00"}]}</script>',
    ],
    ['broken JSON-LD', '<script type="application/ld+json">{"datePublished": "2025-03-16", }</script>'],
    ['meta', '<meta property="article:published_time" content="2025-03-16T09:00:00Z">'],
    ['the address', '<link rel="canonical" href="https://example.org/world/2025/03/16/plan">'],
    ['a header date', '<meta name="date" content="Sun, 16 Mar 2025 08:00:00 GMT">'],
  ])('the day comes from %s', async (_, head) => {
    expect(await read(page(head))).toMatchObject({ published: '2025-03-16', publishedFrom: 'metadata' })
  })
  test('a text file that holds a page is read as a page', async () => {
    expect((await read(page(''), 'a.txt')).text).not.toContain('<p>')
  })
  test('a page as windows-1252 is read by its own charset', async () => {
    const html = page(
      '<meta charset="iso-8859-1">',
      '<p>Die Minister prüften am Montag das „Abkommen“ über die Grenze.</p>'.repeat(4),
    )
    const folder = folderWith({ 'a.html': iconv.encode(html, 'windows-1252') })
    expect((await readAll([folder])).articles[0]!.text).toContain('prüften am Montag das „Abkommen“')
  })
  test('an empty page and a bottomless one are told or read, never thrown', async () => {
    const { problems } = await readAll([
      folderWith({ 'a.html': '', 'b.html': '<html><body></body></html>', 'c.html': '<div>'.repeat(50_000) }),
    ])
    expect(problems.map((p) => p.code)).toEqual(['no-main-content', 'no-main-content', 'no-main-content'])
  })
})
