import { ACTOR } from '../fold/actors.js'
import { readNameRows } from '../link/link-names.js'
import type { Actor, Claim, StatementId } from '../model/index.js'
import type { AuditEntry, Store } from '../store/store.js'
import { claimOrNone } from './claims-at.js'
import { evidenceFor } from './ledger.js'
import { statementView } from './view.js'
import { count } from './words.js'

/** One thing that an entry of the log is about, by its words. */
export interface Named {
  readonly kind: 'claim' | 'statement' | 'actor' | 'name'
  readonly id: string
  readonly text: string
}

/** Things that are named of one entry: a split names tens of pairs. */
const SHOWN = 4
const ID = /\b[a-z]{1,2}[0-9a-f]{16}(?:-\d{1,4})?\b/g

/**
 * The words of what entries of the log are about: claims, statements, actors and names that their subjects hold by id.
 * What is in the store no more has no words and is left out.
 */
export async function subjectsOf(store: Store, entries: readonly AuditEntry[]): Promise<readonly (readonly Named[])[]> {
  const listed = entries.map(({ subject }) => [...new Set(subject.match(ID) ?? [])].slice(0, SHOWN))
  const ids = [...new Set(listed.flat())]
  const named = new Map<string, Named>()
  const { statements, documents } = await evidenceFor(store, ids.filter((id) => id.startsWith('s')) as StatementId[])
  for (const [id, statement] of statements) {
    const document = documents.get(statement.document)
    if (document !== undefined) named.set(id, { kind: 'statement', id, text: statementView(statement, document).text })
  }
  for (const [id, { spellings }] of await readNameRows(store, ids))
    named.set(id, { kind: 'name', id, text: spellings[0]?.name ?? id })
  for (const { id, body } of ids.length === 0 ? [] : await store.views(ACTOR, { ids }))
    named.set(id, { kind: 'actor', id, text: (body as Actor).name })
  for (const id of ids) {
    const claim: Claim | null = id.startsWith('c') ? await claimOrNone(store, id, {}) : null
    if (claim !== null) named.set(id, { kind: 'claim', id, text: claim.text })
  }
  return listed.map((list) => list.flatMap((id) => named.get(id) ?? []))
}

const judgementsIn = (text: string | null): number => text?.match(/\bj[0-9a-f]{16}\b/g)?.length ?? 0

/** What an entry found and what it left, in words: "one claim" and "two claims: 16 pairs told apart". */
export function turnOf({ action, before, after }: Pick<AuditEntry, 'action' | 'before' | 'after'>): {
  readonly was: string
  readonly became: string
} {
  const made = judgementsIn(after)
  switch (action) {
    case 'split':
      return { was: 'one claim', became: `two claims: ${count(made, 'pair')} of statements told apart` }
    case 'merge':
      return { was: 'two', became: 'one' }
    case 'accept':
      return { was: 'open', became: 'the same' }
    case 'reject':
      return { was: 'open', became: 'not the same' }
    case 'set aside':
      return { was: 'open', became: 'left open' }
    case 'undo':
      return { was: count(judgementsIn(before), 'judgement'), became: 'withdrawn' }
    default:
      // Grades and notes are values already; ids of judgements are none.
      return {
        was: judgementsIn(before) > 0 ? '' : (before ?? ''),
        became: made > 0 ? count(made, 'judgement') : (after ?? ''),
      }
  }
}
