import type { Command, Option } from 'commander'

export const shells = ['bash', 'zsh', 'fish'] as const
export type Shell = (typeof shells)[number]

/** A command as far as a shell completes it. */
interface Completed {
  /** `extract`, or `rules test` of a command within a command. */
  readonly path: readonly string[]
  readonly about: string
  readonly options: readonly Option[]
  /** Words that its first argument can be; none where it takes files. */
  readonly words: readonly string[]
  readonly commands: readonly Completed[]
}

/** A completion script for a shell, made from the program itself. */
export function completionScript(program: Command, shell: Shell): string {
  const commands = completedOf(program, [])
  return { bash, zsh, fish }[shell](commands)
}

function completedOf(command: Command, above: readonly string[]): Completed[] {
  return command.commands.map((c) => {
    const path = [...above, c.name()]
    return {
      path,
      about: c.description(),
      options: c.options,
      words: c.registeredArguments[0]?.argChoices ?? [],
      commands: completedOf(c, path),
    }
  })
}

const nameOf = (c: Completed) => c.path.at(-1)!
const namesOf = (commands: readonly Completed[]) => commands.map(nameOf).join(' ')

function flagsOf(option: Option): string[] {
  return [option.short, option.long].filter((f): f is string => typeof f === 'string')
}

function bash(commands: readonly Completed[]): string {
  return `# bash completion for depesche:  source <(depesche completion bash)
_depesche() {
  local current=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD-1]}
  COMPREPLY=()
${bashLevel(commands, 1, '  ')}
}
complete -o filenames -F _depesche depesche
`
}

/** The word at this position is a command, or the one before tells which it is. */
function bashLevel(commands: readonly Completed[], at: number, indent: string): string {
  const more = at === 1 ? ' --help --version' : ' --help'
  const branches = commands.map((c) => {
    const inner =
      c.commands.length > 0 ? bashLevel(c.commands, at + 1, `${indent}    `) : bashOptions(c, `${indent}    `)
    return `${indent}  ${nameOf(c)})\n${inner} ;;`
  })
  return `${indent}if [[ $COMP_CWORD -eq ${at} ]]; then COMPREPLY=($(compgen -W "${namesOf(commands)}${more}" -- "$current")); return; fi
${indent}case "\${COMP_WORDS[${at}]}" in
${branches.join('\n')}
${indent}esac`
}

function bashOptions(c: Completed, indent: string): string {
  const values = c.options
    .filter((o) => o.argChoices)
    .map(
      (o) =>
        `${indent}  ${flagsOf(o).join('|')}) COMPREPLY=($(compgen -W "${o.argChoices!.join(' ')}" -- "$current")); return ;;`,
    )
  const flags = [...c.options.flatMap(flagsOf), '--help'].join(' ')
  const rest =
    c.words.length > 0
      ? `COMPREPLY=($(compgen -W "${c.words.join(' ')}" -- "$current"))`
      : `local IFS=$'\\n'; COMPREPLY=($(compgen -f -- "$current"))` // names of files may have spaces
  return `${indent}case "$previous" in
${values.join('\n')}
${indent}esac
${indent}if [[ $current == -* ]]; then COMPREPLY=($(compgen -W "${flags}" -- "$current"))
${indent}else ${rest}; fi`
}

function zsh(commands: readonly Completed[]): string {
  return `#compdef depesche
# zsh completion for depesche:  depesche completion zsh > "\${fpath[1]}/_depesche"
_depesche() {
${zshLevel(commands, '  ')}
}
if [[ $zsh_eval_context[-1] == loadautofunc ]]; then _depesche "$@"; else compdef _depesche depesche; fi
`
}

const zshText = (about: string) => about.replace(/['[\]:\\]/g, ' ')

function zshLevel(commands: readonly Completed[], indent: string): string {
  const described = commands.map((c) => `'${nameOf(c)}:${zshText(c.about)}'`)
  const branches = commands.map((c) => {
    const inner =
      c.commands.length > 0 ? zshLevel(c.commands, `${indent}    `) : zshOptions(c, `${indent}    `)
    return `${indent}  ${nameOf(c)})\n${inner} ;;`
  })
  return `${indent}if (( CURRENT == 2 )); then
${indent}  local -a commands=(${described.join(' ')})
${indent}  _describe command commands
${indent}  return
${indent}fi
${indent}shift words
${indent}(( CURRENT-- ))
${indent}case $words[1] in
${branches.join('\n')}
${indent}esac`
}

function zshOptions(c: Completed, indent: string): string {
  const options = c.options.map((o) => {
    const flags = flagsOf(o)
    const head = flags.length > 1 ? `'(${flags.join(' ')})'{${flags.join(',')}}` : flags[0]!
    const value = o.argChoices ? `:value:(${o.argChoices.join(' ')})` : o.required ? ':value:_files' : ''
    return `${head}'[${zshText(o.description)}]${value}'`
  })
  const rest = c.words.length > 0 ? `'1:word:(${c.words.join(' ')})'` : "'*:file:_files'"
  return `${indent}_arguments ${[...options, rest].join(' ')}`
}

const quoted = (about: string) => `'${about.replace(/['\\]/g, ' ')}'`

function fish(commands: readonly Completed[]): string {
  return `# fish completion for depesche:  depesche completion fish > ~/.config/fish/completions/depesche.fish
${fishLevel(commands, '__fish_use_subcommand').join('\n')}
`
}

/** @param before the condition under which one of these commands is written next */
function fishLevel(commands: readonly Completed[], before: string): string[] {
  return commands.flatMap((c) => {
    const within = c.path.map((name) => `__fish_seen_subcommand_from ${name}`).join('; and ')
    const start = `complete -c depesche -n ${quoted(within)}`
    const options = c.options.map((o) => {
      const flags = flagsOf(o).map((f) => (f.startsWith('--') ? `-l ${f.slice(2)}` : `-s ${f.slice(1)}`))
      const value = o.argChoices ? ` -x -a ${quoted(o.argChoices.join(' '))}` : o.required ? ' -r' : ''
      return `${start} ${flags.join(' ')}${value} -d ${quoted(o.description)}`
    })
    const next = `${within}; and not __fish_seen_subcommand_from ${namesOf(c.commands)}`
    return [
      `complete -c depesche -f -n ${quoted(before)} -a ${nameOf(c)} -d ${quoted(c.about)}`,
      ...options,
      ...(c.words.length > 0 ? [`${start} -f -a ${quoted(c.words.join(' '))}`] : []),
      ...(c.commands.length > 0 ? fishLevel(c.commands, next) : []),
    ]
  })
}
