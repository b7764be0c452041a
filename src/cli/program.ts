import { Argument, Command, Option } from 'commander'
import { collect, parseCount, parseDay, parseList, parseMinF1, parseSections, parseWords } from './values.js'
import { packageVersion } from './version.js'

const inputFormats = ['auto', 'text', 'markdown', 'html', 'ndjson']
const formats = ['yaml', 'json', 'ndjson', 'csv', 'plover']
const routes = ['auto', 'de', 'en', 'de-mt', 'en-mt']

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
  addRules(program, done)
  addSchema(program, done)
  addShell(program, done)
  return program
}

type Finish = (code: number) => void

/** An option that takes one of a few words. */
function choice(flags: string, text: string, words: readonly string[], preset?: string): Option {
  const option = new Option(flags, text).choices(words)
  return preset === undefined ? option : option.default(preset)
}

function addExtract(program: Command, done: Finish): void {
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
      if (options.id !== undefined && paths.length > 1)
        command.error('error: --id names one article, but several paths are given', {
          code: 'commander.conflictingOption',
        })
      if (options.watch && (options.out === undefined || paths.length === 0 || paths.includes('-')))
        command.error('error: --watch needs --out and paths other than standard input', {
          code: 'commander.conflictingOption',
        })
      const { findConfig, withConfig } = await import('./config.js')
      const settings = withConfig(
        options,
        (name) =>
          command.getOptionValueSource(name) !== 'default' &&
          command.getOptionValueSource(name) !== undefined,
        await findConfig('.'),
      )
      if (options.watch) {
        const { watch } = await import('./batch/watch.js')
        return done(await watch(paths, settings))
      }
      const { extract } = await import('./extract.js')
      done(await extract(paths, settings))
    })
}

const extractExamples = `
Examples:
  depesche extract article.txt --published 2025-03-16
  depesche extract articles/ --out records/ --jobs 4
  cat articles.ndjson | depesche extract --input-format ndjson --format ndjson
  depesche extract page.html --only people,events --format json
  depesche extract articles/ --rules my-rules/ --format csv --bom > events.csv
`

function addDiff(program: Command, done: Finish): void {
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
    .action(async (paths: string[], options) => {
      const { diff } = await import('./diff.js')
      done(await diff(paths, options))
    })
}

const diffExamples = `
Prints nothing and exits with 0 where nothing differs, with 1 where something does.

Examples:
  depesche diff old/ new/
  depesche diff old.yaml new.yaml --ignore confidence --only events
  depesche diff --rules HEAD~1:rules --rules rules articles/ --format markdown
`

function addEval(program: Command, done: Finish): void {
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
      const { evaluate } = await import('./eval.js')
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

function addValidate(program: Command, done: Finish): void {
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
      const { validate } = await import('./validate.js')
      done(await validate(paths, options))
    })
}

function addRules(program: Command, done: Finish): void {
  const rules = program.command('rules').description('work on event rules')
  rules
    .command('test')
    .description('run the examples and near misses of the event rules')
    .argument('[rules...]', 'ids such as consult/meet, or a type such as consult; all without')
    .option('--rules <folder>', 'a further rule pack; may be given several times', collect, [])
    .addOption(choice('-f, --format <format>', 'how outcomes are written', ['terminal', 'json'], 'terminal'))
    .addHelpText(
      'after',
      '\nExits with 1 where an example is missed, a near miss fires, or a frame has no example.\n\nExamples:\n  depesche rules test\n  depesche rules test consult/meet --rules my-rules/\n',
    )
    .action(async (wanted: string[], options) => {
      const { rulesTest } = await import('./rules-command.js')
      done(await rulesTest(wanted, options))
    })
}

function addSchema(program: Command, done: Finish): void {
  program
    .command('schema')
    .description('print a JSON Schema')
    .addArgument(new Argument('<name>', 'whose schema').choices(['record', 'event-rule']))
    .addHelpText(
      'after',
      '\nExamples:\n  depesche schema record > record.json\n  depesche schema event-rule\n',
    )
    .action(async (name: string) => {
      const { printSchema } = await import('./schema.js')
      done(await printSchema(name))
    })
}

function addShell(program: Command, done: Finish): void {
  program
    .command('config')
    .description(
      'show the configuration that holds here (depesche.config.yaml, looked up from this folder upward)',
    )
    .action(async () => {
      const { printConfig } = await import('./config.js')
      done(await printConfig('.'))
    })
  program
    .command('completion')
    .description('print a completion script for a shell')
    .addArgument(new Argument('<shell>', 'which shell').choices(['bash', 'zsh', 'fish']))
    .addHelpText(
      'after',
      '\nExamples:\n  source <(depesche completion bash)\n  depesche completion fish > ~/.config/fish/completions/depesche.fish\n',
    )
    .action(async (shell: 'bash' | 'zsh' | 'fish') => {
      const { completionScript } = await import('./completion.js')
      process.stdout.write(completionScript(program, shell))
      done(0)
    })
}
