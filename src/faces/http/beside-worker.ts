/**
 * The thread's side of {@link makeBeside}: an order in, the bytes of an answer out. It answers what is read from the store
 * alone, writes nothing, and holds nothing between two orders.
 */
import { parentPort, workerData } from 'node:worker_threads'
import { QUERIES } from '../../ask/queries.js'
import { openStore } from '../../store/index.js'
import { jsonBytes } from './json-bytes.js'
import { tagOf } from './tag-of.js'

/** What the thread is asked. */
export interface Order {
  readonly id: number
  /** Of a query that is read from the store alone. */
  readonly name: string
  /** Checked already. */
  readonly input: Readonly<Record<string, unknown>>
  /** Where the answer is written if it fits. */
  readonly memory: SharedArrayBuffer
}

/** What comes of an order; no size where nothing does. */
export type Done =
  | { readonly id: number; readonly size: number; readonly tag: string; readonly own: ArrayBuffer | null }
  | { readonly id: number; readonly size: null }

const { place } = workerData as { readonly place: string }
const store = await openStore(place, { readonly: true })

const answer = async ({ id, name, input, memory }: Order): Promise<Done> => {
  const query = QUERIES.find((one) => one.name === name)
  if (query?.isOfStore !== true) return { id, size: null }
  const found = await query.ask({ store, who: '', now: '' }, input)
  const bytes = jsonBytes<ArrayBufferLike>(found, (size) =>
    size <= memory.byteLength ? Buffer.from(memory, 0, size) : Buffer.allocUnsafeSlow(size),
  )
  const own = bytes.buffer instanceof ArrayBuffer ? bytes.buffer : null
  return { id, size: bytes.byteLength, tag: tagOf(bytes), own }
}

parentPort?.on('message', (order: Order) => {
  // Whatever is wrong, the server finds it out again and tells it.
  answer(order)
    .catch((): Done => ({ id: order.id, size: null }))
    .then((done) => parentPort?.postMessage(done, done.size !== null && done.own !== null ? [done.own] : []))
})
parentPort?.postMessage('ready')
