import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hearsay } from './command-line.js'

const folder = mkdtempSync(join(tmpdir(), 'hearsay-known-'))
const store = join(folder, 'store.sqlite')
const list = join(folder, 'known.csv')
const call = async (...args: readonly string[]) => {
  const { out, err, status } = await hearsay([...args, '--store', store])
  return { stdout: out, stderr: err, code: status }
}
const actors = async () => (await call('actors', '--json')).stdout

interface Named {
  readonly name: string
  readonly spellings: readonly { readonly name: string }[]
}
const spellingsOf = async (name: string): Promise<readonly string[]> =>
  (JSON.parse(await actors()) as readonly Named[])
    .filter((actor) => actor.spellings.some((one) => one.name === name))
    .flatMap((actor) => actor.spellings.map((one) => one.name))

beforeAll(async () => {
  const page = (name: string, text: string) => writeFileSync(join(folder, name), text)
  page(
    'one.txt',
    'The Lysk Echo\n5 March 2031\n\nGeneral Marek Tolvane said on Wednesday that the tanks had left the town.\n',
  )
  page(
    'two.txt',
    'Norvik Radio\n6 March 2031\n\nThe general Marek Tolvan said on Thursday that nobody had been arrested.\n',
  )
  writeFileSync(list, 'name,type,aliases\nMarek Tolvane,person,Marek Tolvan\n')
  await call('add', join(folder, 'one.txt'), join(folder, 'two.txt'), '--quiet')
}, 60_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('people’s word on actors', () => {
  it('waits with two names that are alike but not alike enough', async () => {
    expect(await spellingsOf('Marek Tolvan')).toEqual(['Marek Tolvan'])
    const { stdout } = await call('review', '--on', 'actor', '--json')
    expect(stdout).toContain('Marek Tolvane')
  })

  it('previews a list of known actors and changes nothing', async () => {
    const before = await actors()
    const { stdout } = await call('known', list, '--preview', '--json')
    expect(stdout).toMatch(/Marek Tolvane? = Marek Tolvane?/)
    expect(await actors()).toBe(before)
  })

  it('joins by the list, and undoing restores the same bytes', async () => {
    const before = await actors()
    await call('known', list)
    expect([...(await spellingsOf('Marek Tolvan'))].sort()).toEqual(['Marek Tolvan', 'Marek Tolvane'])
    await call('undo')
    expect(await actors()).toBe(before)
  })

  it('merges two actors by their names, and undoing restores the same bytes', async () => {
    const before = await actors()
    await call('merge', 'Marek Tolvane', 'Marek Tolvan')
    expect(await spellingsOf('Marek Tolvan')).toHaveLength(2)
    await call('undo')
    expect(await actors()).toBe(before)
  })

  it('remembers that two are not the same: it is never asked again, and a list does not join them', async () => {
    await call('judge', 'actor', 'person marek tolvan', 'person marek tolvane', 'different')
    expect((await call('review', '--on', 'actor', '--json')).stdout).not.toContain('Marek Tolvane')
    await call('known', list)
    expect(await spellingsOf('Marek Tolvan')).toEqual(['Marek Tolvan'])
  })

  it('says what is wrong with a list that cannot be read', async () => {
    const missing = await call('known', join(folder, 'no-such-file.csv'))
    expect([missing.code, missing.stderr]).toEqual([expect.any(Number), expect.stringContaining('cannot be read')])
    expect(missing.code).not.toBe(0)
  })
})
