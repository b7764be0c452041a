import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { manyHolders } from '../../src/annotate/people/who.js'
import { slugOf } from '../../src/model/slug.js'

interface Office {
  readonly role: string
  readonly of?: string
  readonly from?: string
  readonly to?: string
  readonly until_at_least?: string
  readonly joint?: boolean
  readonly acting?: boolean
}
interface Entry {
  readonly name: string
  readonly country?: string
  readonly forms?: Readonly<Record<string, readonly string[]>>
  readonly offices?: readonly Office[]
}

const folder = new URL('../../rules/gazetteer/people/', import.meta.url)
const people = readdirSync(folder).flatMap(
  (file): Entry[] => parse(readFileSync(new URL(file, folder), 'utf8')).people,
)

/** A year, month or day that the calendar has. */
function isDate(value: unknown): boolean {
  if (typeof value !== 'string' || !/^\d{4}(?:-\d\d){0,2}$/.test(value)) return false
  const time = Date.parse(value)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value)
}

/** True where one office ended before the other began, as exactly as both dates are known. */
function isBefore(end: string | undefined, start: string | undefined): boolean {
  if (end === undefined || start === undefined) return false
  const exact = Math.min(end.length, start.length)
  return end.slice(0, exact) <= start.slice(0, exact)
}

describe('the gazetteer of people', () => {
  test('a name belongs to one person', () => {
    const owners = new Map<string, string>()
    const twice: string[] = []
    for (const { name, forms } of people)
      for (const form of [name, ...Object.values(forms ?? {}).flat()]) {
        const owner = owners.get(form)
        if (owner !== undefined && owner !== slugOf(name)) twice.push(`${form}: ${owner}, ${slugOf(name)}`)
        owners.set(form, slugOf(name))
      }
    expect(twice).toEqual([])
  })
  test('every date of an office is in the calendar, and none ends before it begins', () => {
    const wrong = people.flatMap(({ name, offices }) =>
      (offices ?? []).flatMap((o) => {
        const dates = [o.from, o.to, o.until_at_least].filter((d) => d !== undefined)
        const backwards = o.from !== undefined && o.to !== undefined && o.from > `${o.to}-99`
        return backwards || !dates.every(isDate) ? [`${name}: ${dates.join(' to ')}`] : []
      }),
    )
    expect(wrong).toEqual([])
  })
  test('an office of one holder has one at a time, acting and joint holders aside', () => {
    const held = new Map<string, (Office & { readonly name: string })[]>()
    for (const { name, country, offices } of people)
      for (const office of offices ?? []) {
        if (manyHolders.has(office.role) || office.joint || office.acting) continue
        const key = `${office.role} of ${office.of ?? country}${office.role === 'ambassador' ? ` from ${country}` : ''}`
        held.set(key, [...(held.get(key) ?? []), { ...office, name }])
      }
    const overlaps: string[] = []
    for (const [office, holders] of held)
      for (const [i, a] of holders.entries())
        for (const b of holders.slice(0, i))
          if (a.name !== b.name && !isBefore(a.to, b.from) && !isBefore(b.to, a.from))
            overlaps.push(`${office}: ${a.name}, ${b.name}`)
    expect(overlaps).toEqual([])
  })
})
