// A folder of pages: the ledger, as of two days.
import { fileURLToPath } from 'node:url'
import { addInputs, openStore, story } from 'hearsay'

const pages = fileURLToPath(new URL('../sample-story/pages', import.meta.url))
const store = await openStore(':memory:')
for await (const { outcome, item, message } of addInputs(store, [pages]))
  if (outcome === 'failed') console.log(item, message)

const asking = { store, who: 'example', now: '2024-03-20T00:00:00Z' }
for (const asOf of ['2024-03-06', '2024-03-18']) {
  const { documents, outlets } = await story.ask(asking, { asOf })
  console.log(`${asOf}: ${documents} pages of ${outlets} outlets could be known`)
}
await store.close()
