import { QUERIES } from '../ask/queries.js'
import type { Query } from '../ask/query.js'
import { PROBLEMS } from '../problems.js'
import { makeProgram } from './cli/program.js'
import { FORMATS } from './export/formats.js'
import { fieldsOf } from './fields.js'
import { pathOf } from './http/route.js'
import { mcpPage } from './mcp/reference.js'

/** One page of the reference that follows from the code. */
export interface ReferencePage {
  readonly path: string
  readonly text: string
}

/** The reference pages of the command line and of the HTTP face; `npm run docs` writes them, a test compares them. */
export const referencePages = (): readonly ReferencePage[] => [
  { path: 'docs/reference/commands.md', text: commandsPage() },
  { path: 'docs/reference/http.md', text: httpPage() },
  { path: 'docs/reference/mcp.md', text: mcpPage(NOTE) },
]

const NOTE = '<!-- Made by `npm run docs` from the code. Edit the code, not this page. -->'
const cell = (text: string) => text.replaceAll('|', '\\|')

function commandsPage(): string {
  const nowhere = {
    environment: {},
    folder: '.',
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    now: () => '',
  }
  const program = makeProgram(nowhere, { code: 0 })
  const byName = new Map(QUERIES.map((query) => [query.name, query]))
  const sections = program.commands.flatMap((command) => {
    const parts =
      command.commands.length > 0
        ? [
            ...(byName.has(command.name()) ? [{ title: command.name(), one: command }] : []),
            ...command.commands.map((one) => ({ title: `${command.name()} ${one.name()}`, one })),
          ]
        : [{ title: command.name(), one: command }]
    return parts.map(({ title, one }) => {
      const query = byName.get(title.replace(' ', '-'))
      const words = one.registeredArguments.map((argument) => {
        const name = argument.variadic ? `${argument.name()}…` : argument.name()
        return argument.required ? name.toUpperCase() : `[${name.toUpperCase()}]`
      })
      const flags = one.options.filter(({ long }) => !COMMON.has(long ?? ''))
      return [
        `## ${title}`,
        '',
        one.description() === '' ? `${one.summary()}.` : one.description(),
        '',
        '```',
        `hearsay ${[title, ...words].join(' ')}`,
        ...(query === undefined ? [] : [`hearsay ${query.example.command}    # ${query.example.shows}`]),
        '```',
        ...(flags.length === 0
          ? []
          : [
              '',
              '| flag | meaning |',
              '|---|---|',
              ...flags.map((flag) => `| \`${flag.flags}\` | ${cell(flag.description)} |`),
            ]),
        '',
      ].join('\n')
    })
  })
  const exits = [...new Map(Object.entries(PROBLEMS).map(([code, { exit }]) => [code, exit])).entries()]
  return [
    '# Commands',
    '',
    NOTE,
    '',
    'Results go to standard output, all else to standard error. Every command takes `--store`, `--who`, `--color`, `--quiet` and `--verbose`; every question takes `--json`, `--jsonl`, `--csv` (with `--raw`), `--table` and `--fields`.',
    '',
    'At a terminal nothing is cut: long cells of a table go on below themselves, and where a column would have too little room each row stands by itself, a field a line. In a file or a pipe a row of a table is one line, however long.',
    '',
    ...sections,
    '## Exit status',
    '',
    '| status | when |',
    '|---|---|',
    '| 0 | ok |',
    ...[1, 2, 3, 4, 5, 6].map(
      (status) =>
        `| ${status} | ${exits
          .filter(([, exit]) => exit === status)
          .map(([code]) => code)
          .join(', ')} |`,
    ),
    '| 130 | Ctrl-C |',
    '',
  ].join('\n')
}

const COMMON = new Set([
  '--store',
  '--who',
  '--color',
  '--quiet',
  '--verbose',
  '--json',
  '--jsonl',
  '--csv',
  '--raw',
  '--table',
  '--fields',
  '--help',
])

function httpPage(): string {
  const row = (query: Query) => {
    const judge = query.effect === 'judge'
    const path = judge ? `POST /${query.name}.json` : `GET ${pathOf(query)}.json`
    const fields = fieldsOf(query).map(({ name, required }) =>
      required ? `**${judge ? name : name.toLowerCase()}**` : judge ? name : name.toLowerCase(),
    )
    return `| \`${path}\` | ${cell(query.summary)} | ${fields.join(', ')} |`
  }
  return [
    '# HTTP',
    '',
    NOTE,
    '',
    '`hearsay serve` answers on the loopback address. `hearsay get ROUTE` answers the same without a server. `/openapi.json` has every shape (OpenAPI 3.1).',
    '',
    '| route | what | parameters (required in bold) |',
    '|---|---|---|',
    ...QUERIES.map(row),
    '',
    '`GET /events` is a stream of server-sent events: `now` says how far the log has grown, `grown` whenever it grows, whichever process wrote, each with `recordedAt`, `documents`, `statements`, `judgements`. `POST /import.json` takes pages (multipart form data, or `{"pages": [{"name", "text"}]}`) and answers `{run, items}`; `GET /import/RUN/events` tells each item’s stage as it changes (`row`), then `end`.',
    '',
    '`GET /export/FILE` writes the claims that pass the filters (those of `/claims.json`, and `title`, `download`) as a file; `GET /exports.json` lists the files. See [exports](../exports.md).',
    '',
    '| route | what |',
    '|---|---|',
    ...FORMATS.map(({ file, title, summary }) => `| \`GET /export/${file}\` | ${cell(`${title}: ${summary}`)} |`),
    '',
    'Every GET route of a question has a `.csv` twin; cells that a spreadsheet would run are neutralised unless `raw` is given. Lists page with `pagesize` (a whole number; more than 1,000 is taken as 1,000, and what is no such number is refused with 400) and `after` (the last id seen); the `link` header names the next page. As of a day, `story`, `ledger`, `claims` and `timeline` say in `x-told-later` how many statements had been said by then and are left out, since they stand on later pages only. Answers carry an `etag`; `if-none-match` gives 304.',
    '',
    'A problem is `{"error": {"code", "message", "hint"}}`:',
    '',
    '| code | HTTP | exit |',
    '|---|---|---|',
    ...Object.entries(PROBLEMS).map(([code, { http, exit }]) => `| ${code} | ${http} | ${exit} |`),
    '',
  ].join('\n')
}
