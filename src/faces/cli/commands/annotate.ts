import type { Command } from 'commander'
import { type LlmFlags, makersOf, withLlm } from '../llm.js'
import { plain } from '../pen.js'
import type { Status } from '../program.js'
import type { Surroundings } from '../session.js'

/** `hearsay annotate`: one document at a time, no store, JSONL out in input order. */
export function annotateCommand(program: Command, around: Surroundings, status: Status): Command {
  return withLlm(program.command('annotate'))
    .summary('Find the attributed statements of pages, without a store; JSONL out')
    .description(
      'Reads files, or JSONL records {id, text | html, url?, outlet?, published?, clean?} on standard input, and prints one JSON object a document, in input order. Spans are UTF-16 code units of the text, end exclusive.',
    )
    .argument('[inputs...]', 'Files, folders, or - for standard input')
    .addHelpText('before', 'Example:\n  hearsay annotate page.html | jq .attributions\n')
    .action(async (inputs: readonly string[], flags: LlmFlags) => {
      const { annotateInputs } = await import('../../../pipeline/annotate-inputs.js')
      const { annotation } = await import('../../../ask/annotation.js')
      const makers = await makersOf(flags, around)
      const named = inputs.length === 0 ? ['-'] : inputs
      for await (const one of annotateInputs(named, { stdin: around.stdin as AsyncIterable<Uint8Array>, makers })) {
        if (one.ok) {
          await write(around, `${JSON.stringify(annotation(one.annotated, one.id, one.withText))}\n`)
          continue
        }
        status.code = 3
        const diagnostics = [{ code: one.code, severity: 'error', message: one.message }]
        await write(
          around,
          `${JSON.stringify({ id: one.item, failed: one.stage, title: null, lang: 'und', outlet: null, published: null, main: [], attributions: [], times: [], figures: [], mentions: [], diagnostics })}\n`,
        )
        if (flags.quiet !== true) around.stderr.write(`hearsay: ${plain(one.item)}: ${plain(one.message)}\n`)
      }
    })
}

/** Writes and waits while the reader is slower than the writer, so that memory does not grow. */
async function write(around: Surroundings, text: string): Promise<void> {
  if (around.stdout.write(text)) return
  await new Promise<void>((resolve) => around.stdout.once('drain', () => resolve()))
}
