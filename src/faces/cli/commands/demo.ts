import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Command } from 'commander'
import { claims } from '../../../ask/queries/claims.js'
import { story } from '../../../ask/queries/story.js'
import { shownLocation } from '../../../store/shown-location.js'
import { count } from '../../../text/count.js'
import type { Status } from '../program.js'
import { type CommonFlags, openConfigured, penFor, type Surroundings } from '../session.js'
import { claimsWords } from '../words/claims.js'
import { storyWords } from '../words/story.js'
import { addAll } from './add.js'
import { serveStore } from './serve.js'

interface DemoFlags extends CommonFlags {
  readonly serve?: boolean
  readonly port?: string
}

/** `hearsay demo`: reads the sample story into a store and shows the ledger. */
export function demoCommand(program: Command, around: Surroundings, _status: Status): Command {
  return program
    .command('demo')
    .summary('Read the sample story and show its ledger')
    .description(
      'Reads the invented sample story (examples/sample-story/pages) into a fresh store, then shows the story and its claims. On a terminal it then serves the interface until Ctrl-C.',
    )
    .option('--no-serve', 'Only show the ledger')
    .option('--port <n>', 'The port of the interface (default 4747; 0 takes a free one)')
    .action(async (flags: DemoFlags) => {
      const folder = mkdtempSync(join(tmpdir(), 'hearsay-demo-'))
      const location = flags.store ?? join(folder, 'store.sqlite')
      const pages = fileURLToPath(new URL('../../../../examples/sample-story/pages', import.meta.url))
      const store = await openConfigured(around, { ...flags, store: location }, { create: true })
      try {
        await addAll(store, [pages], around, flags)
        const pen = penFor(around, flags)
        const asking = { store, who: 'demo', now: around.now() }
        around.stdout.write(
          `${storyWords(await story.ask(asking, {}), pen)}\n\n${pen.bold('Claims')}\n${claimsWords(await claims.ask(asking, {}), pen)}\n`,
        )
        // Where nobody watches (a pipe, a script) the demo ends here, and says so.
        const isServed = flags.serve !== false && around.stdout.isTTY === true
        const { documents } = await store.counts()
        around.stderr.write(
          `\n${nextWords({ documents, place: flags.store, isServed, isAsked: flags.serve !== false })}\n`,
        )
        if (isServed) await serveStore(store, around, { ...flags, store: location })
      } finally {
        await store.close()
        if (flags.store === undefined) rmSync(folder, { recursive: true, force: true })
      }
    })
}

interface Ended {
  readonly documents: number
  /** Where the ledger stays; undefined where it goes with the demo. */
  readonly place: string | undefined
  readonly isServed: boolean
  /** Whether it would be served at a terminal. */
  readonly isAsked: boolean
}

/** A demo without a store of its own leaves nothing behind: this one does. */
const KEEP = './hearsay demo --no-serve --store demo.sqlite && ./hearsay serve --store demo.sqlite'

/** What was done, and what to do next. */
function nextWords({ documents, place, isServed, isAsked }: Ended): string {
  const shown = place === undefined ? null : shownLocation(place)
  const browse = shown === null ? KEEP : `./hearsay serve --store ${shown}`
  if (isServed || !isAsked)
    return [
      shown === null
        ? 'Next: ./hearsay add examples/sample-story/pages, then ./hearsay claim ID'
        : `The ledger is in ${shown}. Next: ./hearsay claim ID --store ${shown}`,
      ...(isServed ? [] : [`To open it in a browser: ${browse}`]),
    ].join('\n')
  const done = `Read ${count(documents, 'page')} of the sample story${shown === null ? '' : ` into ${shown}`}; this is no terminal, so nothing is served.`
  return `${done} To open it in a browser: ${browse}`
}
