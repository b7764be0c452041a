import { Command } from 'commander'

/** Runs the command line; resolves to the exit code (0 done, 1 the answer is no, 2 could not). */
export async function main(args: readonly string[]): Promise<number> {
  const program = new Command('depesche')
  program
    .command('extract [paths...]')
    .option('--input-format <format>', '', 'auto')
    .option('--format <format>', '', 'yaml')
    .option('--published <date>')
    .option('--id <id>')
    .option('--route <route>', '', 'auto')
    .option('--rules <dir...>')
    .action(async (paths, options) => {
      const { extract } = await import('./extract.js')
      await extract(paths, options)
    })
  await program.parseAsync(args as string[], { from: 'user' })
  return 0
}
