import { existsSync, readFileSync } from 'node:fs'
import { standardOutput } from './output.js'
import { formatProblem, problemOf } from './problems.js'

/** `depesche schema NAME`: prints the JSON Schema that the build has written to rules/schema/. */
export async function printSchema(name: string): Promise<number> {
  const file = schemaFile(name)
  if (!existsSync(file)) {
    process.stderr.write(
      `${formatProblem(problemOf('error', `rules/schema/${name}.json`, 'missing-file', 'this installation has no such schema'))}\n`,
    )
    return 2
  }
  await standardOutput().write(readFileSync(file, 'utf8'))
  return 0
}

/** Where the build has written a schema. */
export function schemaFile(name: string): URL {
  return new URL(`../../rules/schema/${name}.json`, import.meta.url)
}
