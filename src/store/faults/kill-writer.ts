import { writeSync } from 'node:fs'
import { putArticle } from '../samples.js'
import { openSqlite } from '../sqlite/open-sqlite.js'

/** The process that the kill test kills: writes articles from `first` on and says the number of each once it is acknowledged. */
async function write(path: string, first: number): Promise<void> {
  const store = await openSqlite(path)
  writeSync(1, 'open\n')
  for (let n = first; ; n += 3) {
    // One by one, then two in one transaction: both ways in which an import writes.
    await store.transaction(() => putArticle(store, n))
    writeSync(1, `${n}\n`)
    await store.transaction(async () => {
      await putArticle(store, n + 1)
      await putArticle(store, n + 2)
      await store.audit({ who: 'writer', action: 'import', subject: String(n), at: '2031-04-01T10:00:00Z' })
    })
    writeSync(1, `${n + 1}\n${n + 2}\n`)
  }
}

await write(process.argv[2], Number(process.argv[3]))
