import { expect, it } from 'vitest'
import { addInputs } from '../pipeline/index.js'
import { openStore } from '../store/index.js'
import { claims } from './queries/claims.js'
import { split, undo } from './queries/judge.js'

const page = (n: number) =>
  JSON.stringify({
    id: `p${n}`,
    outlet: `Outlet ${n}`,
    published: `2031-03-0${n}`,
    text: `At least ${10 + n} people were killed when the Orlo dam broke, the Water Ministry said on Monday.`,
    clean: false,
  })

it('a split that tells apart again what an undone one had told apart is undone whole', async () => {
  const store = await openStore(':memory:')
  let second = 0
  const asking = () => ({ store, who: 'Iva Morrow', now: `2031-03-09T12:00:${String(second++).padStart(2, '0')}Z` })
  const stdin = [Buffer.from(`${[1, 2, 3, 4].map(page).join('\n')}\n`)] as unknown as AsyncIterable<Uint8Array>
  for await (const added of addInputs(store, ['-'], { stdin })) expect(added.outcome).toBe('added')
  const all = async () => (await claims.ask(asking(), {})).map(({ id, statements }) => [id, statements.length])
  const before = await all()
  const [claim] = await claims.ask(asking(), {})
  const [, b, c] = claim.statements.map(({ id }) => id)
  expect(claim.statements).toHaveLength(4)
  await store.audit({ who: 'Iva Morrow', action: 'note', subject: claim.id, after: '[sic] a note', at: asking().now })
  for (const one of [b, c, b]) {
    const { judgements } = await split.ask(asking(), { claim: claim.id, statements: [one] })
    expect(await all()).not.toEqual(before)
    const undone = await undo.ask(asking(), {})
    expect([...undone.judgements].sort()).toEqual([...judgements].sort())
    expect(await all()).toEqual(before)
  }
  expect(await store.judgements({ withdrawn: false })).toEqual([])
  await store.close()
})
