/**
 * Cleans and annotates pages in a worker, under caps on time, memory and output. A page that breaks a cap is a failed
 * item and the worker's end; the next page has a new one. Nothing of a page can stop or slow what comes after it.
 */
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { deserialize } from 'node:v8'
import { Worker } from 'node:worker_threads'
import type { Marked } from '../model/index.js'
import type { Raw } from '../read/raw.js'
import { type AnnotatedItem, annotateRaw } from './annotate-raw.js'

export interface PoolOptions {
  /** For one page, and once more for each Mi of its characters. */
  readonly timeoutMs?: number
  /** The heap that one page may take. */
  readonly maxHeapMb?: number
  /** The size of what is found in one page. */
  readonly maxOutputBytes?: number
  /** The worker's script, for tests. */
  readonly script?: URL
}

/** A worker that is started when first asked and again after a death. Pages are taken one at a time, in order. */
export interface AnnotatePool {
  annotate(item: string, raw: Raw): Promise<AnnotatedItem>
  close(): Promise<void>
}

/** Ten times what 1 Mi characters take on a busy core. */
const TIMEOUT_MS = 60_000
const MEBI = 1024 * 1024
const MAX_HEAP_MB = 1536
const MAX_OUTPUT = 512 * 1024 * 1024

/** Makes a pool. Where the compiled worker is not there (sources run directly) pages are annotated in place. */
export function annotatePool(options: PoolOptions = {}): AnnotatePool {
  const { maxHeapMb = MAX_HEAP_MB, maxOutputBytes = MAX_OUTPUT } = options
  const script = options.script ?? new URL('./annotate-worker.js', import.meta.url)
  const isThere = existsSync(fileURLToPath(script))
  let worker: Worker | null = null

  const start = (): Worker => {
    const made = new Worker(script, { resourceLimits: { maxOldGenerationSizeMb: maxHeapMb } })
    // An error between two pages has nobody waiting for it; the next page has a new worker.
    made.on('error', () => {})
    made.once('exit', () => {
      if (worker === made) worker = null
    })
    return made
  }

  const annotate = (item: string, raw: Raw): Promise<AnnotatedItem> => {
    worker ??= start()
    const running = worker
    const timeoutMs = (options.timeoutMs ?? TIMEOUT_MS) * (1 + Math.floor(raw.text.length / MEBI))
    return new Promise((resolve) => {
      const settle = (answer: AnnotatedItem): void => {
        clearTimeout(timer)
        running.off('error', onError).off('exit', onExit).off('message', onMessage)
        // A worker that waits for its next page must not keep the process alive.
        running.unref()
        resolve(answer)
      }
      const giveUp = (code: string, message: string): void => {
        if (worker === running) worker = null
        settle({ ok: false, item, stage: 'annotate', code: `annotate/${code}`, message })
        void running.terminate()
      }
      const onError = (error: Error & { readonly code?: string }): void =>
        giveUp(
          'died',
          error.code === 'ERR_WORKER_OUT_OF_MEMORY'
            ? `The page took more than ${maxHeapMb} MB of memory and was given up. Split it.`
            : `The worker that read the page died: ${error.message.slice(0, 200)}. Report it with the page.`,
        )
      const onExit = (code: number): void =>
        giveUp('died', `The worker that read the page ended with status ${code}. Report it with the page.`)
      const onMessage = (bytes: Uint8Array): void => {
        if (bytes.byteLength > maxOutputBytes)
          giveUp(
            'too-much',
            `What was found takes ${bytes.byteLength} bytes, at most ${maxOutputBytes} are kept. Split the page.`,
          )
        else settle(restored(deserialize(bytes) as AnnotatedItem, raw))
      }
      const timer = setTimeout(
        () => giveUp('timed-out', `The page took longer than ${timeoutMs / 1000} s and was given up. Split it.`),
        timeoutMs,
      )
      running.ref()
      running.once('error', onError).once('exit', onExit).once('message', onMessage)
      running.postMessage({ item, raw })
    })
  }
  return {
    annotate: (item, raw) => (isThere ? annotate(item, raw) : Promise.resolve(annotateRaw(item, raw))),
    async close() {
      const running = worker
      worker = null
      await running?.terminate()
    },
  }
}

type SentMarked = Marked & { readonly tokens: { readonly lemmas: readonly string[] } }

/** Gives the tokens their functions back, and the item its page. */
function restored(sent: AnnotatedItem, raw: Raw): AnnotatedItem {
  if (!sent.ok) return sent
  const { annotated } = sent
  if (annotated.marked === null) return { ...sent, raw }
  const { lemmas, ...arrays } = (annotated.marked as SentMarked).tokens
  const { text, start, end } = arrays
  const form = (token: number): string => text.slice(start[token], end[token])
  const tokens = {
    ...arrays,
    form,
    lower: (token: number) => form(token).toLowerCase(),
    lemma: (token: number) => lemmas[token]!,
  }
  return { ...sent, raw, annotated: { ...annotated, marked: { ...annotated.marked, tokens } } }
}
