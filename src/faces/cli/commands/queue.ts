import type { Command } from 'commander'
import { HearsayError } from '../../../problems.js'
import { count } from '../../../text/count.js'
import { plain } from '../pen.js'
import type { Status } from '../program.js'
import { type CommonFlags, openConfigured, type Surroundings, tableWidthOf } from '../session.js'
import { table } from '../table.js'

interface QueueFlags extends CommonFlags {
  readonly status?: boolean
  readonly again?: boolean
  readonly most?: string
  readonly json?: boolean
}

/** `hearsay queue`: puts pages into the queue of a PostgreSQL store, for `hearsay work` to bring in. */
export function queueCommand(program: Command, around: Surroundings, status: Status): Command {
  return program
    .command('queue')
    .summary('Put pages into the queue for workers')
    .description(
      'Reads files, folders, or JSONL records on standard input (-) and puts their pages into the queue of a PostgreSQL store; hearsay work brings them in, in any number of processes. Waits while the queue is full. Without inputs: what waits, and the pages that were given up, with their reasons.',
    )
    .argument('[inputs...]', 'Files, folders, or - for standard input')
    .option('--status', 'What waits and what was given up')
    .option('--again', 'Try the pages that were given up once more')
    .option('--most <n>', 'Pages that may wait before reading pauses', '1000')
    .option('--json', 'The status as JSON')
    .addHelpText('before', 'Example:\n  hearsay queue pages/ --store postgres://desk@db.example/news\n')
    .action(async (inputs: readonly string[], flags: QueueFlags) => {
      const most = Number(flags.most)
      if (!Number.isInteger(most) || most < 1)
        throw new HearsayError('usage', `--most ${flags.most} is no number of pages.`, { hint: 'Write --most 1000' })
      const { queueOf, queuePages } = await import('../../../pipeline/queue-pages.js')
      const store = await openConfigured(around, flags, { create: inputs.length > 0 })
      try {
        const queue = queueOf(store)
        if (flags.again === true) around.stderr.write(`${count(await queue.again(), 'page')} will be tried again.\n`)
        if (inputs.length > 0) {
          const done = await queuePages(store, inputs, {
            stdin: around.stdin as AsyncIterable<Uint8Array>,
            most,
            onItem: (item, problem) => {
              if (problem !== null && flags.quiet !== true)
                around.stderr.write(`failed  ${plain(item)} at read (${problem.code}): ${plain(problem.message)}\n`)
            },
          })
          if (done.queued + done.failed === 0)
            throw new HearsayError('input/missing', 'Nothing was read.', {
              hint: 'Name files or folders that hold pages.',
            })
          if (flags.quiet !== true)
            around.stderr.write(`${count(done.queued, 'page')} queued, ${done.failed} could not be read.\n`)
          if (done.failed > 0) status.code = 3
          if (flags.status !== true) return
        }
        const counts = await queue.counts()
        const parked = await queue.parked()
        if (flags.json === true) {
          around.stdout.write(`${JSON.stringify({ ...counts, pages: parked })}\n`)
          return
        }
        around.stdout.write(`${counts.waiting} waiting, ${counts.taken} taken, ${counts.parked} given up.\n`)
        if (parked.length > 0) {
          const rows = parked.map(({ item, tries, code, message }) => ({
            item: plain(item),
            tries,
            code,
            message: plain(message),
          }))
          around.stdout.write(`${table(rows, tableWidthOf(around))}\n`)
        }
      } finally {
        await store.close()
      }
    })
}
