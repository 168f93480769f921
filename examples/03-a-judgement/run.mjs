// A person says that two claims are one, looks, and takes it back: the ledger is as it was, byte for byte.

import { fileURLToPath } from 'node:url'
import { addInputs, claims, merge, openStore, undo } from 'hearsay'

const pages = fileURLToPath(new URL('../sample-story/pages', import.meta.url))
const store = await openStore(':memory:')
for await (const { outcome, item, message } of addInputs(store, [pages]))
  if (outcome === 'failed') console.log(item, message)

const asking = { store, who: 'desk', now: '2024-03-20T00:00:00Z' }
const before = await claims.ask(asking, {})
const [a, b] = before
const judged = await merge.ask(asking, { a: a.id, b: b.id, reason: 'one and the same' })
console.log(`${judged.before.length} claims became ${judged.after.length}`)
await undo.ask({ ...asking, now: '2024-03-20T00:01:00Z' }, {})
const after = await claims.ask(asking, {})
console.log(JSON.stringify(after) === JSON.stringify(before) ? 'undone, byte for byte' : 'NOT THE SAME')
await store.close()
