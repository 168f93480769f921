import { describe, expect, it } from 'vitest'
import { openSqlite } from '../../store/sqlite/open-sqlite.js'
import { linkPages } from '../link-pages.js'
import { putPage } from '../testing/put-page.js'
import { findReprints, REUSE_BLOCK, reuseKeys } from './reprints.js'

const WIRE = `Crack found in the east wall of the Tarn dam

The mayor of Orlo, Mira Halden, said on Monday that a crack had opened in the east wall of the Tarn dam.

Around three hundred families who live below the dam were taken to schools in the upper town before nightfall.

Engineers of the Vessa Water Board lowered the reservoir by half a metre and promised a report within two days.

The board denied that anybody in the valley was in danger, and called the rumours of a leak pure invention.
`
const REPRINT = `${WIRE.replace('Mira', 'Myra').split('\n\n').slice(0, 3).join('\n\n')}

Corva News has asked the board for more.
`
const OTHER = `Freighter with nineteen on board is missing off Cape Dorn

A freighter with nineteen sailors on board has not been heard of since it passed Cape Dorn early on Sunday.

Two aircraft searched the waters around the cape until dark, and boats from three villages joined them.
`
const PAGES = [
  ['wire', WIRE, { outlet: 'Meridian Press', published: '2031-03-04', url: 'https://meridian.example/1' }],
  ['reprint', REPRINT, { outlet: 'Corva News', published: '2031-03-05', url: 'https://corva.example/1' }],
  ['other', OTHER, { outlet: 'Novinar', published: '2031-03-04', url: 'https://novinar.example/1' }],
] as const

async function answers(order: readonly number[]) {
  const store = await openSqlite(':memory:')
  for (const at of order) {
    const [name, text, fields] = PAGES[at]!
    const document = await putPage(store, name, text, fields)
    await linkPages(store, [document])
    await linkPages(store, [document])
  }
  const found = []
  for (const document of await store.documents({}))
    found.push([document.name, await findReprints(store, document)] as const)
  await store.close()
  return new Map(found)
}

describe('findReprints', () => {
  it('finds a trimmed reprint with its passages, how much of each it is, and who had the words first', async () => {
    const found = await answers([0, 1, 2])
    const [one, ...rest] = found.get('wire')!
    expect(rest).toEqual([])
    expect(one).toMatchObject({ same: true, document: { name: 'reprint' }, direction: { first: 'a', basis: 'time' } })
    expect(one!.containment.bInA).toBeGreaterThan(one!.containment.aInB)
    const words = one!.passages.map(({ a }) => WIRE.slice(a.start, a.end)).join(' … ')
    expect(words).toContain('Around three hundred families')
    expect(words).not.toContain('pure invention')
    expect(found.get('other')).toEqual([])
  })

  it('answers the same whatever came first', async () => {
    const expected = JSON.stringify([...(await answers([0, 1, 2]))])
    for (const order of [
      [2, 1, 0],
      [1, 0, 2],
      [1, 2, 0],
    ])
      expect(JSON.stringify([...(await answers(order))])).toBe(expected)
  })

  it('passes over a run of words that more pages have than a reprint has', async () => {
    const store = await openSqlite(':memory:')
    const document = await putPage(store, 'wire', WIRE, { outlet: 'Meridian Press' })
    const keys = reuseKeys(document)
    const crowd = Array.from({ length: 70 }, (_, at) => `d-${String(at).padStart(3, '0')}`)
    await store.putBlocks(
      REUSE_BLOCK,
      crowd.flatMap((id) => keys.map((key) => ({ key, id }))),
    )
    expect(await findReprints(store, document)).toEqual([])
    await store.close()
  })
})
