import type { Command } from 'commander'
import { collect, parseDay, parseList, parseMinF1, parseWords } from '../values.js'
import { choice, configured, type Finish } from './common.js'

/** `depesche diff`. */
export function addDiff(program: Command, done: Finish): void {
  const kinds = ['events', 'people', 'places', 'organizations', 'dates'] as const
  program
    .command('diff')
    .description('what differs between two sets of records, or between two rule packs')
    .argument('[paths...]', 'two record files or folders; with --rules: articles')
    .option(
      '--rules <pack>',
      'given twice: extract with both packs and compare; a folder or REVISION:folder of git',
      collect,
      [],
    )
    .option('--published <day>', 'publication day of the articles (with --rules), YYYY-MM-DD', parseDay)
    .addOption(
      choice(
        '-f, --format <format>',
        'how the difference is written',
        ['terminal', 'markdown', 'json', 'yaml'],
        'terminal',
      ),
    )
    .option('--stat', 'numbers only')
    .option('--only <kinds>', `only ${kinds.join(', ')} (comma-separated)`, (value) =>
      parseList(value, kinds),
    )
    .option(
      '--ignore <fields>',
      'fields that do not count, such as confidence,rule (comma-separated)',
      parseWords,
    )
    .addHelpText('after', diffExamples)
    .action(async (paths: string[], options, command: Command) => {
      const { diff } = await import('../diff.js')
      done(await diff(paths, await configured(command, options, ['published'])))
    })
}

const diffExamples = `
Prints nothing and exits with 0 where nothing differs, with 1 where something does.

Examples:
  depesche diff old/ new/
  depesche diff old.yaml new.yaml --ignore confidence --only events
  depesche diff --rules HEAD~1:rules --rules rules articles/ --format markdown
`

/** `depesche eval`. */
export function addEval(program: Command, done: Finish): void {
  program
    .command('eval')
    .description('how right records are, against what a careful reader found')
    .argument('<records...>', 'record files or folders')
    .requiredOption('--gold <folder>', 'gold annotations (*.gold.yaml)')
    .option('--articles <folder>', 'the articles, <id>.txt, where they are not beside the gold')
    .option(
      '--against <records>',
      'other records of the same articles: what was gained and lost, and whether by chance',
    )
    .option('--errors', 'list misses, false alarms and wrong values with their sentences')
    .option('--min-f1 <figures>', 'fail below these: 0.6, or people=0.9,events=0.6', parseMinF1, [])
    .addOption(
      choice(
        '-f, --format <format>',
        'how figures are written',
        ['terminal', 'markdown', 'json'],
        'terminal',
      ),
    )
    .addHelpText('after', evalExamples)
    .action(async (paths: string[], options) => {
      const { evaluate } = await import('../eval.js')
      done(await evaluate(paths, options))
    })
}

const evalExamples = `
Exits with 1 where a figure of --min-f1 is not reached.

Examples:
  depesche eval --gold gold/ records/
  depesche eval --gold gold/ new/ --against old/ --errors
  depesche eval --gold gold/ records/ --min-f1 people=0.9,events=0.6
`

/** `depesche validate`. */
export function addValidate(program: Command, done: Finish): void {
  program
    .command('validate')
    .description('check records: schema, slices against the article, ids')
    .argument('<records...>', 'record files or folders, or - for standard input')
    .option(
      '--articles <path>',
      'the articles, where the records do not name them; may be given several times',
      collect,
      [],
    )
    .addHelpText(
      'after',
      '\nExits with 1 where a record is wrong.\n\nExamples:\n  depesche validate records/\n  depesche extract a.txt | depesche validate -\n',
    )
    .action(async (paths: string[], options) => {
      const { validate } = await import('../validate.js')
      done(await validate(paths, options))
    })
}
