import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs'
import { constants, getPriority, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'

const MAIN = fileURLToPath(new URL('../../../dist/faces/cli/main.js', import.meta.url))

/** Runs the command line with these words, and has the process say its own priority when it ends. */
function priorityAfter(words: readonly string[]): number {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-aside-'))
  const telling = join(folder, 'telling.mjs')
  writeFileSync(
    telling,
    "import { getPriority } from 'node:os'\nprocess.on('exit', () => process.stderr.write('priority=' + getPriority()))\n",
  )
  writeFileSync(join(folder, 'page.txt'), 'The harbour office of Selm said on Monday that three boats were lost.\n')
  const given = ['--import', pathToFileURL(telling).href, MAIN, ...words, '--store', join(folder, 's.sqlite')]
  const { stderr } = spawnSync(process.execPath, given, { cwd: folder, encoding: 'utf8' })
  return Number(/priority=(-?\d+)/.exec(stderr)?.[1])
}

describe.skipIf(!existsSync(MAIN))('a process that imports', () => {
  it('lets others go first', () => {
    expect(priorityAfter(['add', 'page.txt', '-q'])).toBe(
      Math.max(getPriority(), constants.priority.PRIORITY_BELOW_NORMAL),
    )
  }, 30_000)

  it('and one that answers does not', () => {
    expect(priorityAfter(['claims'])).toBe(getPriority())
  }, 30_000)
})
