import { refold } from '../fold/refold.js'
import { linkStatements } from '../link/link.js'
import { linkPages } from '../link/link-pages.js'
import type { Document, Statement } from '../model/index.js'
import { HearsayError } from '../problems.js'
import type { ImportRow, Store } from '../store/store.js'
import type { AnnotatedItem } from './annotate-raw.js'

/** What happened to one input, told as soon as it is safely stored. */
export interface Added {
  readonly item: string
  readonly outcome: ImportRow['outcome']
  readonly stage: ImportRow['stage']
  readonly code: string | null
  readonly message: string | null
  readonly document: Document | null
  readonly statements: number
}

/** Stores, links and folds some items in one transaction, with their rows of the report. */
export async function addBatch(store: Store, run: string, batch: readonly AnnotatedItem[]): Promise<readonly Added[]> {
  return store.transaction(async () => {
    const results: Added[] = []
    const fresh: { document: Document; statements: readonly Statement[] }[] = []
    for (const item of batch) {
      const result = await addOne(store, item).catch((error: unknown) => refused(item, error))
      results.push(result.added)
      if (result.fresh !== null) fresh.push(result.fresh)
    }
    const statements = fresh.flatMap((one) => one.statements)
    const linked = statements.length > 0 ? (await linkStatements(store, statements)).touched : []
    // Those that were known too: a store from before pages were traced is made whole by adding again.
    const aside = await linkPages(
      store,
      results.flatMap(({ document }) => document ?? []),
    )
    const touched = [...new Set([...linked, ...aside])]
    if (touched.length > 0) await refold(store, touched)
    await store.putImports(
      results.map(({ item, outcome, stage, code, message, document }) => ({
        run,
        item,
        stage,
        outcome,
        code,
        message,
        document: document?.id ?? null,
      })),
    )
    return results
  })
}

interface AddedOne {
  readonly added: Added
  readonly fresh: { readonly document: Document; readonly statements: readonly Statement[] } | null
}

const failure = (item: string, stage: Added['stage'], code: string, message: string): AddedOne => ({
  added: { item, outcome: 'failed', stage, code, message, document: null, statements: 0 },
  fresh: null,
})

/** What the store refuses to keep of one page is that page's row, and no end of the import; all else is thrown on. */
function refused({ item }: AnnotatedItem, error: unknown): AddedOne {
  if (!(error instanceof HearsayError) || error.code !== 'validation') throw error
  return failure(item, 'store', 'store/refused', `The store does not keep the page: ${error.message}`)
}

async function addOne(store: Store, item: AnnotatedItem): Promise<AddedOne> {
  if (!item.ok) return failure(item.item, item.stage, item.code, item.message)
  const { raw, annotated } = item
  const earlier = await revisionOf(store, annotated.document)
  const document: Document = earlier === null ? annotated.document : { ...annotated.document, revisionOf: earlier.id }
  await store.putSnapshot(raw.snapshot, raw.bytes)
  const put = await store.putDocument(document, annotated.marked?.mentions ?? [])
  if (put === 'known')
    return {
      added: {
        item: item.item,
        outcome: 'known',
        stage: 'done',
        code: null,
        message: 'Already in the store; nothing to do.',
        document,
        statements: annotated.statements.length,
      },
      fresh: null,
    }
  await store.putStatements(annotated.statements)
  const warning = annotated.diagnostics.find(({ severity }) => severity !== 'info')
  return {
    added: {
      item: item.item,
      outcome: earlier === null ? 'added' : 'revised',
      stage: 'done',
      code: warning?.code ?? null,
      message: warning?.message ?? null,
      document,
      statements: annotated.statements.length,
    },
    fresh: { document, statements: annotated.statements },
  }
}

/** The newest earlier capture of the same address with other bytes, if the store holds one. */
async function revisionOf(store: Store, document: Document): Promise<Document | null> {
  if (document.url === null) return null
  const same = (await store.documents({ url: document.url })).filter(
    (one) => one.id !== document.id && one.snapshot !== document.snapshot,
  )
  return same.at(-1) ?? null
}
