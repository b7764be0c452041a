import { Chalk } from 'chalk'
import type { Paint } from '../diff/views/terminal.js'

/** Colours for a terminal; none in a pipe, a file, with NO_COLOR or TERM=dumb. */
export function createPaint(
  stream: { readonly isTTY?: boolean },
  environment: Readonly<Record<string, string | undefined>>,
): Paint {
  const wanted = environment['FORCE_COLOR']
    ? environment['FORCE_COLOR'] !== '0'
    : stream.isTTY === true && environment['TERM'] !== 'dumb'
  const chalk = new Chalk({ level: wanted && !environment['NO_COLOR'] ? 1 : 0 })
  return {
    added: chalk.green,
    lost: chalk.red,
    changed: chalk.yellow,
    title: chalk.bold,
    mark: chalk.inverse,
    quiet: chalk.dim,
  }
}
