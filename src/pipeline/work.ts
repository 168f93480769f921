import { pause } from '../pause.js'
import { isOutage } from '../problems.js'
import type { Raw } from '../read/raw.js'
import type { PageQueue, QueuedPage, QueueMember } from '../store/page-queue.js'
import type { Store } from '../store/store.js'
import { type Added, addBatch } from './add-batch.js'
import { annotatePool } from './annotate-pool.js'
import type { AnnotatedItem } from './annotate-raw.js'
import { type Gatherer, gather } from './gather.js'
import { queueOf, unpackPage } from './queue-pages.js'

/** What a worker has done since it began. */
export interface WorkStats {
  readonly pages: Readonly<Record<'added' | 'known' | 'revised' | 'failed' | 'skipped' | 'again' | 'parked', number>>
  /** Calls to the store that failed because it was away or busy. */
  readonly outages: number
  readonly annotateSeconds: number
  readonly storeSeconds: number
  /** Pages in hand. */
  readonly taken: number
}

export interface WorkOptions {
  /** Pages in hand at once: while one is stored the next is annotated. */
  readonly lanes?: number
  /** End when nothing waits, rather than wait for more. */
  readonly once?: boolean
  /** Ends after the pages in hand. */
  readonly signal?: AbortSignal
  /** A page that broke off is tried so often, then parked with its reason. */
  readonly tries?: number
  /** Between two looks into an empty queue, and the first pause where the store is away. */
  readonly pauseMs?: number
  /** In place of the pool with its caps; for tests. */
  readonly annotate?: (item: string, raw: Raw) => Promise<AnnotatedItem>
  readonly onPage?: (page: { readonly item: string; readonly outcome: string; readonly message: string | null }) => void
  /** Called whenever the figures change. */
  readonly onStats?: (stats: WorkStats) => void
}

const LANES = 2
const TRIES = 3
const PAUSE_MS = 250
/** Annotated pages that wait for the store; so many are stored, linked and folded in one transaction. */
const MOST_READY = 8
/** The longest pause where the store is away. */
const LONGEST_MS = 10_000

/** Failures that another try may mend: a cap was reached, perhaps only because the machine was busy. */
const MAY_PASS = new Set(['annotate/died', 'annotate/timed-out'])

/**
 * Takes pages from the store's queue and brings them in, until the signal comes or, with `once`, nothing waits. Any number
 * of processes may do so. Annotating goes on beside each other; storing, linking and folding what is ready by then is one
 * transaction, in which those pages also leave the queue. A page that breaks its worker again and again is parked; an absent
 * store is waited for.
 */
export async function work(store: Store, options: WorkOptions = {}): Promise<WorkStats> {
  const lanes = options.lanes ?? LANES
  const state = new State(options)
  const membership = membershipOf(queueOf(store))
  const ready = gather<Ready>((batch) => bringIn({ store, options, state }, batch), MOST_READY)
  try {
    await Promise.all(Array.from({ length: lanes }, () => lane({ store, membership, ready, options, state })))
  } finally {
    await ready.idle()
    await membership.leave()
  }
  return state.stats()
}

/** The figures of one call. Lives as long as the call. */
class State {
  private readonly pages = { added: 0, known: 0, revised: 0, failed: 0, skipped: 0, again: 0, parked: 0 }
  private readonly count = { outages: 0, taken: 0 }
  private readonly seconds = { annotate: 0, store: 0 }
  constructor(private readonly options: WorkOptions) {}

  ended(outcome: keyof WorkStats['pages'], item: string, message: string | null): void {
    this.pages[outcome]++
    this.options.onPage?.({ item, outcome, message })
    this.tell()
  }
  outage(): void {
    this.count.outages++
    this.tell()
  }
  hold(more: 1 | -1): void {
    this.count.taken += more
    this.tell()
  }
  async timed<T>(what: 'annotate' | 'store', run: () => Promise<T>): Promise<T> {
    const began = process.hrtime.bigint()
    try {
      return await run()
    } finally {
      this.seconds[what] += Number(process.hrtime.bigint() - began) / 1e9
    }
  }
  stats(): WorkStats {
    const { pages, count, seconds } = this
    return { pages: { ...pages }, ...count, annotateSeconds: seconds.annotate, storeSeconds: seconds.store }
  }
  private tell(): void {
    this.options.onStats?.(this.stats())
  }
}

/** This process among those who work: joined when first asked, and again after its connection was lost. */
interface Membership {
  readonly queue: PageQueue
  member(): Promise<QueueMember>
  leave(): Promise<void>
}

function membershipOf(queue: PageQueue): Membership {
  let joined: Promise<QueueMember> | null = null
  return {
    queue,
    member() {
      joined ??= queue.join().catch((error: unknown) => {
        joined = null
        throw error
      })
      return joined
    },
    async leave() {
      const last = joined
      joined = null
      await (await last?.catch(() => null))?.leave()
    },
  }
}

interface Lane {
  readonly store: Store
  readonly membership: Membership
  readonly ready: Gatherer<Ready>
  readonly options: WorkOptions
  readonly state: State
}

async function lane({ store, membership, ready, options, state }: Lane): Promise<void> {
  const pool = annotatePool()
  const annotate = options.annotate ?? ((item: string, raw: Raw) => pool.annotate(item, raw))
  const pauseMs = options.pauseMs ?? PAUSE_MS
  let waitMs = pauseMs
  try {
    while (options.signal?.aborted !== true) {
      try {
        const member = await membership.member()
        const page = await member.take()
        waitMs = pauseMs
        if (page !== null) {
          state.hold(1)
          // One that a worker died with goes alone: its neighbours are not to be counted with it again.
          const isAlone = page.tries > 1
          if (isAlone) await ready.idle()
          let item: AnnotatedItem | null = null
          try {
            item = await annotated({ store, member, page, annotate, options, state })
          } finally {
            if (item === null) state.hold(-1)
          }
          if (item !== null) await ready.add({ page, member, item })
          if (isAlone) await ready.idle()
          continue
        }
        const { waiting, taken } = await membership.queue.counts()
        if (options.once === true && waiting + taken === 0) return
      } catch (error) {
        if (!isOutage(error)) throw error
        state.outage()
        // What this process holds is free for others now; whoever finishes it first has done it.
        await membership.leave()
        waitMs = Math.min(LONGEST_MS, waitMs * 2)
      }
      await pause(waitMs, options.signal)
    }
  } finally {
    await pool.close()
  }
}

/** What the parts of one call share. */
interface Shared {
  readonly store: Store
  readonly options: WorkOptions
  readonly state: State
}

interface InHand extends Shared {
  readonly member: QueueMember
  readonly page: QueuedPage
}

/** A page that is annotated and waits for the store. */
interface Ready extends Pick<InHand, 'member' | 'page'> {
  readonly item: AnnotatedItem
}
type Annotate = (item: string, raw: Raw) => Promise<AnnotatedItem>

/** Annotates a page; null where it was given back or given up instead. */
async function annotated(hand: InHand & { readonly annotate: Annotate }): Promise<AnnotatedItem | null> {
  const { page, annotate, options, state } = hand
  try {
    if (page.tries > (options.tries ?? TRIES)) {
      await park(hand, 'work/killed', `The worker that had the page ended, ${page.tries - 1} times. Look at the page.`)
      return null
    }
    const item = await state.timed('annotate', async () => annotate(page.item, unpackPage(page.page)))
    if (item.ok || !MAY_PASS.has(item.code)) return item
    await again(hand, item.code, item.message)
  } catch (error) {
    if (isOutage(error)) throw error
    await again(hand, 'work/broke', messageOf(error))
  }
  return null
}

/**
 * Brings annotated pages in, in one transaction in which they also leave the queue. Where that breaks each is tried alone,
 * so that only the one that broke it is tried again later.
 */
async function bringIn(at: Shared, batch: readonly Ready[]): Promise<void> {
  const { store, options, state } = at
  try {
    const added = await whenThere(at, () =>
      state.timed('store', () => store.transaction(() => storeReady(store, batch))),
    )
    for (const { outcome, item, message } of added) state.ended(outcome, item, message)
  } catch (error) {
    // What is in hand at the end is free for others once this process has left.
    if (isOutage(error)) state.outage()
    else if (batch.length > 1) {
      for (const one of batch) await bringIn(at, [one])
      return
    } else {
      const [one] = batch
      if (one !== undefined)
        await whenThere(at, () => again({ store, options, state, ...one }, 'work/broke', messageOf(error))).catch(
          (cause: unknown) => {
            if (!isOutage(cause)) throw cause
          },
        )
    }
  }
  for (const _ of batch) state.hold(-1)
}

async function storeReady(store: Store, batch: readonly Ready[]): Promise<readonly Added[]> {
  const added: Added[] = []
  for (const run of new Set(batch.map(({ page }) => page.run))) {
    const items = batch.filter(({ page }) => page.run === run).map(({ item }) => item)
    added.push(...(await addBatch(store, run, items)))
  }
  for (const { page, member } of batch) await member.done(page.id)
  return added
}

/** Does something with the store as soon as it is there: an outage is no try of the page's. */
async function whenThere<T>({ options, state }: Shared, run: () => Promise<T>): Promise<T> {
  for (let waitMs = options.pauseMs ?? PAUSE_MS; ; waitMs = Math.min(LONGEST_MS, waitMs * 2)) {
    try {
      return await run()
    } catch (error) {
      if (!isOutage(error) || options.signal?.aborted === true) throw error
      state.outage()
      await pause(waitMs, options.signal)
    }
  }
}

/** Gives a page back to be tried later; after its last try it is parked. */
async function again(hand: InHand, code: string, message: string): Promise<void> {
  const { member, page, options, state } = hand
  if (page.tries >= (options.tries ?? TRIES)) return park(hand, code, message)
  await member.giveBack(page.id, {
    code,
    message,
    park: false,
    afterMs: (options.pauseMs ?? PAUSE_MS) * 2 ** page.tries,
  })
  state.ended('again', page.item, message)
}

async function park({ store, member, page, state }: InHand, code: string, message: string): Promise<void> {
  const { run, item } = page
  await store.transaction(async () => {
    await store.putImports([{ run, item, stage: 'annotate', outcome: 'failed', code, message, document: null }])
    await member.giveBack(page.id, { code, message, park: true, afterMs: 0 })
  })
  state.ended('parked', item, message)
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
