interface Tag {
  getAttribute(name: string): string | null
  readonly textContent: string | null
}

interface Page {
  querySelector(selector: string): Tag | null
  querySelectorAll(selector: string): Iterable<Tag>
}

/** What a page says of itself. */
export interface PageFacts {
  readonly title: string | null
  readonly url: string | null
  readonly language: string | null
  /** Candidates for the day of publication, the most reliable first, as written. */
  readonly published: readonly string[]
}

const dateMetas = [
  'article:published_time',
  'og:article:published_time',
  'og:published_time',
  'datePublished',
  'parsely-pub-date',
  'sailthru.date',
  'dcterms.created',
  'dcterms.date',
  'dc.date.issued',
  'dc.date',
  'publication_date',
  'publish-date',
  'pubdate',
  'cxenseparse:recs:publishtime',
  'last-modified',
  'date',
]

/** Reads JSON-LD, meta and time elements; to be called before anything changes the page. */
export function readFacts(page: Page): PageFacts {
  const meta = metas(page)
  const linked = [...page.querySelectorAll('script[type="application/ld+json"]')]
    .slice(0, 20)
    .map((s) => linkedData(s.textContent ?? ''))
  const attribute = (selector: string, name: string) =>
    page.querySelector(selector)?.getAttribute(name) ?? null
  const times = [...page.querySelectorAll('time[datetime], [itemprop="datePublished"]')].slice(0, 5)
  return {
    title:
      linked.find((l) => l.headline)?.headline ??
      onlyHeading(page) ??
      meta.get('og:title') ??
      siteless(page.querySelector('title')?.textContent ?? null),
    url: attribute('link[rel="canonical"]', 'href') ?? meta.get('og:url') ?? null,
    language: attribute('html', 'lang') ?? meta.get('og:locale') ?? null,
    published: [
      ...linked.flatMap((l) => l.published ?? []),
      ...dateMetas.flatMap((name) => meta.get(name.toLowerCase()) ?? []),
      ...times.flatMap((t) => t.getAttribute('datetime') ?? t.getAttribute('content') ?? t.textContent ?? []),
    ],
  }
}

function metas(page: Page): Map<string, string> {
  const found = new Map<string, string>()
  for (const tag of page.querySelectorAll('meta[content]')) {
    const name = (
      tag.getAttribute('property') ??
      tag.getAttribute('name') ??
      tag.getAttribute('itemprop')
    )?.toLowerCase()
    const content = tag.getAttribute('content')?.trim()
    if (name && content && !found.has(name)) found.set(name, content)
  }
  return found
}

/** Headline and day of a JSON-LD block; blocks that are not quite JSON are searched for the two keys alone. */
function linkedData(source: string): { headline?: string; published?: string } {
  try {
    const nodes: unknown[] = [JSON.parse(source)]
    for (let i = 0; i < nodes.length && i < 200; i++) {
      const node = nodes[i]
      if (Array.isArray(node)) nodes.push(...node.slice(0, 50))
      else if (node !== null && typeof node === 'object') {
        const { headline, datePublished, '@graph': graph, mainEntity } = node as Record<string, unknown>
        if (typeof datePublished === 'string')
          return {
            published: datePublished,
            ...(typeof headline === 'string' ? { headline: plain(headline) } : {}),
          }
        nodes.push(graph, mainEntity)
      }
    }
    return {}
  } catch {
    const published = /"datePublished"\s{0,5}:\s{0,5}"([^"]{4,60})"/.exec(source)?.[1]
    return published ? { published } : {}
  }
}

function onlyHeading(page: Page): string | null {
  const headings = [...page.querySelectorAll('h1')]
  return headings.length === 1 ? headings[0]!.textContent?.trim() || null : null
}

/** A page's title without the name of the site after the last bar or dash. */
function siteless(title: string | null): string | null {
  const text = title?.replace(/\s+/g, ' ').trim() ?? ''
  const cut = Math.max(text.lastIndexOf(' | '), text.lastIndexOf(' - '), text.lastIndexOf(' – '))
  return text === '' ? null : cut > 20 ? text.slice(0, cut) : text
}

function plain(text: string): string {
  return text
    .replace(/<[^<>]{0,200}>/g, '')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replaceAll('&#39;', "'")
}
