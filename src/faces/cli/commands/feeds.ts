import { existsSync, readFileSync } from 'node:fs'
import type { Command } from 'commander'
import { pause } from '../../../pause.js'
import type { KeptFeed } from '../../../pipeline/feeds/kept-feeds.js'
import type { PollFeedsOptions } from '../../../pipeline/feeds/poll-feeds.js'
import { HearsayError } from '../../../problems.js'
import { count } from '../../../text/count.js'
import { version } from '../../../version.js'
import { plain } from '../pen.js'
import type { Status } from '../program.js'
import { type CommonFlags, openConfigured, type Surroundings, tableWidthOf } from '../session.js'
import { table } from '../table.js'

interface PollFlags extends CommonFlags {
  readonly all?: boolean
  readonly follow?: boolean
  readonly every: string
  readonly delay: string
  readonly allowPrivate?: string
}

/** `hearsay feeds`: the feeds that a store watches. */
export function feedsCommand(program: Command, around: Surroundings, status: Status): Command {
  const feeds = program.command('feeds').summary('Watch feeds: bring in what is new in them')
  const common = (command: Command) =>
    command
      .option('--store <place>', 'The store')
      .option('-q, --quiet', 'No remarks')
      .option('-v, --verbose', 'More remarks')
  common(feeds.command('add'))
    .summary('Watch feeds')
    .description(
      'Adds feeds to those that the store watches: RSS, Atom or JSON feeds, by address or from an OPML file. Nothing is asked for yet.',
    )
    .argument('<feeds...>', 'Addresses, or OPML files as feed readers write them')
    .addHelpText('before', 'Example:\n  hearsay feeds add https://novinar.example/feed.xml papers.opml\n')
    .action(async (given: readonly string[], flags: CommonFlags) => {
      const { addFeeds } = await import('../../../pipeline/feeds/kept-feeds.js')
      const urls = (await Promise.all(given.map(addressesIn))).flat()
      const store = await openConfigured(around, flags, { create: true })
      try {
        const { added, known } = await addFeeds(store, urls)
        if (flags.quiet !== true) around.stderr.write(`${count(added, 'feed')} added, ${known} watched already.\n`)
      } finally {
        await store.close()
      }
    })
  common(feeds.command('list'))
    .summary('List the feeds, how their last poll went and when they are due')
    .option('--json', 'As JSON')
    .addHelpText('before', 'Example:\n  hearsay feeds list\n')
    .action(async (flags: CommonFlags & { readonly json?: boolean }) => {
      const { keptFeeds } = await import('../../../pipeline/feeds/kept-feeds.js')
      const store = await openConfigured(around, flags, { create: false })
      try {
        const rows = (await keptFeeds(store)).map(rowOf)
        if (flags.json === true) around.stdout.write(`${JSON.stringify(rows)}\n`)
        else if (rows.length > 0) around.stdout.write(`${table(rows, tableWidthOf(around))}\n`)
        if (rows.length === 0) status.code = 1
      } finally {
        await store.close()
      }
    })
  common(feeds.command('remove'))
    .summary('Stop watching feeds; what came from them stays')
    .argument('<urls...>', 'Addresses, as hearsay feeds list shows them')
    .addHelpText('before', 'Example:\n  hearsay feeds remove https://novinar.example/feed.xml\n')
    .action(async (urls: readonly string[], flags: CommonFlags) => {
      const { removeFeed } = await import('../../../pipeline/feeds/kept-feeds.js')
      const store = await openConfigured(around, flags, { create: false })
      try {
        const missing: string[] = []
        for (const url of urls) if (!(await removeFeed(store, url))) missing.push(url)
        if (missing.length > 0)
          throw new HearsayError('not-found', `${missing.join(', ')} is not watched.`, {
            hint: 'List the feeds with: hearsay feeds list',
          })
      } finally {
        await store.close()
      }
    })
  common(feeds.command('poll'))
    .summary('Ask the feeds that are due, and bring in what is new')
    .description(
      'Asks each feed that is due whether it has changed, and brings the pages of its new and changed entries into the store. It keeps to robots.txt, asks one host at most once a second and no private address, asks a feed that fails ever more seldom, at least once a day, and does what Retry-After says. A page that could not be had is tried again at later polls. What is remembered of a feed is in the store and is written once its pages are: broken off at any moment, the next poll goes on. Run it from a timer, or with --follow.',
    )
    .option('--all', 'Every feed, due or not')
    .option('--follow', 'Go on as feeds fall due, until SIGTERM or Ctrl-C; that ends after the page in hand')
    .option('--every <minutes>', 'Minutes between two polls of a feed that went well', '15')
    .option('--delay <seconds>', 'Seconds between two requests to one host', '1')
    .option('--allow-private <hosts>', 'For tests: host:port, comma-separated, that may be asked although private')
    .addHelpText('before', 'Examples:\n  hearsay feeds poll\n  hearsay feeds poll --follow --every 5\n')
    .action((flags: PollFlags) => poll(flags, around, status))
  return feeds
}

async function poll(flags: PollFlags, around: Surroundings, status: Status): Promise<void> {
  const everyMs = 60_000 * numberOf('--every', flags.every, 1 / 60, 1440)
  const perHostMs = 1000 * numberOf('--delay', flags.delay, 0, 3600)
  around.standAside?.()
  const [{ pollFeeds }, { keptFeeds }, { newHosts }] = await Promise.all([
    import('../../../pipeline/feeds/poll-feeds.js'),
    import('../../../pipeline/feeds/kept-feeds.js'),
    import('../../../read/fetch/polite-reader.js'),
  ])
  const store = await openConfigured(around, flags, { create: false })
  const stop = new AbortController()
  const end = (): void => {
    if (stop.signal.aborted) process.exit(130)
    stop.abort()
  }
  if (flags.follow === true) {
    process.removeAllListeners('SIGINT')
    process.on('SIGINT', end)
    process.on('SIGTERM', end)
  }
  // Between rounds the clock goes on; a single round is of the instant of the call.
  const now = flags.follow === true ? () => new Date().toISOString() : around.now
  const options: PollFeedsOptions = {
    ...{ now, everyMs, all: flags.all, signal: stop.signal },
    fetch: {
      ...{ userAgent: `hearsay/${version}`, perHostMs, hosts: newHosts() },
      allowPrivate: flags.allowPrivate?.split(',') ?? [],
    },
    onFeed: ({ url, last }) => {
      if (flags.quiet === true || (last?.outcome !== 'failed' && flags.verbose !== true)) return
      around.stderr.write(
        `${last?.outcome.padEnd(7)} ${plain(url)}${last?.message == null ? '' : ` (${last.code}): ${plain(last.message)}`}\n`,
      )
    },
    onPage: ({ item, outcome, code, message }) => {
      if (flags.quiet === true || (outcome !== 'failed' && flags.verbose !== true)) return
      around.stderr.write(
        `${outcome.padEnd(7)} ${plain(item)}${message === null ? '' : ` (${code}): ${plain(message)}`}\n`,
      )
    },
  }
  try {
    if ((await keptFeeds(store)).length === 0)
      throw new HearsayError('not-found', 'The store watches no feeds.', { hint: 'Add one: hearsay feeds add URL' })
    for (;;) {
      const done = await pollFeeds(store, options)
      const { feeds, pages } = done
      if (flags.quiet !== true && feeds.new + feeds.same + feeds.failed > 0)
        around.stderr.write(
          `${count(feeds.new + feeds.same + feeds.failed, 'feed')} asked: ${feeds.new} changed, ${feeds.same} not, ${feeds.failed} failed. ${count(pages.added, 'document')} added, ${pages.revised} revised, ${pages.known} already there, ${pages.failed} failed.\n`,
        )
      else if (flags.quiet !== true && flags.follow !== true) around.stderr.write('No feed is due.\n')
      if (feeds.failed + pages.failed > 0) status.code = 3
      if (flags.follow !== true || stop.signal.aborted) return
      await pause(waitMs(await keptFeeds(store)), stop.signal)
      if (stop.signal.aborted) return
    }
  } finally {
    await store.close()
  }
}

/** Until the next feed is due; feeds that are added meanwhile are seen within a few seconds. */
function waitMs(feeds: readonly KeptFeed[]): number {
  const due = Math.min(...feeds.map(({ memory }) => (memory.dueAt === null ? 0 : Date.parse(memory.dueAt))))
  return Math.max(250, Math.min(5000, due - Date.now()))
}

/** An address as it is; the feeds of an OPML file. */
async function addressesIn(given: string): Promise<readonly string[]> {
  if (/^[a-z][a-z0-9+.-]*:/i.test(given) || !existsSync(given)) return [given]
  const { looksLikeOpml, readOpml } = await import('../../../read/formats/opml.js')
  const text = readFileSync(given, 'utf8')
  const urls = looksLikeOpml(text) ? readOpml(text) : []
  if (urls.length === 0)
    throw new HearsayError('input/missing', `${given} is no OPML file with feeds in it.`, {
      hint: 'Give an address, or a file that a feed reader has exported as OPML.',
    })
  return urls
}

function numberOf(flag: string, given: string, least: number, most: number): number {
  const number = Number(given)
  if (!(number >= least && number <= most))
    throw new HearsayError('usage', `${flag} ${given} is no number up to ${most}.`, { hint: `Write ${flag} 5` })
  return number
}

const rowOf = ({ url, memory, again, last }: KeptFeed) => ({
  url,
  last: last?.at ?? null,
  outcome: last === null ? 'never asked' : last.outcome,
  problem: last?.message ?? null,
  due: memory.dueAt,
  failures: memory.failures,
  again: Object.keys(again).length,
})
