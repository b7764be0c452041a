import type { EventRecord, RecordedEvent } from '../../model/record.js'
import { assign } from '../assign.js'
import {
  alternatives,
  type GoldAgreement,
  type GoldArticle,
  type GoldError,
  type GoldEvent,
  type GoldParty,
  type Tally,
} from './types.js'

/** Country of an actor's id where it has one, else the id itself. */
export type CountryOf = (id: string) => string

/** How far an event of the record is right. */
interface Fit {
  readonly countries: boolean
  readonly actors: boolean
  readonly date: boolean
  readonly place: boolean
  readonly status: boolean
  /** null where the gold has no agreement to compare. */
  readonly agreement: boolean | null
}

const mutual = new Set(['AGREE', 'CONSULT', 'COOPERATE', 'SUPPORT'])

/** Pairs the record's events with the gold's so that most is right, then counts at each level of strictness. */
export function scoreEvents(
  gold: GoldArticle,
  record: EventRecord | null,
  text: string | null,
  countryOf: CountryOf,
) {
  const tallies: Record<string, Tally> = {}
  const add = (measure: string, kind: keyof Tally) => {
    tallies[measure] ??= { tp: 0, fp: 0, fn: 0 }
    tallies[measure][kind]++
  }
  const errors: GoldError[] = []
  const wanted = gold.events ?? []
  const found = record?.events ?? []
  const fits = fitsOf(wanted, found, text, countryOf)
  const pairs = assign(
    fits.map(({ g, s, fit }) => ({ left: g, right: s, likeness: likenessOf(fit, wanted[g]!) })),
  )
  const ofGold = new Map(pairs.map(([g, s]) => [g, fits.find((f) => f.g === g && f.s === s)!.fit]))
  const used = new Set(pairs.map(([, s]) => s))
  for (const [g, event] of wanted.entries()) {
    if (event.required === false) continue
    const fit = ofGold.get(g)
    const type = String(alternatives(event.type)[0])
    const levels: Record<string, boolean> = {
      'events: type': fit !== undefined,
      'events: type and countries': fit?.countries === true,
      'events: type and actors': fit?.actors === true,
      'events: all right': Boolean(fit?.actors && fit.date && fit.place && fit.status),
    }
    for (const [measure, right] of Object.entries(levels)) {
      add(measure, right ? 'tp' : 'fn')
      if (!right && fit !== undefined) add(measure, 'fp')
    }
    add(`type ${type}`, fit ? 'tp' : 'fn')
    if (binds(event)) add('agreements', fit?.agreement && fit.countries ? 'tp' : 'fn')
    const wrong = fit
      ? (['actors', 'date', 'place', 'status', 'agreement'] as const).filter((k) => fit[k] === false)
      : []
    if (!fit) errors.push({ kind: 'events', sort: 'missed', what: goldText(event), sentence: event.evidence })
    else if (wrong.length > 0)
      errors.push({
        kind: 'events',
        sort: 'wrong',
        what: `${wrong.join(', ')} of ${goldText(event)}`,
        sentence: event.evidence,
      })
  }
  for (const [s, event] of found.entries()) {
    if (used.has(s)) continue
    for (const level of ['type', 'type and countries', 'type and actors', 'all right'])
      add(`events: ${level}`, 'fp')
    add(`type ${event.type}`, 'fp')
    if (event.agreement) add('agreements', 'fp')
    errors.push({
      kind: 'events',
      sort: 'false alarm',
      what: `${event.type} ${ids(event.actors)} → ${ids(event.recipients)} [${event.rule}]`,
      sentence: event.evidence.text,
    })
  }
  return { tallies, errors }
}

function fitsOf(
  wanted: readonly GoldEvent[],
  found: readonly RecordedEvent[],
  text: string | null,
  countryOf: CountryOf,
) {
  return wanted.flatMap((event, g) => {
    const span = spanOf(event.evidence, text)
    return found.flatMap((said, s) =>
      alternatives(event.type).includes(said.type) && standsAt(said, event, span)
        ? [{ g, s, fit: fitOf(event, said, countryOf) }]
        : [],
    )
  })
}

function fitOf(event: GoldEvent, said: RecordedEvent, countryOf: CountryOf): Fit {
  const parties = (list: readonly GoldParty[] | null | undefined) => (list ?? []).map((p) => alternatives(p))
  const asCountries = (list: readonly (readonly (string | null)[])[]) => {
    const sets = list.map((p) => [...new Set(p.map((id) => (id === null ? null : countryOf(id))))])
    return [...new Map(sets.map((p) => [p.join(), p])).values()]
  }
  const [actors, recipients] = [parties(event.actors), parties(event.recipients)]
  const idOf = (a: RecordedEvent['actors'][number]) => a.id
  const landOf = (a: RecordedEvent['actors'][number]) => a.country ?? a.id
  const pooled = mutual.has(said.type)
  const same = (
    want: (list: readonly (readonly (string | null)[])[]) => readonly (readonly (string | null)[])[],
    key: typeof idOf,
  ) =>
    pooled
      ? covers(want([...actors, ...recipients]), [...said.actors, ...said.recipients].map(key))
      : covers(want(actors), said.actors.map(key)) && covers(want(recipients), said.recipients.map(key))
  return {
    countries: same(asCountries, landOf),
    actors: same((list) => list, idOf),
    date: alternatives(event.date ?? null).includes(said.date),
    place: alternatives(event.place ?? null).includes(said.place),
    status: alternatives(event.status ?? 'happened').includes(said.status),
    agreement: agreementFits(event, said),
  }
}

function agreementFits(event: GoldEvent, said: RecordedEvent): boolean | null {
  const all = alternatives(event.agreement ?? null)
  const wanted = all.filter((a): a is GoldAgreement => a !== null)
  if (wanted.length === 0) return null
  if (said.agreement === null) return all.includes(null)
  const { topics, stage } = said.agreement
  return wanted.some(
    (a) => topics.some((t) => (a.topics ?? []).includes(t)) && alternatives(a.stage ?? stage).includes(stage),
  )
}

/** Every firm party is named, and nobody else. */
function covers(wanted: readonly (readonly (string | null)[])[], said: readonly string[]): boolean {
  const left = new Set(said)
  const firmFirst = [...wanted].sort(
    (a, b) => Number(a.includes(null)) - Number(b.includes(null)) || a.length - b.length,
  )
  for (const party of firmFirst) {
    const hit = party.find((id) => id !== null && left.has(id))
    if (hit) left.delete(hit)
    else if (!party.includes(null)) return false
  }
  return left.size === 0
}

function standsAt(
  said: RecordedEvent,
  event: GoldEvent,
  span: { start: number; end: number } | null,
): boolean {
  const pieces = [said.evidence, ...(said.also ?? [])]
  if (span) return pieces.some((p) => p.start < span.end && span.start < p.end)
  return pieces.some((p) => p.text.includes(event.evidence) || event.evidence.includes(p.text))
}

/** Where the quoted words stand, in code points; null without the article. */
function spanOf(quote: string, text: string | null): { start: number; end: number } | null {
  const at = text?.indexOf(quote) ?? -1
  if (text === null || at < 0) return null
  const start = Array.from(text.slice(0, at)).length
  return { start, end: start + Array.from(quote).length }
}

function likenessOf(fit: Fit, event: GoldEvent): number {
  const right = Object.values(fit).filter((v) => v === true).length
  return 1 + right + (event.required === false ? 0 : 1.5)
}

function binds(event: GoldEvent): boolean {
  return Boolean(event.agreement) && !alternatives(event.agreement ?? null).includes(null)
}

function ids(list: readonly { readonly id: string }[]): string {
  return list.map((a) => a.id).join(' + ') || '?'
}

function goldText(event: GoldEvent): string {
  const list = (parties: readonly GoldParty[] | null | undefined) =>
    (parties ?? []).map((p) => alternatives(p).join('/')).join(' + ') || '?'
  return `${alternatives(event.type).join('/')} ${list(event.actors)} → ${list(event.recipients)}`
}
