import { Argument, type Command } from 'commander'
import { collect, parseDay } from '../values.js'
import { choice, configured, type Finish, looking, routes } from './common.js'

const withPacks = (command: Command) =>
  command.option('--rules <folder>', 'a further rule pack; may be given several times', collect, [])

const format = () => choice('-f, --format <format>', 'how it is written', ['terminal', 'json'], 'terminal')

/** `depesche rules`. */
export function addRules(program: Command, done: Finish): void {
  const rules = program.command('rules').description('work on event rules')
  addTest(rules, done)
  addLint(rules, done)
  addLooks(rules, done)
  addNew(rules, done)
  addCensus(rules, done)
}

function addTest(rules: Command, done: Finish): void {
  withPacks(rules.command('test'))
    .description('run the examples and near misses of the event rules')
    .argument('[rules...]', 'ids such as consult/meet, or a type such as consult; all without')
    .addOption(format())
    .addHelpText(
      'after',
      '\nExits with 1 where an example is missed, a near miss fires, or a frame has no example.\n\nExamples:\n  depesche rules test\n  depesche rules test consult/meet --rules my-rules/\n',
    )
    .action(async (wanted: string[], options, command: Command) => {
      const { rulesTest } = await import('../rules-command.js')
      done(await rulesTest(wanted, await configured(command, options, looking)))
    })
}

function addLint(rules: Command, done: Finish): void {
  rules
    .command('lint')
    .description('check a rule pack: schema, ids, vocabulary, frames that cannot win, words claimed twice')
    .argument('[folder]', 'a rule pack; the built-in one without')
    .option('--strict', 'warnings count as errors')
    .addOption(format())
    .addHelpText(
      'after',
      '\nExits with 1 where there is an error.\n\nExamples:\n  depesche rules lint my-rules/\n  depesche rules lint --strict --format json\n',
    )
    .action(async (folder: string | undefined, options) => {
      const { rulesLint } = await import('../rules-lint.js')
      done(await rulesLint(folder ?? null, options))
    })
}

function addLooks(rules: Command, done: Finish): void {
  withPacks(rules.command('list'))
    .description('list the event rules')
    .option('--type <type>', 'only rules of this event type, such as CONSULT')
    .addOption(choice('--language <route>', 'only rules with frames for it', routes.slice(1)))
    .addOption(format())
    .addHelpText('after', '\nExits with 1 where there is none.\n')
    .action(async (options, command: Command) => {
      const { rulesList } = await import('../rules-list.js')
      done(await rulesList(await configured(command, options, looking)))
    })
  withPacks(rules.command('show'))
    .description('print an event rule as its file has it')
    .argument('<id>', 'such as consult/meet')
    .action(async (id: string, options, command: Command) => {
      const { rulesShow } = await import('../rules-list.js')
      done(await rulesShow(id, await configured(command, options, looking)))
    })
}

function addNew(rules: Command, done: Finish): void {
  rules
    .command('new')
    .description('begin an event rule: writes a file to fill in')
    .argument('<id>', 'TYPE/IDEA in small letters, such as consult/meet')
    .option('--rules <folder>', 'the rule pack that gets it', 'rules')
    .addHelpText('after', '\nExample:\n  depesche rules new threaten/warn-of-strike --rules my-rules/\n')
    .action(async (id: string, options) => {
      const { rulesNew } = await import('../rules-new.js')
      done(await rulesNew(id, options))
    })
}

function addCensus(rules: Command, done: Finish): void {
  withPacks(rules.command('census'))
    .description('how often each rule and frame tells an event in articles, and which never do')
    .argument('<paths...>', 'files, folders, globs, or - for standard input')
    .option('--published <day>', 'publication day of the articles, YYYY-MM-DD', parseDay)
    .addOption(choice('--route <route>', 'extractors to run', routes, 'auto'))
    .addOption(format())
    .action(async (paths: string[], options, command: Command) => {
      const { rulesCensus } = await import('../rules-census.js')
      done(await rulesCensus(paths, await configured(command, options, looking)))
    })
}

/** `depesche schema`. */
export function addSchema(program: Command, done: Finish): void {
  program
    .command('schema')
    .description('print a JSON Schema')
    .addArgument(new Argument('<name>', 'whose schema').choices(['record', 'event-rule']))
    .addHelpText(
      'after',
      '\nExamples:\n  depesche schema record > record.json\n  depesche schema event-rule\n',
    )
    .action(async (name: string) => {
      const { printSchema } = await import('../schema.js')
      done(await printSchema(name))
    })
}
