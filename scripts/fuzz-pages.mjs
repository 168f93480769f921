// Reads pages made by a grammar through every stage and reports each that breaks a law: thrown, slow, misplaced or unlike itself.
// Usage: node scripts/fuzz-pages.mjs [PAGES=10000] [FIRST SEED=1]
import { existsSync } from 'node:fs'
import { performance } from 'node:perf_hooks'

const dist = new URL('../dist/pipeline/faults/', import.meta.url)
if (!existsSync(new URL('check-page.js', dist))) {
  console.error('Nothing is built yet. Run: npm run build')
  process.exit(2)
}
const { generatePage } = await import(new URL('generate-page.js', dist).href)
const { checkPage } = await import(new URL('check-page.js', dist).href)

const pages = Number(process.argv[2] ?? 10_000)
const first = Number(process.argv[3] ?? 1)
/** Processor seconds of a page: a constant, and so much for each Ki of its characters. A hundred times the mean. */
const allowed = ({ characters }) => 0.5 + 0.25 * (characters / 1024)
const cpu = () => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}

const started = performance.now()
const totals = { annotated: 0, refused: 0, statements: 0, characters: 0, problems: 0 }
let slowest = { seconds: 0, seed: 0, characters: 0 }
for (let seed = first; seed < first + pages; seed++) {
  const page = generatePage(seed)
  const before = cpu()
  let checked
  try {
    // Every tenth is read a second time, to compare the bytes.
    checked = checkPage(page, { twice: seed % 10 === 0 })
  } catch (error) {
    checked = { problems: [`thrown: ${error.stack}`], outcome: 'refused', statements: 0, characters: 0 }
  }
  let seconds = cpu() - before
  // The collector's work for the pages before may fall on this one: slow is what is slow again.
  if (seconds > allowed(checked)) {
    const again = cpu()
    checkPage(page)
    seconds = cpu() - again
  }
  if (seconds > slowest.seconds) slowest = { seconds, seed, characters: checked.characters }
  const problems = [...checked.problems, ...(seconds > allowed(checked) ? [`slow: ${seconds.toFixed(2)} s`] : [])]
  for (const problem of problems) console.log(`${seed}: ${problem}`)
  totals[checked.outcome]++
  totals.statements += checked.statements
  totals.characters += checked.characters
  totals.problems += problems.length > 0 ? 1 : 0
  if ((seed - first + 1) % 1000 === 0)
    console.error(
      `${seed - first + 1} of ${pages}, ${totals.problems} with problems, ${((performance.now() - started) / 1000).toFixed(0)} s`,
    )
}
console.log(
  `${pages} pages from seed ${first}: ${totals.annotated} annotated, ${totals.refused} refused with a reason, ${totals.characters} characters, ${totals.statements} statements; slowest ${slowest.seconds.toFixed(2)} s for ${slowest.characters} characters (${slowest.seed}); ${totals.problems} pages with problems`,
)
process.exitCode = totals.problems > 0 ? 1 : 0
