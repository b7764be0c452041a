import { Argument, type Command } from 'commander'
import type { Finish } from './common.js'

/** `depesche config` and `depesche completion`. */
export function addShell(program: Command, done: Finish): void {
  program
    .command('config')
    .description(
      'show the configuration that holds here (depesche.config.yaml, looked up from this folder upward)',
    )
    .action(async () => {
      const { printConfig } = await import('../config.js')
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
      const { completionScript } = await import('../completion.js')
      process.stdout.write(completionScript(program, shell))
      done(0)
    })
}
