import type { CommanderError } from 'commander'
import { createProgram } from './program.js'

/** Runs the command line; resolves to the exit code (0 done, 1 the answer is no, 2 could not). */
export async function main(args: readonly string[]): Promise<number> {
  const outcome = { exitCode: 0 }
  try {
    await createProgram(outcome).parseAsync(args as string[], { from: 'user' })
    return outcome.exitCode
  } catch (error) {
    if (isCommanderError(error)) return reportUsage(error)
    const { reportFailure } = await import('./problems.js')
    return reportFailure(error)
  }
}

function isCommanderError(error: unknown): error is CommanderError {
  return (
    error instanceof Error &&
    typeof (error as CommanderError).code === 'string' &&
    (error as CommanderError).code.startsWith('commander.')
  )
}

/** One line for a wrong flag or value: `depesche: error[unknown-option]: …`. Help and version are no errors. */
function reportUsage(error: CommanderError): number {
  if (error.code === 'commander.helpDisplayed' || error.code === 'commander.version') return 0
  if (error.code === 'commander.help') return error.exitCode === 0 ? 0 : 2
  const code = error.code.slice('commander.'.length).replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`)
  const message = error.message
    .replace(/^error: /, '')
    .replace(/\.?\n\(?/, '; ')
    .replace(/\)$/, '')
  process.stderr.write(`depesche: error[${code}]: ${message}\n`)
  return 2
}
