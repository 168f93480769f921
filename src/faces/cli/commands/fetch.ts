import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import type { Command } from 'commander'
import { HearsayError } from '../../../problems.js'
import type { Validator, Validators } from '../../../read/fetch/fetch-pages.js'
import type { ReadItem } from '../../../read/raw.js'
import { version } from '../../../version.js'
import { readConfig } from '../config.js'
import { withLlm } from '../llm.js'
import { plain } from '../pen.js'
import type { Status } from '../program.js'
import { openConfigured, type Surroundings } from '../session.js'
import { type AddFlags, addAll, report } from './add.js'

interface FetchFlags extends AddFlags {
  readonly delay: string
  readonly allowPrivate?: string
}

/** `hearsay fetch`: pages and feeds over HTTP, into the store. */
export function fetchCommand(program: Command, around: Surroundings, status: Status): Command {
  return withLlm(program.command('fetch'))
    .summary('Fetch pages and feeds over HTTP into the store')
    .description(
      'Fetches pages, and the pages that feeds list, and adds them to the store. It keeps to robots.txt, asks one host at most once a second, asks no private or local address, and asks again only for what has changed since the last time.',
    )
    .argument('<urls...>', 'Addresses of pages or feeds')
    .option('--json', 'One JSON object for each page')
    .option('--errors-file <file>', 'Write the addresses that failed, one a line, to try them again')
    .option('--dry-run', 'Fetch and annotate, store nothing')
    .option('--delay <seconds>', 'Seconds between two requests to one host', '1')
    .option('--allow-private <hosts>', 'For tests: host:port, comma-separated, that may be asked although private')
    .addHelpText('before', 'Example:\n  hearsay fetch https://novinar.example/feed.xml\n')
    .action(async (urls: readonly string[], flags: FetchFlags) => {
      const delay = Number(flags.delay)
      if (!(delay >= 0 && delay <= 3600))
        throw new HearsayError('usage', `--delay ${flags.delay} is no number of seconds.`, { hint: 'Write --delay 2' })
      around.standAside?.()
      const { fetchPages } = await import('../../../read/fetch/fetch-pages.js')
      const isDry = flags.dryRun === true
      const store = await openConfigured(around, isDry ? { ...flags, store: ':memory:' } : flags, { create: true })
      const { value } = readConfig({ store: flags.store }, around.environment, around.folder).store
      const kept = keepBeside(isDry || value === ':memory:' || value.includes('://') ? null : `${value}.fetched.json`)
      let unchanged = 0
      try {
        const pages = fetchPages(urls, {
          validators: kept.validators,
          userAgent: `hearsay/${version}`,
          perHostMs: delay * 1000,
          allowPrivate: flags.allowPrivate?.split(',') ?? [],
        })
        const changed = withoutUnchanged(pages, (item) => {
          unchanged += 1
          if (flags.quiet !== true) around.stderr.write(`same    ${plain(item)}: not changed since it was last read.\n`)
        })
        const results = await addAll(store, urls, around, flags, changed).catch((error: unknown) => {
          // Nothing but unchanged pages is an answer, not a mistake in the call.
          if (unchanged > 0 && error instanceof HearsayError && error.code === 'input/missing') return []
          throw error
        })
        report(results, around, flags, status)
        kept.write(new Set(results.filter(({ outcome }) => outcome !== 'failed').map(({ item }) => item)))
      } finally {
        await store.close()
      }
    })
}

async function* withoutUnchanged(
  items: AsyncIterable<ReadItem>,
  onUnchanged: (item: string) => void,
): AsyncIterable<ReadItem> {
  for await (const item of items)
    if (!item.ok && item.code === 'read/not-modified') onUnchanged(item.item)
    else yield item
}

/** Validators in a file beside the store. Those of pages that did not reach the store are not kept. */
function keepBeside(path: string | null): {
  readonly validators: Validators
  write(stored: ReadonlySet<string>): void
} {
  const held = new Map<string, Validator>(path === null || !existsSync(path) ? [] : readValidators(path))
  const fresh = new Map<string, Validator>()
  return {
    validators: { get: (url) => held.get(url) ?? null, set: (url, validator) => void fresh.set(url, validator) },
    write(stored) {
      if (path === null) return
      for (const [url, validator] of fresh) if (stored.has(url)) held.set(url, validator)
      const sorted = [...held].sort(([a], [b]) => (a < b ? -1 : 1))
      writeFileSync(`${path}.new`, `${JSON.stringify(Object.fromEntries(sorted), null, 1)}\n`)
      renameSync(`${path}.new`, path)
    },
  }
}

/** A file that is broken is as if it were not there: every page is asked for whole. */
function readValidators(path: string): [string, Validator][] {
  try {
    const parsed: unknown = JSON.parse(readFileSync(path, 'utf8'))
    if (typeof parsed !== 'object' || parsed === null) return []
    return Object.entries(parsed as Record<string, Partial<Validator> | null>).map(([url, one]) => [
      url,
      { etag: textOrNull(one?.etag), lastModified: textOrNull(one?.lastModified) },
    ])
  } catch {
    return []
  }
}

const textOrNull = (value: unknown): string | null =>
  typeof value === 'string' && !/[\r\n]/.test(value) ? value : null
