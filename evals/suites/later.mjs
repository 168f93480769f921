// The sets of gold/later, each written before the program had read it: statements, speakers, chains and stances, scored apart
// from the gold that rules were written beside. HEARSAY_SHOW prints what differs, case by case.
import { readTypescript } from '../attribution/read-typescript.mjs'

/** Answers the figures of every set, or null where the cases cannot be read. */
export async function run() {
  const loaded = await readTypescript('gold/later/read-later.ts', 'gold/attribution/score.ts')
  if (loaded === null) return null
  const figures = {}
  for (const set of loaded.LATER_SETS) {
    const score = loaded.scoreCases(loaded.readLater(set).map(loaded.runLater), { bareNames: true })
    if (process.env.HEARSAY_SHOW) console.log(loaded.reportLines(score, { details: true }).join('\n'))
    const recall = score.matched / score.expected
    const precision = score.matched / score.found
    Object.assign(figures, {
      [`${set}: statements F1`]: (2 * precision * recall) / (precision + recall),
      [`${set}: statements P`]: precision,
      [`${set}: statements R`]: recall,
      [`${set}: spans right`]: score.spans / score.matched,
      [`${set}: speaker right`]: score.speakers / score.matched,
      [`${set}: chain right`]: score.chains / score.matched,
      [`${set}: certainty right`]: score.certainty / score.matched,
      [`${set}: polarity right`]: score.polarity / score.matched,
      [`${set}: stance macro-F1`]: score.macroF1,
    })
  }
  return figures
}
