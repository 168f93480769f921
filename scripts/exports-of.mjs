// Digests of every export of a store. As a program: node scripts/exports-of.mjs STORE, which prints them as JSON.
import { createHash } from 'node:crypto'
import { pathToFileURL } from 'node:url'

const dist = (path) => new URL(`../dist/${path}`, import.meta.url).href

/** A digest of each export, how many bytes they have together, and of how many claims. Throws where the store does not verify. */
export async function exportsOf(location) {
  const { openStore } = await import(dist('index.js'))
  const { openScope } = await import(dist('ask/scope.js'))
  const { FORMATS } = await import(dist('faces/export/formats.js'))
  const store = await openStore(location)
  try {
    const { problems } = await store.verify()
    if (problems.length > 0) throw new Error(problems.join('; '))
    const scope = await openScope(store, {})
    const digests = {}
    let bytes = 0
    for (const { name, write } of FORMATS) {
      const hash = createHash('sha256')
      for await (const piece of write(scope, { title: null })) {
        hash.update(piece)
        bytes += Buffer.byteLength(piece)
      }
      digests[name] = hash.digest('hex')
    }
    return { digests, bytes, claims: scope.claims.length }
  } finally {
    await store.close()
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  console.log(JSON.stringify(await exportsOf(process.argv[2])))
