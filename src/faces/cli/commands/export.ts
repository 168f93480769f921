import { createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Command } from 'commander'
import { HearsayError } from '../../../problems.js'
import { exportInput } from '../../export/export-input.js'
import { FORMAT_NAMES, type FormatName } from '../../export/format-names.js'
import { declare, inputOf } from '../from-query.js'
import type { Status } from '../program.js'
import { type CommonFlags, openConfigured, type Surroundings } from '../session.js'

interface ExportFlags extends CommonFlags {
  readonly as?: string
  readonly out?: string
}

/** `hearsay export --as FORMAT`: the claims that pass the filters, as a file for somebody else. */
export function exportCommand(program: Command, around: Surroundings, status: Status): Command {
  return declare(program.command('export'), exportInput)
    .option('--out <file>', 'Write to this file, whole or not at all, in place of standard output')
    .addHelpText('before', 'Example:\n  hearsay export --as html --status disputed > briefing.html\n')
    .action(async (flags: ExportFlags & Readonly<Record<string, unknown>>) => {
      const { formatNamed } = await import('../../export/formats.js')
      const { openScope } = await import('../../../ask/scope.js')
      const { as, title, ...filters } = inputOf(exportInput, [], { ...flags, as: nameOf(flags.as) }, around.now())
      const format = formatNamed(as)
      const store = await openConfigured(around, flags, { create: false })
      try {
        const scope = await openScope(store, filters)
        const pieces = format.write(scope, { title: title ?? null })
        if (flags.out === undefined) for await (const piece of pieces) await write(around, piece)
        else await writeFile(flags.out, pieces)
        if (scope.claims.length === 0) {
          if (flags.quiet !== true) around.stderr.write('No claim fits.\n')
          status.code = 1
        }
      } finally {
        await store.close()
      }
    })
}

/** Other names of formats, as files end in them. */
const ALSO: Readonly<Record<string, FormatName>> = { md: 'markdown', htm: 'html', ndjson: 'jsonl' }

/** The format that a word names; a word that names none is told which there are. */
function nameOf(word: string | undefined): string | undefined {
  const name = ALSO[word ?? ''] ?? word
  if (name === undefined || (FORMAT_NAMES as readonly string[]).includes(name)) return name
  throw new HearsayError('usage', `There is no format "${name}".`, { hint: `Formats: ${FORMAT_NAMES.join(', ')}` })
}

/** Writes and waits while the reader is slower than the writer, so that memory does not grow. */
async function write(around: Surroundings, text: string): Promise<void> {
  if (around.stdout.write(text)) return
  await new Promise<void>((resolve) => around.stdout.once('drain', () => resolve()))
}

/** Writes a file that must not be there yet; half a file is taken away again. */
async function writeFile(path: string, pieces: AsyncIterable<string>): Promise<void> {
  let isOurs = false
  try {
    const target = createWriteStream(path, { flags: 'wx' })
    target.once('open', () => {
      isOurs = true
    })
    await pipeline(Readable.from(pieces), target)
  } catch (cause) {
    if (isOurs) await rm(path, { force: true })
    const { code } = cause as NodeJS.ErrnoException
    if (code === 'EEXIST')
      throw new HearsayError('usage', `${path} is there already.`, {
        hint: 'Name another file, or move it away.',
        cause,
      })
    if (code === 'ENOENT' || code === 'EACCES' || code === 'EISDIR' || code === 'ENOSPC')
      throw new HearsayError('environment', `${path} cannot be written (${code}).`, {
        hint: 'Name another file.',
        cause,
      })
    throw cause
  }
}
