import { counted } from '../../diff/views/model.js'
import type { Paint } from '../../diff/views/terminal.js'
import type { Actor } from '../../model/event.js'
import type { ExplainedEvent, ExplainedSentence, ExplainedTry, Explanation } from './look.js'
import { underline } from './underline.js'

/** The explanation of one article for a reader who has never seen a rule. */
export function showExplanation(found: Explanation, paint: Paint, width: number): string {
  const { article } = found
  const head = `${placeOf(article)}: ${counted(found.eventCount, 'event')} in ${counted(found.sentenceCount, 'sentence')}`
  const lines = [
    paint.title(head),
    `read as ${found.route ?? 'neither German nor English'}, published ${article.published ?? 'on an unknown day (relative dates stay open)'}`,
  ]
  if (found.asked) lines.push('', ...showAsked(found, paint))
  for (const sentence of found.sentences)
    lines.push('', ...showSentence(sentence, found.asked?.rule ?? null, paint, width))
  const classes = Object.entries(found.classes)
  if (classes.length > 0)
    lines.push('', ...classes.map(([name, means]) => paint.quiet(`${name.padEnd(14)}${means}`)))
  return `${lines.join('\n')}\n`
}

/** The file, and which article of it where it has several. */
const placeOf = ({ id, source }: Explanation['article']) =>
  source === '-' ? id : /\.(?:ndjson|jsonl)$/i.test(source) ? `${source} (${id})` : source

function showAsked({ asked, sentences }: Explanation, paint: Paint): string[] {
  if (asked === null) return []
  const fires = sentences.reduce((n, s) => n + s.events.filter((e) => e.rule === asked.rule).length, 0)
  const lines = [paint.title(`Why not ${asked.rule}?`), `  ${asked.why}`]
  if (asked.triggers.length === 0)
    return [...lines, '  The rule has no frame in the language of this article.']
  if (sentences.length === 0)
    lines.push(
      `  No sentence has a word that it begins with: ${firstOf(asked.triggers, 12)}`,
      `  All of it: depesche rules show ${asked.rule}`,
    )
  else if (fires > 0) lines.push(`  It does tell ${counted(fires, 'event')} below.`)
  return lines
}

/** The first words of a list, and how many more there are. */
function firstOf(words: readonly string[], most: number): string {
  const shown = words.slice(0, most)
  return `${shown.join(', ')}${words.length > most ? ` … and ${words.length - most} more` : ''}`
}

/** A frame with its long lists cut: what it asks for, not every word that would do. */
function short(source: string): string {
  return source.replace(/\[([^[\]{}]*)\]/g, (whole, list: string) => {
    const words = list.split(', ')
    return words.length > 7 ? `[${words.slice(0, 5).join(', ')}, … ${words.length - 5} more]` : whole
  })
}

/** @param asked the rule that `--why-not` asks about: what others tell there is said in a line each */
function showSentence(s: ExplainedSentence, asked: string | null, paint: Paint, width: number): string[] {
  const lines = [paint.title(`Sentence ${s.number}`)]
  const full = s.events.filter((e) => asked === null || e.rule === asked)
  if (full.length === 0) lines.push(...underline(s.text, [], width, paint))
  for (const e of s.events.filter((e) => !full.includes(e)))
    lines.push(`  ${paint.added(e.type)}  ${parties(e)}  ${paint.quiet(`by ${e.rule}`)}`)
  for (const [i, event] of full.entries())
    lines.push(
      ...(i > 0 ? [''] : []),
      ...underline(s.text, event.marks, width, paint),
      ...showEvent(event, paint),
    )
  if (s.events.length === 0 && s.tried.length === 0)
    lines.push('  no event: no word of this sentence is the trigger of any frame')
  if (s.tried.length > 0) lines.push(...showTries(s, paint))
  return lines
}

const labelWidth = 11

function showEvent(e: ExplainedEvent, paint: Paint): string[] {
  const row = (label: string, text: string) => `    ${paint.quiet(label.padEnd(labelWidth))}${text}`
  const title = [e.type, ...e.modes.map((m) => `(${m})`)].join(' ')
  const { own, costs } = splitNotes(e.notes)
  const rows = [
    `  ${paint.added(title)}  ${parties(e)}`,
    row('rule', `${e.rule}  ${paint.quiet(e.file)}`),
    row('', e.why),
    row('frame', `${e.frame.language} ${e.frame.number}: ${short(e.frame.source)}`),
    row('status', own.get('status') ?? e.status),
    row('date', own.get('date') ?? noDate(e)),
    row('place', own.get('place') ?? 'unknown: no place is told with it'),
  ]
  if (e.agreement)
    rows.push(
      row(
        'agreement',
        [e.agreement.stage, e.agreement.topics.join(', '), e.agreement.duration].filter(Boolean).join('; '),
      ),
    )
  if (e.contexts.length > 0) rows.push(row('contexts', e.contexts.join(', ')))
  if (e.attribution !== null) rows.push(row('said by', e.attribution))
  rows.push(row('confidence', `${e.confidence}${costs.length > 0 ? ` (${costs.join('; ')})` : ''}`))
  if (e.secondary)
    rows.push(
      row('', 'told by a caption or a list of questions: supports the story, adds no event of its own'),
    )
  return rows
}

function noDate({ openDates }: ExplainedEvent): string {
  if (openDates.length === 0) return 'unknown: no day is told with it'
  const words = openDates.map((d) => `"${plain(d)}"`).join(' and ')
  return `unknown: which day ${words} is, only the day of publication tells (--published)`
}

const parties = (e: ExplainedEvent) =>
  `${who(e.actors, 'somebody')}${e.recipients.length > 0 ? ` → ${who(e.recipients, '')}` : ''}`

const who = (actors: readonly Actor[], nobody: string) =>
  actors.length === 0 ? nobody : actors.map((a) => a.name).join(' + ')

/** Notes begin with what they explain (`status happened: …`), or with what they cost (`-0.1: …`). */
function splitNotes(notes: readonly string[]): { own: Map<string, string>; costs: string[] } {
  const own = new Map<string, string>()
  const costs: string[] = []
  for (const note of notes) {
    const topic = /^(status|date|place) /.exec(note)?.[1]
    if (topic) own.set(topic, note.slice(topic.length + 1).replace(': ', ' — '))
    else if (/^[-+]\d/.test(note)) costs.push(note.replace(': ', ' '))
  }
  return { own, costs }
}

const outcomes: Readonly<Record<string, string>> = {
  failed: 'no',
  beaten: 'beaten',
  inside: 'inside',
  unread: 'not read',
}

/** Tries by their trigger word; frames of a rule that fail for one reason share a line. */
function showTries(s: ExplainedSentence, paint: Paint): string[] {
  const lines = [
    `  ${paint.quiet(s.events.length > 0 ? 'Other frames that were tried here:' : 'No event here. Frames that were tried:')}`,
  ]
  const triggers = [...new Map(s.tried.map((t) => [t.trigger.start, t.trigger])).values()]
  for (const trigger of triggers) {
    lines.push(`    at “${plain(trigger.text)}”`)
    const here = s.tried.filter((t) => t.trigger.start === trigger.start)
    const tries = here.map((t) => showTry(t, paint)) // a frame is tried in each clause that has the word
    for (const text of new Set(tries.map((t) => t.join('\n')))) lines.push(...text.split('\n'))
  }
  return lines
}

function showTry(t: ExplainedTry, paint: Paint): string[] {
  const verdict = (outcomes[t.outcome] ?? t.outcome).padEnd(9)
  return [
    `      ${paint.lost(verdict)}${t.rule}, frame ${t.frame.language} ${t.frame.number}: ${t.why ?? ''}`,
    `               ${paint.quiet(short(t.frame.source))}`,
  ]
}

/** Text of an article may hold anything: nothing of it reaches the terminal as a command. */
export function plain(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g, ' ')
}
