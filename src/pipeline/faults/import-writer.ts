import { readFileSync, writeSync } from 'node:fs'
import { deserialize } from 'node:v8'
import { openStore } from '../../store/open-store.js'
import { addBatch } from '../add-batch.js'
import type { AnnotatedItem } from '../annotate-raw.js'

/**
 * The importer that `killImports` kills: it stores, links and folds pages that were annotated beforehand, in transactions of
 * some pages each, as `hearsay add` does, and says what became of each once it is acknowledged. Annotating, which writes
 * nothing, is left out so that thousands of deaths are affordable.
 */
async function bringIn(path: string, pages: string, size: number): Promise<void> {
  const items = deserialize(readFileSync(pages)) as readonly AnnotatedItem[]
  const store = await openStore(path)
  writeSync(1, 'open\n')
  for (let from = 0; from < items.length; from += size)
    for (const { item, outcome } of await addBatch(store, 'killed', items.slice(from, from + size)))
      writeSync(1, `${JSON.stringify({ item, outcome })}\n`)
  await store.close()
}

await bringIn(process.argv[2], process.argv[3], Number(process.argv[4]))
