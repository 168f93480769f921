import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { makeLemmas } from './make-lemmas.js'
import { trainNameWeights } from './make-name-weights.js'
import { trainAttribution } from './train-attribution.js'
import { trainClaims } from './train-claims.js'
import { trainParser } from './train-parser.js'
import { trainTagger } from './train-tagger.js'

/**
 * Makes every weights file anew from the data beside the repository: `npm run train`, or `npm run train -- --only parser`.
 * Seeded, in a fixed order; later trainers read what earlier ones wrote. The shipped files were made in separate runs while
 * features were still changing, so a full run gives other bytes (docs/reference/model-card-language.md says what it scores).
 */
const TRAINERS: readonly (readonly [name: string, train: (dataDir: string) => Promise<void>])[] = [
  ['lemmas', makeLemmas],
  ['tagger', trainTagger],
  ['parser', trainParser],
  ['names', trainNameWeights],
  ['attribution', trainAttribution],
  ['claims', trainClaims],
]

const only = process.argv.indexOf('--only') < 0 ? null : process.argv[process.argv.indexOf('--only') + 1]
if (only !== null && !TRAINERS.some(([name]) => name === only)) {
  console.error(`There is no trainer "${only}". Known: ${TRAINERS.map(([name]) => name).join(', ')}.`)
  process.exit(2)
}
const dataDir = join(fileURLToPath(new URL('../..', import.meta.url)), '..', 'shared', 'data')
for (const [name, train] of TRAINERS) {
  if (only !== null && only !== name) continue
  console.log(`— ${name}`)
  await train(dataDir)
}
