import type { ArticleDiff } from '../change.js'
import {
  articleLines,
  counted,
  fieldText,
  groupChanges,
  headlineOf,
  type Located,
  type SentenceAt,
  sentenceOf,
  statOf,
} from './model.js'

const words = { added: 'added', lost: 'lost', changed: 'changed' } as const
/** A pull request shows so many changes of one rule; the rest is counted. */
const mostPerGroup = 25

/** For a pull request: a table of numbers, then the changes, folded, under the rule that made them. */
export function toMarkdown(diffs: readonly ArticleDiff[], sentenceAt: SentenceAt): string {
  const stat = Object.entries(statOf(diffs))
  const table = [
    '| | added | lost | changed |',
    '|---|---:|---:|---:|',
    ...stat.map(([kind, n]) => `| ${kind} | ${n.added} | ${n.lost} | ${n.changed} |`),
  ]
  const articles = articleLines(diffs).map(
    ({ id, change }) => `- article \`${code(id)}\` ${change === 'changed' ? 'has another text' : change}`,
  )
  const groups = groupChanges(diffs).map(([name, changes]) => {
    const shown = changes.slice(0, mostPerGroup).map((c) => item(c, sentenceAt))
    const more = changes.length > shown.length ? [`- … and ${changes.length - shown.length} more`] : []
    return `<details><summary><b>${markdownOf(name)}</b>: ${changes.length}</summary>\n\n${[...shown, ...more].join('\n')}\n\n</details>`
  })
  return `### What changes in ${counted(diffs.length, 'article')}\n\n${table.join('\n')}\n\n${articles.length ? `${articles.join('\n')}\n\n` : ''}${groups.join('\n')}\n`
}

function item(located: Located, sentenceAt: SentenceAt): string {
  const { article, change } = located
  const sentence = sentenceOf(located, sentenceAt)
  const fields = change.fields.map((f) => `  - ${markdownOf(fieldText(f))}`)
  const quote = sentence
    ? [
        `  > ${markdownOf(sentence[0])}${sentence[1] === '' ? '' : `<b>${markdownOf(sentence[1])}</b>`}${markdownOf(sentence[2])}`,
      ]
    : []
  return [
    `- **${words[change.change]}** ${markdownOf(headlineOf(change))} (\`${code(article.id)}\`)`,
    ...fields,
    ...(quote.length ? ['', ...quote] : []),
  ].join('\n')
}

// Words of an article are no Markdown and no HTML.
function markdownOf(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/[\\`*_[\]|#~@]/g, '\\$&')
}

function code(text: string): string {
  return text.replace(/[`\s]/g, '-')
}
