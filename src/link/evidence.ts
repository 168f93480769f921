import type { DocumentId, Statement, StatementId } from '../model/index.js'
import type { Store } from '../store/store.js'
import { briefOf, type DocumentBrief } from './document-brief.js'

/** Statements and documents that folding asks for again and again. */
export interface Evidence {
  read(ids: readonly StatementId[]): Promise<{
    readonly statements: ReadonlyMap<StatementId, Statement>
    readonly briefs: ReadonlyMap<string, DocumentBrief>
  }>
  /** Drops what may have been read anew by other makers. */
  drop(statements: readonly StatementId[]): void
}

/** Statements held between calls. */
const HELD = 6_000
const open = new WeakMap<Store, Evidence>()

/** The evidence of a store, recent reads held. Everything held can be read again. */
export function evidence(store: Store): Evidence {
  const known = open.get(store)
  if (known !== undefined) return known
  const statements = new Map<StatementId, Statement>()
  const briefs = new Map<string, DocumentBrief>()
  let generation = store.generation()
  const made: Evidence = {
    async read(ids) {
      if (generation !== store.generation()) {
        statements.clear()
        briefs.clear()
        generation = store.generation()
      }
      if (statements.size + ids.length > HELD) statements.clear()
      if (briefs.size > HELD) briefs.clear()
      const missing = ids.filter((id) => !statements.has(id))
      for (let at = 0; at < missing.length; at += 500) {
        for (const one of await store.statements({ ids: missing.slice(at, at + 500) })) statements.set(one.id, one)
      }
      const unread = new Set<DocumentId>()
      const found = new Map<StatementId, Statement>()
      for (const id of ids) {
        const one = statements.get(id)
        if (one === undefined) continue
        found.set(id, one)
        if (!briefs.has(one.document)) unread.add(one.document)
      }
      const documents = [...unread]
      for (let at = 0; at < documents.length; at += 200) {
        for (const one of await store.documents({ ids: documents.slice(at, at + 200) }))
          briefs.set(one.id, briefOf(one))
      }
      return { statements: found, briefs }
    },
    drop(ids) {
      for (const id of ids) statements.delete(id)
    },
  }
  open.set(store, made)
  return made
}
