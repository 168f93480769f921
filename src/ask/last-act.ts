import type { Judgement } from '../model/index.js'
import type { AuditEntry, Store } from '../store/store.js'

/** Entries of the log read at a time. */
const PAGE = 1000

/** The entry of the log by which each standing judgement came to stand, by the judgement's id. */
async function standingSince(store: Store): Promise<ReadonlyMap<string, AuditEntry>> {
  const since = new Map<string, AuditEntry>()
  for (let after = 0; ; ) {
    const entries = await store.auditLog({ after, limit: PAGE })
    for (const entry of entries) {
      if (entry.action === 'undo') for (const id of idsIn(entry.before)) since.delete(id)
      // A judgement that stands already is not brought about again.
      else for (const id of idsIn(entry.after)) if (!since.has(id)) since.set(id, entry)
    }
    const last = entries.at(-1)
    if (last === undefined || entries.length < PAGE) return since
    after = last.sequence
  }
}

/** A list of judgements' ids as the log tells it; none where it tells something else, such as a note that begins with "[". */
const IDS = /^\["j[0-9a-f]+"(?:,"j[0-9a-f]+")*\]$/
const idsIn = (told: string | null): readonly string[] =>
  told !== null && IDS.test(told) ? (JSON.parse(told) as string[]) : []

/**
 * The judgements of a person's last act, of those given: all that it brought about, and none that stood before. A judgement
 * that is made again after it was withdrawn belongs to the act that made it again, whenever it was made first.
 */
export async function lastAct(store: Store, own: readonly Judgement[]): Promise<readonly Judgement[]> {
  const since = await standingSince(store)
  const actOf = (one: Judgement): string => since.get(one.id)?.at ?? one.judgedAt ?? ''
  const last = own.reduce((latest, one) => (actOf(one) > latest ? actOf(one) : latest), '')
  const latest = own.filter((one) => actOf(one) === last)
  const sequence = Math.max(...latest.map(({ id }) => since.get(id)?.sequence ?? 0))
  return latest.filter(({ id }) => (since.get(id)?.sequence ?? 0) === sequence)
}
