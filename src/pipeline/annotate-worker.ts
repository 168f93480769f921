/**
 * The worker's side of {@link annotatePool}: one page in, what was found in it out, as bytes. It holds nothing between
 * two pages.
 */
import { serialize } from 'node:v8'
import { parentPort } from 'node:worker_threads'
import type { Raw } from '../read/raw.js'
import { annotateRaw } from './annotate-raw.js'

/** What a worker is asked. */
export interface Order {
  readonly item: string
  readonly raw: Raw
}

parentPort?.on('message', ({ item, raw }: Order) => {
  const made = annotateRaw(item, raw)
  if (!made.ok) {
    parentPort?.postMessage(serialize(made))
    return
  }
  const { marked } = made.annotated
  if (marked === null) {
    parentPort?.postMessage(serialize({ ...made, raw: null }))
    return
  }
  // Functions cannot travel: `form` and `lower` follow from the text, the lemmas go as a list.
  const { form: _form, lower: _lower, lemma, ...arrays } = marked.tokens
  const lemmas = Array.from({ length: marked.tokens.count }, (_, token) => lemma.call(marked.tokens, token))
  const annotated = { ...made.annotated, marked: { ...marked, tokens: { ...arrays, lemmas } } }
  parentPort?.postMessage(serialize({ ...made, raw: null, annotated }))
})
