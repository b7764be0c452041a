import type { Command, Option } from 'commander'

export const shells = ['bash', 'zsh', 'fish'] as const
export type Shell = (typeof shells)[number]

interface Completed {
  readonly name: string
  readonly about: string
  readonly options: readonly Option[]
  /** Words that the first argument can be. */
  readonly words: readonly string[]
}

/** A completion script for a shell, made from the program itself. */
export function completionScript(program: Command, shell: Shell): string {
  const commands = program.commands.map(
    (c): Completed => ({
      name: c.name(),
      about: c.description(),
      options: c.options,
      words: c.registeredArguments[0]?.argChoices ?? [],
    }),
  )
  return { bash, zsh, fish }[shell](commands)
}

function flagsOf(option: Option): string[] {
  return [option.short, option.long].filter((f): f is string => typeof f === 'string')
}

function bash(commands: readonly Completed[]): string {
  const branches = commands.map((c) => {
    const values = c.options
      .filter((o) => o.argChoices)
      .map(
        (o) =>
          `        ${flagsOf(o).join('|')}) COMPREPLY=($(compgen -W "${o.argChoices!.join(' ')}" -- "$current")); return ;;`,
      )
    const flags = [...c.options.flatMap(flagsOf), '--help'].join(' ')
    return `    ${c.name})\n      case "$previous" in\n${values.join('\n')}\n      esac\n      if [[ $current == -* ]]; then COMPREPLY=($(compgen -W "${flags}" -- "$current"))\n      else COMPREPLY=($(compgen -W "${c.words.join(' ')}" -- "$current") $(compgen -f -- "$current")); fi ;;`
  })
  return `# bash completion for depesche:  source <(depesche completion bash)
_depesche() {
  local current=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD-1]}
  COMPREPLY=()
  if [[ $COMP_CWORD -eq 1 ]]; then COMPREPLY=($(compgen -W "${commands.map((c) => c.name).join(' ')} --help --version" -- "$current")); return; fi
  case "\${COMP_WORDS[1]}" in
${branches.join('\n')}
  esac
}
complete -o filenames -F _depesche depesche
`
}

function zsh(commands: readonly Completed[]): string {
  const text = (about: string) => about.replace(/['[\]:\\]/g, ' ')
  const branches = commands.map((c) => {
    const options = c.options.map((o) => {
      const flags = flagsOf(o)
      const head = flags.length > 1 ? `'(${flags.join(' ')})'{${flags.join(',')}}` : flags[0]!
      const value = o.argChoices ? `:value:(${o.argChoices.join(' ')})` : o.required ? ':value:_files' : ''
      return `        ${head}'[${text(o.description)}]${value}'`
    })
    const rest = c.words.length > 0 ? `'*:word:(${c.words.join(' ')})'` : "'*:file:_files'"
    return `      ${c.name})\n        _arguments \\\n${[...options, `        ${rest}`].join(' \\\n')} ;;`
  })
  return `#compdef depesche
# zsh completion for depesche:  depesche completion zsh > "\${fpath[1]}/_depesche"
_depesche() {
  local -a commands=(
${commands.map((c) => `    '${c.name}:${text(c.about)}'`).join('\n')}
  )
  if (( CURRENT == 2 )); then _describe command commands; return; fi
  local command=$words[2]
  shift words
  (( CURRENT-- ))
  case $command in
${branches.join('\n')}
  esac
}
compdef _depesche depesche
`
}

function fish(commands: readonly Completed[]): string {
  const quote = (about: string) => `'${about.replace(/['\\]/g, ' ')}'`
  const lines = commands.flatMap((c) => [
    `complete -c depesche -n __fish_use_subcommand -a ${c.name} -d ${quote(c.about)}`,
    ...c.options.map((o) => {
      const flags = flagsOf(o).map((f) => (f.startsWith('--') ? `-l ${f.slice(2)}` : `-s ${f.slice(1)}`))
      const value = o.argChoices ? ` -x -a ${quote(o.argChoices.join(' '))}` : o.required ? ' -r' : ''
      return `complete -c depesche -n '__fish_seen_subcommand_from ${c.name}' ${flags.join(' ')}${value} -d ${quote(o.description)}`
    }),
    ...(c.words.length > 0
      ? [`complete -c depesche -n '__fish_seen_subcommand_from ${c.name}' -a ${quote(c.words.join(' '))}`]
      : []),
  ])
  return `# fish completion for depesche:  depesche completion fish > ~/.config/fish/completions/depesche.fish\n${lines.join('\n')}\n`
}
