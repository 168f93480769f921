import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { crossValidateNames } from './cross-validate-names.js'
import { makeLemmas } from './make-lemmas.js'
import { trainNameWeights } from './make-name-weights.js'
import { trainAttribution } from './train-attribution.js'
import { trainClaims } from './train-claims.js'
import { trainParser } from './train-parser.js'
import { trainTagger } from './train-tagger.js'

/**
 * Makes every weights file anew from the data beside the repository: `npm run train`, or `npm run train -- --only parser`.
 * Seeded, in a fixed order, so that a run gives the shipped files bit for bit. Later trainers read what earlier ones wrote:
 * each has a process of its own, so that none goes on with weights that were there before.
 */
const TRAINERS: readonly (readonly [name: string, train: (dataDir: string) => Promise<void>])[] = [
  ['lemmas', makeLemmas],
  ['tagger', trainTagger],
  ['parser', trainParser],
  ['names', trainNameWeights],
  ['attribution', trainAttribution],
  ['claims', trainClaims],
]

const dataDir = join(fileURLToPath(new URL('../..', import.meta.url)), '..', 'shared', 'data')
const at = process.argv.indexOf('--only')
const only = at < 0 ? null : process.argv[at + 1]
if (process.argv.includes('--cross-validate')) crossValidateNames(dataDir)
else if (only === null) {
  for (const [name] of TRAINERS) {
    const { status } = spawnSync(process.execPath, [...process.execArgv, process.argv[1], '--only', name], {
      stdio: 'inherit',
    })
    if (status !== 0) process.exit(status ?? 1)
  }
} else {
  const trainer = TRAINERS.find(([name]) => name === only)
  if (trainer === undefined) {
    console.error(`There is no trainer "${only}". Known: ${TRAINERS.map(([name]) => name).join(', ')}.`)
    process.exit(2)
  }
  console.log(`— ${only}`)
  await trainer[1](dataDir)
}
