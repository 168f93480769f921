// The invented articles of gold/attribution: statements found, their speakers, chains and stances, with every maker at work.
// HEARSAY_SHOW prints what differs, case by case.
import { readTypescript } from '../attribution/read-typescript.mjs'

/** Answers the figures, or null where the gold cases cannot be read. */
export async function run() {
  const loaded = await readTypescript(
    'gold/attribution/read-gold.ts',
    'gold/attribution/run-case.ts',
    'gold/attribution/score.ts',
  )
  if (loaded === null) return null
  const runs = loaded.readGold().map((gold) => {
    const { marked, statements } = loaded.runCase(gold)
    return { gold, statements, text: marked.document.text }
  })
  const score = loaded.scoreCases(runs)
  printTable(score.confusion)
  if (process.env.HEARSAY_SHOW) console.log(loaded.reportLines(score, { details: true }).join('\n'))
  const recall = score.matched / score.expected
  const precision = score.matched / score.found
  return {
    'statements F1': (2 * precision * recall) / (precision + recall),
    'statements P': precision,
    'statements R': recall,
    'spans right': score.spans / score.matched,
    'speaker right': score.speakers / score.matched,
    'chain right': score.chains / score.matched,
    'certainty right': score.certainty / score.matched,
    'polarity right': score.polarity / score.matched,
    'stance macro-F1': score.macroF1,
  }
}

/** The stances of matched statements: rows are gold, columns found. */
function printTable(confusion) {
  const labels = [
    ...new Set([...confusion.keys(), ...[...confusion.values()].flatMap((row) => [...row.keys()])]),
  ].sort()
  console.log(`  ${'gold \\ found'.padEnd(16)}${labels.map((label) => label.slice(0, 9).padStart(10)).join('')}`)
  for (const label of labels) {
    const cells = labels.map((found) => String(confusion.get(label)?.get(found) ?? '·').padStart(10))
    console.log(`  ${label.padEnd(16)}${cells.join('')}`)
  }
}
