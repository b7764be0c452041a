import { Argument, type Command } from 'commander'
import { collect } from '../values.js'
import { choice, type Finish } from './common.js'

/** `depesche rules`. */
export function addRules(program: Command, done: Finish): void {
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
      const { rulesTest } = await import('../rules-command.js')
      done(await rulesTest(wanted, options))
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
