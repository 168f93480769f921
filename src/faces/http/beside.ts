import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { Done, Order } from './beside-worker.js'

/** The bytes of an answer and their tag. */
export interface Written {
  readonly body: Buffer<ArrayBuffer>
  readonly tag: string
}

/** Works answers out in a thread of its own, with its own connection to the store. */
export interface Beside {
  /** Begins on an answer. Null where whoever asks works it out himself: at once, or when it comes to nothing. */
  begin(
    asked: Pick<Order, 'name' | 'input'>,
    take: (size: number) => Buffer<ArrayBuffer>,
  ): Promise<Written | null> | null
  close(): Promise<void>
}

export interface BesideOptions {
  /** The file of the store. */
  readonly place: string
  /** The thread's script, for tests. */
  readonly script?: URL
}

/** Answers that are with the thread: of more, the server works out some itself. Set by load: with 4 claims come later than lists. */
const MOST = 2
/** An answer that fits is written into memory that both threads see: no new memory for each. */
const SHARED = 2 ** 19

/**
 * Makes such a thread. It is started when first asked, which takes a moment in which it answers nothing, and not again after
 * its death; an answer that it cannot give, whatever the reason, the server works out, which then tells what is wrong.
 */
export function makeBeside({ place, script = new URL('./beside-worker.js', import.meta.url) }: BesideOptions): Beside {
  let worker: Worker | null = null
  let state: 'none' | 'starting' | 'ready' | 'over' = existsSync(fileURLToPath(script)) ? 'none' : 'over'
  const waiting = new Map<number, (done: Done | null) => void>()
  const free: SharedArrayBuffer[] = []
  let last = 0

  const end = (): void => {
    state = 'over'
    for (const tell of waiting.values()) tell(null)
    waiting.clear()
  }
  const start = (): void => {
    state = 'starting'
    worker = new Worker(script, { workerData: { place } })
    worker.on('message', (done: Done | 'ready') => {
      if (done === 'ready') {
        state = 'ready'
        return
      }
      waiting.get(done.id)?.(done)
      waiting.delete(done.id)
    })
    worker.once('error', end).once('exit', end)
    worker.unref()
  }

  return {
    begin(asked, take) {
      if (state === 'none') start()
      if (state !== 'ready' || waiting.size >= MOST) return null
      const id = ++last
      const memory = free.pop() ?? new SharedArrayBuffer(SHARED)
      const written = new Promise<Done | null>((resolve) => waiting.set(id, resolve)).then((done) => {
        if (done === null || done.size === null) {
          if (done !== null) free.push(memory)
          return null
        }
        const body = take(done.size)
        body.set(new Uint8Array(done.own ?? memory, 0, done.size))
        free.push(memory)
        return { body, tag: done.tag }
      })
      worker?.postMessage({ ...asked, id, memory } satisfies Order)
      return written
    },
    async close() {
      end()
      await worker?.terminate()
    },
  }
}
