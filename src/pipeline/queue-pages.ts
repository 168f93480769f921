import { deserialize, serialize } from 'node:v8'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { sha256 } from '../model/index.js'
import { HearsayError } from '../problems.js'
import type { Raw } from '../read/raw.js'
import { type ReadOptions, readInputs } from '../read/read-inputs.js'
import type { PageQueue } from '../store/page-queue.js'
import type { Store } from '../store/store.js'
import { runId } from './run-id.js'

export interface QueueOptions extends ReadOptions {
  /** Pages that may wait. Beyond them the next input is not read until workers have caught up. */
  readonly most?: number
  readonly pauseMs?: number
  readonly onItem?: (item: string, problem: { readonly code: string; readonly message: string } | null) => void
}

/** Some minutes of work for a few workers; about 50 MB of pages in the database. */
const MOST = 1000
const PAUSE_MS = 200

/**
 * Reads inputs and puts their pages into the store's queue, for workers to annotate. What cannot be read is a row of the
 * import's report. Holds one page in memory, and waits where the workers are behind.
 * @throws HearsayError `usage` where the store has no queue.
 */
export async function queuePages(
  store: Store,
  inputs: readonly string[],
  options: QueueOptions = {},
): Promise<{ readonly queued: number; readonly failed: number }> {
  const queue = queueOf(store)
  const run = runId(inputs)
  const most = options.most ?? MOST
  let queued = 0
  let failed = 0
  // How many more fit, by the last count.
  let room = 0
  for await (const item of readInputs(inputs, options)) {
    if (!item.ok) {
      failed++
      const { code, message, stage } = item
      await store.putImports([{ run, item: item.item, stage, outcome: 'failed', code, message, document: null }])
      options.onItem?.(item.item, item)
      continue
    }
    while (room <= 0) {
      room = most - (await queue.counts()).waiting
      if (room <= 0) await new Promise((resolve) => setTimeout(resolve, options.pauseMs ?? PAUSE_MS))
    }
    const key = sha256(`${item.item}\u0000${item.raw.snapshot.id}\u0000${run}`)
    await queue.put([{ key, run, item: item.item, page: packPage(item.raw) }])
    room--
    queued++
    options.onItem?.(item.item, null)
  }
  return { queued, failed }
}

/** The queue of a store. @throws HearsayError `usage` where it has none. */
export function queueOf(store: Store): PageQueue {
  if (store.queue === null) {
    throw new HearsayError('usage', `A ${store.capabilities.backend} store has no queue.`, {
      hint: 'Add pages directly with hearsay add, or name a postgres:// store.',
    })
  }
  return store.queue
}

const packPage = (raw: Raw): Uint8Array => deflateRawSync(serialize(raw), { level: 1 })

/** Reads what was queued. */
export function unpackPage(page: Uint8Array): Raw {
  const raw = deserialize(inflateRawSync(page)) as Raw
  return { ...raw, bytes: new Uint8Array(raw.bytes) }
}
