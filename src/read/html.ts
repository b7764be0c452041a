import type { Problem } from '../model/problem.js'
import type { Draft } from './article.js'
import { dayInUrl, parseDay } from './day.js'
import { type PageFacts, readFacts } from './html-facts.js'
import { blocksOf, type Element } from './html-text.js'

/** A web page: the main content as paragraphs, with the headline and day that the page itself gives. */
export async function readHtml(
  source: string,
  html: string,
): Promise<{ draft: Draft | null; problems: Problem[] }> {
  const [{ parseHTML }, { Readability }] = await Promise.all([
    import('linkedom'),
    import('@mozilla/readability'),
  ])
  const fail = (message: string) => ({
    draft: null,
    problems: [
      {
        file: source,
        line: null,
        column: null,
        severity: 'error' as const,
        code: 'no-main-content',
        message,
      },
    ],
  })
  if (tooDeep(html)) return fail('this page is nested too deeply to be one')
  try {
    // A fragment has no body of its own in linkedom.
    const { document } = parseHTML(/<body[\s>]/i.test(html) ? html : `<html><body>${html}</body></html>`)
    const facts = readFacts(document as unknown as Parameters<typeof readFacts>[0])
    for (const element of document.querySelectorAll('figcaption, script, style, noscript, template'))
      element.remove()
    const plain = blocksOf(document.body as unknown as Element)
    const main =
      tags(html) > mostTags
        ? null
        : new Readability(document as never, {
            serializer: (e: unknown) => e as string,
            charThreshold: 200,
          }).parse()
    const text = main?.content ? blocksOf(main.content as unknown as Element) : ''
    const body = text.length >= 140 || plain.length < text.length * 2 ? text : plain
    if (body.trim() === '') return fail('no main content was found in this page')
    return {
      draft: {
        id: null,
        title: facts.title ?? main?.title ?? null,
        url: facts.url,
        published: dayOf(facts),
        language: facts.language,
        text: body,
      },
      problems: [],
    }
  } catch (error) {
    return fail(`this page cannot be read: ${(error as Error).message.split('\n')[0]}`)
  }
}

// The largest news pages have about 6,000 elements; Readability takes quadratic time on more.
const mostTags = 10_000

function tags(html: string): number {
  let count = 0
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1))
    if (html.charCodeAt(at + 1) > 0x40) count++
  return count
}

/** The first of the page's own dates that is one; then the day in its address. */
function dayOf(facts: PageFacts): string | null {
  for (const value of facts.published) {
    const day = parseDay(value)
    if (day !== null) return day
  }
  return facts.url === null ? null : dayInUrl(facts.url)
}

/** A look at the tags before the parser: the libraries take quadratic time on what is nested without end. */
function tooDeep(html: string): boolean {
  const open = new Map<string, number>()
  for (const [, slash, name] of html.matchAll(
    /<(\/?)(div|span|section|article|table|ul|ol|blockquote|font|b|i|em|strong|a|form|center)\b/gi,
  )) {
    const depth = Math.max(0, (open.get(name!.toLowerCase()) ?? 0) + (slash ? -1 : 1))
    if (depth > 400) return true
    open.set(name!.toLowerCase(), depth)
  }
  return false
}
