import { readSeen, type Seen, seenJudgement } from '../../fold/watch.js'
import type { Store } from '../../store/store.js'

/** Keeps in the log that somebody has been told all that the store held at an instant. Belongs to the open transaction. */
export async function markSeen(
  store: Store,
  look: Omit<Seen, 'knownAt'>,
  by: { readonly who: string; readonly now: string },
): Promise<void> {
  const [latest] = readSeen(await store.judgements({ on: 'seen', author: by.who, withdrawn: false }))
  await store.putJudgements([seenJudgement(look, { author: by.who, judgedAt: by.now, after: latest?.knownAt ?? '' })])
}
