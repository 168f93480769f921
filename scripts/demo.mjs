// Runs the demo from a clone: the sample story, its ledger, and what to do next.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const { status } = spawnSync(
  process.execPath,
  [fileURLToPath(new URL('../hearsay', import.meta.url)), 'demo', ...process.argv.slice(2)],
  { stdio: 'inherit' },
)
process.exit(status ?? 1)
