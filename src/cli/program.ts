import { Command } from 'commander'
import { addDiff, addEval, addValidate } from './commands/compare.js'
import { addExplain } from './commands/explain.js'
import { addExtract } from './commands/extract.js'
import { addInspect } from './commands/inspect.js'
import { addRules, addSchema } from './commands/rules.js'
import { addShell } from './commands/shell.js'
import { packageVersion } from './version.js'

/** Where an action leaves the exit code of the process. */
export interface Outcome {
  exitCode: number
}

/** All commands with their options. Only commander is loaded here; each action loads what it needs. */
export function createProgram(outcome: Outcome): Command {
  const program = new Command('depesche')
    .description(
      'Reads news in German, English and machine-translated German or English and writes down what happened.',
    )
    .version(packageVersion(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .exitOverride()
    .configureOutput({ outputError: () => {} })
    .showHelpAfterError(false)
    .showSuggestionAfterError(true)
    .addHelpText(
      'after',
      '\nRecords go to standard output, everything else to standard error.\nExit codes: 0 done, 1 the answer is no, 2 it could not be done.\n',
    )
  const done = (code: number) => {
    outcome.exitCode = code
  }
  addExtract(program, done)
  addDiff(program, done)
  addEval(program, done)
  addValidate(program, done)
  addInspect(program, done)
  addExplain(program, done)
  addRules(program, done)
  addSchema(program, done)
  addShell(program, done)
  return program
}
