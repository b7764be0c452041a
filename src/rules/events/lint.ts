import type { Problem } from '../../model/problem.js'
import type { RuleFile } from '../files.js'
import type { Vocabulary } from '../vocabulary.js'
import { eachWord, problemAt } from './check.js'
import { lintFrames } from './lint-frames.js'
import { statuses } from './schema.js'
import { todosOf } from './todos.js'
import type { EventRule, EventRules } from './types.js'

/** The closed lists that rules draw on; an empty list is not checked. */
interface Words {
  readonly modes: ReadonlyMap<string, ReadonlySet<string>>
  readonly contexts: ReadonlySet<string>
  readonly topics: ReadonlySet<string>
  readonly sectors: ReadonlySet<string>
}

/**
 * What is wrong or doubtful in compiled event rules, beyond their shape: words outside the vocabulary, frames that
 * cannot win, triggers that two rules claim, examples that claim what no event has.
 *
 * @param files rule files as loaded, in order; of two with one path the last is what runs
 */
export function lintRules(rules: EventRules, vocabulary: Vocabulary, files: readonly RuleFile[]): Problem[] {
  const words = wordsOf(vocabulary, rules)
  const byFile = new Map(files.map((f) => [f.file, f]))
  const problems = rules.rules.flatMap((rule) => {
    const file = byFile.get(rule.file)
    return file
      ? [...lintWords(file, rule, words), ...lintExamples(file, rule, words), ...lintParity(file)]
      : []
  })
  return [
    ...problems,
    ...lintOver(rules.rules),
    ...lintFrames(rules),
    ...lintModes(rules, files),
    ...todosOf(rules),
  ]
}

function wordsOf(vocabulary: Vocabulary, rules: EventRules): Words {
  const list = (file: string, key: string) => {
    const data = vocabulary[file] as Record<string, unknown> | undefined
    return Array.isArray(data?.[key]) ? (data[key] as Record<string, unknown>[]) : []
  }
  const modes = new Map<string, Set<string>>()
  for (const { mode, type } of list('modes', 'modes'))
    modes.set(String(type), (modes.get(String(type)) ?? new Set()).add(String(mode)))
  return {
    modes,
    contexts: new Set(rules.contexts.map((c) => c.context)),
    topics: new Set(rules.topics.map((t) => t.topic)),
    sectors: new Set(list('sectors', 'sectors').map((s) => String(s['sector'] ?? s['code'] ?? s['id']))),
  }
}

type Path = readonly (string | number)[]

function lintWords(file: RuleFile, rule: EventRule, words: Words): Problem[] {
  const problems: Problem[] = []
  const look = (value: unknown, path: Path, kind: string, allowed: ReadonlySet<string>, list: string) => {
    if (allowed.size > 0)
      eachWord(value, path, (word, at) => {
        if (!allowed.has(word)) problems.push(outside(file, at, kind, word, allowed, list))
      })
  }
  const data = file.data as Record<string, unknown>
  const modes = new Set([
    ...(words.modes.get(rule.type) ?? []),
    ...(words.modes.get(rule.planned ?? '') ?? []),
  ])
  for (const mode of Object.keys(rule.modes))
    if (!modes.has(mode)) problems.push(outside(file, ['modes', mode], 'mode', mode, modes, 'modes', true))
  look(data['contexts'], ['contexts'], 'context', words.contexts, 'contexts')
  const agreement = data['agreement'] as Record<string, unknown> | undefined
  look(agreement?.['topics'], ['agreement', 'topics'], 'topic', words.topics, 'topics')
  for (const [route, frames] of Object.entries(data['frames'] as Record<string, Record<string, unknown>[]>))
    for (const [i, frame] of frames.entries()) {
      const base = ['frames', route, i]
      eachWord(frame['mode'], [...base, 'mode'], (mode, at) => {
        if (!modes.has(mode)) problems.push(outside(file, at, 'mode', mode, modes, 'modes'))
      })
      look(frame['context'], [...base, 'context'], 'context', words.contexts, 'contexts')
      look(frame['topic'], [...base, 'topic'], 'topic', words.topics, 'topics')
      for (const [key, value] of Object.entries(frame))
        lintFillers(file, value, [...base, key], words, problems)
    }
  return problems
}

/** Sectors must exist, and words must be written as articles are read: composed letters, no spaces around. */
function lintFillers(file: RuleFile, value: unknown, path: Path, words: Words, problems: Problem[]): void {
  eachWord(value, path, (word, at) => {
    if (/^@[A-Z]{3}$/.test(word) && words.sectors.size > 0 && !words.sectors.has(word.slice(1)))
      problems.push(outside(file, at, 'sector', word.slice(1), words.sectors, 'sectors'))
    if (word !== word.normalize('NFC').trim())
      problems.push(
        problemAt(file.file, 'word-never-matches', `"${word}" is not written as articles are read`, at, {
          why: 'letters with accents are one character (NFC) and words have no spaces around them',
          mend: `write '${word.normalize('NFC').trim()}'`,
        }),
      )
  })
}

function outside(
  file: RuleFile,
  path: Path,
  kind: string,
  word: string,
  allowed: ReadonlySet<string>,
  list: string,
  key?: true,
): Problem {
  const some = [...allowed].sort()
  return problemAt(file.file, `unknown-${kind}`, `there is no ${kind} "${word}" here`, path, {
    ...(key ? { key } : {}),
    why: `${kind}s are a closed list: rules/vocabulary/${list}.yaml`,
    mend:
      some.length === 0 ? 'delete it: this type has none' : `write one of ${some.slice(0, 40).join(', ')}`,
  })
}

const given = new Set([
  ...['type', 'status', 'date', 'place', 'actors', 'recipients', 'modes', 'contexts', 'stage', 'topics'],
  ...['duration', 'attribution'],
])
const lists = new Set(['actors', 'recipients', 'modes', 'contexts', 'topics'])

/** Examples can only be checked for what an event has, and only in languages and routes that exist. */
function lintExamples(file: RuleFile, rule: EventRule, words: Words): Problem[] {
  const problems: Problem[] = []
  const say = (code: string, message: string, path: Path, mend: string, key?: true) =>
    problems.push(problemAt(file.file, code, message, path, { ...(key ? { key } : {}), mend }))
  const routes = (texts: Readonly<Record<string, string>>, path: Path) => {
    for (const route of Object.keys(texts))
      if (!/^(de|en)(-mt)?$/.test(route))
        say('unknown-route', `"${route}" is no route`, [...path, route], 'write de, en, de-mt or en-mt', true)
  }
  for (const [i, example] of rule.examples.entries()) {
    routes(example.texts, ['examples', i])
    if (example.published !== null && !/^\d{4}-\d{2}-\d{2}$/.test(example.published))
      say('invalid-day', 'published is no day', ['examples', i, 'published'], "write a day as '2025-03-16'")
    for (const [field, value] of Object.entries(example.gives)) {
      const path = ['examples', i, 'gives', field]
      if (!given.has(field))
        say(
          'unknown-field',
          `an event has no "${field}"`,
          path,
          `write one of ${[...given].join(', ')}`,
          true,
        )
      if (lists.has(field) !== Array.isArray(value) && value !== null)
        say(
          'invalid-field',
          `"${field}" must be ${lists.has(field) ? 'a list' : 'one word'}`,
          path,
          `write ${field}: ${lists.has(field) ? '[…]' : '…'}`,
        )
    }
    const { status, topics } = example.gives
    if (status !== undefined && !(statuses as readonly unknown[]).includes(status))
      say(
        'unknown-status',
        `there is no status "${String(status)}"`,
        ['examples', i, 'gives', 'status'],
        `write one of ${statuses.join(', ')}`,
      )
    eachWord(topics, ['examples', i, 'gives', 'topics'], (topic, at) => {
      if (words.topics.size > 0 && !words.topics.has(topic))
        problems.push(outside(file, at, 'topic', topic, words.topics, 'topics'))
    })
  }
  for (const [i, miss] of rule.not.entries()) routes(miss.texts, ['not', i])
  return problems
}

function lintParity(file: RuleFile): Problem[] {
  const { frames } = file.data as { frames: Record<string, unknown> }
  const languages = new Set(Object.keys(frames).map((route) => route.slice(0, 2)))
  const missing = ['de', 'en'].filter((l) => !languages.has(l))
  return missing.length === 0
    ? []
    : [
        problemAt(file.file, 'one-language', `there are no frames for ${missing.join(' and ')}`, ['frames'], {
          key: true,
          severity: 'warning',
          why: 'an idea that only one language tells makes records of the same story differ',
          mend: `add ${missing[0]}: […] under frames`,
        }),
      ]
}

/** Two rules that stand over each other: neither wins. */
function lintOver(rules: readonly EventRule[]): Problem[] {
  const over = new Map(rules.map((r) => [r.id, r.over]))
  return rules.flatMap((rule) =>
    rule.over.flatMap((other, i) =>
      over.get(other)?.includes(rule.id) && (rule.id < other || rule.id === other)
        ? [
            problemAt(
              rule.file,
              'circular-over',
              `${rule.id} and ${other} stand over each other`,
              ['over', i],
              {
                mend: 'delete one of the two lines',
              },
            ),
          ]
        : [],
    ),
  )
}

/** Modes of the vocabulary that no rule sets; only where the vocabulary is among the files. */
function lintModes(rules: EventRules, files: readonly RuleFile[]): Problem[] {
  const file = files.findLast((f) => f.path === 'vocabulary/modes.yaml')
  const modes = (file?.data as { modes?: unknown } | undefined)?.modes
  if (!file || !Array.isArray(modes)) return []
  const types = new Map(rules.rules.map((r) => [r.id, r.type]))
  const used = new Set([
    ...rules.rules.flatMap((r) => Object.keys(r.modes).map((m) => `${r.type} ${m}`)),
    ...rules.frames.flatMap((f) => f.modes.map((m) => `${types.get(f.rule)} ${m}`)),
  ])
  return (modes as { mode: string; type: string }[]).flatMap((m, i) =>
    used.has(`${m.type} ${m.mode}`)
      ? []
      : [
          problemAt(
            file.file,
            'unused-mode',
            `no rule of ${m.type} sets the mode "${m.mode}"`,
            ['modes', i, 'mode'],
            {
              severity: 'warning',
              mend: 'write a rule or frame that sets it, or delete it',
            },
          ),
        ],
  )
}
