import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import type { Command } from 'commander'
import type { Added } from '../../../pipeline/add.js'
import { HearsayError } from '../../../problems.js'
import type { ReadItem } from '../../../read/raw.js'
import { count } from '../../../text/count.js'
import { readConfig } from '../config.js'
import { type LlmFlags, makersOf, withLlm } from '../llm.js'
import { makePen, plain } from '../pen.js'
import type { Status } from '../program.js'
import { type CommonFlags, openConfigured, type Surroundings } from '../session.js'

export interface AddFlags extends CommonFlags, LlmFlags {
  readonly quiet?: boolean
  readonly json?: boolean
  readonly errorsFile?: string
  readonly dryRun?: boolean
}

/** `hearsay add`: reads inputs into the store, with a row for each that failed. */
export function addCommand(program: Command, around: Surroundings, status: Status): Command {
  return withLlm(program.command('add'))
    .summary('Read pages into the store')
    .description(
      'Reads files, folders, or JSONL records on standard input (-) into the store, finds their statements, and folds the ledger. Adding a page twice changes nothing.',
    )
    .argument('<inputs...>', 'Files, folders, or - for standard input')
    .option('--json', 'One JSON object for each input')
    .option('--errors-file <file>', 'Write the inputs that failed, one a line, to feed them again')
    .option('--dry-run', 'Read and annotate, store nothing')
    .addHelpText('before', 'Examples:\n  hearsay add pages/\n  hearsay add - < records.jsonl\n')
    .action(async (inputs: readonly string[], flags: AddFlags) => {
      around.standAside?.()
      refuseNothing(inputs, readConfig({ store: flags.store }, around.environment, around.folder).store.value)
      const store = await openConfigured(around, flags.dryRun === true ? { ...flags, store: ':memory:' } : flags, {
        create: true,
      })
      try {
        const results = await addAll(store, inputs, around, flags)
        report(results, around, flags, status)
      } finally {
        await store.close()
      }
    })
}

/** Where no input holds a file, no store is made for it; into one that is there its row goes as a failure. */
function refuseNothing(inputs: readonly string[], store: string): void {
  if (store === ':memory:' || store.includes('://') || existsSync(store)) return
  if (!inputs.every(isEmptyFolder)) return
  throw new HearsayError('input/missing', `${inputs.join(', ')}: no files are in there. No store was made.`, {
    hint: 'Name files or folders that hold pages.',
  })
}

const isEmptyFolder = (path: string): boolean =>
  existsSync(path) &&
  statSync(path).isDirectory() &&
  readdirSync(path, { recursive: true, withFileTypes: true }).every((entry) => entry.isDirectory())

/** Adds with a progress bar on a terminal and nothing there when piped. `items`: pages that were read already. */
export async function addAll(
  store: Awaited<ReturnType<typeof openConfigured>>,
  inputs: readonly string[],
  around: Surroundings,
  flags: AddFlags,
  items?: AsyncIterable<ReadItem>,
): Promise<readonly Added[]> {
  const { addInputs } = await import('../../../pipeline/add.js')
  const { SingleBar } = await import('cli-progress')
  const showBar = flags.quiet !== true && around.stderr.isTTY === true
  const bar = new SingleBar({
    format: 'reading {value} read · {rate}/s · {item}',
    stream: around.stderr as NodeJS.WriteStream,
    clearOnComplete: true,
    hideCursor: true,
    noTTYOutput: false,
  })
  if (showBar) bar.start(0, 0, { item: '', rate: '–' })
  const started = process.hrtime.bigint()
  let read = 0
  const results: Added[] = []
  try {
    const onStage = (item: string) => {
      read += 1
      const seconds = Number(process.hrtime.bigint() - started) / 1e9
      if (showBar) bar.update(read, { item: item.slice(-50), rate: (read / Math.max(seconds, 0.001)).toFixed(0) })
    }
    const makers = await makersOf(flags, around)
    for await (const added of addInputs(store, inputs, {
      stdin: around.stdin as AsyncIterable<Uint8Array>,
      // Pages fetched from anywhere are not trusted: each is read in the worker.
      ...(items === undefined ? {} : { items, isolate: 'all' as const }),
      makers,
      onStage,
    })) {
      results.push(added)
      if (flags.json === true) {
        const { item, outcome, stage, code, message, document, statements } = added
        around.stdout.write(
          `${JSON.stringify({ item, outcome, stage, code, message, document: document?.id ?? null, outlet: document?.outlet?.value ?? null, published: document?.published?.value ?? null, statements })}\n`,
        )
      }
    }
  } catch (error) {
    throw brokenOff(error, results.length)
  } finally {
    if (showBar) bar.stop()
  }
  if (results.length === 0)
    throw new HearsayError('input/missing', 'Nothing was read.', { hint: 'Name files or folders that hold pages.' })
  return results
}

/** A store that fails in the middle, such as on a full disk: some inputs are in, which is neither success nor a bad call. */
function brokenOff(error: unknown, done: number): unknown {
  if (done === 0 || !(error instanceof HearsayError) || error.code !== 'environment') return error
  return new HearsayError('partial', `Broken off after ${count(done, 'input')}: ${error.message}`, {
    hint: 'What was acknowledged is in the store. Mend this and give the same command again: it goes on where it was.',
    cause: error,
  })
}

/** Says on standard error what became of each input, and sets the exit status. */
export function report(results: readonly Added[], around: Surroundings, flags: AddFlags, status: Status): void {
  const pen = makePen({
    color: 'auto',
    isTerminal: around.stderr.isTTY === true,
    noColor: (around.environment.NO_COLOR ?? '') !== '',
    width: 100,
  })
  const failed = results.filter(({ outcome }) => outcome === 'failed')
  if (flags.quiet !== true) {
    for (const one of results) {
      if (one.outcome === 'failed')
        around.stderr.write(
          `${pen.red('failed')}  ${plain(one.item)} at ${one.stage} (${one.code}): ${plain(one.message ?? '')}\n`,
        )
      else if (one.outcome === 'known')
        around.stderr.write(`${pen.dim('known ')}  ${plain(one.item)}: ${one.message}\n`)
      else if (one.message !== null)
        around.stderr.write(`${pen.yellow('note  ')}  ${plain(one.item)} (${one.code}): ${plain(one.message)}\n`)
    }
    const number = (outcome: Added['outcome']) => results.filter((one) => one.outcome === outcome).length
    const statements = results
      .filter((one) => one.outcome === 'added' || one.outcome === 'revised')
      .reduce((sum, one) => sum + one.statements, 0)
    const revised = number('revised')
    around.stderr.write(
      `${count(number('added'), 'document')} added${revised > 0 ? `, ${revised} revised` : ''}, ${number('known')} already there, ${failed.length} failed; ${count(statements, 'new statement')}.${flags.dryRun === true ? ' Nothing was stored (--dry-run).' : ''}\n`,
    )
  }
  if (flags.errorsFile !== undefined) writeFileSync(flags.errorsFile, failed.map(({ item }) => `${item}\n`).join(''))
  if (failed.length > 0) status.code = 3
}
