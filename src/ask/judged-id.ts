import type { JudgementOn } from '../model/index.js'
import type { Store } from '../store/store.js'
import { findStatement } from './find-statement.js'
import { findById } from './ledger.js'
import { nameRowsIn } from './open-names.js'

/**
 * The whole id of what somebody judges: a statement by the beginning of its id, or a name by that or as it is spelt. A
 * judgement on what is not there would change nothing, and say nothing.
 *
 * @throws HearsayError `not-found`, `usage`.
 */
export async function judgedId(store: Store, on: JudgementOn, id: string): Promise<string> {
  if (on === 'actor') return nameId(store, id)
  // A statement that says several things is judged part by part: s12-1.
  const [base = '', part] = id.split('-')
  const found = await findStatement(store, base)
  return part === undefined ? found.id : `${found.id}-${part}`
}

async function nameId(store: Store, wanted: string): Promise<string> {
  const rows = [...(await nameRowsIn(store)).values()]
  const spelt = rows.filter((row) => row.spellings.some(({ name }) => name === wanted))
  return spelt.length === 1 ? spelt[0].id : findById(rows, wanted, 'name').id
}
