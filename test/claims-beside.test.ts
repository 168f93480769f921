import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, expect, it } from 'vitest'
import { makeApp } from '../src/faces/http/app.js'
import { makeBeside } from '../src/faces/http/beside.js'
import { addInputs } from '../src/pipeline/add.js'
import { openStore } from '../src/store/index.js'
import { transpileTree } from './transpile.js'

const cache = join('node_modules', '.cache')
mkdirSync(cache, { recursive: true })
const folder = mkdtempSync(resolve(cache, 'hearsay-beside-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

it('claims that the thread beside works out are those of the server to the byte, and so are their tags', async () => {
  const place = join(folder, 'store.sqlite')
  const store = await openStore(place)
  for await (const { outcome } of addInputs(store, ['examples/sample-story/pages'])) expect(outcome).not.toBe('failed')
  const app = makeApp({ store, who: '', now: () => '', writable: false, hosts: null })
  const beside = makeBeside({ place, script: pathToFileURL(transpileTree(folder)('faces/http/beside-worker.js')) })
  const take = (size: number) => Buffer.alloc(size)
  const ids = (await store.views('claim')).slice(0, 60).map(({ id }) => id)
  const first = { name: 'claim', input: { id: ids[0] } }
  while (beside.begin(first, take) === null) await new Promise((done) => setTimeout(done, 20))
  const days = [undefined, '2031-03-04', '2031-03-06', '2032-01-01']
  let same = 0
  for (const id of ids)
    for (const asOf of days) {
      const answer = await app.request(`/claim/${id}.json${asOf === undefined ? '' : `?asof=${asOf}`}`)
      const written = await beside.begin({ name: 'claim', input: { id, asOf } }, take)
      // Not said by that day: the server tells so.
      expect(written === null).toBe(answer.status === 404)
      if (written === null) continue
      expect(written.body.equals(Buffer.from(await answer.arrayBuffer()))).toBe(true)
      expect(written.tag).toBe(answer.headers.get('etag'))
      same++
    }
  expect(same).toBeGreaterThan(ids.length)
  expect(await beside.begin({ name: 'ledger', input: {} }, take)).toBeNull()
  await beside.close()
  await store.close()
}, 120_000)
