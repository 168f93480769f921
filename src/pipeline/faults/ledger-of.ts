import type { Store } from '../../store/store.js'

/** All that two stores of the same pages must have alike: every folded view, every statement, every text. */
export async function ledgerOf(store: Store): Promise<string> {
  const views = []
  for (const kind of ['claim', 'actor', 'claim-node', 'actor-name']) views.push(await store.views(kind))
  return JSON.stringify([
    views,
    await store.statements({}),
    (await store.documents({})).map(({ id, text }) => [id, text]),
  ])
}
