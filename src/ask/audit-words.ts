import { ACTOR } from '../fold/actors.js'
import { readNameRows } from '../link/link-names.js'
import type { Actor, Claim, StatementId } from '../model/index.js'
import type { AuditEntry, Store } from '../store/store.js'
import { count } from '../text/count.js'
import { claimOrNone } from './claims-at.js'
import { evidenceFor } from './ledger.js'
import { statementView } from './view.js'

/** One thing that an entry of the log is about, by its words. */
export interface Named {
  readonly kind: 'claim' | 'statement' | 'actor' | 'name' | 'outlet'
  readonly id: string
  readonly text: string
}

/** Things that are named of one entry: a split names tens of pairs. */
const SHOWN = 4

/**
 * The words of what entries of the log are about: claims, statements, actors, names and outlets that their subjects hold by
 * a key. What is in the store no more has no words and is left out; what several keys lead to is named once.
 */
export async function subjectsOf(store: Store, entries: readonly AuditEntry[]): Promise<readonly (readonly Named[])[]> {
  const listed = entries.map(({ subject }) => subjectKeys(subject))
  const keys = [...new Set(listed.flat())]
  const ids = keys.filter((key) => /^[a-z]{1,2}[0-9a-f]{16}/.test(key))
  const named = new Map<string, Named>()
  const { statements, documents } = await evidenceFor(store, ids.filter((id) => id.startsWith('s')) as StatementId[])
  for (const [id, statement] of statements) {
    const document = documents.get(statement.document)
    if (document !== undefined) named.set(id, { kind: 'statement', id, text: statementView(statement, document).text })
  }
  for (const [id, { spellings, actor }] of await readNameRows(store, keys)) {
    const text = spellings[0]?.name ?? id
    named.set(id, actor === null ? { kind: 'name', id, text } : { kind: 'actor', id: actor, text })
  }
  for (const { id, body } of ids.length === 0 ? [] : await store.views(ACTOR, { ids }))
    named.set(id, { kind: 'actor', id, text: (body as Actor).name })
  for (const id of ids) {
    const claim: Claim | null = id.startsWith('c') ? await claimOrNone(store, id, {}) : null
    if (claim !== null) named.set(id, { kind: 'claim', id: claim.id, text: claim.text })
  }
  const outlets = keys.some((key) => key.startsWith('outlet:')) ? await store.outlets() : []
  for (const name of outlets) named.set(`outlet:${name.toLowerCase()}`, { kind: 'outlet', id: name, text: name })
  for (const key of keys.filter((one) => one.startsWith('voice:'))) {
    const [row] = await store.views(ACTOR, { keys: [`name=${key.slice('voice:'.length)}`], limit: 1 })
    if (row !== undefined) named.set(key, { kind: 'actor', id: row.id, text: (row.body as Actor).name })
  }
  return listed.map((list) => {
    const found = list.flatMap((key) => named.get(key) ?? [])
    return [...new Map(found.map((one) => [`${one.id} ${one.text}`, one])).values()].slice(0, SHOWN)
  })
}

const KEY = /\b(?:claim:s([0-9a-f]{16}(?:-\d{1,4})?)|([a-z]{1,2}[0-9a-f]{16}(?:-\d{1,4})?))\b/g
const SAID_BY = /(?:^|\s)((?:outlet|voice):.+)$/u
const NAME = /(?:^|[\s,])(?=(?:person|organisation|place) )/gu
/** Keys that are looked for in one subject. */
const MOST = 40

/**
 * The keys that the subject of an entry may hold, in their order: "a98d… afb5…", "outlet:orlo courier", "organisation cna
 * organisation corvan news agency". A claim that is named by the statement that founds it has the key of the claim. Names
 * have words, so that where one ends is not told: those that are none are not in the store.
 */
export function subjectKeys(subject: string): readonly string[] {
  const ids = [...subject.matchAll(KEY)].map(([, founding, id]) =>
    founding === undefined ? (id ?? '') : `c${founding}`,
  )
  const party = SAID_BY.exec(subject)?.[1]
  const starts = [...subject.matchAll(NAME)].map(({ index, 0: gap }) => index + gap.length)
  const names = starts.flatMap((start, i) =>
    [...starts.slice(i + 1, i + 4), subject.length].map((end) => subject.slice(start, end).replace(/[\s,]{1,3}$/u, '')),
  )
  return [...new Set([...ids, ...(party === undefined ? [] : [party]), ...names])].slice(0, MOST)
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
    case 'watch':
      return { was: '', became: 'watched' }
    case 'watch no more':
      return { was: 'watched', became: 'not watched any more' }
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
