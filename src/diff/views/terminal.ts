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

/** Colours, or none. */
export interface Paint {
  readonly added: (text: string) => string
  readonly lost: (text: string) => string
  readonly changed: (text: string) => string
  readonly title: (text: string) => string
  readonly mark: (text: string) => string
  readonly quiet: (text: string) => string
}

const signs = { added: '+', lost: '-', changed: '~' } as const

/** Grouped by rule: each change with its fields and its sentence, the words that tell it marked. */
export function toTerminal(diffs: readonly ArticleDiff[], paint: Paint, sentenceAt: SentenceAt): string {
  const groups = groupChanges(diffs).map(
    ([name, changes]) =>
      `${paint.title(name)}\n${changes.map((c) => changeLines(c, paint, sentenceAt)).join('')}`,
  )
  const articles = articleLines(diffs).map(({ id, change }) => {
    const line = `${signs[change]} article ${oneLine(id)}${change === 'changed' ? ': another text' : ''}`
    return `${paint[change](line)}\n`
  })
  return [...(articles.length ? [articles.join('')] : []), ...groups].join('\n')
}

function changeLines(located: Located, paint: Paint, sentenceAt: SentenceAt): string {
  const { article, change } = located
  const sentence = sentenceOf(located, sentenceAt)
  return [
    `  ${paint[change.change](`${signs[change.change]} ${oneLine(headlineOf(change))}`)}  ${paint.quiet(oneLine(article.id))}`,
    ...change.fields.map((f) => `      ${oneLine(fieldText(f))}`),
    ...(sentence
      ? [
          `      ${paint.quiet('│')} ${oneLine(sentence[0])}${paint.mark(oneLine(sentence[1]))}${oneLine(sentence[2])}`,
        ]
      : []),
    '',
  ].join('\n')
}

// A record is data: it must not be able to steer the terminal.
function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\u0000-\u001f\u007f-\u009f]/g, '�')
}

/** `events   3 added, 1 lost, 2 changed` */
export function toStat(diffs: readonly ArticleDiff[]): string {
  const stat = statOf(diffs)
  const rows = Object.entries(stat).map(
    ([kind, n]) => `${kind.padEnd(14)} ${n.added} added, ${n.lost} lost, ${n.changed} changed\n`,
  )
  const rules = groupChanges(diffs).filter(([name]) => name.startsWith('rule '))
  const width = Math.max(0, ...rules.map(([name]) => name.length))
  const byRule = rules.map(([name, changes]) => {
    const of = (sort: string) => changes.filter((c) => c.change.change === sort).length
    return `  ${name.padEnd(width)}  +${of('added')} -${of('lost')} ~${of('changed')}\n`
  })
  return `${counted(diffs.length, 'article')} differ${diffs.length === 1 ? 's' : ''}\n${rows.join('')}${byRule.join('')}`
}
