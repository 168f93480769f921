import { Command, type CommanderError } from 'commander'
import { leftOutWords } from '../../ask/left-out.js'
import { leftOutOfPast } from '../../ask/left-out-pages.js'
import { QUERIES } from '../../ask/queries.js'
import type { Query } from '../../ask/query.js'
import { unreadChips } from '../../ask/search-chips.js'
import { leftForLater, toldLater } from '../../ask/told-later.js'
import { version } from '../../version.js'
import { accountCommand } from './commands/account.js'
import { addCommand } from './commands/add.js'
import { annotateCommand } from './commands/annotate.js'
import { namesCommand, reuseCommand } from './commands/compare.js'
import { completionCommand } from './commands/completion.js'
import { configCommand } from './commands/config.js'
import { demoCommand } from './commands/demo.js'
import { doctorCommand } from './commands/doctor.js'
import { exportCommand } from './commands/export.js'
import { feedsCommand } from './commands/feeds.js'
import { fetchCommand } from './commands/fetch.js'
import { getCommand } from './commands/get.js'
import { mcpCommand } from './commands/mcp.js'
import { moveCommand } from './commands/move.js'
import { queueCommand } from './commands/queue.js'
import { serveCommand } from './commands/serve.js'
import { watchFollowCommand } from './commands/watch-follow.js'
import { workCommand } from './commands/work.js'
import { readConfig } from './config.js'
import { declare, inputOf } from './from-query.js'
import { type OutputFlags, render } from './output.js'
import { type CommonFlags, openConfigured, penFor, type Surroundings, tableWidthOf } from './session.js'
import { table } from './table.js'
import { WORDS } from './words/index.js'

/** What a command tells the shell beside its answer. */
export interface Status {
  code: number
}

/** Builds the command line: the commands of its own, then one command for each query. */
export function makeProgram(around: Surroundings, status: Status): Command {
  const program = new Command('hearsay')
    .description('Who said it, on whose word, and does anyone independent agree?')
    .version(version, '--version', 'Print the version')
    .helpOption('-h, --help', 'Show help')
    // A flag belongs to the word before it: those of "watch add" are not those of "watch".
    .enablePositionalOptions()
    .showHelpAfterError('See: hearsay --help')
    .configureOutput({ writeOut: (text) => around.stdout.write(text), writeErr: (text) => around.stderr.write(text) })
    .exitOverride((error: CommanderError) => {
      throw error
    })
    .addHelpText('before', EXAMPLES)
    .addHelpText('after', EXITS)
  for (const command of [demoCommand, addCommand, fetchCommand, annotateCommand])
    common(command(program, around, status))
  for (const query of QUERIES) queryCommand(program, query, around, status)
  common(watchFollowCommand(program.commands.find((one) => one.name() === 'watch')!, around))
  accountCommand(program, around, status)
  feedsCommand(program, around, status)
  for (const command of [
    exportCommand,
    serveCommand,
    mcpCommand,
    moveCommand,
    queueCommand,
    workCommand,
    getCommand,
    namesCommand,
    reuseCommand,
    doctorCommand,
    configCommand,
    completionCommand,
  ])
    common(command(program, around, status))
  return program
}

const EXAMPLES = `Examples:
  hearsay add pages/                    read a folder of pages into the store
  hearsay story                         the whole story in one sentence
  hearsay claims --status disputed      what is in dispute
  hearsay claim c3f2                    the sentences behind one claim
  hearsay annotate page.html | jq .     one page, no store
`
const EXITS = `
Exit status: 0 ok, 1 nothing found, 2 usage, 3 some inputs failed, 4 not allowed, 5 integrity failure, 6 validation failure, 130 Ctrl-C.`

/** The flags that every command takes. */
function common(command: Command): Command {
  return command
    .option('--store <place>', 'The store: a file or postgres://… (default .hearsay/store.sqlite; also HEARSAY_STORE)')
    .option('--who <name>', 'Who judges, for the audit log (also HEARSAY_WHO)')
    .option('--color <when>', 'Colours: auto, always, never')
    .option('-q, --quiet', 'No progress, no remarks')
    .option('-v, --verbose', 'More remarks')
}

/** The flags that choose an output format. */
function output(command: Command): Command {
  return command
    .option('--json', 'The whole answer as JSON')
    .option('--jsonl', 'One JSON object a line')
    .option('--csv', 'Flat rows as CSV, safe for a spreadsheet')
    .option('--raw', 'With --csv: cells as they are, no protection against formulas')
    .option('--table', 'Flat rows as a table')
    .option('--fields <names>', 'Only these columns, in this order')
}

function queryCommand(program: Command, query: Query, around: Surroundings, status: Status): void {
  const command = output(common(declare(commandFor(program, query.name), query)))
    .addHelpText('before', `Example:\n  hearsay ${query.example.command}    ${query.example.shows}\n`)
    .action(async (...given: unknown[]) => {
      const flags = given[query.positional.length] as CommonFlags & OutputFlags & Record<string, unknown>
      const input = inputOf(query, given.slice(0, query.positional.length), flags, around.now())
      const pen = penFor(around, flags)
      const store = await openConfigured(around, flags, { create: false })
      try {
        const { who } = readConfig({ who: flags.who }, around.environment, around.folder)
        const answer = await query.ask({ store, who: who.value, now: around.now() }, input)
        const words = WORDS[query.name]
        const text = render({
          flags,
          answer,
          rows: () => query.rows(answer),
          ...(query.lines === undefined ? {} : { lines: () => query.lines?.(answer) ?? [] }),
          words: () =>
            words === undefined ? table(query.rows(answer), tableWidthOf(around)) : words(answer as never, pen),
          width: tableWidthOf(around),
        })
        if (text !== '') around.stdout.write(`${text}\n`)
        const more = leftOutWords(answer)
        if (more !== null && flags.quiet !== true) around.stderr.write(`${more}\n`)
        const past = input as { readonly asOf?: string; readonly knownAt?: string }
        const undated = past.asOf === undefined || flags.quiet ? null : await leftOutOfPast(store, past.knownAt)
        if (undated !== null) around.stderr.write(`${undated}\n`)
        const left = flags.quiet === true ? null : await leftForLater(store, query.name, past)
        const later = left === null ? null : toldLater(left)
        if (later !== null) around.stderr.write(`${later}\n`)
        const unread =
          query.name === 'search' ? unreadChips((input as { words: readonly string[] }).words.join(' ')) : null
        if (unread !== null && flags.quiet !== true) around.stderr.write(`${unread}\n`)
        const isEmpty = Array.isArray(answer) && answer.length === 0
        if (isEmpty) {
          if (flags.quiet !== true) around.stderr.write('Nothing found.\n')
          status.code = 1
        }
        if (query.name === 'verify' && (answer as { problems: readonly string[] }).problems.length > 0) status.code = 5
      } finally {
        await store.close()
      }
    })
  command.configureHelp({ showGlobalOptions: false })
}

/** `watch-add` is typed `watch add`: a question that another one's name begins stands under that one. */
function commandFor(program: Command, name: string): Command {
  const [first = name, ...rest] = name.split('-')
  const parent = rest.length === 0 ? undefined : program.commands.find((one) => one.name() === first)
  return parent === undefined ? program.command(name) : parent.command(rest.join('-'))
}
