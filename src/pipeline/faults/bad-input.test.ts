import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openStore } from '../../store/index.js'
import { type Added, addInputs } from '../add.js'
import { BAD_FAMILIES, badInput } from './bad-input.js'

const GOOD = 'The harbour office said on Monday that at least three boats were lost in the storm near Selby.\n'
/** Processor time of one bad input: far above what any takes (1.5 s for nesting), far below a hang. */
const MOST_MS = 15_000
const SEEDS = [1, 2, 3]

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hearsay-bad-'))
  writeFileSync(join(folder, '0-before.txt'), `Before. ${GOOD}`)
  writeFileSync(join(folder, 'z-after.txt'), `After. ${GOOD}`)
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** Adds the folder to a new store, whose spans, hashes and texts must then hold. */
async function add(): Promise<readonly Added[]> {
  const store = await openStore(':memory:')
  const rows: Added[] = []
  for await (const row of addInputs(store, [folder])) rows.push(row)
  expect((await store.verify()).problems).toEqual([])
  await store.close()
  return rows
}

/** The rows between the good files, which must have been read. */
function between(rows: readonly Added[]): readonly Added[] {
  expect(rows[0]).toMatchObject({ item: join(folder, '0-before.txt'), outcome: 'added', statements: 1 })
  expect(rows.at(-1)).toMatchObject({ item: join(folder, 'z-after.txt'), outcome: 'added', statements: 1 })
  return rows.slice(1, -1)
}

describe('bad input is read or refused with a reason, and nothing else is lost', () => {
  it.each(BAD_FAMILIES)('%s', async (family) => {
    for (const seed of SEEDS) {
      const bad = badInput(family, seed)
      const path = join(folder, `5-${bad.name}`)
      writeFileSync(path, bad.bytes)
      const from = process.cpuUsage()
      const rows = between(await add())
      const { user, system } = process.cpuUsage(from)
      expect((user + system) / 1000, `processor time of ${bad.name} (${seed})`).toBeLessThan(MOST_MS)
      expect(rows.length, `rows of ${bad.name} (${seed})`).toBeGreaterThan(0)
      for (const { outcome, code, message, stage } of rows) {
        const what = outcome === 'failed' ? (code ?? '') : 'read'
        expect(code ?? '', `${bad.name} (${seed}): ${message}`).not.toMatch(/broke$|unreadable$/)
        if (!bad.may.includes('*')) expect(bad.may, `${bad.name} (${seed}): ${message}`).toContain(what)
        if (outcome !== 'failed') continue
        expect(stage).toBe('read')
        expect(message?.length).toBeGreaterThan(20)
      }
      rmSync(path)
    }
  })
})

describe('folders', () => {
  it('that lead back to themselves, links to nothing and to folders are rows, and end', async () => {
    mkdirSync(join(folder, '5'))
    symlinkSync(folder, join(folder, '5', 'loop'))
    symlinkSync(join(folder, 'nowhere'), join(folder, '5', 'nothing.txt'))
    symlinkSync(join(folder, '5', 'self.txt'), join(folder, '5', 'self.txt'))
    const rows = between(await add())
    expect(rows.map(({ item, code }) => [item.slice(folder.length + 1), code])).toEqual([
      ['5/loop', 'read/not-a-file'],
      ['5/nothing.txt', 'read/missing'],
      ['5/self.txt', 'read/link-loop'],
    ])
  })

  it('with files and folders that may not be read go on', async (context) => {
    if (process.getuid?.() === 0) return context.skip('the administrator may read everything')
    writeFileSync(join(folder, '5.txt'), GOOD)
    chmodSync(join(folder, '5.txt'), 0)
    expect(between(await add())).toMatchObject([{ code: 'read/not-allowed' }])
  })

  it.skipIf(process.platform === 'win32')('with a pipe that nobody writes to go on', async () => {
    execFileSync('mkfifo', [join(folder, '5.txt')])
    expect(between(await add())).toMatchObject([{ code: 'read/not-a-file' }])
  })
})
