export type { EventRecord } from './model/record.js'
