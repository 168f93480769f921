// npm run bench [-- smoke | full] [annotate | reading | reuse | archive | times | hostile | screens | ingest | ingest-postgres | stores | blocks …]: speed and memory, as ratios to a named peer in the same run.
import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'

const args = process.argv.slice(2)
const mode = args.includes('full') ? 'full' : 'smoke'
const asked = args.filter((arg) => arg !== 'full' && arg !== 'smoke')
const scratch = mkdtempSync(join(tmpdir(), 'hearsay-bench-'))

/** A fixed piece of work, timed first and last: where the two differ the machine was busy and the figures are not to be trusted. */
function calibrate() {
  const start = performance.now()
  let hash = 0
  for (let i = 0; i < 60_000_000; i++) hash = (Math.imul(hash, 31) + i) | 0
  return performance.now() - start + (hash === 42 ? 1 : 0)
}

const SIZES = mode === 'full' ? [1_000, 3_000, 10_000, 30_000, 100_000] : [100, 300, 1_000]

const SUITES = {
  annotate: () =>
    import('./annotate.mjs').then(({ run }) =>
      run({ runs: mode === 'full' ? 5 : 2, limit: mode === 'full' ? 1000 : 150, scratch }),
    ),
  reading: () =>
    import('./reading.mjs').then(({ run }) =>
      run({
        runs: mode === 'full' ? 7 : 3,
        limit: mode === 'full' ? 1000 : 30,
      }),
    ),
  reuse: () =>
    import('./reuse.mjs').then(({ run }) =>
      run({
        runs: mode === 'full' ? 7 : 3,
        sizes: mode === 'full' ? [10_000, 100_000, 1_000_000] : [1_000, 10_000],
        scratch,
      }),
    ),
  archive: () =>
    import('./archive.mjs').then(({ run }) => run({ sizes: mode === 'full' ? [1_000, 4_000] : [50, 200], scratch })),
  times: () =>
    import('./times.mjs').then(({ run }) => run({ runs: mode === 'full' ? 3 : 1, limit: mode === 'full' ? 1000 : 40 })),
  hostile: () => import('./hostile.mjs').then(({ run }) => run()),
  screens: () =>
    import('./screens.mjs').then(({ run }) =>
      run({
        size: mode === 'full' ? 15_000 : 300,
        runs: mode === 'full' ? 5 : 3,
        scratch,
        path: process.env.HEARSAY_STORE,
      }),
    ),
  blocks: () =>
    import('./blocks.mjs').then(({ run }) =>
      run({ sizes: mode === 'full' ? [1_000, 10_000, 100_000] : [1_000, 10_000] }),
    ),
  stores: () => import('./stores.mjs').then(({ run }) => run({ size: mode === 'full' ? 3_000 : 200, scratch })),
  ingest: () => import('./ingest.mjs').then(({ run }) => run({ sizes: SIZES, scratch })),
  'ingest-postgres': () =>
    import('./ingest.mjs').then(({ runOnPostgres }) =>
      runOnPostgres({ sizes: SIZES, location: process.env.HEARSAY_STORE }),
    ),
}

console.log(
  `hearsay bench (${mode}): Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}`,
)
calibrate()
const first = calibrate()
try {
  for (const [name, suite] of Object.entries(SUITES)) if (asked.length === 0 || asked.includes(name)) await suite()
} finally {
  rmSync(scratch, { recursive: true, force: true })
}
const last = calibrate()
const drift = Math.abs(last - first) / first
console.log(
  `calibration ${first.toFixed(0)} ms first, ${last.toFixed(0)} ms last${drift > 0.15 ? `: they differ by ${(100 * drift).toFixed(0)} %, the machine was busy; run again` : ''}`,
)
