import { afterAll, describe, expect, it } from 'vitest'
import { moveStore } from './move-store.js'
import { openPostgres } from './postgres/open-postgres.js'
import { startServer } from './postgres/testing/start-server.js'
import { putArticle, sample, sampleJudgement } from './samples.js'
import { openSqlite } from './sqlite/open-sqlite.js'
import type { Store } from './store.js'

const server = await startServer()
const EVER = '1970-01-01'
let schemas = 0
const ways: Record<string, () => Promise<Store>> = {
  SQLite: () => openSqlite(':memory:'),
  ...(typeof server === 'string' ? {} : { PostgreSQL: () => openPostgres(server.location(`move_${schemas++}`)) }),
}
if (typeof server === 'string') it.skip(`PostgreSQL: ${server}`, () => {})
else afterAll(() => server.stop())

/** Puts something of every kind: late readings, withdrawals, texts with NUL, rows without values, long keys. */
async function fill(store: Store): Promise<string> {
  for (let n = 0; n < 6; n++) await putArticle(store, n)
  const odd = sample(6, { text: 'Quill said a\u0000b \u0001 ß 社會.', statements: 0, url: null, published: null })
  await putArticle(store, { ...odd, statements: [] })
  const [statement] = sample(2).statements
  await store.putStatements([{ ...statement, stance: 'deny', derivations: [{ maker: 'x', version: 9, kind: 'rule' }] }])
  const then = (await store.changesSince(EVER)).at(-1)!.knownAt
  const judgements = ['s1', 's2', 's3'].map((id) => sampleJudgement(id, 's9', { score: 0.1 + 0.2 }))
  await store.putJudgements(judgements)
  await store.withdraw(judgements[0].id, { author: 'Oto', reason: null, at: '2031-04-02T10:00:00Z' })
  await store.putJudgements([{ ...judgements[0], judgedAt: '2031-04-03T10:00:00Z' }])
  await store.withdraw(judgements[1].id, { author: 'Oto', reason: 'another ferry', at: '2031-04-02T10:00:00Z' })
  for (let n = 1; n < 5; n++) await store.audit({ who: 'Ruta', action: 'merge', subject: `c${n}`, at: '2031-04-01' })
  await store.putBlocks('name', [
    { key: 'quill', id: 's1' },
    { key: 'x'.repeat(2000), id: 's2' },
    { key: '\u0000', id: 's3' },
  ])
  await store.putViews([
    {
      kind: 'claim',
      id: 'c1',
      sort: '2031',
      keys: ['status=denied', 'k'.repeat(3000)],
      body: { z: 1, a: [null, 'ß'] },
    },
    { kind: 'claim', id: 'c2', sort: '', keys: [], body: null },
  ])
  await store.putImports([
    { run: 'r1', item: 'a.html', stage: 'done', outcome: 'added', code: null, message: null, document: null },
  ])
  return then
}

/** All that can be read of a store, at several times. */
async function reading(store: Store, then: string): Promise<unknown> {
  const one = sample(2)
  return [
    await store.documents({}),
    await store.statements({}),
    await store.statements({}, { knownAt: then }),
    await store.statements({}, { asOf: '2031-03-03' }),
    await store.mentions([one.document.id]),
    await store.snapshot(one.snapshot.id),
    await store.judgements({}),
    await store.judgements({ withdrawn: false }, { knownAt: then }),
    await store.changesSince(EVER),
    await store.auditLog(),
    await store.imports(),
    await store.views('claim'),
    await store.views('claim', { keys: ['k'.repeat(3000)] }),
    [...(await store.blocks('name', ['quill', 'x'.repeat(2000), '\u0000'], 9))],
    await store.search('said quill'),
    await store.search('"night ferry"', { kind: 'statement' }),
    await store.counts(),
  ]
}

describe.each(
  Object.keys(ways).flatMap((from) => Object.keys(ways).map((to) => [from, to])),
)('from %s to %s', (from, to) => {
  it('everything is carried, and the store goes on from there', async () => {
    const [source, target] = [await ways[from](), await ways[to]()]
    const then = await fill(source)
    const moved = await moveStore(source, target)
    expect(moved.wasThere).toBe(false)
    expect(moved.rows).toMatchObject({
      snapshot: 7,
      document: 7,
      statement: 18,
      judgement: 3,
      judgement_event: 3,
      audit: 4,
    })
    expect(await reading(target, then)).toEqual(await reading(source, then))
    expect((await target.verify()).problems).toEqual([])
    // Again: the same digest, and nothing is done.
    expect(await moveStore(source, target)).toEqual({ ...moved, wasThere: true })
    // New rows take new numbers and later times in both.
    for (const store of [source, target]) {
      await putArticle(store, 7)
      await store.audit({ who: 'Ruta', action: 'merge', subject: 'c9', at: '2031-04-01' })
      await store.putStatements([
        { ...sample(3).statements[0], derivations: [{ maker: 'y', version: 1, kind: 'rule', later: 1 } as never] },
      ])
      const times = (await store.changesSince(EVER)).map(({ knownAt }) => knownAt)
      expect(times).toEqual([...times].sort())
      expect((await store.verify()).problems).toEqual([])
    }
    expect(await target.documents({})).toEqual(await source.documents({}))
    await source.close()
    await target.close()
  })

  it('there and back: the same digest', async () => {
    const [source, target, back] = [await ways[from](), await ways[to](), await ways[from]()]
    await fill(source)
    const there = await moveStore(source, target)
    const again = await moveStore(target, back)
    expect(again).toEqual(there)
    for (const store of [source, target, back]) await store.close()
  })

  it('into a store that holds something else: refused, and nothing is changed', async () => {
    const [source, target] = [await ways[from](), await ways[to]()]
    await fill(source)
    await putArticle(target, 1)
    await expect(moveStore(source, target)).rejects.toMatchObject({ code: 'not-allowed' })
    expect((await target.counts()).documents).toBe(1)
    await source.close()
    await target.close()
  })

  it('broken off, or read back otherwise: nothing is kept, and it can be done again', async () => {
    const [source, target] = [await ways[from](), await ways[to]()]
    await fill(source)
    const broken: Store = {
      ...source,
      copyOut: (take) =>
        source.copyOut(async (page) => {
          if (page.table.name === 'judgement') throw new Error('the cable was pulled')
          await take(page)
        }),
    }
    await expect(moveStore(broken, target)).rejects.toThrow('the cable was pulled')
    let pages = 0
    const forgetful: Store = {
      ...target,
      copyIn: (give, check) =>
        target.copyIn((put) => give(async (page) => (pages++ === 3 ? undefined : put(page))), check),
    }
    await expect(moveStore(source, forgetful)).rejects.toMatchObject({
      code: expect.stringMatching(/integrity|environment/),
    })
    expect(await target.counts()).toEqual({ snapshots: 0, documents: 0, statements: 0, judgements: 0 })
    expect(await target.views('claim')).toEqual([])
    expect((await target.verify()).problems).toEqual([])
    expect((await moveStore(source, target)).wasThere).toBe(false)
    await source.close()
    await target.close()
  })
})
