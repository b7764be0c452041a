import { describe, expect, test } from 'vitest'
import { underline } from '../../src/cli/explain/underline.js'
import { createPaint } from '../../src/cli/paint.js'
import { depesche } from '../support/run.js'

const article =
  'The foreign ministers of Serbia and Hungary met in Vienna on Monday. The bill met resistance in parliament.'
const explain = (...args: string[]) =>
  depesche(['explain', '--published', '2025-05-07', ...args], { input: article })

describe('depesche explain', () => {
  test('names rule, frame, status, date and place, and underlines trigger and actor', async () => {
    const { code, out } = await explain()
    expect(code).toBe(0)
    expect(out).toContain('CONSULT  Serbia + Hungary')
    expect(out).toMatch(/rule +consult\/meet {2}rules\/events\/consult\/meet\.yaml/)
    expect(out).toMatch(/frame +en \d+: \{verb: /)
    expect(out).toMatch(/status +happened — /)
    expect(out).toMatch(/date +2025-05-05 — .*"Monday"/)
    expect(out).toMatch(/place +vienna — /)
    const lines = out.split('\n')
    const at = lines.findIndex((l) => l.startsWith('  The foreign ministers'))
    const trigger = lines.slice(at).find((l) => l.endsWith('^^^ trigger'))!
    expect(lines[at]!.slice(trigger.indexOf('^'), trigger.lastIndexOf('^') + 1)).toBe('met')
  })

  test('is plain in a pipe', async () => expect((await explain()).out).not.toContain('\u001b'))

  test('says why a rule told no event of a sentence', async () => {
    const { out } = await explain('--why-not', 'consult/meet')
    expect(out).toContain('Why not consult/meet?')
    expect(out).toContain('at “met”')
    expect(out).toMatch(/no +consult\/meet, frame en 1: nobody in the sentence fills actor or recipient/)
  })

  test('says that no word of the article is a trigger of the rule', async () => {
    const { out } = await explain('--why-not', 'consult/phone-call')
    expect(out).toMatch(/No sentence has a word that it begins with: call, .* … and \d+ more\n/)
    const words = /begins with: (.*) …/.exec(out)![1]!.split(', ')
    expect(words).toEqual([...words].sort())
  })

  test('says which phrase does not meet a condition, and what its classes mean', async () => {
    const input = 'Der Nebel erörterte die Lage im Land.'
    const { out } = await depesche(['explain', '--sentence', '1'], { input })
    expect(out).toMatch(/: the subject “Der Nebel” is none of @actor/)
    const named = new Set(out.match(/@\w+/g))
    const told = [...out.matchAll(/^(@\w+) {2,}\w/gm)].map((m) => m[1])
    expect(told).toContain('@actor')
    expect([...named]).toEqual(expect.arrayContaining(told))
  })

  test('says that a weekday waits for the day of publication', async () => {
    const { out } = await depesche(['explain'], { input: 'The ministers of Peru and Chile met on Monday.\n' })
    expect(out).toContain('date       unknown: which day "Monday" is, only the day of publication tells')
  })

  test('asked for one rule, says what others tell in a line', async () => {
    const input = 'The ministers of Peru and Chile met on Monday.\n'
    const { out } = await depesche(['explain', '--why-not', 'consult/visit'], { input })
    expect(out).not.toContain('confidence')
  })

  test('looks at one sentence, and knows when there is none', async () => {
    const [found] = JSON.parse((await explain('--sentence', '2', '--format', 'json')).out)
    expect(found.sentences).toMatchObject([{ number: 2, events: [] }])
    expect(found.sentences[0].tried.length).toBeGreaterThan(0)
    expect(await explain('--sentence', '9')).toMatchObject({
      code: 2,
      err: expect.stringContaining('no-such-sentence'),
    })
  })

  test('spans of JSON are slices of the sentence', async () => {
    const [found] = JSON.parse((await explain('--format', 'json')).out)
    for (const { text, events } of found.sentences)
      for (const { marks } of events) for (const m of marks) expect(text.slice(m.start, m.end)).toBe(m.text)
  })

  test('an unknown rule ends with 2 and a suggestion', async () => {
    expect(await explain('--why-not', 'consult/mett')).toMatchObject({
      code: 2,
      err: expect.stringContaining('did you mean consult/meet'),
    })
  })
})

describe('underlining', () => {
  const paint = createPaint({ isTTY: false }, {})
  const mark = (start: number, end: number) => ({ start, end, as: 'trigger', via: null, text: '' })

  test('a long sentence is wrapped and a mark goes on in the next line', () => {
    expect(underline('one two three', [mark(4, 13)], 8, paint)).toEqual([
      '  one two',
      '      ^^^ trigger',
      '  three',
      '  ^^^^^ trigger',
    ])
  })

  test('nothing of the text reaches the terminal as a command', () => {
    expect(underline('a\u001b[31mb\n\u202Ec', [], 80, paint).join('')).not.toMatch(/[\u001b\n\u202e]/)
  })
})
