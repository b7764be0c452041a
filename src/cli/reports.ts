import { appendFileSync, writeFileSync } from 'node:fs'
import { counted } from '../diff/views/model.js'
import type { Problem } from '../model/problem.js'
import type { Summary } from './batch/summary.js'
import type { ReportKind } from './options.js'

/** Collects problems and writes them where a CI system looks for them. */
export interface Report {
  add(problem: Problem): void
  end(summary: Summary): void
}

/**
 * @param kind github: workflow commands, as they come; junit: one XML file; markdown: a step summary
 * @param file where to; without it github and junit go to stderr, markdown to the file that GITHUB_STEP_SUMMARY names, else to stderr
 */
export function createReport(kind: ReportKind | null, file: string | null): Report {
  if (kind === null) return { add: () => {}, end: () => {} }
  const problems: Problem[] = []
  return {
    add: (problem) => void problems.push(problem),
    end(summary) {
      const text =
        kind === 'github'
          ? problems.map(toGithub).join('')
          : kind === 'junit'
            ? toJunit(problems, summary)
            : toMarkdown(problems, summary)
      const stepSummary = process.env['GITHUB_STEP_SUMMARY']
      if (file !== null) writeFileSync(file, text)
      else if (kind === 'markdown' && stepSummary) appendFileSync(stepSummary, text)
      else process.stderr.write(text)
    },
  }
}

/** `::error file=a.txt,line=3,title=empty-article::there is no text in this article` */
export function toGithub(problem: Problem): string {
  const value = (text: string) => escapeCommand(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
  const at = [
    `file=${value(problem.file)}`,
    problem.line === null ? null : `line=${problem.line}`,
    problem.column === null ? null : `col=${problem.column}`,
    `title=${value(problem.code)}`,
  ]
  return `::${problem.severity} ${at.filter(Boolean).join(',')}::${escapeCommand(problem.message)}\n`
}

function escapeCommand(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

/** One test case per file with a problem; errors fail it, warnings are noted in it. */
export function toJunit(
  problems: readonly Problem[],
  summary: Pick<Summary, 'articles' | 'seconds'>,
): string {
  const failed = problems.filter((p) => p.severity === 'error').length
  const passed = Math.max(0, summary.articles - blemished(problems))
  const cases = problems.map((p) => {
    const tag = p.severity === 'error' ? 'failure' : 'system-out'
    const attributes = p.severity === 'error' ? ` type="${xml(p.code)}" message="${xml(p.message)}"` : ''
    return `    <testcase classname="depesche" name="${xml(p.file + (p.line === null ? '' : `:${p.line}`))}"><${tag}${attributes}>${xml(p.message)}</${tag}></testcase>\n`
  })
  const all = `    <testcase classname="depesche" name="${counted(passed, 'article')} without a problem"/>\n`
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>\n  <testsuite name="depesche" tests="${problems.length + 1}" failures="${failed}" errors="0" time="${summary.seconds}">\n${all}${cases.join('')}  </testsuite>\n</testsuites>\n`
}

/** Articles that were read, but not without a problem; what gave no article is not among `summary.articles`. */
function blemished(problems: readonly Problem[]): number {
  const placeOf = (p: Problem) => `${p.file}:${p.line ?? p.message}`
  const within = problems.filter((p) => p.severity === 'warning' || p.code === 'internal')
  const unread = new Set(problems.filter((p) => !within.includes(p)).map(placeOf))
  return new Set(within.map(placeOf).filter((place) => !unread.has(place))).size
}

function xml(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '�')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

/** Numbers, events by type and problems as Markdown tables. */
export function toMarkdown(problems: readonly Problem[], summary: Summary): string {
  const events = Object.entries(summary.events)
  return [
    '## depesche\n',
    `${summary.articles} articles, ${summary.records} records written, ${summary.unchanged} unchanged, ${summary.failed} failed, ${summary.seconds} s.\n`,
    ...(events.length
      ? ['| event type | number |\n|---|---:|', ...events.map(([type, n]) => `| ${type} | ${n} |`), '']
      : []),
    ...(problems.length
      ? [
          '| where | what | message |\n|---|---|---|',
          ...problems.map(
            (p) =>
              `| ${cellOf(p.file + (p.line === null ? '' : `:${p.line}`))} | ${p.severity}[${p.code}] | ${cellOf(p.message)} |`,
          ),
          '',
        ]
      : []),
  ].join('\n')
}

function cellOf(text: string): string {
  return text.replace(/[\r\n]+/g, ' ').replace(/[\\|<>`*_[\]]/g, '\\$&')
}
