import { counted } from '../diff/views/model.js'
import { eventTypes } from '../model/event-types.js'
import { InputError } from '../model/problem.js'
import { sourceOnDisk } from '../rules/events/locate.js'
import type { EventRule, Frame } from '../rules/events/types.js'
import { closest } from './closest.js'
import { standardOutput } from './output.js'
import { loadPacks } from './packs.js'
import { createPaint } from './paint.js'
import { problemOf } from './problems.js'

export interface RulesListOptions {
  readonly type?: string
  readonly language?: string
  readonly rules: readonly string[]
  readonly format: 'terminal' | 'json'
}

/** `depesche rules list`: the event rules with what they are about and how many frames they have in which language. */
export async function rulesList(options: RulesListOptions): Promise<number> {
  const { events } = await loadPacks(options.rules)
  const framesOf = groupFrames(events.frames)
  const type = options.type?.toUpperCase()
  if (type !== undefined && !eventTypes.some((t) => t === type)) throw unknownType(options.type!)
  const listed = events.rules
    .filter((r) => type === undefined || r.type === type)
    .map((r) => ({ rule: r, frames: countFrames(framesOf.get(r.id) ?? []) }))
    .filter(({ frames }) => options.language === undefined || frames[options.language] !== undefined)
  const sink = standardOutput()
  if (options.format === 'json') {
    const rows = listed.map(({ rule: { id, type, why, file }, frames }) => ({ id, type, why, file, frames }))
    await sink.write(`${JSON.stringify(rows, null, 2)}\n`)
  } else {
    const paint = createPaint(process.stdout, process.env)
    const width = Math.max(0, ...listed.map(({ rule }) => rule.id.length))
    const lines = listed.map(({ rule, frames }) => {
      const counts = Object.entries(frames).map(([route, n]) => `${route} ${n}`)
      return `${paint.title(rule.id.padEnd(width))}  ${counts.join(', ').padEnd(28)}  ${paint.quiet(rule.why)}\n`
    })
    await sink.write(`${lines.join('')}${counted(listed.length, 'rule')}\n`)
  }
  return listed.length > 0 ? 0 : 1
}

function unknownType(type: string): InputError {
  const near = closest(type.toUpperCase(), eventTypes)
  const mend = near.length > 0 ? `did you mean ${near.join(' or ')}?` : `types are ${eventTypes.join(', ')}`
  return new InputError([
    { ...problemOf('error', 'depesche', 'unknown-type', `there is no event type ${type}`), mend },
  ])
}

function groupFrames(frames: readonly Frame[]): Map<string, Frame[]> {
  const groups = new Map<string, Frame[]>()
  for (const frame of frames) {
    const group = groups.get(frame.rule)
    if (group) group.push(frame)
    else groups.set(frame.rule, [frame])
  }
  return groups
}

function countFrames(frames: readonly Frame[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const f of frames) {
    const route = f.language + (f.machine ? '-mt' : '')
    counts[route] = (counts[route] ?? 0) + 1
  }
  return counts
}

/** `depesche rules show ID`: the rule as its file has it, comments and all. */
export async function rulesShow(id: string, options: { readonly rules: readonly string[] }): Promise<number> {
  const { events } = await loadPacks(options.rules)
  const rule = findRule(id, events.rules)
  const source = sourceOnDisk(rule.file) ?? `${JSON.stringify(rule, null, 2)}\n`
  await standardOutput().write(`# ${rule.file}\n${source.endsWith('\n') ? source : `${source}\n`}`)
  return 0
}

/** The rule of this id; throws a problem that names the likely ones. */
export function findRule(id: string, rules: readonly EventRule[]): EventRule {
  const found = rules.find((r) => r.id === id)
  if (found) return found
  const near = closest(
    id,
    rules.map((r) => r.id),
  )
  const mend = near.length > 0 ? `did you mean ${near.join(' or ')}?` : 'see depesche rules list for the ids'
  throw new InputError([
    { ...problemOf('error', 'depesche', 'unknown-rule', `there is no rule ${id}`), mend },
  ])
}
