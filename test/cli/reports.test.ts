import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { createProgress, progressText } from '../../src/cli/batch/progress.js'
import { createSummary, finish } from '../../src/cli/batch/summary.js'
import { formatProblem } from '../../src/cli/problems.js'
import { toGithub, toJunit, toMarkdown } from '../../src/cli/reports.js'
import type { Problem } from '../../src/model/problem.js'
import { depesche, folderOf } from '../support/run.js'

const problem: Problem = {
  file: 'a,b:c.txt',
  line: 3,
  column: null,
  severity: 'error',
  code: 'empty-article',
  message: 'no <text>\nin 100% of it',
}
const summary = finish({ ...createSummary(), articles: 4, records: 3, events: { CONSULT: 2, AGREE: 1 } }, 2)

describe('messages', () => {
  test('one line, whatever is in them', () => {
    expect(formatProblem({ ...problem, message: 'a\nb\u001b[31m' })).toBe(
      'a,b:c.txt:3: error[empty-article]: a�b�[31m',
    )
  })

  test('with an excerpt the wrong words are underlined', () => {
    const text = formatProblem({
      file: 'x.yaml',
      line: 14,
      column: 5,
      severity: 'error',
      code: 'unknown-role',
      message: 'AGREE has no role "signatory"',
      why: 'an AGREE event has actors',
      mend: 'write "actors"',
      excerpt: { text: '    signatory: person', length: 9 },
    })
    expect(text).toBe(
      'x.yaml:14:5: error[unknown-role]: AGREE has no role "signatory"\n  14 |     signatory: person\n     |     ^^^^^^^^^\n  why:  an AGREE event has actors\n  mend: write "actors"',
    )
  })
})

describe('reports for CI', () => {
  test('GitHub annotations escape what would end them', () => {
    expect(toGithub(problem)).toBe(
      '::error file=a%2Cb%3Ac.txt,line=3,title=empty-article::no <text>%0Ain 100%25 of it\n',
    )
  })

  test('JUnit is XML with one failure per error', () => {
    const xml = toJunit([problem], summary)
    expect(xml).toContain('tests="2" failures="1"')
    expect(xml).toContain('no &lt;text&gt;')
  })

  test('JUnit counts the articles without a problem', () => {
    const at = (code: string, line: number, severity: 'error' | 'warning') =>
      ({ file: 'x.ndjson', line, column: null, severity, code, message: code }) as const
    const problems = [
      at('invalid-ndjson', 2, 'error'), // gave no article
      at('invalid-date', 3, 'warning'),
      at('unsafe-id', 3, 'warning'), // the same article
    ]
    expect(toJunit(problems, { articles: 4, seconds: 0 })).toContain('name="3 articles without a problem"')
  })

  test('Markdown has the numbers and no markup of the articles', () => {
    const text = toMarkdown([problem], summary)
    expect(text).toContain('| CONSULT | 2 |')
    expect(text).not.toContain('<text>')
  })

  test('a run writes them where it is told', async () => {
    const folder = folderOf({ 'empty.txt': '' })
    const env = { GITHUB_STEP_SUMMARY: join(folder, 'step.md') }
    const { code } = await depesche(
      ['extract', 'empty.txt', '--report', 'markdown', '--summary', 'summary.json'],
      { cwd: folder, env },
    )
    expect(code).toBe(2)
    expect(readFileSync(join(folder, 'step.md'), 'utf8')).toContain('error[empty-article]')
    expect(JSON.parse(readFileSync(join(folder, 'summary.json'), 'utf8'))).toMatchObject({
      articles: 0,
      failed: 1,
      problems: { 'empty-article': 1 },
    })
    await depesche(['extract', 'empty.txt', '--report', 'junit', '--report-file', 'junit.xml'], {
      cwd: folder,
    })
    expect(readFileSync(join(folder, 'junit.xml'), 'utf8')).toContain('<failure type="empty-article"')
  })
})

describe('progress', () => {
  const run = (isTTY: boolean, quiet = false) => {
    let written = ''
    let time = 0
    const stream = { isTTY, columns: 60, write: (t: string) => (written += t) }
    const progress = createProgress({ stream, total: 100, now: () => time, quiet })
    for (let i = 1; i <= 100; i++) {
      time += 120
      progress.advance({ articles: i, failed: 0, current: `a${i}.txt` })
    }
    progress.print('x.txt: error[e]: m\n')
    progress.end()
    return written
  }

  test('a bar on a terminal, cleared before a message', () => {
    const text = run(true)
    expect(text).toContain('\r\x1b[K1 of 100 articles (1 %)')
    expect(text.endsWith('\r\x1b[Kx.txt: error[e]: m\n')).toBe(true)
  })

  test('elsewhere a plain line every five seconds, no control characters', () => {
    const lines = run(false).trim().split('\n')
    expect(lines).toHaveLength(3)
    expect(run(false)).not.toMatch(/[\r\x1b]/)
  })

  test('nothing where it is not wanted', () => expect(run(true, true)).toBe('x.txt: error[e]: m\n'))

  test('count, rate, time left, failures, current article', () => {
    expect(progressText({ articles: 120, failed: 2, current: 'p/a.txt', total: 400, seconds: 3 })).toBe(
      '120 of 400 articles (30 %), 40.0/s, 7 s left, 2 failed, p/a.txt',
    )
  })
})
