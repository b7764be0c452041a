import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { eventTypes } from '../model/event-types.js'
import { InputError } from '../model/problem.js'
import { makeFolder } from '../rules/make-folder.js'
import { problemOf } from './problems.js'
import { schemaFile } from './schema.js'

/** `depesche rules new TYPE/IDEA`: writes a rule to fill in, which loads and fails `rules test` until it is. */
export async function rulesNew(id: string, options: { readonly rules: string }): Promise<number> {
  const [type = '', idea = ''] = id.split('/')
  const wrong = (code: string, message: string, mend: string) =>
    new InputError([{ ...problemOf('error', id, code, message), mend }])
  if (!/^[a-z]+\/[a-z0-9-]{1,60}$/.test(id))
    throw wrong('invalid-id', 'an id is TYPE/IDEA in small letters', 'write it like consult/meet')
  const known = eventTypes.find((t) => t === type.toUpperCase())
  if (!known)
    throw wrong(
      'unknown-type',
      `there is no event type ${type}`,
      `take one of ${eventTypes.join(', ').toLowerCase()}`,
    )
  const file = join(options.rules, 'events', type, `${idea}.yaml`)
  if (existsSync(file))
    throw wrong('file-exists', `${file} is there already`, 'edit it, or take another name')
  const also = [...preparePack(options.rules)]
  makeFolder(dirname(file))
  writeFileSync(file, scaffold(id, known, idea))
  for (const other of also) process.stderr.write(`${other} written too, since it was not there.\n`)
  process.stderr.write(
    `${file} written. Fill in every TODO, then run\n  depesche rules test ${id} --rules ${options.rules}\n`,
  )
  return 0
}

/** What a pack needs beside its rules: a name, and the schema that editors are pointed to. Nothing is overwritten. */
function* preparePack(folder: string): Generator<string> {
  const name = basename(resolve(folder)).replace(/[^\w.-]+/g, '-') || 'my-rules'
  const files: readonly [string, () => string][] = [
    ['pack.yaml', () => `name: ${JSON.stringify(name)}\nversion: 0.1.0\n`],
    ['schema/event-rule.json', () => readFileSync(schemaFile('event-rule'), 'utf8')],
  ]
  for (const [path, content] of files) {
    const file = join(folder, path)
    if (existsSync(file)) continue
    makeFolder(dirname(file))
    writeFileSync(file, content())
    yield file
  }
}

/** Words that no language has, so that nothing fires by accident and `rules test` names every line to fill in. */
function scaffold(id: string, type: string, idea: string): string {
  const verb = idea.replace(/-/g, '')
  return `# yaml-language-server: $schema=../../schema/event-rule.json
id: ${id}
type: ${type}
why: TODO what this idea is, and which rule takes what is near to it.
frames:
  de:
    - {verb: TODO${verb}en, actor: [subject], recipient: [object]} # the infinitive; separable verbs as zu|stimmen
  en:
    - {verb: TODO${verb}, actor: [subject], recipient: [object]} # the base form; phrasal verbs as carry|out
examples:
  - published: '2025-03-16'
    de: TODO ein Satz, wie er in der Zeitung steht.
    en: TODO the same sentence in English.
    gives: {actors: [kenya], recipients: [uganda], status: happened} # ids as in the record
not:
  - {de: TODO ein Satz mit diesem Wort über etwas anderes., because: TODO why it must stay quiet}
  - {en: TODO a sentence with this word about something else., because: TODO why it must stay quiet}
`
}
