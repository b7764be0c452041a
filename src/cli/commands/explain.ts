import type { Command } from 'commander'
import { collect, parseCount, parseDay } from '../values.js'
import { choice, configured, type Finish, inputFormats, looking, routes } from './common.js'

/** `depesche explain`. */
export function addExplain(program: Command, done: Finish): void {
  program
    .command('explain')
    .description('why each event of an article is one, or why a rule tells none')
    .argument('[paths...]', 'files, folders, globs, or - for standard input')
    .option('--sentence <number>', 'only this sentence, with all frames that were tried there', parseCount)
    .option('--why-not <rule>', 'the frames of a rule that nearly matched, and what failed first')
    .addOption(choice('--input-format <format>', 'how articles are written', inputFormats, 'auto'))
    .option('--published <day>', 'publication day, YYYY-MM-DD', parseDay)
    .addOption(
      choice('--route <route>', 'extractors to run; auto decides by language and defects', routes, 'auto'),
    )
    .option('--rules <folder>', 'a further rule pack; may be given several times', collect, [])
    .addOption(choice('-f, --format <format>', 'how it is written', ['text', 'json'], 'text'))
    .addHelpText('after', examples)
    .action(async (paths: string[], given, command: Command) => {
      const options = await configured(command, given, looking)
      const { explain, explainNamesOf } = await import('../explain.js')
      const names = paths[0] === 'names' // a file of that name is ./names
      done(await (names ? explainNamesOf(paths.slice(1), options) : explain(paths, options)))
    })
}

const examples = `
Spans refer to the text as repaired (see depesche inspect).
With "names" before the paths: the candidates of names instead, with what spoke for and against each.

Examples:
  depesche explain article.txt --published 2025-03-16
  depesche explain article.txt --why-not consult/meet
  depesche explain article.txt --sentence 3 --format json
  depesche explain names article.txt
`
