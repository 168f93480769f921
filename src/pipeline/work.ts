import { pause } from '../pause.js'
import { HearsayError } from '../problems.js'
import type { Raw } from '../read/raw.js'
import type { PageQueue, QueuedPage, QueueMember } from '../store/page-queue.js'
import type { Store } from '../store/store.js'
import { addBatch } from './add-batch.js'
import { annotatePool } from './annotate-pool.js'
import type { AnnotatedItem } from './annotate-raw.js'
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
/** The longest pause where the store is away. */
const LONGEST_MS = 10_000

/** Failures that another try may mend: a cap was reached, perhaps only because the machine was busy. */
const MAY_PASS = new Set(['annotate/died', 'annotate/timed-out'])

/**
 * Takes pages from the store's queue and brings them in, until the signal comes or, with `once`, nothing waits. Any number
 * of processes may do so. Annotating goes on beside each other; storing, linking and folding a page is one transaction, in
 * which it also leaves the queue. A page that breaks its worker again and again is parked; an absent store is waited for.
 */
export async function work(store: Store, options: WorkOptions = {}): Promise<WorkStats> {
  const lanes = options.lanes ?? LANES
  const state = new State(options)
  const membership = membershipOf(queueOf(store))
  try {
    await Promise.all(Array.from({ length: lanes }, () => lane({ store, membership, options, state })))
  } finally {
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
  readonly options: WorkOptions
  readonly state: State
}

async function lane({ store, membership, options, state }: Lane): Promise<void> {
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
          await bringIn({ store, member, page, annotate, options, state }).finally(() => state.hold(-1))
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

interface InHand {
  readonly store: Store
  readonly member: QueueMember
  readonly page: QueuedPage
  readonly annotate: (item: string, raw: Raw) => Promise<AnnotatedItem>
  readonly options: WorkOptions
  readonly state: State
}

async function bringIn(hand: InHand): Promise<void> {
  const { store, member, page, annotate, options, state } = hand
  const tries = options.tries ?? TRIES
  if (page.tries > tries) {
    return park(hand, 'work/killed', `The worker that had the page ended, ${tries} times. Look at the page.`)
  }
  try {
    const item = await state.timed('annotate', async () => annotate(page.item, unpackPage(page.page)))
    if (!item.ok && MAY_PASS.has(item.code)) return await again(hand, item.code, item.message)
    const [added] = await whenThere(hand, () =>
      state.timed('store', () =>
        store.transaction(async () => {
          const results = await addBatch(store, page.run, [item])
          await member.done(page.id)
          return results
        }),
      ),
    )
    state.ended(added.outcome, added.item, added.message)
  } catch (error) {
    if (isOutage(error)) throw error
    await again(hand, 'work/broke', error instanceof Error ? error.message : String(error))
  }
}

/** Does something with the store as soon as it is there: an outage is no try of the page's. */
async function whenThere<T>({ options, state }: InHand, run: () => Promise<T>): Promise<T> {
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

/** The store is away or busy: nothing of the page's. */
const isOutage = (error: unknown): boolean =>
  error instanceof HearsayError && (error.code === 'environment' || error.code === 'store/locked')
