import { z } from 'zod'
import { recordSchema } from '../model/record.js'

/** JSON Schema (2020-12) of the event record, as schema/record.json has it. */
export function recordJsonSchema(): string {
  const { $schema, ...rest } = z.toJSONSchema(recordSchema, { target: 'draft-2020-12' })
  return `${JSON.stringify({ $schema, title: 'depesche event record, format 1', ...rest }, null, 2)}\n`
}
