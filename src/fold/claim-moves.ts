import type { Store } from '../store/store.js'

/** Kind of view that notes which claims were folded again, in order: who holds lines of claims reads on from where it was. */
export const CLAIM_MOVED = 'claim-moved'
/** The one row that counts; no claim has this id. */
const COUNT = '#'
const DIGITS = 12

/** How far the notes reach. Another `epoch` means that everything was made anew. */
export interface Moved {
  readonly epoch: number
  readonly moves: number
}

const START: Moved = { epoch: 0, moves: 0 }
const sortOf = (move: number): string => String(move).padStart(DIGITS, '0')

/** How far the notes reach now. */
export async function movedUntil(store: Store): Promise<Moved> {
  const [row] = await store.views(CLAIM_MOVED, { ids: [COUNT] })
  return row === undefined ? START : (row.body as Moved)
}

/** Notes that these claims were put or removed. Each is noted once, at its last move. */
export async function noteMoved(store: Store, claims: readonly string[]): Promise<void> {
  if (claims.length === 0) return
  const { epoch, moves } = await movedUntil(store)
  const next = moves + 1
  const row = { kind: CLAIM_MOVED, keys: [] }
  await store.putViews([
    ...claims.map((id) => ({ ...row, id, sort: sortOf(next), body: null })),
    { ...row, id: COUNT, sort: '', body: { epoch, moves: next } },
  ])
}

/** Notes that every claim was made anew. */
export async function noteAllMoved(store: Store): Promise<void> {
  const { epoch } = await movedUntil(store)
  const rows = await store.views(CLAIM_MOVED)
  await store.removeViews(
    CLAIM_MOVED,
    rows.map(({ id }) => id),
  )
  await store.putViews([{ kind: CLAIM_MOVED, keys: [], id: COUNT, sort: '', body: { epoch: epoch + 1, moves: 0 } }])
}

/** The claims put or removed after so many moves, a batch at a time, in the order of their last moves. */
export async function* movedSince(store: Store, moves: number, batch: number): AsyncGenerator<readonly string[]> {
  // Sorts after every claim that was noted at that move.
  let after = { sort: sortOf(moves), id: '\u{10ffff}' }
  for (;;) {
    const rows = await store.views(CLAIM_MOVED, { after, limit: batch })
    const last = rows.at(-1)
    if (last === undefined) return
    yield rows.map(({ id }) => id)
    if (rows.length < batch) return
    after = { sort: last.sort, id: last.id }
  }
}
