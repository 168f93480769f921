import { existsSync } from 'node:fs'
import type { Command } from 'commander'
import { HearsayError } from '../../../problems.js'
import { count } from '../../../text/count.js'
import type { Status } from '../program.js'
import type { CommonFlags, Surroundings } from '../session.js'

interface MoveFlags extends CommonFlags {
  readonly from: string
  readonly to: string
  readonly json?: boolean
}

/** `hearsay move`: carries a store into another, empty one, of whatever backend, and verifies it before it is kept. */
export function moveCommand(program: Command, around: Surroundings, _status: Status): Command {
  return program
    .command('move')
    .summary('Carry a store to another place')
    .description(
      'Carries everything that a store holds into a new one: a file, or a PostgreSQL schema. Knowledge times, the audit chain, judgements and captured bytes come along. The copy is read back, compared row by row and verified before it is kept; broken off, it leaves nothing. The first store stays as it is.',
    )
    .requiredOption('--from <place>', 'The store to carry: a file or postgres://…')
    .requiredOption('--to <place>', 'Where to: a file or postgres://… that holds nothing yet')
    .option('--json', 'The rows by table and the digest as JSON')
    .addHelpText(
      'before',
      'Example:\n  hearsay move --from .hearsay/store.sqlite --to postgres://desk@db.example/news\n',
    )
    .action(async (flags: MoveFlags) => {
      if (flags.from === flags.to)
        throw new HearsayError('usage', 'Both places are the same.', { hint: 'Name another place with --to.' })
      const { moveStore, openStore, shownLocation } = await import('../../../store/index.js')
      if (!flags.from.includes('://') && !existsSync(flags.from))
        throw new HearsayError('not-found', `There is no store at ${flags.from}.`, { hint: 'Name one with --from.' })
      const from = await openStore(flags.from, { readonly: true })
      try {
        const to = await openStore(flags.to)
        try {
          const moved = await moveStore(from, to)
          if (flags.json === true) {
            around.stdout.write(`${JSON.stringify(moved)}\n`)
            return
          }
          const { document = 0, statement = 0, judgement = 0 } = moved.rows
          around.stdout.write(
            `${shownLocation(flags.to)} ${moved.wasThere ? 'holds the same already' : 'now holds'}: ${count(document, 'document')}, ${count(statement, 'statement')}, ${count(judgement, 'judgement')}. Compared and verified.\nsha256 ${moved.sha256}\n`,
          )
        } finally {
          await to.close()
        }
      } finally {
        await from.close()
      }
    })
}
