import type { Command } from 'commander'
import { collect, parseDay } from '../values.js'
import { choice, configured, type Finish, inputFormats, looking, routes } from './common.js'

/** `depesche inspect`. */
export function addInspect(program: Command, done: Finish): void {
  program
    .command('inspect')
    .description('show how an article is read: route, defects, repairs, furniture, sentences, mentions')
    .argument('[paths...]', 'files, folders, globs, or - for standard input')
    .addOption(choice('--input-format <format>', 'how articles are written', inputFormats, 'auto'))
    .option('--published <day>', 'publication day, YYYY-MM-DD', parseDay)
    .addOption(
      choice('--route <route>', 'extractors to run; auto decides by language and defects', routes, 'auto'),
    )
    .option('--rules <folder>', 'a further rule pack; may be given several times', collect, [])
    .addOption(choice('-f, --format <format>', 'how it is written', ['text', 'json'], 'text'))
    .option('--json', 'the same as --format json')
    .addHelpText(
      'after',
      '\nExamples:\n  depesche inspect article.txt\n  depesche inspect article.txt --route de-mt --json\n',
    )
    .action(async (paths: string[], options, command: Command) => {
      const { inspect } = await import('../inspect.js')
      done(await inspect(paths, await configured(command, options, looking)))
    })
}
