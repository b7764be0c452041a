// The one definition of the record (format 1): its types, its validation and its JSON Schema all come from here.
// Imports zod, so only `validate`, `schema` and tests import it as a value; everyone else imports its types.
import { z } from 'zod'
import { eventTypes } from './event-types.js'

const isoDay = z.iso.date('no day of the calendar, written YYYY-MM-DD')
/** `2025-05-07`, or `2025-05-07/2025-05-09`. */
function isDayOrInterval(value: string): boolean {
  const days = value.split('/')
  return days.every((day) => isoDay.safeParse(day).success) && days[0]! <= days.at(-1)!
}

const country = z
  .string()
  .regex(/^[A-Z]{2}$/)
  .nullable()
const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
const span = { start: z.number().int().min(0), end: z.number().int().min(0) }
const piece = z.strictObject({ text: z.string().min(1), ...span })
const mention = z.strictObject({
  text: z.string().min(1),
  ...span,
  kind: z.enum(['name', 'role', 'pronoun']),
})
const mentions = z.array(mention).min(1)

const article = z.strictObject({
  id: z.string().min(1),
  source: z.string(),
  title: z.string().nullable(),
  url: z.string().nullable(),
  published: isoDay.nullable(),
  published_from: z.enum(['option', 'metadata', 'text', 'inferred', 'none']),
  language: z.string(),
  origin: z.enum(['machine-translated', 'unmarked']),
  defects: z.array(z.strictObject({ kind: z.string(), text: z.string(), ...span })),
  route: z.enum(['de', 'en', 'de-mt', 'en-mt']).nullable(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
})

const person = z.strictObject({
  id: slug,
  name: z.string().min(1),
  country,
  roles: z.array(slug),
  known: z.boolean(),
  mentions,
})

const place = z.strictObject({
  id: slug,
  name: z.string().min(1),
  kind: z.enum(['country', 'region', 'city', 'site', 'water']),
  country,
  lat: z.number().min(-90).max(90).nullable(),
  lon: z.number().min(-180).max(180).nullable(),
  mentions,
})

const organization = z.strictObject({
  id: slug,
  name: z.string().min(1),
  kind: z.enum([
    'government',
    'ministry',
    'party',
    'armed-group',
    'company',
    'media',
    'intergovernmental',
    'other',
  ]),
  country,
  mentions,
})

const date = z.strictObject({
  value: z.string().min(1),
  type: z.enum(['date', 'time', 'duration', 'set']),
  mod: z.string().optional(),
  from: isoDay.nullable(),
  to: isoDay.nullable(),
  mentions,
})

const actor = z.strictObject({ id: slug, name: z.string().min(1), country, sector: z.string().nullable() })

const event = z.strictObject({
  id: z.string().regex(/^[0-9a-f]{12}$/),
  type: z.enum(eventTypes),
  modes: z.array(z.string()),
  contexts: z.array(z.string()),
  status: z.enum(['happened', 'ongoing', 'planned', 'possible', 'denied']),
  actors: z.array(actor),
  recipients: z.array(actor),
  date: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}(\/\d{4}-\d{2}-\d{2})?$/)
    .refine(isDayOrInterval, 'no day of the calendar, or an interval that ends before it begins')
    .nullable(),
  place: slug.nullable(),
  agreement: z
    .strictObject({
      stage: z.enum([
        'proposed',
        'agreed',
        'in-principle',
        'signed',
        'ratified',
        'in-force',
        'rejected',
        'suspended',
        'ended',
      ]),
      topics: z.array(slug),
      duration: z.string().nullable(),
      terms: piece.nullable(),
    })
    .nullable(),
  attribution: slug.nullable(),
  evidence: piece,
  also: z.array(z.strictObject({ text: z.string().min(1), ...span, rule: z.string() })).optional(),
  trigger: piece,
  rule: z.string(),
  confidence: z.number().min(0).max(1),
})

/** The event record of one article, as `depesche extract` writes it; offsets count Unicode code points of the raw text. */
export const recordSchema = z.strictObject({
  depesche: z.literal(1),
  article,
  rules: z.strictObject({ version: z.string(), digest: z.string().regex(/^[0-9a-f]{12}$/) }),
  people: z.array(person),
  places: z.array(place),
  organizations: z.array(organization),
  dates: z.array(date),
  events: z.array(event),
})

export type EventRecord = z.infer<typeof recordSchema>
export type RecordedEvent = EventRecord['events'][number]
export type RecordedPerson = EventRecord['people'][number]
export type RecordedPlace = EventRecord['places'][number]
export type RecordedOrganization = EventRecord['organizations'][number]
export type RecordedDate = EventRecord['dates'][number]
