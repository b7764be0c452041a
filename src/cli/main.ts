import type { CommanderError } from 'commander'
import { createProgram } from './program.js'

/** Runs the command line; resolves to the exit code (0 done, 1 the answer is no, 2 could not). */
export async function main(args: readonly string[]): Promise<number> {
  outliveReaders()
  const outcome = { exitCode: 0 }
  try {
    await createProgram(outcome).parseAsync(args as string[], { from: 'user' })
    return outcome.exitCode
  } catch (error) {
    if (isCommanderError(error)) return reportUsage(error, args)
    const { reportFailure } = await import('./problems.js')
    return reportFailure(error)
  }
}

/** `| head -1`: that nobody reads on is no error of ours. What else fails to be written is told where it is written. */
function outliveReaders(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})
}

function isCommanderError(error: unknown): error is CommanderError {
  return (
    error instanceof Error &&
    typeof (error as CommanderError).code === 'string' &&
    (error as CommanderError).code.startsWith('commander.')
  )
}

/** One line for a wrong flag or value: `depesche: error[unknown-option]: …`. Help and version are no errors. */
function reportUsage(error: CommanderError, args: readonly string[]): number {
  if (error.code === 'commander.helpDisplayed' || error.code === 'commander.version') return 0
  if (error.code === 'commander.help') return error.exitCode === 0 ? 0 : 2
  const code = error.code.slice('commander.'.length).replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`)
  const message = error.message
    .replace(/^error: /, '')
    .replace(/\n\(Did you mean (.*)\)$/, '; mend: did you mean $1')
    .replace(/ is invalid\. Allowed choices are (.*)\.$/, ' is invalid; mend: take one of $1')
    .replace(/ is invalid\. /, ' is invalid; mend: ')
  const hint = message.includes('; mend: ') ? '' : `; mend: see ${helpFor(error, args)}`
  process.stderr.write(`depesche: error[${code}]: ${message}${hint}\n`)
  return 2
}

/** The help to look into: that of the command where one was named. */
function helpFor(error: CommanderError, [command = '']: readonly string[]): string {
  const named = error.code !== 'commander.unknownCommand' && /^[a-z]+$/.test(command)
  return `depesche ${named ? `${command} ` : ''}--help`
}
