import type { Command } from 'commander'
import type { Batch } from '../../../ask/watch/follow-watches.js'
import { HearsayError } from '../../../problems.js'
import { count } from '../../../text/count.js'
import { readConfig } from '../config.js'
import type { Sink } from '../deliver.js'
import { plain } from '../pen.js'
import { type CommonFlags, openConfigured, penFor, type Surroundings } from '../session.js'
import { moveWords } from '../words/watch.js'

interface FollowFlags extends CommonFlags {
  readonly file?: string
  readonly command?: string
  readonly webhook?: string
  readonly every: string
  readonly once?: boolean
}

/** `hearsay watch follow`: tells what moves of what is watched as it moves. */
export function watchFollowCommand(watch: Command, around: Surroundings): Command {
  return watch
    .command('follow')
    .summary('Tell what moves of what you watch as it moves: on the screen, to a file, a command or a webhook')
    .description(
      'Looks at the store every few seconds and tells each move once, whichever process brought the pages. The cursor moves on when a batch has arrived everywhere it goes; what fails is brought again, ever more seldom, at least every five minutes, and after a restart too, under the same ids. Ends with SIGTERM or Ctrl-C.',
    )
    .option('--file <path>', 'Add the moves to the end of this file, a JSON object a line')
    .option('--command <line>', 'Run this command line with the moves on its standard input, a JSON object a line')
    .option('--webhook <url>', 'POST {who, until, events} as JSON to this address')
    .option('--every <seconds>', 'Seconds between two looks', '10')
    .option('--once', 'One look and one try, then end; for a timer')
    .addHelpText(
      'before',
      'Examples:\n  hearsay watch follow\n  hearsay watch follow --file moves.jsonl --webhook https://desk.example/hook\n',
    )
    .action(async (flags: FollowFlags) => {
      const seconds = Number(flags.every)
      if (!(seconds >= 1 && seconds <= 3600))
        throw new HearsayError('usage', `--every ${flags.every} is no number of seconds from 1 to 3600.`, {
          hint: 'Write --every 10',
        })
      const { who } = readConfig({ who: flags.who }, around.environment, around.folder)
      const sinks = await sinksOf(flags, around)
      const { followWatches } = await import('../../../ask/watch/follow-watches.js')
      const { standingWatches } = await import('../../../ask/watch/tell-moves.js')
      const store = await openConfigured(around, flags, { create: false })
      const stop = new AbortController()
      const end = (): void => {
        if (stop.signal.aborted) process.exit(130)
        stop.abort()
      }
      if (flags.once !== true) {
        process.removeAllListeners('SIGINT')
        process.on('SIGINT', end)
        process.on('SIGTERM', end)
      }
      try {
        const standing = await standingWatches(store, who.value)
        if (standing.length === 0)
          throw new HearsayError('not-found', `${plain(who.value)} watches nothing.`, {
            hint: 'Begin with: hearsay watch add claim ID, or: hearsay watch add story',
          })
        if (flags.quiet !== true && flags.once !== true)
          around.stderr.write(`Following ${count(standing.length, 'watch', 'watches')}; Ctrl-C ends.\n`)
        await followWatches(store, {
          who: who.value,
          now: flags.once === true ? around.now : () => new Date().toISOString(),
          everyMs: 1000 * seconds,
          once: flags.once === true,
          signal: stop.signal,
          deliver: (batch) => bringTo(sinks, batch),
          onFailure: (error, { afterMs }) => {
            if (!(error instanceof HearsayError)) throw error
            around.stderr.write(`${plain(error.message)} Again in ${Math.round(afterMs / 1000)} s.\n`)
          },
        })
      } finally {
        process.removeListener('SIGINT', end)
        process.removeListener('SIGTERM', end)
        await store.close()
      }
    })
}

/** To every place; the first that failed is told once all have ended. */
async function bringTo(sinks: readonly Sink[], batch: Batch): Promise<void> {
  const ends = await Promise.allSettled(sinks.map((sink) => sink(batch)))
  for (const end of ends) if (end.status === 'rejected') throw end.reason
}

/** Where the moves go; where nothing is named, to standard output in words. */
async function sinksOf(flags: FollowFlags, around: Surroundings): Promise<readonly Sink[]> {
  const { commandSink, fileSink, webhookSink } = await import('../deliver.js')
  const sinks = [
    ...(flags.file === undefined ? [] : [fileSink(flags.file)]),
    ...(flags.command === undefined ? [] : [commandSink(flags.command)]),
    ...(flags.webhook === undefined ? [] : [webhookSink(flags.webhook)]),
  ].map(onceEach)
  if (sinks.length > 0) return sinks
  const pen = penFor(around, flags)
  return [async ({ events }) => void around.stdout.write(`${events.map((move) => moveWords(move, pen)).join('\n')}\n`)]
}

/** A batch that is brought again because another place failed is not brought twice to one where it arrived. */
function onceEach(sink: Sink): Sink {
  let arrived: Batch | null = null
  return async (batch) => {
    if (arrived === batch) return
    await sink(batch)
    arrived = batch
  }
}
