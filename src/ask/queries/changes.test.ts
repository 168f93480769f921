import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addInputs } from '../../pipeline/index.js'
import { openStore } from '../../store/index.js'
import type { Store } from '../../store/store.js'
import { changes } from './changes.js'
import { claims } from './claims.js'
import { merge, undo } from './judge.js'

const page = (id: string, outlet: string, published: string, text: string) =>
  JSON.stringify({ id, outlet, published, text, clean: false })

const MONDAY = [
  page(
    'a',
    'Orlo Courier',
    '2031-03-03',
    'At least 14 people were killed when the Orlo dam broke, the Water Ministry said on Monday.\n\nThe mayor of Orlo, Mira Halden, said that the bridge at Vessa had been closed.',
  ),
]
const LATER = [
  page(
    'b',
    'Vessa Daily',
    '2031-03-05',
    'Seventeen people were killed when the Orlo dam broke, the Water Ministry said on Wednesday.',
  ),
  page('c', 'Teller Post', '2031-03-06', 'The Union of Dam Keepers denied that the bridge at Vessa had been closed.'),
]

let store: Store
let between: string
const asking = () => ({ store, who: 'Iva Morrow', now: '2031-03-09T12:00:00Z' })
const put = async (lines: readonly string[]) => {
  for await (const added of addInputs(store, ['-'], {
    stdin: [Buffer.from(`${lines.join('\n')}\n`)] as unknown as AsyncIterable<Uint8Array>,
  }))
    expect(added.outcome).toBe('added')
}
const heldLast = async () => (await store.changesSince('1970-01-01')).at(-1)?.knownAt ?? ''

beforeAll(async () => {
  store = await openStore(':memory:')
  await put(MONDAY)
  between = await heldLast()
  await put(LATER)
})
afterAll(() => store.close())

const kinds = (found: { changes: readonly { kind: string; words: string }[] }) =>
  found.changes.map(({ kind, words }) => `${kind}: ${words}`)

describe('changes', () => {
  it('tells what was said after a day, with cause and statements', async () => {
    const found = await changes.ask(asking(), { since: '2031-03-04' })
    expect(found).toMatchObject({ time: 'said', documents: 2, judgements: 0 })
    expect(kinds(found)).toContain('figure: Water Ministry: At least 14 → Seventeen killed')
    const status = found.changes.find(({ kind }) => kind === 'status')
    expect(status).toMatchObject({ from: 'reported', to: 'disputed', at: '2031-03-06' })
    expect(status?.cause).toMatch(/Union of Dam Keepers/)
    expect(status?.statements).toHaveLength(1)
  })

  it('a day counts to its end', async () => {
    const found = await changes.ask(asking(), { since: '2031-03-05' })
    expect(kinds(found).filter((words) => words.startsWith('figure'))).toEqual([])
    expect(found.changes.some(({ kind }) => kind === 'status')).toBe(true)
  })

  it('ends at the as-of day', async () => {
    const found = await changes.ask(asking(), { since: '2031-03-04', asOf: '2031-03-05' })
    expect(found.changes.map(({ kind }) => kind)).toEqual(['figure'])
  })

  it('tells what the store learnt after an instant, whatever the pages’ days', async () => {
    const found = await changes.ask(asking(), { since: between })
    expect(found).toMatchObject({ time: 'held', documents: 2 })
    expect(found.changes.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['status', 'figure']))
    expect(await changes.ask(asking(), { since: await heldLast() })).toMatchObject({ documents: 0, changes: [] })
    expect(await changes.ask(asking(), { since: '1999-01-01', time: 'held', knownAt: '1999-06-01' })).toMatchObject({
      documents: 0,
      changes: [],
    })
  })

  it('reads a merge as a merge, with who judged it, and an undo as a split', async () => {
    const before = await heldLast()
    const [a, b] = await claims.ask(asking(), {})
    await merge.ask(asking(), { a: a?.id ?? '', b: b?.id ?? '', reason: 'one event' })
    const merged = await changes.ask(asking(), { since: before })
    const move = merged.changes.find(({ kind }) => kind === 'merged')
    expect(move?.others).toHaveLength(1)
    expect(merged.judgements).toBe(1)
    expect(move?.cause).toBe('Iva Morrow judged “same”: one event')
    const joined = await heldLast()
    await undo.ask({ ...asking(), now: '2031-03-09T12:01:00Z' }, {})
    expect((await changes.ask(asking(), { since: joined })).changes.map(({ kind }) => kind)).toContain('split')
    expect((await changes.ask(asking(), { since: before })).changes).toEqual([])
  })
})
