import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, it } from 'vitest'
import { openStore } from './index.js'

it.each(['mysql://quay/news', 'https://quay/news'])('%s is refused', async (location) => {
  await expect(openStore(location)).rejects.toMatchObject({ code: 'environment', message: /in this version/ })
})

it.each([
  'postgres://ilse:s3cret@127.0.0.1:1/news',
  'postgresql://127.0.0.1:1/news?password=s3cret',
])('%s is PostgreSQL, and a server that is away is said so without the password', async (location) => {
  const problem = await openStore(location).catch((error: unknown) => error)
  expect(problem).toMatchObject({ code: 'environment', message: /cannot be reached/ })
  expect(`${problem} ${JSON.stringify(problem)} ${(problem as Error).cause}`).not.toContain('s3cret')
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
