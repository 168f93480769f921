import type { Statement } from '../model/index.js'
import type { Store } from '../store/store.js'
import { findById } from './ledger.js'

/** Finds the one statement that an id or the beginning of an id names. @throws HearsayError `not-found`, `usage`. */
export async function findStatement(store: Store, id: string): Promise<Statement> {
  const wanted = id.toLowerCase()
  const [exact] = await store.statements({ ids: [wanted as never] })
  if (exact !== undefined) return exact
  const hint = wanted.startsWith('c')
    ? `That looks like a claim; its statements stand in: hearsay claim ${wanted}`
    : 'Ids stand in: hearsay claim ID, hearsay search WORDS'
  return findById(await store.statements({}), wanted, 'statement', hint)
}
