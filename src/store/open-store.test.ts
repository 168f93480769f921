import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, it } from 'vitest'
import { openStore } from './index.js'

it.each(['postgres://quay/news', 'postgresql://quay/news', 'mysql://quay/news'])('%s is refused', async (location) => {
  await expect(openStore(location)).rejects.toMatchObject({ code: 'environment', message: /in this version/ })
})

it('a path, sqlite:, file: and :memory: are SQLite', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-open-'))
  const path = join(folder, 'story.hearsay')
  try {
    for (const location of [':memory:', path, `sqlite:${path}`, pathToFileURL(path).href]) {
      const store = await openStore(location)
      expect(store.capabilities).toMatchObject({ backend: 'sqlite', persistent: location !== ':memory:' })
      await store.close()
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
