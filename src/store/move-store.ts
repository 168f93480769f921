import { HearsayError } from '../problems.js'
import { count } from '../text/count.js'
import { rawDigest } from './raw-digest.js'
import type { Store } from './store.js'

/** What a move carried. */
export interface Moved {
  /** Whether the other store held the same already. */
  readonly wasThere: boolean
  /** Rows by table. */
  readonly rows: Readonly<Record<string, number>>
  /** Over every row of every table: the same for both stores. */
  readonly sha256: string
}

/**
 * Carries everything from one store into an empty one, of whatever backend: bytes, texts, statements, judgements with their
 * withdrawals, knowledge times, the audit chain, views. All or nothing: the copy is read back, compared and verified before
 * it is kept. The first store is as it was. Into a store that holds the same already nothing is done.
 * @throws HearsayError `not-allowed` where the other store holds something else; `store/integrity` where the copy is not
 * what was read, or the source does not verify.
 */
export async function moveStore(from: Store, to: Store): Promise<Moved> {
  const { snapshots, documents, statements, judgements } = await to.counts()
  if (snapshots + documents + statements + judgements > 0 || (await to.auditLog({ limit: 1 })).length > 0) {
    const [theirs, ours] = [await digestOf(from), await digestOf(to)]
    if (theirs.sha256 === ours.sha256) return { wasThere: true, ...ours }
    throw new HearsayError('not-allowed', `The store to move into holds ${count(documents, 'document')} already.`, {
      hint: 'Name a new one: a move never mixes two stores. To bring articles together, add them again.',
    })
  }
  const source = rawDigest()
  return to.copyIn(
    (put) =>
      from.copyOut(async (page) => {
        source.add(page)
        await put(page)
      }),
    async () => {
      const copy = await digestOf(to)
      const expected = source.end()
      if (copy.sha256 !== expected.sha256) {
        throw new HearsayError('store/integrity', 'The copy does not read as the store that it was made from.', {
          hint: 'Nothing was kept. Verify the first store: hearsay verify.',
        })
      }
      const { problems } = await to.verify()
      if (problems.length > 0) {
        throw new HearsayError('store/integrity', `The store to move does not verify: ${problems[0]}.`, {
          hint: 'Nothing was moved. See hearsay verify; restore the store from a copy first.',
        })
      }
      return { wasThere: false, ...copy }
    },
  )
}

/** The digest of all that a store holds. */
async function digestOf(store: Store): Promise<ReturnType<ReturnType<typeof rawDigest>['end']>> {
  const digest = rawDigest()
  await store.copyOut(async (page) => digest.add(page))
  return digest.end()
}
