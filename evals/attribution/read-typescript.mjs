import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')

/** Imports TypeScript modules of the repository, such as the reader of the gold cases; null where the tools for it are not installed. */
export async function readTypescript(...paths) {
  let runnerImport
  try {
    ;({ runnerImport } = await import('vite'))
  } catch {
    return null
  }
  const options = { configFile: false, root, logLevel: 'error' }
  const loaded = {}
  for (const path of paths) Object.assign(loaded, (await runnerImport(join(root, path), options)).module)
  return loaded
}
