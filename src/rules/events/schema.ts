// The one schema of event rules: the loader validates with it and `depesche schema event-rule` prints it for editors.
import { z } from 'zod'
import { eventTypes } from '../../model/event-types.js'

export const stages = [
  'proposed',
  'agreed',
  'in-principle',
  'signed',
  'ratified',
  'in-force',
  'rejected',
  'suspended',
  'ended',
] as const
export const statuses = ['happened', 'ongoing', 'planned', 'possible', 'denied'] as const

/** Functions that are no preposition; the prepositions of a language are added by the compiler. */
export const functions = [
  'subject',
  'object',
  'dative',
  'genitive',
  'compound',
  'clause',
  'agent',
  'predicate',
  'adjective',
  'possessor',
  'adverb',
  'modal',
] as const
export const argumentNames = ['actor', 'recipient', 'terms', 'place', 'date'] as const
/** Classes of fillers that a condition can name beside words, and what they mean. */
export const classMeanings = {
  '@actor': 'anybody who can act and is known by name, office, country or group',
  '@person': 'a person, by name, office or pronoun',
  '@country': 'a country, or its government',
  '@organization': 'an organization',
  '@group': 'a group without a name',
  '@place': 'a place',
  '@government': 'a government, its head or a minister',
  '@number': 'a number',
  '@clause': 'a clause of its own',
  '@must': 'a clause that says what must be done',
  '@money': 'a sum of money',
} as const
export const classes = Object.keys(classMeanings) as (keyof typeof classMeanings)[]

const word = z.string().min(1).max(80)
const words = z.union([word, z.array(word).min(1).max(400)])
const language = z.string().regex(/^[a-z]{2}(-mt)?$/)
const perLanguage = z.record(language, words)

/** Keys that every frame may have; all others must be functions (checked by the compiler, which knows the prepositions). */
export const frameShape = z
  .object({
    verb: words
      .optional()
      .describe(
        'Head: verb lemmas; German separable zu|stimmen, reflexive sich einigen; English phrasal carry|out',
      ),
    noun: words.optional().describe('Head: noun lemmas; in German also as last part of compounds'),
    adjective: words
      .optional()
      .describe(
        'Head: adjectives after a verb of being; beside another head a condition on the adjective at the noun',
      ),
    with: z
      .union([z.strictObject({ verb: words }), words])
      .optional()
      .describe('Support verbs that must govern the noun'),
    actor: words
      .optional()
      .describe(
        'Functions that can fill it, in order of preference: subject, object, dative, genitive, compound, clause, agent, or a preposition',
      ),
    recipient: words.optional().describe('To whom it is done: functions in order of preference'),
    terms: words.optional().describe('What is agreed, asked or refused: functions in order of preference'),
    place: words.optional(),
    date: words.optional(),
    near: words.optional().describe('One of these words must stand in the sentence'),
    unless: z.array(z.record(z.string(), words)).optional(),
    mode: words.optional().describe('Modes of the event type (rules/vocabulary/modes.yaml)'),
    context: words.optional(),
    stage: z.enum(stages).optional(),
    topic: words.optional(),
    status: z.enum(statuses).optional().describe('Forces the status, whatever the grammar says'),
    passive: z.enum(['only', 'never']).optional().describe('Match only, or never, in the passive'),
    needs: words
      .optional()
      .describe('Who must be found: actor, recipient, two, terms; nobody lifts the usual need of one party'),
    confidence: z
      .number()
      .gt(0)
      .max(1)
      .optional()
      .describe('Instead of the usual 0.9 of verbs and 0.8 of nouns'),
  })
  .catchall(words)

const example = z
  .object({ published: z.string().optional(), gives: z.record(z.string(), z.unknown()) })
  .catchall(z.string())
const nearMiss = z.object({ because: z.string().min(3) }).catchall(z.string())

export const ruleShape = z.strictObject({
  id: z.string().regex(/^[a-z]+\/[a-z0-9-]+$/),
  type: z.enum(eventTypes),
  why: z.string().min(5).describe('What the idea is, and which rule takes what is near to it'),
  mutual: z.boolean().optional().describe('Every party is an actor'),
  needs: words.optional(),
  agreement: z
    .strictObject({
      stage: z.enum(stages),
      topics: words.optional(),
      if_topics: z
        .boolean()
        .optional()
        .describe('An agreement only where its words tell a topic: "urged restraint" is about none'),
    })
    .optional(),
  frames: z.record(language, z.array(frameShape).min(1)),
  modes: z.record(z.string(), z.union([z.literal(true), z.strictObject({ near: perLanguage })])).optional(),
  contexts: words.optional(),
  planned: z
    .strictObject({ type: z.enum(eventTypes) })
    .optional()
    .describe('Type of an event that is only planned: a future CONSULT is AGREE'),
  unless: z.array(z.record(z.string(), perLanguage)).optional(),
  over: words.optional().describe('Ids of rules that give way where both match'),
  examples: z
    .array(example)
    .min(1)
    .describe('Sentences by route, and what they give; every frame is fired by one'),
  not: z.array(nearMiss).min(1).describe('Sentences that must stay quiet, and why'),
})

export type RuleSource = z.infer<typeof ruleShape>
export type FrameSource = z.infer<typeof frameShape>

/** JSON Schema of one event rule file, for editors. */
export function eventRuleJsonSchema(): unknown {
  return z.toJSONSchema(ruleShape)
}
