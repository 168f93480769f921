import type { ImportRow, Store } from '../store/store.js'
import { type Added, addBatch } from './add-batch.js'
import { type AnnotatedItem, type AnnotateOptions, annotateInputs } from './annotate-inputs.js'
import { runId } from './run-id.js'

export type { Added } from './add-batch.js'

export interface AddOptions extends AnnotateOptions {
  /** Documents that are stored, linked and folded in one transaction. An item is acknowledged when its transaction is. */
  readonly batch?: number
  /** The import's name in the report; made from the inputs' names where none is given. */
  readonly run?: string
  readonly onStage?: (item: string, stage: ImportRow['stage']) => void
}

/** 32 documents a transaction: each commit waits for the disk once, and a crash loses at most these, unacknowledged. */
const BATCH = 32

/**
 * Adds inputs to a store: read, clean, annotate, store, link, fold. Each input comes back once, acknowledged, in input
 * order. An input that is there already is a no-op that says so; one that fails is a row that says where and why.
 */
export async function* addInputs(
  store: Store,
  inputs: readonly string[],
  options: AddOptions = {},
): AsyncIterable<Added> {
  const run = options.run ?? runId(inputs)
  const size = options.batch ?? BATCH
  let batch: AnnotatedItem[] = []
  for await (const item of annotateInputs(inputs, options)) {
    options.onStage?.(item.item, item.ok ? 'annotate' : item.stage)
    batch.push(item)
    if (batch.length < size) continue
    yield* await addBatch(store, run, batch)
    batch = []
  }
  if (batch.length > 0) yield* await addBatch(store, run, batch)
}
