import type { Command } from 'commander'
import { HearsayError } from '../../../problems.js'
import type { Status } from '../program.js'
import type { Surroundings } from '../session.js'

/** `hearsay completion bash|zsh|fish`: a script that completes verbs and flags. */
export function completionCommand(program: Command, around: Surroundings, _status: Status): Command {
  return program
    .command('completion')
    .summary('Print a completion script for bash, zsh or fish')
    .description('Prints a completion script. For bash: source <(hearsay completion bash)')
    .argument('<shell>', 'bash, zsh or fish')
    .action((shell: string) => {
      const verbs = program.commands.map((command) => ({
        name: command.name(),
        summary: command.summary(),
        flags: command.options.map(({ long }) => long ?? '').filter((long) => long !== ''),
      }))
      const script = SCRIPTS[shell]
      if (script === undefined)
        throw new HearsayError('usage', `No completion for ${shell}.`, { hint: 'Choose bash, zsh or fish.' })
      around.stdout.write(script(verbs))
    })
}

interface Verb {
  readonly name: string
  readonly summary: string
  readonly flags: readonly string[]
}

const bash = (verbs: readonly Verb[]) => `_hearsay() {
  local word="\${COMP_WORDS[COMP_CWORD]}"
  if [ "$COMP_CWORD" -eq 1 ]; then COMPREPLY=($(compgen -W "${verbs.map(({ name }) => name).join(' ')}" -- "$word")); return; fi
  case "\${COMP_WORDS[1]}" in
${verbs.map(({ name, flags }) => `    ${name}) COMPREPLY=($(compgen -f -W "${flags.join(' ')}" -- "$word"));;`).join('\n')}
  esac
}
complete -F _hearsay hearsay
`

const SCRIPTS: Readonly<Record<string, (verbs: readonly Verb[]) => string>> = {
  bash,
  zsh: (verbs) => `autoload -U +X bashcompinit && bashcompinit\n${bash(verbs)}`,
  fish: (verbs) =>
    `${verbs
      .map(({ name, summary, flags }) =>
        [
          `complete -c hearsay -n __fish_use_subcommand -a ${name} -d '${summary.replaceAll("'", '’')}'`,
          ...flags.map((flag) => `complete -c hearsay -n '__fish_seen_subcommand_from ${name}' -l ${flag.slice(2)}`),
        ].join('\n'),
      )
      .join('\n')}\n`,
}
