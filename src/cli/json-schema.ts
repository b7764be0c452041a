import { z } from 'zod'
import { recordSchema } from '../model/record.js'
import { ruleShape } from '../rules/events/schema.js'

/** JSON Schema (2020-12) of the event record, as rules/schema/record.json has it. */
export function recordJsonSchema(): string {
  return toText('depesche event record, format 1', z.toJSONSchema(recordSchema, { target: 'draft-2020-12' }))
}

/** JSON Schema of an event rule file, for editors: what the author writes, as rules/schema/event-rule.json has it. */
export function eventRuleJsonSchema(): string {
  return toText(
    'depesche event rule',
    z.toJSONSchema(ruleShape, { target: 'draft-2020-12', io: 'input', unrepresentable: 'any' }),
  )
}

function toText(title: string, { $schema, ...rest }: Readonly<Record<string, unknown>>): string {
  return `${JSON.stringify({ $schema, title, ...rest }, null, 2)}\n`
}
