// Checks of option values. Imports commander only: this is loaded by every command.
import { InvalidArgumentError } from 'commander'

/** Parts of a record that `--only` can keep. */
export const sections = ['people', 'places', 'organizations', 'dates', 'agreements', 'events'] as const
export type Section = (typeof sections)[number]

/** An ISO 8601 day that exists in the calendar. */
export function parseDay(value: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value)
  const [year, month, day] = (match ?? []).slice(1).map(Number) as [number, number, number]
  const date = match && new Date(Date.UTC(year, month - 1, day))
  if (!date || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day)
    throw new InvalidArgumentError('write a day of the calendar as YYYY-MM-DD, such as 2025-03-16')
  return value
}

/** A whole number from 1. */
export function parseCount(value: string): number {
  if (!/^[1-9]\d{0,4}$/.test(value)) throw new InvalidArgumentError('write a whole number from 1')
  return Number(value)
}

/** A number from 0 to 1. */
export function parseShare(value: string): number {
  const share = Number(value)
  if (value.trim() === '' || !(share >= 0 && share <= 1))
    throw new InvalidArgumentError('write a number from 0 to 1')
  return share
}

/** `people,places` → the sections, each once. */
export function parseSections(value: string): Section[] {
  return parseList(value, sections)
}

/** A comma-separated list of allowed words. */
export function parseList<Word extends string>(value: string, allowed: readonly Word[]): Word[] {
  const words = value.split(',').map((w) => w.trim())
  const unknown = words.find((w) => !(allowed as readonly string[]).includes(w))
  if (unknown !== undefined) throw new InvalidArgumentError(`'${unknown}' is none of ${allowed.join(', ')}`)
  return [...new Set(words)] as Word[]
}

const scored = ['people', 'places', 'organizations', 'dates', 'events', 'agreements'] as const

/** `0.6` (of every kind) or `people=0.9,events=0.6`. */
export function parseMinF1(value: string): { kind: (typeof scored)[number] | null; share: number }[] {
  return value.split(',').map((part) => {
    const [left, right] = part.split('=') as [string, string | undefined]
    if (right === undefined) return { kind: null, share: parseShare(left) }
    const kind = scored.find((k) => k === left.trim())
    if (kind === undefined) throw new InvalidArgumentError(`'${left}' is none of ${scored.join(', ')}`)
    return { kind, share: parseShare(right) }
  })
}

/** A comma-separated list of any words. */
export function parseWords(value: string): string[] {
  return [
    ...new Set(
      value
        .split(',')
        .map((w) => w.trim())
        .filter((w) => w !== ''),
    ),
  ]
}

/** For options that may be given several times. */
export function collect(value: string, before: readonly string[]): string[] {
  return [...before, value]
}
