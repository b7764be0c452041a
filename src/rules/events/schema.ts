// The one schema of event rules: the loader validates with it and `depesche schema event-rule` prints it for editors.
import { z } from 'zod'

/** The 16 types of PLOVER 2.0. */
export const eventTypes = [
  'AGREE', 'CONSULT', 'SUPPORT', 'CONCEDE', 'COOPERATE', 'AID', 'RETREAT', 'REQUEST',
  'ACCUSE', 'REJECT', 'THREATEN', 'PROTEST', 'SANCTION', 'MOBILIZE', 'COERCE', 'ASSAULT',
] as const
export const stages = ['proposed', 'agreed', 'in-principle', 'signed', 'ratified', 'in-force', 'rejected', 'suspended', 'ended'] as const
export const statuses = ['happened', 'ongoing', 'planned', 'possible', 'denied'] as const

/** Functions that are no preposition; the prepositions of a language are added by the compiler. */
export const functions = ['subject', 'object', 'dative', 'genitive', 'compound', 'clause', 'agent', 'predicate', 'adjective', 'possessor', 'adverb'] as const
export const argumentNames = ['actor', 'recipient', 'terms', 'place', 'date'] as const
/** Classes of fillers that a condition can name beside words. */
export const classes = ['@actor', '@person', '@country', '@organization', '@group', '@place', '@government', '@number', '@clause', '@must', '@money'] as const

const word = z.string().min(1).max(80)
const words = z.union([word, z.array(word).min(1).max(400)])
const language = z.string().regex(/^[a-z]{2}(-mt)?$/)
const perLanguage = z.record(language, words)

/** Keys that every frame may have; all others must be functions (checked by the compiler, which knows the prepositions). */
export const frameShape = z
  .object({
    verb: words.optional(),
    noun: words.optional(),
    adjective: words.optional(),
    with: z.union([z.strictObject({ verb: words }), words]).optional(),
    actor: words.optional(),
    recipient: words.optional(),
    terms: words.optional(),
    place: words.optional(),
    date: words.optional(),
    near: words.optional(),
    unless: z.array(z.record(z.string(), words)).optional(),
    mode: words.optional(),
    context: words.optional(),
    stage: z.enum(stages).optional(),
    topic: words.optional(),
    status: z.enum(statuses).optional(),
    passive: z.enum(['only', 'never']).optional(),
    needs: words.optional(),
    confidence: z.number().gt(0).max(1).optional(),
  })
  .catchall(words)

const example = z
  .object({ published: z.string().optional(), gives: z.record(z.string(), z.unknown()) })
  .catchall(z.string())
const nearMiss = z.object({ because: z.string().min(3) }).catchall(z.string())

export const ruleShape = z.strictObject({
  id: z.string().regex(/^[a-z]+\/[a-z0-9-]+$/),
  type: z.enum(eventTypes),
  why: z.string().min(5),
  mutual: z.boolean().optional(),
  needs: words.optional(),
  agreement: z.strictObject({ stage: z.enum(stages), topics: words.optional() }).optional(),
  frames: z.record(language, z.array(frameShape).min(1)),
  modes: z.record(z.string(), z.union([z.literal(true), z.strictObject({ near: perLanguage })])).optional(),
  contexts: words.optional(),
  planned: z.strictObject({ type: z.enum(eventTypes) }).optional(),
  unless: z.array(z.record(z.string(), perLanguage)).optional(),
  over: words.optional(),
  examples: z.array(example).min(1),
  not: z.array(nearMiss).min(1),
})

export type RuleSource = z.infer<typeof ruleShape>
export type FrameSource = z.infer<typeof frameShape>

/** JSON Schema of one event rule file, for editors. */
export function eventRuleJsonSchema(): unknown {
  return z.toJSONSchema(ruleShape)
}
