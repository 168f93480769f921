import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { startServer } from '../src/store/postgres/testing/start-server.js'
import { hearsay } from './command-line.js'

const server = await startServer()
const pages = resolve('examples/sample-story/pages')

describe.skipIf(typeof server === 'string')(
  `the command line over PostgreSQL${typeof server === 'string' ? ` (skipped: ${server})` : ''}`,
  () => {
    if (typeof server === 'string') return
    const folder = mkdtempSync(join(tmpdir(), 'hearsay-postgres-cli-'))
    const [first, second] = [server.location('cli'), server.location('cli_back')]
    const file = join(folder, 'store.sqlite')
    const secret = new URL(first).password
    afterAll(async () => {
      rmSync(folder, { recursive: true, force: true })
      await server.stop()
    })

    it('a store that is not there is not made by a question', async () => {
      const asked = await hearsay(['claims', '--store', first])
      expect(asked.status).toBe(1)
      expect(asked.err).toContain('There is no store at postgres://')
      const looked = await hearsay(['doctor', '--store', first])
      expect(looked.out).toContain('none yet at postgres://')
    })

    it('adds and answers as with a file, and moves there and back with the same digest', async () => {
      const added = await hearsay(['add', pages], { environment: { HEARSAY_STORE: first } })
      expect(added.err).toMatch(/17 documents added, 0 already there, 0 failed/)
      await hearsay(['add', pages, '--store', file])
      const [claim] = JSON.parse((await hearsay(['claims', '--json', '--store', file])).out) as { id: string }[]
      for (const words of [['claims', '--json'], ['story'], ['claim', claim.id], ['search', 'harbour'], ['actors']]) {
        const [here, there] = [await hearsay([...words, '--store', file]), await hearsay([...words, '--store', first])]
        expect(there).toEqual(here)
        expect(here.status).toBe(0)
      }
      const there = await hearsay(['move', '--from', file, '--to', second, '--json'])
      expect(there.err).toBe('')
      const moved = JSON.parse(there.out) as { sha256: string; rows: Record<string, number> }
      expect(moved.rows.document).toBe(17)
      const back = await hearsay(['move', '--from', second, '--to', join(folder, 'back.sqlite')])
      expect(back.out).toContain(`sha256 ${moved.sha256}`)
      expect((await hearsay(['verify', '--store', second])).status).toBe(0)
      const refused = await hearsay(['move', '--from', first, '--to', second])
      expect(refused.status).toBe(4)
      expect((await hearsay(['move', '--from', file, '--to', file])).status).toBe(2)
      expect((await hearsay(['move', '--from', join(folder, 'none'), '--to', second])).status).toBe(1)
    })

    it('pages are queued, worked on, and the worker answers for itself', async () => {
      const at = server.location('cli_work')
      const queued = await hearsay(['queue', pages, '--store', at])
      expect([queued.status, queued.err]).toEqual([0, '17 pages queued, 0 could not be read.\n'])
      expect((await hearsay(['queue', '--store', at])).out).toBe('17 waiting, 0 taken, 0 given up.\n')
      const worked = await hearsay(['work', '--once', '--port', '0', '--store', at])
      expect(worked.status).toBe(0)
      expect(worked.err).toMatch(/Answering at http:\/\/127\.0\.0\.1:\d+\/health and \/metrics/)
      expect(worked.err).toContain('17 documents added, 0 revised, 0 already there, 0 failed, 0 given up.')
      const [here, there] = [
        await hearsay(['claims', '--json', '--store', first]),
        await hearsay(['claims', '--json', '--store', at]),
      ]
      expect(there.out).toBe(here.out)
      expect((await hearsay(['work', '--once', '--store', file])).err).toContain('has no queue')
      expect((await hearsay(['work', '--lanes', '0', '--store', at])).status).toBe(2)
    })

    it('never prints the password', async () => {
      const wrong = new URL(first)
      wrong.pathname = '/nowhere'
      const away = new URL(first)
      away.port = '1'
      const runs = [
        await hearsay(['config', '--show-origin', '--store', first]),
        await hearsay(['doctor', '--store', first]),
        await hearsay(['story', '--verbose', '--store', wrong.href]),
        await hearsay(['add', pages, '--verbose', '--store', away.href]),
        await hearsay(['demo', '--no-serve', '--store', server.location('cli_demo')]),
        await hearsay(['move', '--from', first, '--to', away.href, '--verbose']),
      ]
      for (const { out, err } of runs) {
        expect(out + err).toContain('127.0.0.1')
        if (secret !== '') expect(out + err).not.toContain(secret)
      }
      expect(runs.map(({ status }) => status)).toEqual([0, 0, 2, 2, 0, 2])
    })
  },
)
