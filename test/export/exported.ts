import { readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { ClaimFilters } from '../../src/ask/claim-filters.js'
import { openScope, type Scope } from '../../src/ask/scope.js'
import { FORMATS, formatNamed } from '../../src/faces/export/formats.js'
import { addInputs } from '../../src/pipeline/add.js'
import { openStore } from '../../src/store/index.js'
import type { Store } from '../../src/store/store.js'

const folder = resolve('examples/sample-story/pages')

/** A store in memory with the sample story in it. */
export async function sampleStore(): Promise<Store> {
  const store = await openStore(':memory:')
  const pages = readdirSync(folder)
    .sort()
    .map((name) => join(folder, name))
  for await (const added of addInputs(store, pages))
    if (added.outcome === 'failed') throw new Error(`${added.item}: ${added.message}`)
  return store
}

/** The whole text of one format. */
export async function written(scope: Scope, format: string, title: string | null = null): Promise<string> {
  const pieces: string[] = []
  for await (const piece of formatNamed(format).write(scope, { title })) pieces.push(piece)
  return pieces.join('')
}

/** The whole text of one format over a store. */
export const exported = async (store: Store, format: string, filters: ClaimFilters = {}): Promise<string> =>
  written(await openScope(store, filters), format)

export const NAMES = FORMATS.map(({ name }) => name)
