import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const scripts = readdirSync('examples')
  .map((name) => join('examples', name))
  .filter((folder) => existsSync(join(folder, 'run.mjs')))

describe('examples', () => {
  it('are there', () => expect(scripts.length).toBeGreaterThanOrEqual(3))

  it.each(scripts)('%s prints what it says', (folder) => {
    const { stdout, stderr, status } = spawnSync(process.execPath, [join(folder, 'run.mjs')], { encoding: 'utf8' })
    expect(stderr).toBe('')
    expect(status).toBe(0)
    expect(stdout).toBe(readFileSync(join(folder, 'expected.txt'), 'utf8'))
  })
})
