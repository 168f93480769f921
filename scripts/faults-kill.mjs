// Kills a writing process at random moments, reopens the store each time and compares it with what was acknowledged.
// Usage: node scripts/faults-kill.mjs [KILLS=2000] [SEED]
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const dist = new URL('../dist/store/faults/', import.meta.url)
if (!existsSync(new URL('kill.js', dist))) {
  console.error('Nothing is built yet. Run: npm run build')
  process.exit(2)
}
const { kill } = await import(new URL('kill.js', dist).href)
const kills = Number(process.argv[2] ?? 2000)
const seed = Number(process.argv[3] ?? 20310401)
const folder = mkdtempSync(join(tmpdir(), 'hearsay-kill-'))
try {
  const writer = fileURLToPath(new URL('kill-writer.js', dist))
  const progress = (done) => done % 100 === 0 && console.error(`${done} of ${kills}`)
  const { acknowledged, ahead, problems } = await kill({ folder, writer, kills, seed, progress })
  console.log(
    `${kills} kills, seed ${seed}: ${acknowledged} articles acknowledged, ${ahead} more written, ${problems.length} problems`,
  )
  for (const problem of problems) console.log(problem)
  process.exitCode = problems.length > 0 ? 1 : 0
} finally {
  rmSync(folder, { recursive: true, force: true })
}
