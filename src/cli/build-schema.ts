// Run by `npm run build`: writes the JSON schemas of rules/schema/ from their one definition in zod.
import { mkdirSync, writeFileSync } from 'node:fs'
import { eventRuleJsonSchema, recordJsonSchema } from './json-schema.js'

const folder = new URL('../../rules/schema/', import.meta.url)
mkdirSync(folder, { recursive: true })
writeFileSync(new URL('record.json', folder), recordJsonSchema())
writeFileSync(new URL('event-rule.json', folder), eventRuleJsonSchema())
