import type { Area } from './area.js'

/** Closed lists of rules/vocabulary, by file name: event-types, modes, contexts, topics, roles, sectors, statuses, stages. */
export type Vocabulary = Readonly<Record<string, unknown>>

export const vocabularyArea: Area<Vocabulary> = {
  name: 'vocabulary',
  owns: (path) => path.startsWith('vocabulary/'),
  compile: (files) =>
    Object.fromEntries(files.map((f) => [f.path.slice('vocabulary/'.length, -'.yaml'.length), f.data])),
}
