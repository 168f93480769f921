import type { Statement } from '../model/index.js'
import { HearsayError } from '../problems.js'
import type { Store } from '../store/store.js'

/** Finds the one statement that an id or the beginning of an id names. @throws HearsayError `not-found`, `usage`. */
export async function findStatement(store: Store, id: string): Promise<Statement> {
  const wanted = id.toLowerCase()
  const exact = await store.statements({ ids: [wanted as never] })
  const all = exact.length > 0 ? exact : (await store.statements({})).filter((one) => one.id.startsWith(wanted))
  const [found] = all
  if (found === undefined)
    throw new HearsayError('not-found', `There is no statement ${wanted}.`, {
      hint: wanted.startsWith('c')
        ? `That looks like a claim; its statements stand in: hearsay claim ${wanted}`
        : 'Ids stand in: hearsay claim ID, hearsay search WORDS',
    })
  if (all.length > 1)
    throw new HearsayError('usage', `${wanted} begins the ids of ${all.length} statements.`, {
      hint: 'Give more of the id.',
    })
  return found
}
