import { addInputs } from '../src/pipeline/add.js'
import { openStore } from '../src/store/index.js'
import type { Store } from '../src/store/store.js'

/** An invented page: outlet, day of publication or '' for none, its paragraphs. */
export type InventedPage = readonly [outlet: string, published: string, text: string]

/** A store in memory with these pages in it. */
export async function inventedStore(pages: readonly InventedPage[]): Promise<Store> {
  const store = await openStore(':memory:')
  const lines = pages.map(([outlet, published, text], index) =>
    JSON.stringify({
      id: `page-${index}`,
      ...(outlet === '' ? {} : { outlet }),
      ...(published === '' ? {} : { published }),
      text,
      clean: false,
    }),
  )
  const stdin = [Buffer.from(`${lines.join('\n')}\n`)] as unknown as AsyncIterable<Uint8Array>
  for await (const added of addInputs(store, ['-'], { stdin }))
    if (added.outcome !== 'added') throw new Error(`${added.item}: ${added.outcome}`)
  return store
}
