import type { Command } from 'commander'
import type { ExtractOptions } from '../options.js'
import { collect, parseCount, parseDay, parseSections } from '../values.js'
import { choice, configured, type Finish, formats, inputFormats, routes } from './common.js'

/** `depesche extract`. */
export function addExtract(program: Command, done: Finish): void {
  program
    .command('extract')
    .description('extract the event record of each article')
    .argument('[paths...]', 'files, folders (recursive), globs, or - for standard input')
    .addOption(choice('--input-format <format>', 'how articles are written', inputFormats, 'auto'))
    .option('--published <day>', 'publication day of the articles, YYYY-MM-DD', parseDay)
    .option('--id <id>', 'id of the article (for one article)')
    .addOption(
      choice('--route <route>', 'extractors to run; auto decides by language and defects', routes, 'auto'),
    )
    .option('--rules <folder>', 'a further rule pack; may be given several times', collect, [])
    .option(
      '--only <sections>',
      'keep only people, places, organizations, dates, agreements, events (comma-separated)',
      parseSections,
    )
    .addOption(choice('-f, --format <format>', 'how records are written', formats, 'yaml'))
    .option('--bom', 'begin CSV with a byte order mark, for spreadsheets')
    .option('-o, --out <folder>', 'one file per article; a second run does only what changed')
    .option(
      '-j, --jobs <number>',
      'worker threads (default: the cores, once there is enough to do)',
      parseCount,
    )
    .option(
      '--cache <folder>',
      'where --out remembers what is done (default: .depesche in the output folder)',
    )
    .option('--force', 'do everything again, whatever was done before')
    .option('--prune', 'remove what earlier runs wrote to --out for articles that are gone')
    .option('--watch', 'go on: extract again what changes (needs --out)')
    .option('--summary <file>', 'write the numbers of the run as JSON')
    .addOption(choice('--report <kind>', 'problems for a CI system', ['github', 'junit', 'markdown']))
    .option('--report-file <file>', 'where the report goes')
    .addOption(
      choice(
        '--fail-on <what>',
        'what makes the exit code other than 0',
        ['warning', 'error', 'never'],
        'error',
      ),
    )
    .addHelpText('after', extractExamples)
    .action(async (paths: string[], options, command: Command) => {
      const settings = await configured(command, options, ['rules', 'format', 'jobs', 'published'])
      const wrong = conflictIn(settings, paths)
      if (wrong !== null) command.error(`error: ${wrong}`, { code: 'commander.conflictingOption' })
      if (options.watch) {
        const { watch } = await import('../batch/watch.js')
        return done(await watch(paths, settings))
      }
      const { extract } = await import('../extract.js')
      done(await extract(paths, settings))
    })
}

/** Options that do nothing as they are given; said before any work, not passed over in silence. */
function conflictIn(options: ExtractOptions, paths: readonly string[]): string | null {
  if (options.id !== undefined && paths.length > 1)
    return '--id names one article, but several paths are given'
  if (options.watch && (options.out === undefined || paths.length === 0 || paths.includes('-')))
    return '--watch needs --out and paths other than standard input'
  const lonely = (['cache', 'force', 'prune'] as const).find((name) => options[name] !== undefined)
  if (options.out === undefined && lonely !== undefined) return `--${lonely} needs --out`
  if (options.reportFile !== undefined && options.report === undefined) return '--report-file needs --report'
  if (options.bom && options.format !== 'csv') return '--bom goes with --format csv'
  return null
}

const extractExamples = `
Examples:
  depesche extract article.txt --published 2025-03-16
  depesche extract articles/ --out records/ --jobs 4
  cat articles.ndjson | depesche extract --input-format ndjson --format ndjson
  depesche extract page.html --only people,events --format json
  depesche extract articles/ --rules my-rules/ --format csv --bom > events.csv
`
