import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { hearsay } from './command-line.js'

const PROGRAM = fileURLToPath(new URL('../dist/faces/cli/main.js', import.meta.url))

describe('serving a store that is not there', () => {
  it('refuses to answer from it', async () => {
    const store = join(mkdtempSync(join(tmpdir(), 'hearsay-new-')), 'store.sqlite')
    const { status, err } = await hearsay(['serve', '--read-only', '--port', '0', '--store', store])
    expect(status).toBe(1)
    expect(err).toContain('There is no store at')
    expect(existsSync(store)).toBe(false)
  })

  it.skipIf(!existsSync(PROGRAM))(
    'makes it where pages may be imported, and says so',
    async () => {
      const store = join(mkdtempSync(join(tmpdir(), 'hearsay-new-')), 'sub', 'store.sqlite')
      const child = spawn(process.execPath, [PROGRAM, 'serve', '--port', '0', '--store', store])
      let said = ''
      child.stderr.on('data', (chunk: Buffer) => {
        said += chunk.toString('utf8')
      })
      try {
        await expect.poll(() => said, { timeout: 20_000 }).toMatch(/Serving at http:\/\/127\.0\.0\.1:\d+\//)
        expect(said).toMatch(/There was no store at .*: an empty one was made\. Import pages in the browser/)
        const base = /http:\/\/[^/]+/.exec(said)?.[0]
        const told = (await (await fetch(`${base}/story.json`)).json()) as { documents: number }
        expect(told.documents).toBe(0)
      } finally {
        child.kill('SIGTERM')
      }
    },
    30_000,
  )
})
